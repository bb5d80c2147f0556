package org.burnish.itests.peer;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;

/** The files of somebody who keeps a backup: each week some are new, changed, gone, renamed. */
final class WeeklyTree {

    private static final long FIRST_WEEK = 1_767_600_000L;
    private static final long WEEK = 7 * 24 * 3600L;
    private static final int DIRECTORIES = 6;
    private static final int KEPT_WEEKS = 8;

    private final Path root;

    WeeklyTree(Path root) throws IOException {
        this.root = root;
        for (int directory = 0; directory < DIRECTORIES; directory++) {
            Path at = Files.createDirectories(root.resolve("dir" + directory + "/below"));
            for (int file = 0; file < 4; file++) {
                write(at.resolve("kept " + file), 0, 3000 * file + directory);
            }
        }
        Files.createSymbolicLink(root.resolve("link"), Path.of("dir0"));
        Files.createLink(root.resolve("second name"), root.resolve("dir1/below/kept 2"));
        write(root.resolve("häppy ☃"), 0, 100);
        try (RandomAccessFile holes = new RandomAccessFile(root.resolve("holes").toFile(), "rw")) {
            holes.setLength(400_000);
            holes.seek(200_000);
            holes.write(1);
        }
    }

    /** What a user does until the end of a week, from 1. */
    void pass(int week) throws IOException {
        Path directory = Files.createDirectories(root.resolve("dir" + week % DIRECTORIES));
        write(directory.resolve("week " + week), week, 1000 + new Random(week).nextInt(40_000));
        int old = week - KEPT_WEEKS;
        Files.deleteIfExists(root.resolve("dir" + Math.floorMod(old, DIRECTORIES) + "/week " + old));
        // the size stays
        write(root.resolve("dir" + week % DIRECTORIES + "/below/kept 1"), week, 3000 + week % DIRECTORIES);
        switch (week % 7) {
            case 1 -> write(root.resolve("growing"), week, 900 * week);
            case 2 -> {
                Files.delete(root.resolve("link"));
                Files.createSymbolicLink(root.resolve("link"), Path.of("dir" + week % DIRECTORIES));
            }
            case 3 ->
                Files.setPosixFilePermissions(
                        root.resolve("häppy ☃"),
                        PosixFilePermissions.fromString(week % 2 == 0 ? "rw-------" : "rwxr-x--x"));
            case 4 -> Files.move(directory.resolve("below"), directory.resolve("renamed in " + week));
            case 5 -> sometimesADirectory();
            case 6 -> Files.setLastModifiedTime(root.resolve("growing"), FileTime.fromMillis(week * 1000L));
            default -> hardLinks(week);
        }
        Files.createDirectories(directory.resolve("below"));
    }

    /** One word is a file at times, and a directory at others. */
    private void sometimesADirectory() throws IOException {
        Path place = root.resolve("changing");
        if (Files.isDirectory(place)) {
            Files.delete(place.resolve("in it"));
            Files.delete(place);
            write(place, 0, 5000);
        } else {
            Files.deleteIfExists(place);
            Files.createDirectory(place);
            write(place.resolve("in it"), 0, 10);
        }
    }

    private void hardLinks(int week) throws IOException {
        Path second = root.resolve("second name");
        boolean joined = (Integer) Files.getAttribute(second, "unix:nlink") > 1;
        Files.delete(second);
        if (joined) {
            write(second, week, 6001);
        } else {
            Files.createLink(second, root.resolve("häppy ☃"));
        }
    }

    /** Something that takes longer to write. */
    void addLarge(int week, int bytes) throws IOException {
        write(root.resolve("large " + week), week, bytes);
    }

    private void write(Path file, int week, int bytes) throws IOException {
        byte[] content = new byte[bytes];
        new Random(31L * week + file.getFileName().toString().hashCode()).nextBytes(content);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1000 * (FIRST_WEEK + week * WEEK)));
    }
}
