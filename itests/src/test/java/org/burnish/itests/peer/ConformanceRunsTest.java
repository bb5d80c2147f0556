package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands that need a run of their own: each line is performed by both programs in a new directory, and judged by xorriso. */
class ConformanceRunsTest {

    /** What tells of the program or of the machine, and advice that only one of them gives. */
    private static final Pattern LEFT_OUT = Pattern.compile("|(xorriso|burnish|GNU xorriso) \\d.*"
            + "|(xorriso|libisofs) ?: (HINT|UPDATE"
            + "|NOTE : (Tolerated|Loading|-return_with|Giving up|Detected El-Torito|Re-assessing|Cannot arrange)).*"
            + "|Added to ISO image: .*|Drive (current|access|type) *:.*|Media .*");

    /** What stands before each line where front ends read. */
    private static final Pattern PACKET = Pattern.compile("^[RIM]:\\d:( |$)");

    /** Lines of a judge's report that tell who made the image, and when. */
    private static final Pattern OF_THE_MAKER = Pattern.compile("(Creation|Modif|Preparer|App Id|Drive current).*");

    private static final String TIME = "[A-Z][a-z]{2} [ 0-9]\\d \\d\\d:\\d\\d";

    @TempDir
    static Path folder;

    private static Path prepared;

    static List<String> runs() throws IOException {
        return ConformanceRows.lines("runs.txt");
    }

    @BeforeAll
    static void prepareOnce() throws IOException {
        prepared = Files.createDirectory(folder.resolve("prepared"));
        ConformanceRows.prepare(prepared);
    }

    @ParameterizedTest
    @MethodSource("runs")
    void runPrintsAndLeavesTheSame(String run) throws IOException {
        List<String> words = List.of(run.substring(run.indexOf(" : ") + 3).split(" "));
        assertThat(performed(Run.burnishBinary().toString(), words)).isEqualTo(performed("xorriso", words));
    }

    /** What was printed and what is there afterwards; the directory has the same name for both. */
    private static String performed(String program, List<String> words) throws IOException {
        Path work = folder.resolve("work");
        Run.of(folder, "rm", "-rf", work.toString());
        Run.of(folder, "cp", "-a", prepared.toString(), work.toString());
        Run run = Run.of(
                work,
                Map.of(),
                Stream.concat(Stream.of(program), words.stream()).toList());
        List<String> all = new ArrayList<>(plain(run.out()));
        all.add("---");
        plain(run.err()).forEach(line -> all.add(line.replaceAll("\\d+", "N")));
        all.add("--- exit " + run.exit());
        try (Stream<Path> files = Files.list(work)) {
            for (Path file : files.sorted().toList()) {
                all.addAll(left(work, file.getFileName().toString()));
            }
        }
        return String.join("\n", all);
    }

    private static List<String> plain(String text) {
        return text.lines()
                .filter(line ->
                        !LEFT_OUT.matcher(PACKET.matcher(line).replaceFirst("")).matches())
                .map(line -> line.replaceAll(TIME, "TIME")
                        .replace("'stdio:", "'")
                        .replaceFirst("^lib(burn|isofs|isoburn) ?: ", "xorriso : "))
                .toList();
    }

    private static List<String> left(Path work, String name) {
        Run judge = name.endsWith(".iso")
                ? Run.of(work, "xorriso", "-indev", name, "-find", "/", "-exec", "lsdl", "--", "-pvd_info")
                : Run.of(work, "find", name, "-printf", "%p %M %s %l\\n");
        return judge.out()
                .lines()
                .filter(line -> !OF_THE_MAKER.matcher(line).matches())
                .map(line -> line.replaceAll("20\\d{14}|\\d{10,}", "DATE").replaceAll(TIME, "TIME"))
                .sorted()
                .toList();
    }
}
