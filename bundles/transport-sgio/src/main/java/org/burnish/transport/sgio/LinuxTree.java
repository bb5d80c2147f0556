package org.burnish.transport.sgio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folders in which Linux shows devices; a test names others.
 *
 * @param sys usually {@code /sys}
 * @param proc usually {@code /proc}
 * @param dev usually {@code /dev}
 */
public record LinuxTree(Path sys, Path proc, Path dev) {

    /** Where they usually are, or where system properties say. */
    public static LinuxTree ofSystem() {
        return new LinuxTree(
                Path.of(System.getProperty("burnish.sgio.sys", "/sys")),
                Path.of(System.getProperty("burnish.sgio.proc", "/proc")),
                Path.of(System.getProperty("burnish.sgio.dev", "/dev")));
    }

    /** What is in a folder by names that match, in order; nothing where the folder can't be read. */
    public static List<Path> entries(Path folder, String glob) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, glob)) {
            stream.forEach(found::add);
        } catch (IOException unreadable) {
            return List.of();
        }
        found.sort(null);
        return found;
    }

    /** The lines of a small text file; none where it can't be read. */
    public static List<String> lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }
}
