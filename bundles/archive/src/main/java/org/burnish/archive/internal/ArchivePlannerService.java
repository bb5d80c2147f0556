package org.burnish.archive.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.archive.ArchivePlan;
import org.burnish.archive.ArchivePlanner;
import org.burnish.archive.ArchiveRequest;
import org.burnish.archive.DiscTree;
import org.burnish.archive.PlannedDisc;
import org.burnish.archive.SigningKey;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageTree;
import org.burnish.image.SourceDate;
import org.burnish.options.fact.Fact;
import org.burnish.recorder.DiskImporter;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Drives;
import org.burnish.recorder.Recorder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Plans archives and makes the trees of their discs. */
@Component
public final class ArchivePlannerService implements ArchivePlanner {

    /** The first session of overwritable media may begin behind a head of its own; 32 blocks are more than any has. */
    private static final long HEAD = 32;

    private final DiskImporter importer;
    private final Recorder recorder;
    private final Drives drives;

    /** Made by the component runtime. */
    @Activate
    public ArchivePlannerService(
            @Reference DiskImporter importer, @Reference Recorder recorder, @Reference Drives drives) {
        this.importer = importer;
        this.recorder = recorder;
        this.drives = drives;
    }

    @Override
    public ArchivePlan plan(ArchiveRequest request, ImageListener listener) throws IOException {
        List<Fact> faults = new ArrayList<>();
        if (request.sources().isEmpty()) {
            faults.add(Facts.noSource());
        }
        ImageTree whole =
                new SourceTrees(importer, request.form(), request.options(), listener, faults).read(request.sources());
        Planning.requireBag(whole.root(), request.form(), faults);
        require(faults);
        Instant created = SourceDate.get().orElseGet(Instant::now);
        return new Planning(request, whole.root(), created, new Measure(recorder, request.options()), listener).plan();
    }

    private static void require(List<Fact> faults) throws IOException {
        if (!faults.isEmpty()) {
            throw Facts.cannotPlan(faults);
        }
    }

    @Override
    public DiscTree disc(ArchivePlan plan, int number, Optional<SigningKey> key, ImageListener listener)
            throws IOException {
        PlannedDisc disc = plan.disc(number)
                .orElseThrow(() -> Facts.cannotMake(
                        plan.label(),
                        List.of(Facts.noSuchDisc(number, plan.discs().size()))));
        List<Fact> faults = new ArrayList<>();
        ImageTree whole = new SourceTrees(importer, plan.form(), plan.options(), listener, faults).read(plan.sources());
        return new DiscMaker(plan, disc, key.map(Signer::of), listener).make(whole, faults);
    }

    /** Spare areas and formats make media smaller than their kinds; what knows all of it is a blank one in the emulated drive. */
    @Override
    public OptionalLong capacity(String kind) throws IOException {
        if (drives.mediumKinds().stream().noneMatch(known -> known.name().equals(kind))) {
            return OptionalLong.empty();
        }
        Path folder = Files.createTempDirectory("burnish-blank-");
        Path medium = folder.resolve("medium");
        try (Drive drive = drives.open(drives.newMedium(kind, medium))) {
            long free = drive.medium().map(blank -> blank.next().free()).orElse(0L);
            return free > HEAD ? OptionalLong.of(free - HEAD) : OptionalLong.empty();
        } finally {
            Files.deleteIfExists(medium);
            Files.deleteIfExists(folder);
        }
    }
}
