package ${package};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.burnish.embedded.Burnish;
import org.burnish.image.ImageTree;
import org.burnish.image.LoadedImage;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.RecordingRequest;
import org.burnish.scsi.DeviceAddress;
import org.burnish.verifier.CheckResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundle in Burnish: a session is burned and verified, then a second one behind it. */
class ${className}IT {

    @TempDir
    Path folder;

    @Test
    void twoSessionsAreBurnedAndVerified() throws Exception {
        Path first = Files.writeString(folder.resolve("first"), "one".repeat(100_000));
        Path second = Files.writeString(folder.resolve("second"), "two".repeat(100_000));
        try (Burnish burnish = Burnish.open()) {
            burnish.install(Path.of(System.getProperty("bundle")));
            DeviceAddress address = recorder(burnish);
            try (Drive drive = burnish.drives().open(address)) {
                ImageTree tree = burnish.importer().emptyTree();
                burnish.importer().add(tree, first, "/first");
                burn(burnish, RecordingRequest.of(drive, tree));
                drive.reassess();
                LoadedImage base = drive.loadNewest();
                burnish.importer().add(base.tree(), second, "/second");
                burn(burnish, RecordingRequest.growing(drive, base));
            }
            try (Drive drive = burnish.drives().open(address)) {
                assertEquals("${medium}", drive.medium().orElseThrow().name());
                LoadedImage image = drive.loadNewest();
                assertTrue(image.tree().find("/first") != null && image.tree().find("/second") != null);
                assertEquals(
                        CheckResult.MATCHES,
                        burnish.verifier().checkFiles(image, drive.blocks()).result());
            }
        }
    }

    /** The recorder in software with a DVD-R, which reports the number of this profile in place of its own. */
    private DeviceAddress recorder(Burnish burnish) throws Exception {
        Path medium = folder.resolve("medium");
        int number = ${className}Profile.NUMBER;
        Files.writeString(
                folder.resolve("medium.faults"),
                String.format("get-configuration : reply 6=%02x %02x", number >> 8, number & 0xFF));
        return burnish.drives().newMedium("dvd-r", medium);
    }

    private static void burn(Burnish burnish, RecordingRequest request) throws Exception {
        Outcome outcome = burnish.recorder().start(request).await();
        assertEquals(Outcome.State.COMPLETED, outcome.state(), outcome::toString);
    }
}
