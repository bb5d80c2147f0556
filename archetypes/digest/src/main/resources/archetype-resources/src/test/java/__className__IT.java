package ${package};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.burnish.embedded.Burnish;
import org.burnish.image.ImageOptions;
import org.burnish.image.ImageTree;
import org.burnish.image.LoadedImage;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.RecordingRequest;
import org.burnish.scsi.DeviceAddress;
import org.burnish.verifier.CheckResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

/** The bundle in Burnish: checksums are recorded and compared while it is there, and refused by name afterwards. */
class ${className}IT {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void makeFile() throws IOException {
        file = Files.writeString(folder.resolve("file"), "one".repeat(100_000));
    }

    @Test
    void checksumsAreRecordedAndComparedUntilTheBundleLeaves() throws Exception {
        DeviceAddress first = new DeviceAddress("stdio", folder.resolve("first").toString());
        DeviceAddress second = new DeviceAddress("stdio", folder.resolve("second").toString());
        try (Burnish burnish = Burnish.open()) {
            Bundle bundle = burnish.install(Path.of(System.getProperty("bundle")));
            burn(burnish, first);
            assertEquals(CheckResult.MATCHES, check(burnish, first));
            bundle.uninstall();
            assertEquals(CheckResult.UNREADABLE, check(burnish, first));
            IOException refused = assertThrows(IOException.class, () -> burn(burnish, second));
            assertTrue(refused.getMessage().contains("There is no digest '${digest}'"), refused::getMessage);
        }
    }

    private void burn(Burnish burnish, DeviceAddress address) throws Exception {
        try (Drive drive = burnish.drives().open(address)) {
            ImageTree tree = burnish.importer().emptyTree();
            burnish.importer().add(tree, file, "/file");
            RecordingRequest request = RecordingRequest.of(drive, tree).with(ImageOptions.DIGEST, "${digest}");
            Outcome outcome = burnish.recorder().start(request).await();
            assertEquals(Outcome.State.COMPLETED, outcome.state(), outcome::toString);
        }
    }

    private static CheckResult check(Burnish burnish, DeviceAddress address) throws Exception {
        try (Drive drive = burnish.drives().open(address)) {
            LoadedImage image = drive.loadNewest();
            assertEquals(Optional.of("${digest}"), image.fileDigest());
            return burnish.verifier().checkFiles(image, drive.blocks()).result();
        }
    }
}
