package org.burnish.shell.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.apache.felix.service.command.Function;
import org.burnish.shell.text.CommandException;
import org.burnish.shell.text.ResultConverter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Lines of the real Gogo, with a command that answers as those of this shell do, and a console that prints as Gogo's does. */
@Timeout(60)
class AnswerTest {

    /** A value that a converter words. */
    private record Shape(String name) {}

    @TempDir
    Path folder;

    private final ThreadIOImpl streams = new ThreadIOImpl();
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private CommandProcessorImpl gogo;
    private CommandSession session;

    @BeforeEach
    void openSession() {
        streams.start();
        gogo = new CommandProcessorImpl(streams);
        gogo.addConverter(new ResultConverter());
        gogo.addConverter(new Converter() {
            @Override
            public Object convert(Class<?> type, Object value) {
                return null;
            }

            @Override
            public CharSequence format(Object value, int level, Converter other) {
                return value instanceof Shape shape ? "<" + shape.name() + ">" : null;
            }
        });
        Function shape = (at, words) -> new Answer(at).give(new Shape(String.valueOf(words.get(0))));
        Function fails = (at, words) -> new Answer(at).fail(new CommandException("It is broken.", new IOException()));
        gogo.addCommand("test", shape, "shape");
        gogo.addCommand("test", fails, "fails");
        gogo.addCommand("test", new Each(), "each");
        gogo.addCommand("test", new Each(), "upper");
        PrintStream out = new PrintStream(screen, true);
        session = gogo.createSession(new ByteArrayInputStream(new byte[0]), out, out);
        session.currentDir(folder);
        session.put(".reader", "a console");
    }

    /** Some of what Gogo's own commands do. */
    public static final class Each {

        /** Runs a block with each word, and returns what it returned. */
        public List<Object> each(CommandSession at, List<Object> words, Function block) throws Exception {
            List<Object> results = new java.util.ArrayList<>();
            for (Object word : words) {
                results.add(block.execute(at, List.of(word)));
            }
            return results;
        }

        /** Reads all, and returns it in capitals. */
        public String upper() throws IOException {
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .toUpperCase(java.util.Locale.ROOT);
        }
    }

    @AfterEach
    void closeSession() {
        session.close();
        gogo.stop();
        streams.stop();
    }

    /** Runs a line as Gogo's console does. */
    private String typed(String line) throws Exception {
        screen.reset();
        Object result = session.execute(line);
        session.put("_", result);
        if (result != null && !Boolean.FALSE.equals(session.get(".Gogo.format"))) {
            session.getConsole().println(session.format(result, Converter.INSPECT));
        }
        return screen.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everyStatementOfALineIsShownOnce() throws Exception {
        assertThat(typed("shape a")).isEqualTo("<a>\n");
        assertThat(typed("shape a; shape b")).isEqualTo("<a>\n<b>\n");
        assertThat(typed("shape a && shape b")).isEqualTo("<a>\n<b>\n");
    }

    @Test
    void redirectedResultIsInTheFileAlone() throws Exception {
        assertThat(typed("shape a > file")).isEmpty();
        assertThat(folder.resolve("file")).hasContent("<a>\n");
        assertThat(typed("shape b >> file; shape c")).isEqualTo("<c>\n");
        assertThat(folder.resolve("file")).hasContent("<a>\n<b>\n");
    }

    @Test
    void nextCommandOfAPipeReadsTheResultOnce() throws Exception {
        assertThat(typed("shape a | upper")).isEqualTo("<A>\n");
        assertThat(typed("shape a | upper > file")).isEqualTo("<A>\n");
    }

    @Test
    void assignmentHasTheValueItself() throws Exception {
        assertThat(typed("x = (shape a)")).isEqualTo("<a>\n");
        assertThat(session.get("x")).isEqualTo(new Shape("a"));
        assertThat(typed("y = shape b")).isEqualTo("<b>\n");
        assertThat(session.get("y")).isEqualTo(new Shape("b"));
        assertThat(typed("$x")).isEqualTo("<a>\n");
    }

    @Test
    void everyRoundOfABlockIsShownOnceAsItGoes() throws Exception {
        assertThat(typed("each [a b] { shape $it }")).isEqualTo("<a>\n<b>\n");
        assertThat(typed("each [a b] { shape $it; shape c }")).isEqualTo("<a>\n<c>\n<b>\n<c>\n");
        assertThat(typed("each [a b] { shape $it > $it }")).isEmpty();
        assertThat(folder.resolve("b")).hasContent("<b>\n");
        assertThat(typed("each [a b] { shape $it } > file")).isEmpty();
        assertThat(folder.resolve("file")).hasContent("<a>\n<b>\n");
        assertThat(typed("x = (each [a b] { shape $it })")).isEqualTo("<a>\n<b>\n\n");
    }

    @Test
    void resultOfAStoredBlockIsShownOnce() throws Exception {
        typed("f = { shape $1 }");
        assertThat(typed("f a")).isEqualTo("<a>\n");
        typed("g = { y = (shape $1); $y }");
        assertThat(typed("g a")).isEqualTo("<a>\n");
        typed("x = (f b)");
        assertThat(typed("$x")).isEqualTo("<b>\n");
    }

    @Test
    void resultInTheBackgroundIsShown() throws Exception {
        typed("shape a &");
        for (int look = 0; look < 600 && screen.size() == 0; look++) {
            Thread.sleep(10);
        }
        assertThat(screen).hasToString("<a>\n");
    }

    @Test
    void otherSessionsGetTheValueToo() throws Exception {
        session.put(".reader", null);
        assertThat(session.execute("shape a")).isEqualTo(new Shape("a"));
        assertThat(screen).hasToString("<a>\n");
    }

    @Test
    void failureIsASentenceWithoutTheNameOfItsClass() throws Exception {
        assertThatThrownBy(() -> typed("fails")).hasToString("It is broken.");
        assertThat(typed("fails | upper")).isEqualTo("It is broken.\n\n");
        typed("fails &");
        for (int look = 0; look < 600 && screen.size() == 0; look++) {
            Thread.sleep(10);
        }
        assertThat(screen).hasToString("It is broken.\n");
    }

    @Test
    void consoleThatIsNotGogosShowsAnEmptyLineInPlaceOfWhatWasShown() throws Exception {
        Object result = session.execute("each [a b] { shape $it }");
        assertThat(session.format(result, Converter.INSPECT)).hasToString("");
        assertThat(session.format(result, Converter.INSPECT)).hasToString("<a>\n<b>\n");
    }

    @Test
    void patternMeansTheFilesOfTheSessionsDirectory() throws Exception {
        for (String name : List.of("b.jpg", "a.jpg", ".hidden.jpg", "c.png")) {
            Files.createFile(folder.resolve(name));
        }
        Place place = Place.of(session);
        assertThat(Globs.expand(place, "*.jpg")).containsExactly("a.jpg", "b.jpg");
        assertThat(Globs.expand(place, folder + "/?.png")).containsExactly(folder + "/c.png");
        assertThat(Globs.expand(place, "none")).containsExactly("none");
        assertThatThrownBy(() -> Globs.expand(place, "*.gif")).hasMessageContaining("no file or directory matches");
    }

    @Test
    void addressOfAFileCountsFromTheSessionsDirectory() {
        Place place = Place.of(session);
        assertThat(place.address("emu:disc")).isEqualTo("emu:" + folder.resolve("disc"));
        assertThat(place.address("disc.iso"))
                .isEqualTo(folder.resolve("disc.iso").toString());
        assertThat(place.address("/dev/sr0")).isEqualTo("/dev/sr0");
        assertThat(place.address("iscsi://host/target/1")).isEqualTo("iscsi://host/target/1");
        session.currentDir(Path.of("").toAbsolutePath());
        assertThat(Place.of(session).address("emu:disc")).isEqualTo("emu:disc");
    }
}
