package org.burnish.recorder.internal.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.burnish.image.ImageLayout;
import org.burnish.media.MediaFacts;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium;
import org.burnish.media.RefusedException;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteOptions;
import org.burnish.media.WriteRequest;
import org.burnish.options.Options;
import org.burnish.options.fact.Fact;
import org.burnish.recorder.Drive;
import org.burnish.recorder.ImageOutput;
import org.burnish.recorder.Modesty;
import org.burnish.recorder.RecordingFacts;
import org.burnish.recorder.RecordingOptions;
import org.burnish.recorder.RecordingRequest;
import org.burnish.scsi.DeviceAddress;

/** Lays a session out and asks every drive whether it takes it. Sends nothing that changes a medium. */
final class Planner {

    private final SessionSource source;
    private final RecordingRequest request;
    private final Options options;

    /**
     * @param source what the session is made of
     * @param request one that {@link RequestCheck} took
     */
    Planner(SessionSource source, RecordingRequest request) {
        this.source = source;
        this.request = request;
        this.options = request.options();
    }

    SessionPlan plan() throws IOException {
        Medium first = medium(request.drives().get(0));
        boolean chained = first.next().chained();
        long start = commonStart(chained);
        long available = available(start);
        ImageLayout layout = source.layout(start, first);
        SessionEnd end = end(layout, chained, available);
        for (Drive drive : request.drives()) {
            source.requireNothingLost(drive, start, start + end.blocks());
        }
        return new SessionPlan(layout, end, available, targets(start, end, streamFrom(layout)), source::release);
    }

    /** Where only the source knows the end, the session may take all that is free. */
    private SessionEnd end(ImageLayout layout, boolean chained, long available) {
        if (source.openEnd()) {
            return SessionEnd.open(available / alignment() * alignment(), alignment());
        }
        return SessionEnd.at(chained ? Units.roundUp(layout.blocks(), alignment()) : layout.blocks());
    }

    /** Lays an image out that is no session of a medium. */
    SessionPlan plan(ImageOutput output) throws IOException {
        return SessionPlan.image(source.image(), output);
    }

    /** Where the wanted stream recording begins in this layout. */
    private OptionalLong streamFrom(ImageLayout layout) {
        return options.has(WriteOptions.STREAM_FROM)
                ? options.get(WriteOptions.STREAM_FROM)
                : source.streamFrom(layout);
    }

    private long commonStart(boolean chained) throws IOException {
        List<Fact> reasons = new ArrayList<>();
        long common = -1;
        for (Drive drive : request.drives()) {
            if (medium(drive).next().chained() != chained) {
                reasons.add(Fact.of("drives.mixed", "overwritable and sequential media can't take the same image")
                        .remedy(RecordingFacts.oneByOne()));
                break;
            }
            long start = source.start(drive, medium(drive));
            if (common >= 0 && start != common) {
                reasons.add(Fact.of(
                                "drives.start",
                                "the session would start at LBA {start} in drive '{drive}', but at LBA {first} in the"
                                        + " first")
                        .with("start", start)
                        .with("drive", drive.address().toString())
                        .with("first", common)
                        .remedy(RecordingFacts.oneByOne()));
            }
            common = common < 0 ? start : common;
        }
        refuse(Fact.of(RecordingFacts.CANNOT_RECORD, "Cannot record on several drives"), reasons);
        return common;
    }

    private long alignment() {
        long unit = 1;
        for (Drive drive : request.drives()) {
            unit = Units.common(unit, medium(drive).traits().alignmentBlocks());
        }
        return unit;
    }

    private long available(long start) {
        return request.drives().stream()
                .mapToLong(drive -> available(medium(drive), start))
                .min()
                .orElse(0);
    }

    private static long available(Medium medium, long start) {
        return medium.next().at(start).free();
    }

    /** The writer with what was asked to be done beside it. */
    private TrackWriter followed(Drive drive, TrackWriter writer) {
        Modesty modesty = options.get(Modesty.KEY);
        long interval = options.get(RecordingOptions.FORCE_AFTER);
        boolean file = drive.address().scheme().equals(DeviceAddress.FILE_SCHEME);
        if (options.get(WriteOptions.SIMULATE)) {
            return writer;
        }
        if (file) {
            return interval > 0
                    ? new ForcingWriter(writer, Path.of(drive.address().path()), interval)
                    : writer;
        }
        return modesty.on() ? new ModestWriter(writer, drive.optical(), modesty) : writer;
    }

    private List<Target> targets(long start, SessionEnd end, OptionalLong streamFrom) throws IOException {
        WriteRequest write = new WriteRequest(
                start,
                end.blocks(),
                options.with(WriteOptions.STREAM_FROM, streamFrom).with(WriteOptions.OPEN_END, end.isOpen()));
        List<Target> targets = new ArrayList<>();
        Set<Fact> reasons = new LinkedHashSet<>();
        for (Drive drive : request.drives()) {
            try {
                MediaProfile profile = drive.profile()
                        .orElseThrow(() -> new IOException("The service that knows the medium of drive '"
                                + drive.address() + "' went away. Start its bundle again"));
                TrackWriter writer = profile.writer(drive.optical(), medium(drive), write);
                targets.add(Target.drive(targets.size(), drive, medium(drive), write, followed(drive, writer)));
                reasons.addAll(
                        Objections.of(drive.address(), medium(drive), end.blocks(), available(medium(drive), start)));
            } catch (RefusedException refused) {
                reasons.addAll(refused.reasons());
            }
        }
        refuse(
                MediaFacts.cannotWrite(
                        medium(request.drives().get(0)).name(),
                        request.drives().get(0).address()),
                List.copyOf(reasons));
        return targets;
    }

    static Medium medium(Drive drive) {
        return drive.medium().orElseThrow();
    }

    static void refuse(Fact subject, List<Fact> reasons) throws RefusedException {
        if (!reasons.isEmpty()) {
            throw new RefusedException(subject, reasons);
        }
    }
}
