package org.burnish.recorder.internal.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.burnish.image.Digests;
import org.burnish.image.ImageFormat;
import org.burnish.image.ImageLayout;
import org.burnish.image.ImageSession;
import org.burnish.image.LayoutRequest;
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
import org.burnish.recorder.RecordingFacts;
import org.burnish.recorder.RecordingOptions;
import org.burnish.recorder.RecordingRequest;

/** Lays a session out and asks every drive whether it takes it. Sends nothing that changes a medium. */
final class Planner {

    private final ImageFormat format;
    private final RecordingRequest request;
    private final Digests digests;
    private final Options options;
    private final OptionalLong predicted;
    private final boolean blind;
    private final ContentRule content;

    /**
     * @param request one that {@link RequestCheck} took
     * @param digests what the format may record checksums by
     */
    Planner(ImageFormat format, RecordingRequest request, Digests digests) {
        this.format = format;
        this.request = request;
        this.digests = digests;
        this.options = request.options();
        predicted = options.get(RecordingOptions.PREDICTED_START);
        blind = predicted.isPresent();
        content = new ContentRule(format, options);
    }

    SessionPlan plan() throws IOException {
        Medium first = medium(request.drives().get(0));
        boolean chained = first.next().chained();
        long start = commonStart(chained);
        ImageLayout layout = format.layout(
                request.tree(),
                blind
                        ? layoutRequest(predicted.getAsLong(), false)
                        : layoutRequest(start, first.next().head()));
        long blocks = chained ? Units.roundUp(layout.blocks(), alignment()) : layout.blocks();
        for (Drive drive : request.drives()) {
            content.requireNothingLost(drive, start, start + blocks);
        }
        return new SessionPlan(layout, blocks, available(start), targets(start, blocks, streamFrom(layout)));
    }

    /** Where the wanted stream recording begins in this layout. */
    private OptionalLong streamFrom(ImageLayout layout) {
        return options.has(WriteOptions.STREAM_FROM)
                ? options.get(WriteOptions.STREAM_FROM)
                : options.get(RecordingOptions.STREAM).from(layout);
    }

    private LayoutRequest layoutRequest(long start, boolean chained) {
        return LayoutRequest.at(start)
                .chained(chained)
                .from(request.base(), request.origin())
                .with(options)
                .knowing(digests)
                .reportingTo(request.listener());
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
            long start = start(drive);
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

    private long start(Drive drive) throws IOException {
        Medium medium = medium(drive);
        if (request.base().isPresent()) {
            content.requireGrowing(drive, request.base().get());
        }
        if (!medium.next().chained()) {
            if (request.base().isEmpty()) {
                content.requireNothingHidden(drive, medium);
            }
            // a closed medium has no next address; the size is found all the same, for the refusal
            return Math.max(0, medium.next().start());
        }
        boolean readable = medium.state() != Medium.State.UNFORMATTED && medium.readableBlocks() > 0;
        List<ImageSession> chain = readable ? format.chain(drive.blocks()) : List.of();
        if (chain.isEmpty() || blind) {
            content.requireBlank(drive);
        }
        return blind ? 0 : new NextStart(format, request.base()).of(drive.blocks(), chain);
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

    private List<Target> targets(long start, long blocks, OptionalLong streamFrom) throws IOException {
        WriteRequest write = new WriteRequest(start, blocks, options.with(WriteOptions.STREAM_FROM, streamFrom));
        List<Target> targets = new ArrayList<>();
        Set<Fact> reasons = new LinkedHashSet<>();
        for (Drive drive : request.drives()) {
            try {
                MediaProfile profile = drive.profile()
                        .orElseThrow(() -> new IOException("The service that knows the medium of drive '"
                                + drive.address() + "' went away. Start its bundle again"));
                TrackWriter writer = profile.writer(drive.optical(), medium(drive), write);
                targets.add(new Target(targets.size(), drive, medium(drive), write, writer));
                reasons.addAll(Objections.of(drive.address(), medium(drive), blocks, available(medium(drive), start)));
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
