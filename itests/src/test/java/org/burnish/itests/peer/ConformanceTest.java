package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Command lines typed into both programs: results, messages and trees are the same. */
@Peer("xorriso")
class ConformanceTest {

    private static final String MARK = "=== row ";

    /** Lines that only one of the programs has, or that tell of the machine. */
    private static final Pattern LEFT_OUT =
            Pattern.compile("xorriso : (HINT|UPDATE|NOTE : (Tolerated|Loading|-return_with)).*"
                    + "|Drive current: .*|Media .*|Volume id .*|Added to ISO image: .*|");

    /** Of what was listed. The messages of xorriso call some commands by other names, such as -mvi, and time differs. */
    private static final Pattern TIME = Pattern.compile("[A-Z][a-z]{2} [ 0-9]\\d \\d\\d:\\d\\d");

    @TempDir
    static Path folder;

    private static List<String> ours;
    private static List<String> theirs;

    static List<String> rows() throws IOException {
        try (var file = Objects.requireNonNull(ConformanceTest.class.getResourceAsStream("/conformance/rows.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @BeforeAll
    static void performRowsInBothPrograms() throws IOException {
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
        Run.of(folder, "xorriso", "-outdev", "x.iso", "-map", "t", "/", "-commit");
        List<String> words = new ArrayList<>(List.of("-abort_on", "NEVER", "-indev", "x.iso"));
        for (String row : rows()) {
            words.addAll(List.of("-print_mark", MARK + row));
            words.addAll(Arrays.asList(row.substring(row.indexOf(" : ") + 3).split(" ")));
            words.add("-rollback");
        }
        words.addAll(List.of("-print_mark", MARK, "-rollback_end"));
        theirs = performed(Run.of(folder, Map.of(), with("xorriso", words)));
        ours = performed(Run.of(folder, Map.of(), with(Run.burnishBinary().toString(), words)));
    }

    private static List<String> with(String program, List<String> words) {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(words);
        return command;
    }

    /** What each row printed, results before messages. */
    private static List<String> performed(Run run) {
        String[] results = run.out().split(Pattern.quote(MARK));
        String[] messages = run.err().split(Pattern.quote(MARK));
        assertThat(results).as("%s", run).hasSameSizeAs(messages);
        List<String> rows = new ArrayList<>();
        for (int row = 1; row < results.length; row++) {
            rows.add(plain(results[row]) + "---\n" + plain(messages[row]));
        }
        return rows;
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.lines()
                .skip(1)
                .filter(line -> !LEFT_OUT.matcher(line).matches())
                .map(line -> TIME.matcher(line)
                        .replaceAll("TIME")
                        .replaceFirst("runtime [0-9.]+ s", "runtime")
                        .replaceFirst("(: -(mv|cd|cpr))i:", "$1:"))
                .forEach(line -> plain.append(line).append('\n'));
        return plain.toString();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void rowPrintsAndChangesTheSame(String row) throws IOException {
        int number = rows().indexOf(row);
        assertThat(ours.get(number)).isEqualTo(theirs.get(number));
    }
}
