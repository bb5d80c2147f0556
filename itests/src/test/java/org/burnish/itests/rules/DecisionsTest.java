package org.burnish.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each decision has a number of its own, which its file name and its title have in the same form. */
class DecisionsTest {

    private static final Path DECISIONS = Path.of("../docs/decisions");
    private static final Pattern FILE = Pattern.compile("(\\d{4})-[a-z0-9]+(-[a-z0-9]+)*\\.md");

    @TempDir
    Path folder;

    private static List<String> mistakes(Path decisions) throws IOException {
        List<String> mistakes = new ArrayList<>();
        Map<String, Path> numbers = new HashMap<>();
        try (Stream<Path> files = Files.list(decisions)) {
            for (Path file : files.sorted().toList()) {
                Matcher name = FILE.matcher(file.getFileName().toString());
                if (!name.matches()) {
                    mistakes.add(file.getFileName() + ": not NNNN-words-of-the-title.md");
                    continue;
                }
                if (numbers.putIfAbsent(name.group(1), file) != null) {
                    mistakes.add(file.getFileName() + ": its number is taken");
                }
                if (!title(file).matches("# " + name.group(1) + ": \\S.*[^.]")) {
                    mistakes.add(file.getFileName() + ": its first line is not '# " + name.group(1) + ": Title'");
                }
            }
        }
        return mistakes;
    }

    private static String title(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().orElse("");
        }
    }

    @Test
    void numbersAreTakenOnceAndTitlesHaveOneForm() throws Exception {
        assertThat(DECISIONS).isDirectoryContaining("glob:**/0001-*.md");
        assertThat(mistakes(DECISIONS)).isEmpty();
    }

    @Test
    void numbersThatAreTakenTwiceAndOtherTitlesAreFound() throws Exception {
        Files.writeString(folder.resolve("0014-one.md"), "# 0014: One\n");
        Files.writeString(folder.resolve("0014-other.md"), "# 0014: Other\n");
        Files.writeString(folder.resolve("0015-short.md"), "# 15. Short\n");
        Files.writeString(folder.resolve("0016-none.md"), "");
        Files.writeString(folder.resolve("17.md"), "# 0017: Seventeen\n");
        assertThat(mistakes(folder))
                .containsExactly(
                        "0014-other.md: its number is taken",
                        "0015-short.md: its first line is not '# 0015: Title'",
                        "0016-none.md: its first line is not '# 0016: Title'",
                        "17.md: not NNNN-words-of-the-title.md");
    }
}
