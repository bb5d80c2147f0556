package org.burnish.recorder.internal.disk;

import java.io.ByteArrayOutputStream;
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

    private static final char ESCAPE = '\uDC00';
    private static final char LOST = '\uFFFD';

    private DiskName() {}

    /** The last name of a path. */
    static String of(Path path) {
        String text = path.getFileName().toString();
        return isPlain(text) ? text : NameBytes.decode(lastPart(path.toUri().getRawPath()));
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
        for (int i = 0; i < text.length(); i++) {
            char value = text.charAt(i);
            if (value == LOST || value == '?' || value > 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static byte[] lastPart(String rawPath) {
        String path = rawPath.endsWith("/") ? rawPath.substring(0, rawPath.length() - 1) : rawPath;
        String last = path.substring(path.lastIndexOf('/') + 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(last.length());
        for (int i = 0; i < last.length(); i++) {
            if (last.charAt(i) == '%') {
                bytes.write(Integer.parseInt(last.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(last.charAt(i));
            }
        }
        return bytes.toByteArray();
    }

    /** The path of a child of this name. */
    static Path resolve(Path directory, String name) {
        if (isEscaped(name)) {
            return resolveBytes(directory, name);
        }
        try {
            return directory.resolve(name);
        } catch (InvalidPathException e) {
            // the locale can't show the name
            return resolveBytes(directory, name);
        }
    }

    private static boolean isEscaped(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (isEscape(name, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEscape(String name, int at) {
        char value = name.charAt(at);
        boolean pair = at > 0 && Character.isHighSurrogate(name.charAt(at - 1));
        return value >= ESCAPE + 0x80 && value <= ESCAPE + 0xFF && !pair;
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
