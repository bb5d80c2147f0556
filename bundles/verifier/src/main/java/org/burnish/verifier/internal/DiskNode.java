package org.burnish.verifier.internal;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.burnish.image.NameBytes;
import org.burnish.image.attribute.SourceNumber;

/**
 * A node on disk with its POSIX attributes, links not followed.
 *
 * @param mode st_mode
 * @param size bytes
 * @param modified seconds since 1970-01-01T00:00Z
 * @param changed time of the last change of attributes, likewise
 * @param device st_rdev
 * @param number which file it is
 */
record DiskNode(
        Path path,
        int mode,
        int uid,
        int gid,
        long size,
        long modified,
        long changed,
        long device,
        SourceNumber number) {

    private static final String ATTRIBUTES = "unix:mode,uid,gid,size,lastModifiedTime,ctime,rdev,dev,ino";

    static DiskNode of(Path path) throws IOException {
        Map<String, Object> found = Files.readAttributes(path, ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        return new DiskNode(
                path,
                (Integer) value(found, "mode"),
                (Integer) value(found, "uid"),
                (Integer) value(found, "gid"),
                (Long) value(found, "size"),
                seconds(value(found, "lastModifiedTime")),
                seconds(value(found, "ctime")),
                (Long) value(found, "rdev"),
                new SourceNumber((Long) value(found, "dev"), (Long) value(found, "ino")));
    }

    private static long seconds(Object time) {
        return Math.floorDiv(((FileTime) time).to(TimeUnit.MILLISECONDS), 1000L);
    }

    /** One of the attributes that were asked for: the system gives all of them or fails. */
    private static Object value(Map<String, Object> found, String name) {
        return Objects.requireNonNull(found.get(name), name);
    }

    /** What is in a directory, by the names that an image has for it. */
    static Map<String, Path> children(Path path) throws IOException {
        Map<String, Path> children = new TreeMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            entries.forEach(entry -> children.put(name(entry), entry));
        } catch (DirectoryIteratorException failed) {
            throw failed.getCause();
        }
        return children;
    }

    /** The name from the bytes that the path's URI escapes: as text, a path has lost what is not UTF-8. */
    static String name(Path path) {
        String text = path.getFileName().toString();
        return isPlain(text) ? text : NameBytes.lastOf(path.toUri());
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80 || text.charAt(i) == '?') {
                return false;
            }
        }
        return true;
    }
}
