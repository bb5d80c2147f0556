package org.burnish.shell.console;

import java.nio.file.Path;
import org.apache.felix.service.command.CommandSession;
import org.burnish.scsi.DeviceAddress;
import org.jspecify.annotations.Nullable;

/** Where a session is: its {@code cd} moves it, and relative paths count from there. */
public final class Place {

    private final @Nullable Path directory;

    private Place(@Nullable Path directory) {
        this.directory = directory;
    }

    /** The place of a session. Where it is that of the program, paths stay as they were typed. */
    public static Place of(CommandSession session) {
        @Nullable Path at = session.currentDir();
        return new Place(at == null || at.equals(Path.of("").toAbsolutePath()) ? null : at);
    }

    /** The directory. */
    public Path directory() {
        return directory == null ? Path.of("") : directory;
    }

    /** A path as the user typed it. */
    public Path path(String text) {
        return directory == null ? Path.of(text) : directory.resolve(text);
    }

    /** The address of a drive, whose path may be that of a file. */
    public String address(String text) {
        if (directory == null) {
            return text;
        }
        String path = DeviceAddress.parse(text).path();
        if (path.isEmpty() || path.startsWith("//") || !text.endsWith(path)) {
            return text;
        }
        return text.substring(0, text.length() - path.length()) + directory.resolve(path);
    }
}
