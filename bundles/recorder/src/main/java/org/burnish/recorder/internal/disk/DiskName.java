package org.burnish.recorder.internal.disk;

import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.burnish.image.NameBytes;

/**
 * File names of the disk as names of an image and back, byte for byte: see {@link NameBytes}. The bytes are had through the path's URI, which escapes them, since a path as
 * text has lost what the locale can't show.
 */
final class DiskName {

    private DiskName() {}

    /** The last name of a path. */
    static String of(Path path) {
        String text = path.getFileName().toString();
        return isPlain(text) ? text : NameBytes.lastOf(path.toUri());
    }

    /** The text of a link's target. Empty parts and a slash at the end are lost already. */
    static String target(Path target) {
        if (isPlain(target.toString())) {
            return target.toString();
        }
        StringBuilder text = new StringBuilder(target.isAbsolute() ? "/" : "");
        for (int i = 0; i < target.getNameCount(); i++) {
            // a URI is absolute, and would be resolved: only single names keep their bytes
            text.append(i == 0 ? "" : "/").append(of(target.getName(i)));
        }
        return text.toString();
    }

    /** The path of a link's target. */
    static Path path(FileSystem system, String target) {
        Path path = system.getPath(target.startsWith("/") ? "/" : "");
        for (String name : target.split("/")) {
            path = name.isEmpty() ? path : path.resolve(single(system, name));
        }
        return path;
    }

    private static Path single(FileSystem system, String name) {
        return resolve(system.getPath("/"), name).getFileName();
    }

    /** Whether the text of a path surely is what its bytes say, whatever the locale. */
    private static boolean isPlain(String text) {
        return text.chars().allMatch(value -> value < 0x80 && value != '?');
    }

    /** The path of a child of this name. */
    static Path resolve(Path directory, String name) {
        if (NameBytes.holdsBytes(name)) {
            return resolveBytes(directory, name);
        }
        try {
            return directory.resolve(name);
        } catch (InvalidPathException e) {
            // the locale can't show the name
            return resolveBytes(directory, name);
        }
    }

    private static Path resolveBytes(Path directory, String name) {
        StringBuilder uri = new StringBuilder(directory.toUri().toASCIIString());
        if (uri.charAt(uri.length() - 1) != '/') {
            uri.append('/');
        }
        for (byte value : NameBytes.encode(name)) {
            uri.append(String.format("%%%02X", value & 0xFF));
        }
        return Path.of(URI.create(uri.toString()));
    }
}
