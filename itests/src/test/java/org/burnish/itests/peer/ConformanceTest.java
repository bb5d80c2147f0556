package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Command lines typed into both programs: results, messages and trees are the same. */
@Peer("xorriso")
class ConformanceTest {

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
        return ConformanceRows.rows();
    }

    @BeforeAll
    static void performRowsInBothPrograms() throws IOException {
        ConformanceRows.prepare(folder);
        List<String> words = ConformanceRows.words();
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
        String[] results = run.out().split(Pattern.quote(ConformanceRows.MARK));
        String[] messages = run.err().split(Pattern.quote(ConformanceRows.MARK));
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
