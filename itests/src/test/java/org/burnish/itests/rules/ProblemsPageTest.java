package org.burnish.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.burnish.itests.peer.Run;
import org.junit.jupiter.api.Test;

/** The page of codes of problems, which scripts rely on. {@code -Dburnish.reference=write} writes it. */
class ProblemsPageTest {

    private static final Path ROOT =
            Run.burnishBinary().resolve("../../../../..").normalize();
    private static final Path PAGE = ROOT.resolve("docs/problems.md");

    private static final String HEAD = """
            # Events and problems, for scripts

            `burnish COMMAND ... --json` prints its result as one line of JSON. With `--json=events` it prints a line for each thing that happens, and one at the end; each is an object
            with `event` and `time` (UTC):

            | `event` | when | fields |
            |---|---|---|
            | `phase` | something else is done from now on | `phase`: `opening`, `loading`, `adding`, `recording`, `blanking`, `formatting`, `copying`, `restoring`, `verifying` |
            | `progress` | up to five times a second | `phase`; `done` and `total` (blocks; bytes while it verifies; 0 where it is not known), or `text`; `recording` with `speed` in kB/s, `fifoPercent`, `bufferPercent` (-1: unknown), `elapsed` in ms |
            | `notice` | the user should know something | `severity`: `note`, `hint`, `warning`; `path` of the file that it is about, or empty; `notice`, see below |
            | `outcome` | once, as the last line | `exit`, the exit value; `good`; `result`, what `--json` prints, or null; `failure`, or null: why there is none, in words, with `subject` (what could not be done) and `reasons` |

            A notice, a subject and a reason have a `code`, which stays the same, a `text` for people, which may change, `figures`, the values in the text by their names, and `remedies`, which have a `code` as well.
            Messages of other lines go to standard error.

            This page is made of the sources: `mvn verify -pl itests -am -Dtest=ProblemsPageTest -Dburnish.reference=write`.

            """;

    private static final String WORDS = "((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*\\+?\\s*)*)";
    private static final Pattern FACT = Pattern.compile(
            "(?:Fact\\s*\\.of|MediaNote\\s*\\.of|\\bfact|\\bwarn|Remedy\\s*\\.of)\\(\\s*(?:[\\w.]*Severity\\.\\w+,\\s*)?"
                    + "(?:\"([a-z0-9]+(?:[.-][a-z0-9]+)+)\"|(?:(\\w+)\\.)?([A-Z][A-Z_0-9]+))\\s*,\\s*" + WORDS);
    private static final Pattern CONSTANT =
            Pattern.compile("String ([A-Z][A-Z_0-9]+) =\\s*\"([a-z0-9]+(?:[.-][a-z0-9]+)+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern KIND = Pattern.compile("/\\*\\* ([^*]+?) \\*/\\s+([A-Z_]+)[,\\s]");

    private static String words(String literals) {
        StringBuilder text = new StringBuilder();
        Matcher literal = LITERAL.matcher(literals);
        while (literal.find()) {
            text.append(literal.group(1).replace("\\\"", "\"").replace("\\n", " "));
        }
        return text.toString();
    }

    private static Map<Path, String> sources() throws IOException {
        Map<Path, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(ROOT.resolve("bundles"))) {
            for (Path file :
                    (Iterable<Path>) files.filter(each -> each.toString().contains("/src/main/java/")
                            && each.toString().endsWith(".java"))::iterator) {
                sources.put(file, Files.readString(file));
            }
        }
        return sources;
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static Map<String, String> codes() throws IOException {
        Map<Path, String> sources = sources();
        Map<String, String> constants = new TreeMap<>();
        sources.forEach((file, text) -> CONSTANT.matcher(text)
                .results()
                .forEach(found -> constants.put(name(file) + "." + found.group(1), found.group(2))));
        Map<String, String> codes = new TreeMap<>();
        sources.forEach((file, text) -> FACT.matcher(text).results().forEach(found -> {
            String owner = found.group(2) == null ? name(file) : found.group(2);
            String code = found.group(1) != null ? found.group(1) : constants.get(owner + "." + found.group(3));
            if (code != null) {
                codes.merge(code, words(found.group(4)), (one, other) -> one.isEmpty() ? other : one);
            }
        }));
        String kinds = Files.readString(ROOT.resolve("bundles/image/src/main/java/org/burnish/image/ImageNotice.java"));
        KIND.matcher(kinds)
                .results()
                .filter(found -> !found.group(2).equals("PROGRESS"))
                .forEach(found -> codes.put(
                        "notice." + found.group(2).toLowerCase(Locale.ROOT).replace('_', '-'), found.group(1)));
        return codes;
    }

    /** The tables of the page that explains them. */
    private static String exitValues() throws IOException {
        StringBuilder tables = new StringBuilder();
        Files.readString(ROOT.resolve("docs/exit-values.md"))
                .lines()
                .filter(line -> line.startsWith("## ") || line.startsWith("|"))
                .forEach(line -> tables.append(line.startsWith("#") ? "\n#" + line + "\n\n" : line + "\n"));
        return tables.toString();
    }

    @Test
    void pageHasEachCodeOfTheSources() throws IOException {
        Map<String, String> codes = codes();
        assertThat(codes)
                .hasSizeGreaterThan(60)
                .containsKeys("notice.unreadable", "medium.absent", "image.passed-over");
        StringBuilder page = new StringBuilder(HEAD);
        page.append("## Codes\n\n| code | words; figures are in braces |\n|---|---|\n");
        codes.forEach((code, words) -> page.append("| `" + code + "` | "
                + (words.isEmpty() ? "*in the words of its cause*" : words.replace("|", "\\|")) + " |\n"));
        page.append("\n## Exit values\n").append(exitValues());
        if ("write".equals(System.getProperty("burnish.reference"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(page.toString()).isEqualTo(Files.readString(PAGE));
    }
}
