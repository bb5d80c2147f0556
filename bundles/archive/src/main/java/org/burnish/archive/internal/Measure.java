package org.burnish.archive.internal;

import java.io.IOException;
import java.util.List;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNotice;
import org.burnish.image.ImageOptions;
import org.burnish.image.ImageTree;
import org.burnish.options.Options;
import org.burnish.options.fact.Fact;
import org.burnish.recorder.DiskOptions;
import org.burnish.recorder.ImageOutput;
import org.burnish.recorder.Recorder;
import org.burnish.recorder.RecordingListener;
import org.burnish.recorder.RecordingRequest;

/** Finds out how large images are by laying them out, as they are when they are recorded. */
final class Measure {

    /** Media take whole groups of so many blocks: those of BD, which are the largest. */
    private static final long GROUP = 32;

    private static final ImageOutput NOWHERE = ImageOutput.of("a plan", () -> {
        throw new IOException("a plan is not written");
    });

    private final Recorder recorder;
    private final Options options;

    /** @param options those of an archive */
    Measure(Recorder recorder, Options options) {
        this.recorder = recorder;
        this.options = options.without(DiskOptions.ofAdding());
    }

    /** The size of an image in blocks, with padding, and rounded up to what media take at once. */
    long blocks(ImageTree tree) throws IOException {
        return blocks(tree, notice -> {});
    }

    /** The same of a disc that counts: what can't be stored on it is a fault. */
    long blocks(ImageTree tree, String volumeId, List<Fact> faults, ImageListener listener) throws IOException {
        Options named = Options.NONE.with(ImageOptions.VOLUME_ID, volumeId);
        return new Measure(recorder, options.with(named)).blocks(tree, notice -> {
            if (notice.kind() == ImageNotice.Kind.NOT_STORABLE) {
                faults.add(Facts.notStorable(notice.path(), notice.detail()));
            } else {
                listener.notice(notice);
            }
        });
    }

    private long blocks(ImageTree tree, ImageListener listener) throws IOException {
        RecordingRequest request = RecordingRequest.of(List.of(), tree)
                .with(options)
                .reportingTo(new RecordingListener() {
                    @Override
                    public void notice(ImageNotice notice) {
                        listener.notice(notice);
                    }
                });
        return (recorder.plan(request, NOWHERE).blocks() + GROUP - 1) / GROUP * GROUP;
    }

    /** What of a capacity can be used. */
    static long usable(long capacity) {
        return capacity / GROUP * GROUP;
    }
}
