package org.burnish.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.burnish.embedded.Burnish;
import org.burnish.recorder.Drive;
import org.burnish.scsi.DeviceAddress;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A medium in a folder of its own, and the drives that were opened with it. JUnit closes it when the test has ended. */
@SuppressWarnings("deprecation")
final class Loaded implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    private static final String MEDIUM = "medium";

    private final Burnish burnish;
    private final Path folder;
    private final DeviceAddress address;
    private final List<Drive> opened = new ArrayList<>();

    private Loaded(Burnish burnish, Path folder, DeviceAddress address) {
        this.burnish = burnish;
        this.folder = folder;
        this.address = address;
    }

    static Loaded make(Burnish burnish, EmulatedDrive wanted) throws IOException {
        Path folder = Files.createTempDirectory("burnish-test");
        try {
            DeviceAddress address = burnish.drives().newMedium(wanted.value(), folder.resolve(MEDIUM));
            if (wanted.faults().length > 0) {
                Files.write(folder.resolve(MEDIUM + ".faults"), List.of(wanted.faults()));
            }
            return new Loaded(burnish, folder, address);
        } catch (IOException | RuntimeException e) {
            delete(folder);
            throw e;
        }
    }

    DeviceAddress address() {
        return address;
    }

    Path file() {
        return folder.resolve(MEDIUM);
    }

    Drive open() throws IOException {
        Drive drive = burnish.drives().open(address);
        opened.add(drive);
        return drive;
    }

    @Override
    public void close() throws IOException {
        for (Drive drive : opened) {
            drive.close();
        }
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
