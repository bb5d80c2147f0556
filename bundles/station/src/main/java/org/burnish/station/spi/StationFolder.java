package org.burnish.station.spi;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The folder that has what a station keeps on its machine. */
public final class StationFolder {

    /** Names the folder; before the environment. */
    public static final String PROPERTY = "burnish.station.folder";
    /** Names the folder. */
    public static final String ENVIRONMENT = "BURNISH_STATION_DIR";
    /** In the folder while a station runs: how programs of the same user reach it. */
    public static final String CONNECTION = "station.json";

    private StationFolder() {}

    /** Where it is, whether or not it is there: {@link #PROPERTY}, {@link #ENVIRONMENT}, or in the user's data folder. */
    public static Path path() {
        String chosen = System.getProperty(PROPERTY, or(System.getenv(ENVIRONMENT), ""));
        if (!chosen.isEmpty()) {
            return Path.of(chosen).toAbsolutePath().normalize();
        }
        String data = or(System.getenv("XDG_DATA_HOME"), System.getProperty("user.home") + "/.local/share");
        return Path.of(data, "burnish", "station").toAbsolutePath().normalize();
    }

    private static String or(@Nullable String text, String other) {
        return text == null || text.isEmpty() ? other : text;
    }

    /** The folder, made if it is not there; what is made, only its user may enter. */
    public static Path make() throws IOException {
        Path folder = path();
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.getParent());
            boolean posix =
                    FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
            FileAttribute<?>[] own = posix
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                    }
                    : new FileAttribute<?>[0];
            try {
                Files.createDirectory(folder, own);
            } catch (FileAlreadyExistsException e) {
                // another process was faster
                if (!Files.isDirectory(folder)) {
                    throw e;
                }
            }
        }
        return folder;
    }
}
