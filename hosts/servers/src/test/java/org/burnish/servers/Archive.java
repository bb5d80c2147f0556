package org.burnish.servers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The archive of a server, which Maven has copied into the folder of the build. */
final class Archive {

    private Archive() {}

    /** Unpacks it without the folder that everything in it is in. */
    static void unpack(String name, Path into) throws IOException, InterruptedException {
        Path archive = Path.of(System.getProperty("burnish.target"), name);
        if (name.endsWith(".zip")) {
            unzip(archive, into);
        } else {
            untar(archive, into);
        }
    }

    private static void untar(Path archive, Path into) throws IOException, InterruptedException {
        Process tar = new ProcessBuilder(
                        "tar", "xzf", archive.toString(), "--strip-components=1", "-C", into.toString())
                .inheritIO()
                .start();
        if (tar.waitFor() != 0) {
            throw new IOException("tar can't unpack " + archive);
        }
    }

    private static void unzip(Path archive, Path into) throws IOException {
        try (InputStream file = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path inside = Path.of(entry.getName());
                if (entry.isDirectory() || inside.getNameCount() < 2) {
                    continue;
                }
                write(zip, into.resolve(inside.subpath(1, inside.getNameCount())));
            }
        }
    }

    private static void write(InputStream content, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        if (file.getParent().endsWith("bin")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
