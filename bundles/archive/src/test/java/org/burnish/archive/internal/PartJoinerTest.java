package org.burnish.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.burnish.image.ImageNotice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartJoinerTest {

    private static final String ONE = "part_1_of_2_at_0_with_3_of_5";
    private static final String TWO = "part_2_of_2_at_3_with_2_of_5";

    @TempDir
    Path folder;

    private final List<ImageNotice> notices = new ArrayList<>();

    private void put(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.US_ASCII);
    }

    private long join() throws IOException {
        return new PartJoinerService().join(folder, notices::add);
    }

    @Test
    void fileComesInThePlaceOfItsParts() throws Exception {
        put("d/big/" + TWO, "de");
        put("d/big/" + ONE, "abc");
        put("d/other", "x");
        Path first = folder.resolve("d/big/" + ONE);
        Files.setLastModifiedTime(first, FileTime.fromMillis(1_000_000_000_000L));
        Files.setPosixFilePermissions(first, PosixFilePermissions.fromString("r--r-----"));

        assertThat(join()).isEqualTo(1);
        Path whole = folder.resolve("d/big");
        assertThat(whole).isRegularFile().hasContent("abcde");
        assertThat(Files.getLastModifiedTime(whole).toMillis()).isEqualTo(1_000_000_000_000L);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(whole)))
                .isEqualTo("r--r-----");
        assertThat(folder.resolve("d")).isDirectoryNotContaining("glob:**/.joining*");
        assertThat(notices).isEmpty();
        assertThat(join()).isZero();
    }

    @Test
    void missingPartIsWaitedFor() throws Exception {
        put("big/" + ONE, "abc");
        assertThat(join()).isZero();
        assertThat(notices).singleElement().satisfies(notice -> {
            assertThat(notice.detail()).contains("part 2 of 2 is missing");
            assertThat(notice.path()).endsWith("/big");
        });
        put("big/" + TWO, "de");
        assertThat(join()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "part_2_of_2_at_3_with_2_of_5, d, they have 4 bytes",
        "part_2_of_2_at_3_with_2_of_5, def, has not the bytes",
        "part_2_of_2_at_4_with_2_of_5, de, has not the bytes",
        "part_2_of_2_at_3_with_2_of_6, de, different files",
        "part_2_of_3_at_3_with_2_of_5, de, different files",
    })
    void partsThatAreNotWhatTheySayAreNotJoined(String name, String text, String why) throws Exception {
        put("big/" + ONE, "abc");
        put("big/" + name, text);
        assertThat(join()).isZero();
        assertThat(notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.detail()).contains(why));
        assertThat(folder.resolve("big/" + ONE)).hasContent("abc");
    }

    @Test
    void directoryWithOtherFilesIsNoFile() throws Exception {
        put("big/" + ONE, "abc");
        put("big/" + TWO, "de");
        put("big/notes", "x");
        assertThat(join()).isZero();
        assertThat(notices).isEmpty();
    }
}
