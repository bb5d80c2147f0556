package org.burnish.iso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MkisofsTest {

    private static final Pattern OPTION = Pattern.compile("^  (-[^ ,]+)(?:, -[^ ,]+)*((?: [A-Z]{2,}\\S*)*) ");

    /** Whatever follows these is made. */
    private static final List<String> OUTPUT = List.of("-o", "-output");

    @TempDir
    Path folder;

    private String file;
    private String image;

    @BeforeEach
    void makeFile() throws IOException {
        file = Files.writeString(folder.resolve("user-data"), "#cloud-config\n").toString();
        image = folder.resolve("seed.iso").toString();
    }

    @Test
    void imageGoesToTheFileThatTheLineNames() throws IOException {
        List<String> lines = Mkisofs.mkisofs("-J", "-r", "-V", "cidata", "-o", image, file);
        assertThat(Files.readAllBytes(Path.of(image))).containsSequence("cidata".getBytes(StandardCharsets.US_ASCII));
        assertThat(lines).anyMatch(line -> line.startsWith("ISO image produced: "));
    }

    @Test
    void imageGoesToTheStreamAsToTheFile() throws IOException {
        String date = "--modification-date=2026112812000000";
        String files = "--set_all_file_dates=2026112812000000";
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        Mkisofs.mkisofs(stream, date, files, "-J", "-r", "-V", "cidata", file);
        Mkisofs.mkisofs(date, files, "-J", "-r", "-V", "cidata", "-o", image, file);
        assertThat(Path.of(image)).hasBinaryContent(stream.toByteArray());
    }

    @Test
    void lineWithoutAnOutputIsRefusedWhereThereIsNoStream() {
        assertThatThrownBy(() -> Mkisofs.mkisofs("-J", file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("-o");
    }

    @Test
    void unknownOptionIsNamed() {
        assertThatThrownBy(() -> Mkisofs.mkisofs("-no-such-option", "-o", image, file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("-no-such-option");
        assertThat(Path.of(image)).doesNotExist();
    }

    @Test
    void streamThatFailsGivesItsReason() {
        assertThatThrownBy(() -> Mkisofs.mkisofs(
                        new OutputStream() {
                            @Override
                            public void write(int one) throws IOException {
                                throw new IOException("connection reset by peer");
                            }
                        },
                        file))
                .isInstanceOf(IOException.class)
                .hasRootCauseMessage("connection reset by peer");
    }

    @Test
    void sizeIsPrinted() throws IOException {
        assertThat(Mkisofs.mkisofs("-quiet", "-print-size", file)).anyMatch(line -> line.matches("\\d+"));
    }

    @Test
    void anOldSessionIsRefusedAndAnImageForItsBlockIsMade() throws IOException {
        assertThatThrownBy(() -> Mkisofs.mkisofs("-C", "0,400", "-M", file, "-o", image, file))
                .hasMessageContaining("this program makes images, and operates no drives");
        assertThat(Path.of(image)).doesNotExist();
        Mkisofs.mkisofs("-C", "0,400", "-o", image, file);
        assertThat(Path.of(image)).exists();
    }

    /** What options are translated into are commands that this jar has to have. */
    @Test
    void everyOptionIsTranslatedIntoCommandsThatAreHere() throws IOException {
        int tried = 0;
        for (String line : Mkisofs.mkisofs("-help")) {
            Matcher option = OPTION.matcher(line);
            if (option.find() && !OUTPUT.contains(option.group(1))) {
                tried++;
                List<String> words = new ArrayList<>(List.of("-o", image, option.group(1)));
                option.group(2)
                        .strip()
                        .lines()
                        .flatMap(values -> Stream.of(values.split(" ")))
                        .forEach(value -> words.add("1"));
                words.add(file);
                assertThat(messages(words)).as(line).noneMatch(text -> text.contains("Not a known command"));
            }
        }
        assertThat(tried).isGreaterThan(50);
    }

    private static List<String> messages(List<String> words) {
        try {
            return Mkisofs.mkisofs(words.toArray(String[]::new));
        } catch (IOException refused) {
            return refused.getMessage().lines().toList();
        }
    }
}
