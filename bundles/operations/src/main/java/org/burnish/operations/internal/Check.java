package org.burnish.operations.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.burnish.image.CheckRange;
import org.burnish.image.ImageSession;
import org.burnish.image.LoadRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.StructureFault;
import org.burnish.image.StructureReport;
import org.burnish.media.MediaNote;
import org.burnish.operations.Checked;
import org.burnish.operations.ImageChoice;
import org.burnish.operations.OperationProgress.Phase;
import org.burnish.options.fact.Fact;
import org.burnish.recorder.Drive;
import org.burnish.verifier.CheckResult;
import org.burnish.verifier.FileCheck;
import org.burnish.verifier.ReadCheck;
import org.burnish.verifier.Verifier;
import org.burnish.verifier.VerifierListener;

/** Checks the newest image of a medium, or the sessions of all. */
final class Check {

    private final Verifier verifier;
    private final Task task;

    Check(Verifier verifier, Task task) {
        this.verifier = verifier;
        this.task = task;
    }

    /** @param all whether older sessions are read too; else only the newest one, and what its files need */
    Checked run(Drive drive, boolean all) throws IOException, InterruptedException {
        if (drive.medium().isEmpty()) {
            throw new IOException("No medium in drive '" + drive.address() + "'. Insert one and try again.");
        }
        ImageChoice choice = Images.choice(drive, "verify");
        LoadedImage image = Images.load(drive, choice, task);
        List<ImageSession> behind = drive.copiedSessions();
        if (!behind.isEmpty()) {
            image = copied(drive, behind.get(behind.size() - 1));
        }
        task.phase(Phase.VERIFYING);
        VerifierListener listener = task.verifying();
        FileCheck files = files(image, drive, listener);
        List<ImageSession> wanted = new ArrayList<>(all ? drive.sessions() : List.of(choice.session()));
        wanted.addAll(behind);
        StructureReport structures = drive.inspect(wanted);
        Set<CheckRange> ranges = new LinkedHashSet<>(structures.ranges());
        ranges.addAll(image.ranges());
        List<StructureFault> faults = new ArrayList<>(structures.faults());
        if (choice.session().start() == 0) {
            unread(drive, wanted).ifPresent(faults::add);
        }
        wanted.stream()
                .filter(session -> !covered(session, ranges))
                .map(Check::unproved)
                .forEach(faults::add);
        return new Checked(
                drive.address(),
                files,
                verifier.checkRanges(List.copyOf(ranges), drive.blocks(), listener),
                faults,
                choice.warnings());
    }

    /** Against their checksums; of an image that records none, it is found out which contents can be read. */
    private FileCheck files(LoadedImage image, Drive drive, VerifierListener listener) throws InterruptedException {
        FileCheck checked =
                verifier.checkFiles(image, drive.blocks(), image.tree().root(), listener);
        if (checked.result() != CheckResult.NOT_RECORDED) {
            return checked;
        }
        ReadCheck read = verifier.readFiles(image.tree().root(), listener);
        return new FileCheck(
                read.unreadable().isEmpty() ? CheckResult.NOT_RECORDED : CheckResult.UNREADABLE,
                0,
                read.files(),
                read.bytes(),
                List.of(),
                read.unreadable());
    }

    /** The newest of the sessions that nothing leads to. */
    private LoadedImage copied(Drive drive, ImageSession newest) throws IOException {
        task.listener()
                .note(new MediaNote(
                        MediaNote.Severity.NOTE,
                        Fact.of(
                                        "verify.copied-sessions",
                                        "'{drive}' is a copy of a medium with several sessions. Readers find the one"
                                                + " at block 0; the newest begins at block {lba}. All of them are checked")
                                .with("drive", drive.address().toString())
                                .with("lba", newest.start())));
        return drive.load(LoadRequest.at(newest.start()).reportingTo(task.listener()));
    }

    /** What lies behind the images of a plain file whose first one is at LBA 0; it was not compared with anything. */
    private static Optional<StructureFault> unread(Drive drive, List<ImageSession> checked) throws IOException {
        long end = checked.stream().mapToLong(Check::end).max().orElse(0);
        OptionalLong data = drive.dataFrom(end, Long.MAX_VALUE);
        return data.isEmpty()
                ? Optional.empty()
                : Optional.of(new StructureFault(
                        StructureFault.UNPROVED,
                        data.getAsLong(),
                        "data behind the image",
                        "they belong to no image that is known, and were not checked"));
    }

    private static long end(ImageSession session) {
        return session.start() + session.blocks();
    }

    private static boolean covered(ImageSession session, Set<CheckRange> ranges) {
        return ranges.stream().anyMatch(range -> range.start() == session.start()) || ranges.isEmpty();
    }

    private static StructureFault unproved(ImageSession session) {
        return new StructureFault(
                StructureFault.UNPROVED,
                session.start(),
                "session " + session.number(),
                "no checksum of it is recorded, nothing was proved");
    }
}
