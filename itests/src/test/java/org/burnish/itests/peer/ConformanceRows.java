package org.burnish.itests.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The rows of {@code conformance/rows.txt}, and what they are performed on. */
public final class ConformanceRows {

    /** Printed before each row, with the row. */
    static final String MARK = "=== row ";

    private ConformanceRows() {}

    static List<String> rows() throws IOException {
        return lines("rows.txt");
    }

    /** The lines of a file, apart from its comments. */
    static List<String> lines(String name) throws IOException {
        try (var file = Objects.requireNonNull(ConformanceRows.class.getResourceAsStream("/conformance/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    /** Makes what the rows name. */
    public static void prepare(Path folder) throws IOException {
        // xorriso gives directories that it makes by the way the permissions of the working directory, ours are for all
        // to read
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path tree = folder.resolve("t");
        Files.createDirectories(tree.resolve("a/b"));
        Files.createDirectories(tree.resolve("c"));
        Files.writeString(tree.resolve("a/one"), "1\n");
        Files.writeString(tree.resolve("a/b/two"), "22\n");
        Files.writeString(tree.resolve("c/three"), "3\n");
        Files.createSymbolicLink(tree.resolve("a/link"), Path.of("one"));
        Files.writeString(folder.resolve("list"), "t/c\n\nt/a/one\n");
        Files.writeString(
                folder.resolve("commands"), "# c\n-print \"a b\" \\\n -print c\nprint d\n--print-info 'e f'\n");
        for (String list : List.of("acls", "acls2", "acls3", "acls4", "xattrs", "xattrs3")) {
            try (var lines =
                    Objects.requireNonNull(ConformanceRows.class.getResourceAsStream("/conformance/" + list))) {
                Files.write(folder.resolve(list), lines.readAllBytes());
            }
        }
        Files.writeString(folder.resolve("much"), "much of the same ".repeat(5000));
        Files.createDirectories(folder.resolve("hard"));
        Files.writeString(folder.resolve("hard/one"), "1\n");
        Files.writeString(folder.resolve("hard/single"), "1\n");
        Files.createLink(folder.resolve("hard/two"), folder.resolve("hard/one"));
        Run.of(folder, "xorriso", "-outdev", "x.iso", "-map", "t", "/", "-commit");
    }

    /** The words that perform all rows in one run. */
    public static List<String> words() throws IOException {
        List<String> words = new ArrayList<>(List.of("-abort_on", "NEVER", "-indev", "x.iso"));
        for (String row : rows()) {
            words.addAll(List.of("-print_mark", MARK + row));
            words.addAll(Arrays.asList(row.substring(row.indexOf(" : ") + 3).split(" ")));
            words.add("-rollback");
        }
        words.addAll(List.of("-print_mark", MARK, "-rollback_end"));
        return words;
    }
}
