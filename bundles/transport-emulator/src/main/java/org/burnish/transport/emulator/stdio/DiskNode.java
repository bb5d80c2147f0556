package org.burnish.transport.emulator.stdio;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.burnish.scsi.BlockDevice;

/**
 * The device node of a disk, such as a stick, and what the system does with the disk; Linux alone says that.
 *
 * @param proc where procfs is mounted, {@code /proc} on a running Linux
 * @param sys where sysfs is mounted, {@code /sys} there
 * @param number of the device, as {@code MAJOR:MINOR}
 */
record DiskNode(Path proc, Path sys, String number) {

    private static final int MOUNT_POINT = 4;

    /** That of a path; empty where it is none. */
    static Optional<DiskNode> at(Path path) {
        try {
            if (!BlockDevice.isAt(path)) {
                return Optional.empty();
            }
            long device = (long) Files.getAttribute(path, "unix:rdev");
            return Optional.of(new DiskNode(Path.of("/proc"), Path.of("/sys"), number(device)));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** The numbers in one of glibc's {@code dev_t}. */
    static String number(long device) {
        long major = device >> 8 & 0xFFF | device >> 32 & ~0xFFFL;
        long minor = device & 0xFF | device >> 12 & ~0xFFL;
        return major + ":" + minor;
    }

    /** Who uses the disk or one of its partitions, in words that fit behind "it is in use: "; empty if nobody does. */
    Optional<String> use() {
        for (Path part : parts()) {
            Optional<String> use = use(part);
            if (use.isPresent()) {
                return use;
            }
        }
        return Optional.empty();
    }

    /** The folders of the disk and of its partitions. */
    private List<Path> parts() {
        List<Path> parts = new ArrayList<>();
        try {
            Path disk = sys.resolve("dev/block").resolve(number).toRealPath();
            parts.add(disk);
            try (DirectoryStream<Path> folders =
                    Files.newDirectoryStream(disk, folder -> Files.exists(folder.resolve("partition")))) {
                folders.forEach(parts::add);
            }
        } catch (IOException unknown) {
            return parts;
        }
        parts.sort(null);
        return parts;
    }

    private Optional<String> use(Path part) {
        String name = String.valueOf(part.getFileName());
        Optional<String> mount = lines(part.resolve("dev"))
                .findFirst()
                .flatMap(device -> lines(proc.resolve("self/mountinfo"))
                        .map(line -> line.split(" "))
                        .filter(fields -> fields.length > MOUNT_POINT && fields[2].equals(device.strip()))
                        .map(fields -> name + " is mounted at " + plain(fields[MOUNT_POINT]))
                        .findFirst());
        return mount.or(() -> swap(name)).or(() -> holder(part, name));
    }

    /** A path whose blanks and the like are written as three octal digits. */
    private static String plain(String escaped) {
        return Pattern.compile("\\\\([0-7]{3})")
                .matcher(escaped)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 8))));
    }

    private Optional<String> swap(String name) {
        return lines(proc.resolve("swaps"))
                .filter(line -> line.startsWith("/dev/" + name + " "))
                .map(line -> name + " is swap space")
                .findFirst();
    }

    /** A volume of several disks, or an encrypted one, is another device that holds this one. */
    private static Optional<String> holder(Path part, String name) {
        try (Stream<Path> holders = Files.list(part.resolve("holders"))) {
            return holders.findFirst().map(holder -> name + " is part of " + holder.getFileName());
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }
}
