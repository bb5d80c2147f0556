package org.burnish.recorder.internal.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.burnish.image.Digests;
import org.burnish.image.ImageFormat;
import org.burnish.image.ImageLayout;
import org.burnish.image.ImageSession;
import org.burnish.image.LayoutRequest;
import org.burnish.media.Medium;
import org.burnish.options.OptionKey;
import org.burnish.options.fact.Fact;
import org.burnish.options.fact.Remedy;
import org.burnish.recorder.Drive;
import org.burnish.recorder.RecordingFacts;
import org.burnish.recorder.RecordingOptions;
import org.burnish.recorder.RecordingRequest;

/** A tree that a format lays out. */
final class TreeSource implements SessionSource {

    private final ImageFormat format;
    private final RecordingRequest request;
    private final Digests digests;

    /** @param digests what the format may record checksums by */
    TreeSource(ImageFormat format, RecordingRequest request, Digests digests) {
        this.format = format;
        this.request = request;
        this.digests = digests;
    }

    @Override
    public List<OptionKey<?>> options() {
        List<OptionKey<?>> common = new ArrayList<>(RecordingOptions.all());
        common.addAll(format.options());
        return common;
    }

    @Override
    public String owner() {
        return "the image format '" + request.get(RecordingOptions.FORMAT) + "'";
    }

    @Override
    public List<Fact> faults() {
        return format.content().takesImage()
                ? List.of()
                : List.of(Fact.of("format.read-only", "images of the format '{format}' are read, and not written")
                        .with("format", request.get(RecordingOptions.FORMAT))
                        .remedy(Remedy.of(RecordingFacts.OTHER_FORMAT, "Choose another format")));
    }

    /** Where the image will come to lie by the hands of somebody else. */
    private OptionalLong predicted() {
        return request.get(RecordingOptions.PREDICTED_START);
    }

    private ContentRule content() {
        return new ContentRule(format, request.options());
    }

    @Override
    public long start(Drive drive, Medium medium) throws IOException {
        boolean blind = predicted().isPresent();
        if (request.base().isPresent()) {
            content().requireGrowing(drive, request.base().get());
        }
        if (!medium.next().chained()) {
            if (request.base().isEmpty()) {
                content().requireNothingHidden(drive, medium);
            }
            // a closed medium has no next address; the size is found all the same, for the refusal
            return Math.max(0, medium.next().start());
        }
        boolean readable = medium.state() != Medium.State.UNFORMATTED && medium.readableBlocks() > 0;
        List<ImageSession> chain = readable ? format.chain(drive.blocks()) : List.of();
        if (chain.isEmpty() || blind) {
            content().requireBlank(drive);
        }
        return blind ? 0 : new NextStart(format, request.base()).of(drive.blocks(), chain);
    }

    @Override
    public ImageLayout layout(long start, Medium medium) throws IOException {
        OptionalLong predicted = predicted();
        return layout(LayoutRequest.at(predicted.orElse(start))
                .chained(predicted.isEmpty() && medium.next().head()));
    }

    @Override
    public ImageLayout image() throws IOException {
        return layout(LayoutRequest.at(predicted().orElse(0)));
    }

    private ImageLayout layout(LayoutRequest placed) throws IOException {
        return format.layout(
                request.tree(),
                placed.from(request.base(), request.origin())
                        .with(request.options())
                        .knowing(digests)
                        .reportingTo(request.listener()));
    }

    @Override
    public OptionalLong streamFrom(ImageLayout layout) {
        return request.get(RecordingOptions.STREAM).from(layout);
    }

    @Override
    public void requireNothingLost(Drive drive, long start, long end) throws IOException {
        content().requireNothingLost(drive, start, end);
    }
}
