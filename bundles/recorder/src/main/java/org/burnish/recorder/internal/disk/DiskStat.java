package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.burnish.image.Attributes;

/**
 * What lstat reports of a file.
 *
 * @param attributes mode, owner, times
 * @param size in bytes
 * @param device the device that holds the file
 * @param inode its number there
 * @param links how many names it has
 * @param special the device that the file stands for, 0 if it is none
 */
record DiskStat(Attributes attributes, long size, long device, long inode, int links, long special) {

    private static final String WANTED =
            "unix:nlink,mode,uid,gid,dev,ino,rdev,size,lastAccessTime,lastModifiedTime,ctime";

    /** Asks for a file itself, not for what a symbolic link points to. */
    static DiskStat of(Path path) throws IOException {
        Map<String, Object> values = Files.readAttributes(path, WANTED, LinkOption.NOFOLLOW_LINKS);
        Attributes attributes = new Attributes(
                (Integer) value(values, "mode"),
                (Integer) value(values, "uid"),
                (Integer) value(values, "gid"),
                seconds(value(values, "lastAccessTime")),
                seconds(value(values, "lastModifiedTime")),
                seconds(value(values, "ctime")));
        return new DiskStat(
                attributes,
                (Long) value(values, "size"),
                (Long) value(values, "dev"),
                (Long) value(values, "ino"),
                (Integer) value(values, "nlink"),
                (Long) value(values, "rdev"));
    }

    /** One of the attributes that were asked for: the system gives all of them or fails. */
    private static Object value(Map<String, Object> values, String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    private static long seconds(Object time) {
        return ((FileTime) time).to(TimeUnit.SECONDS);
    }

    /** The same with other attributes. */
    DiskStat with(Attributes others) {
        return new DiskStat(others, size, device, inode, links, special);
    }

    boolean isDirectory() {
        return attributes.type() == Attributes.DIRECTORY;
    }
}
