package org.burnish.xorriso.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.burnish.image.BytesContent;
import org.burnish.image.FileContent;
import org.burnish.options.Options;
import org.burnish.xorriso.spi.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
@Timeout(60)
class ExternalFilterTest {

    private static final FileContent WORDS =
            new BytesContent("words", "some words ".repeat(50_000).getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path folder;

    private static Optional<FileContent> applied(String options, String... program)
            throws ProblemException, IOException {
        return new ExternalFilter("f", options, List.of(program)).apply(WORDS, Options.NONE);
    }

    private static String read(FileContent content) throws IOException {
        try (InputStream in = Channels.newInputStream(content.open())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aProgramGetsTheContentAndGivesAnother() throws Exception {
        FileContent content = applied("default", "/usr/bin/tr", "a-z", "A-Z").orElseThrow();
        assertThat(content.size()).isEqualTo(WORDS.size());
        assertThat(read(content)).startsWith("SOME WORDS SOME");
    }

    @Test
    void aProgramNeedNotReadAll() throws Exception {
        FileContent content = applied("default", "/bin/sh", "-c", "echo done").orElseThrow();
        assertThat(read(content)).isEqualTo("done\n");
    }

    @Test
    void whatIsNotSmallerIsNotKept() throws Exception {
        assertThat(applied("if_reduction", "/bin/cat")).isEmpty();
        assertThat(applied("if_block_reduction", "/usr/bin/head", "-c", "549000"))
                .isEmpty();
        assertThat(applied("if_block_reduction:if_reduction", "/usr/bin/head", "-c", "1000"))
                .isPresent();
        assertThat(new ExternalFilter("f", "if_nonempty", List.of("/bin/false"))
                        .apply(new BytesContent("empty", new byte[0]), Options.NONE))
                .isEmpty();
    }

    @Test
    void aProgramThatFailsIsAnErrorAndNotAnEmptyFile() {
        assertThatThrownBy(() -> applied("default", "/bin/false")).hasMessageContaining("exit value 1 for 'words'");
        assertThatThrownBy(() -> applied("default", "/nowhere/program")).isInstanceOf(IOException.class);
    }

    /** It works while the size is found, and fails when the image is written. */
    @Test
    void aProgramThatFailsLaterIsAnError() throws Exception {
        Path used = folder.resolve("used");
        String script = "cat; test ! -e '" + used + "' && touch '" + used + "'";
        FileContent content = applied("default", "/bin/sh", "-c", script).orElseThrow();
        assertThatThrownBy(() -> read(content)).hasMessageContaining("exit value");
    }

    @Test
    void aProgramThatGivesAnotherSizeLaterIsAnError() throws Exception {
        Path used = folder.resolve("used");
        String script = "echo x >> '" + used + "'; cat '" + used + "'";
        FileContent content = applied("default", "/bin/sh", "-c", script).orElseThrow();
        assertThat(content.size()).isEqualTo(2);
        assertThatThrownBy(() -> read(content)).hasMessageContaining("more now than the 2 bytes");
    }

    @Test
    void closingEndsTheProgram() throws Exception {
        Path pid = folder.resolve("pid");
        ReadableByteChannel channel =
                new ProgramChannel(List.of("/bin/sh", "-c", "echo $$ > '" + pid + "'; exec sleep 600"), WORDS);
        while (!Files.exists(pid) || Files.size(pid) == 0) {
            Thread.onSpinWait();
        }
        long number = Long.parseLong(Files.readString(pid).trim());
        ProcessHandle process = ProcessHandle.of(number).orElseThrow();
        channel.close();
        process.onExit().join();
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void contentThatCanNotBeReadIsAnError() {
        FileContent unreadable = new FileContent() {
            @Override
            public long size() {
                return 10;
            }

            @Override
            public Object identity() {
                return this;
            }

            @Override
            public String origin() {
                return "gone";
            }

            @Override
            public ReadableByteChannel open() throws IOException {
                throw new IOException("it is gone");
            }
        };
        assertThatThrownBy(
                        () -> new ExternalFilter("f", "default", List.of("/bin/cat")).apply(unreadable, Options.NONE))
                .hasMessageContaining("'gone' can't be read");
    }

    @Test
    void theCommandRegistersItAgain() throws Exception {
        ExternalFilter filter =
                new ExternalFilter("f", "remove_suffix:suffix=.x:if_nonempty", List.of("/bin/cat", "-u"));
        assertThat(filter.command(3))
                .isEqualTo("-external_filter 'f' suffix='.x':remove_suffix:if_nonempty:used=3 '/bin/cat' '-u' --");
        assertThatThrownBy(() -> new ExternalFilter("f", "foo", List.of("/bin/cat")))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void anotherEffectiveUserIsSeen() throws Exception {
        Path status = folder.resolve("status");
        Files.writeString(status, "Name:\tjava\nUid:\t1000\t1000\t1000\t1000\nGid:\t5\t6\t6\t6\n");
        assertThat(FilterList.isSetUid(status)).isFalse();
        Files.writeString(status, "Name:\tjava\nUid:\t1000\t0\t0\t0\n");
        assertThat(FilterList.isSetUid(status)).isTrue();
        assertThat(FilterList.isSetUid(folder.resolve("none"))).isFalse();
    }
}
