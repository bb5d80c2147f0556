package org.burnish.xorriso.command.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.burnish.verifier.MediaRegion;
import org.burnish.verifier.MediaRegion.Quality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapFilesTest {

    /** As xorriso 1.5.4 stored it: 20 blocks, of which those from 3 to 11 were read. */
    private static final byte[] OF_XORRISO = concat(
            "xorriso sector bitmap v2 34    \nSession       :   1 ,        32 ,\n", "0000001400000800" + "f80f00");

    @TempDir
    Path folder;

    private static byte[] concat(String text, String hex) {
        byte[] head = text.getBytes(StandardCharsets.ISO_8859_1);
        byte[] numbers = HexFormat.of().parseHex(hex);
        byte[] all = new byte[head.length + numbers.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(numbers, 0, all, head.length, numbers.length);
        return all;
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("map"), bytes);
    }

    private Path file(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<MediaRegion> runs(BlockMap map) {
        return map.runs(0, map.blocks(), Quality.VALID, Quality.UNTESTED);
    }

    @Test
    void sectorMapOfXorrisoIsReadAndWrittenByteForByte() throws IOException {
        SectorMapFile.Content content = SectorMapFile.read(file(OF_XORRISO));
        assertThat(runs(content.map()))
                .containsExactly(
                        new MediaRegion(0, 3, Quality.UNTESTED),
                        new MediaRegion(3, 9, Quality.VALID),
                        new MediaRegion(12, 8, Quality.UNTESTED));
        assertThat(content.text()).containsExactly("Session       :   1 ,        32 ,");
        assertThat(SectorMapFile.encode(content)).isEqualTo(OF_XORRISO);
    }

    @Test
    void whatIsNoSectorMapIsRefused() throws IOException {
        assertThatThrownBy(() -> SectorMapFile.read(file("hello"))).hasMessageContaining("is no sector map");
        assertThatThrownBy(() -> SectorMapFile.read(file("xorriso sector bitmap v2 99    \n")))
                .hasMessageContaining("cut short");
        assertThatThrownBy(
                        () -> SectorMapFile.read(file(concat("xorriso sector bitmap v2 0     \n", "0000001400000200"))))
                .hasMessageContaining("512");
    }

    @Test
    void mapfileOfDdrescueIsReadByWholeBlocks() throws IOException {
        SectorMapFile.Content content = RescueMapFile.read(file("""
                # Mapfile. Created by GNU ddrescue version 1.27
                # current_pos  current_status  current_pass
                0x00003000     ?               1
                #      pos        size  status
                0x00000000  0x00001000  +
                0x00001000  0x00000C00  -
                0x00001C00  0x00001400  +
                12288  2048  ?
                """));
        assertThat(runs(content.map()))
                .containsExactly(
                        new MediaRegion(0, 2, Quality.VALID),
                        new MediaRegion(2, 2, Quality.UNTESTED),
                        new MediaRegion(4, 2, Quality.VALID),
                        new MediaRegion(6, 1, Quality.UNTESTED));
    }

    @Test
    void mapfileIsWrittenAsTheManualSays() throws IOException {
        BlockMap map = new BlockMap();
        map.set(0, 4, true);
        map.set(7, 1, true);
        map.grow(10);
        BlockMap bad = new BlockMap();
        bad.set(4, 3, true);
        byte[] bytes =
                RescueMapFile.encode(new SectorMapFile.Content(map, List.of("Disc mark    : 48 , 0badc0de")), bad);
        assertThat(new String(bytes, StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")))
                .containsExactly(
                        "0x00005000     ?               1",
                        "0x00000000  0x00002000  +",
                        "0x00002000  0x00001800  /",
                        "0x00003800  0x00000800  +",
                        "0x00004000  0x00001000  ?");
        SectorMapFile.Content again = RescueMapFile.read(file(bytes));
        assertThat(runs(again.map())).isEqualTo(runs(map));
        assertThat(again.text()).contains("Disc mark    : 48 , 0badc0de");
    }

    @Test
    void whatIsNoMapfileIsRefusedByItsLine() {
        assertThatThrownBy(() -> RescueMapFile.read(file("# nothing\n"))).hasMessageContaining("no status line");
        assertThatThrownBy(() -> RescueMapFile.read(file("0x0 ? 1\n0x0 0x800 x\n")))
                .hasMessageContaining("Line 2");
    }

    @Test
    void discsAreToldApartByMarksAndSessions() {
        List<String> mapped =
                List.of("Session       :   1 ,        32 ,       230s , ", "Disc mark    : 48 , 0badc0de");
        assertThat(DiscMark.differing(mapped, mapped)).isEmpty();
        assertThat(DiscMark.differing(
                        mapped,
                        List.of(
                                "Session       :   1 ,        32 ,       230s , NAME",
                                "Session       :   2 ,       288 ,        23s , NAME")))
                .as("a disc that grew, whose descriptor can't be read here")
                .isEmpty();
        assertThat(DiscMark.differing(
                        mapped,
                        List.of("Session       :   1 ,        32 ,       230s , ", "Disc mark    : 48 , 00000000")))
                .isPresent();
        assertThat(DiscMark.differing(mapped, List.of("Session       :   1 ,        32 ,       231s , ")))
                .isPresent();
        assertThat(DiscMark.differing(mapped, List.of())).isPresent();
        assertThat(DiscMark.differing(List.of(), mapped))
                .as("a map without a table of contents")
                .isEmpty();
    }
}
