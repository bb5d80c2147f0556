package org.burnish.recorder.internal.disk;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
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

    /** The text of a link's target as the system gave it, which is not what a path of Java would be made of it. */
    static String target(Path target) {
        String shown = target.toString();
        if (isPlain(shown)) {
            return shown;
        }
        // a URI is absolute, and one of a directory gets a slash at its end
        byte[] bytes = bytes(target.getFileSystem().getPath("/").resolve(target));
        int from = target.isAbsolute() ? 0 : 1;
        int to = shown.endsWith("/") || bytes[bytes.length - 1] != '/' ? bytes.length : bytes.length - 1;
        return NameBytes.decode(Arrays.copyOfRange(bytes, from, to));
    }

    /** The bytes of an absolute path; that of a directory may get a slash at its end. */
    static byte[] bytes(Path path) {
        String escaped = path.toUri().getRawPath();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(escaped.length());
        for (int at = 0; at < escaped.length(); at++) {
            if (escaped.charAt(at) == '%') {
                bytes.write(Integer.parseInt(escaped, at + 1, at + 3, 16));
                at += 2;
            } else {
                bytes.write(escaped.charAt(at));
            }
        }
        return bytes.toByteArray();
    }

    /** The path of a link's target, without slashes that are repeated or at its end. */
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
            uri.append(String.format(Locale.ROOT, "%%%02X", value & 0xFF));
        }
        return Path.of(URI.create(uri.toString()));
    }
}
