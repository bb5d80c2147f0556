package org.burnish.shell.command;

import java.io.IOException;
import java.util.Optional;
import org.burnish.image.LoadedImage;
import org.burnish.recorder.Drive;
import org.burnish.recorder.NewestImage;
import org.burnish.shell.text.Checked;
import org.burnish.shell.text.ProgressLine;
import org.burnish.verifier.FileCheck;
import org.burnish.verifier.Verifier;
import org.burnish.verifier.VerifierListener;

/** Checks the newest image of a medium. */
final class Check {

    private final Verifier verifier;
    private final ProgressLine progress;

    Check(Verifier verifier, ProgressLine progress) {
        this.verifier = verifier;
        this.progress = progress;
    }

    Checked run(Drive drive) throws IOException, InterruptedException {
        if (drive.medium().isEmpty()) {
            throw new IOException("No medium in drive '" + drive.address() + "'. Insert one and try again.");
        }
        Optional<NewestImage> newest = drive.newest();
        if (newest.isEmpty()) {
            throw new IOException("No image on the medium in drive '" + drive.address() + "', so nothing to verify.");
        }
        LoadedImage image = Access.load(drive, newest.get(), progress);
        VerifierListener listener = new VerifierListener() {
            @Override
            public void progress(long bytes, long total) {
                progress.show(String.format("Verifying %,d of %,d bytes", bytes, total));
            }
        };
        FileCheck files =
                verifier.checkFiles(image, drive.blocks(), image.tree().root(), listener);
        return new Checked(
                drive.address(),
                files,
                verifier.checkRanges(image.ranges(), drive.blocks(), listener),
                newest.get().warnings());
    }
}
