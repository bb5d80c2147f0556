package org.burnish.shell.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.burnish.image.CheckRange;
import org.burnish.image.ImageSession;
import org.burnish.image.LoadedImage;
import org.burnish.image.StructureFault;
import org.burnish.image.StructureReport;
import org.burnish.recorder.Drive;
import org.burnish.recorder.NewestImage;
import org.burnish.shell.text.Checked;
import org.burnish.shell.text.ProgressLine;
import org.burnish.verifier.CheckResult;
import org.burnish.verifier.FileCheck;
import org.burnish.verifier.ReadCheck;
import org.burnish.verifier.Verifier;
import org.burnish.verifier.VerifierListener;

/** Checks the newest image of a medium, or the sessions of all. */
final class Check {

    private final Verifier verifier;
    private final ProgressLine progress;

    Check(Verifier verifier, ProgressLine progress) {
        this.verifier = verifier;
        this.progress = progress;
    }

    /** @param all whether older sessions are read too; else only the newest one, and what its files need */
    Checked run(Drive drive, boolean all) throws IOException, InterruptedException {
        if (drive.medium().isEmpty()) {
            throw new IOException("No medium in drive '" + drive.address() + "'. Insert one and try again.");
        }
        Optional<NewestImage> newest = drive.newest();
        if (newest.isEmpty()) {
            throw new IOException("No image on the medium in drive '" + drive.address() + "', so nothing to verify: "
                    + Access.holding(drive));
        }
        LoadedImage image = Access.load(drive, newest.get(), progress);
        VerifierListener listener = new VerifierListener() {
            @Override
            public void progress(long bytes, long total) {
                progress.show(String.format(Locale.ROOT, "Verifying %,d of %,d bytes", bytes, total));
            }
        };
        FileCheck files = files(image, drive, listener);
        List<ImageSession> wanted =
                all ? drive.sessions() : List.of(newest.get().session());
        StructureReport structures = drive.inspect(wanted);
        Set<CheckRange> ranges = new LinkedHashSet<>(structures.ranges());
        ranges.addAll(image.ranges());
        List<StructureFault> faults = new ArrayList<>(structures.faults());
        wanted.stream()
                .filter(session -> !covered(session, ranges))
                .map(Check::unproved)
                .forEach(faults::add);
        return new Checked(
                drive.address(),
                files,
                verifier.checkRanges(List.copyOf(ranges), drive.blocks(), listener),
                faults,
                newest.get().warnings());
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

    private static boolean covered(ImageSession session, Set<CheckRange> ranges) {
        return ranges.stream().anyMatch(range -> range.start() == session.start()) || ranges.isEmpty();
    }

    private static StructureFault unproved(ImageSession session) {
        return new StructureFault(
                session.start(), "session " + session.number(), "no checksum of it is recorded, nothing was proved");
    }
}
