package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Apple partition maps of this program and of xorriso by the same command line, what both report of them, and what replay makes of them. */
@Peer("xorriso")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppleMapTest {

    private static final Map<String, String> DATE = Map.of("SOURCE_DATE_EPOCH", "1700000000");
    private static final String HYBRID = "-isohybrid-mbr /usr/lib/ISOLINUX/isohdpfx.bin ";
    private static final String GRUB = "--grub2-mbr /usr/lib/grub/i386-pc/boot_hybrid.img ";
    private static final String BIOS =
            "-c isolinux/boot.cat -b isolinux/isolinux.bin -no-emul-boot -boot-load-size 4 -boot-info-table ";
    private static final String EFI = "-eltorito-alt-boot -e efi.img -no-emul-boot ";
    private static final String BOTH = "-isohybrid-gpt-basdat -isohybrid-apm-hfsplus ";
    private static final String APPENDED =
            "-append_partition 2 0xef one.img" + " -append_partition 3 48465300-0000-11AA-AA11-00306543ECAC two.img ";

    /** Those of which xorriso can report by which options they are made. */
    private static final Set<String> PROPOSED = Set.of("hybrid", "alone", "offset");

    private final Map<String, String> lines = new LinkedHashMap<>();

    @TempDir
    private static Path folder;

    @BeforeAll
    void makeImagesByBoth() throws IOException {
        Needed.here(
                Files.exists(Path.of("/usr/lib/ISOLINUX/isohdpfx.bin"))
                        && Files.exists(Path.of("/usr/lib/grub/i386-pc/boot_hybrid.img")),
                "Debian's packages isolinux and grub-pc-bin");
        Files.createDirectories(folder.resolve("tree/isolinux"));
        Files.copy(Path.of("/usr/lib/ISOLINUX/isolinux.bin"), folder.resolve("tree/isolinux/isolinux.bin"));
        random("tree/efi.img", 720);
        random("one.img", 489);
        random("two.img", 147);
        lines.put("hybrid", HYBRID + BIOS + EFI + BOTH);
        lines.put("alone", HYBRID + BIOS + "-isohybrid-apm-hfsplus " + EFI + "-isohybrid-apm-hfsplus");
        lines.put("offset", HYBRID + "-partition_offset 16 " + BIOS + EFI + BOTH + APPENDED);
        lines.put("like", GRUB + "-part_like_isohybrid " + BIOS + EFI + BOTH + APPENDED);
        lines.put("short", BIOS + APPENDED + "-appended_part_as_apm");
        lines.put(
                "long",
                GRUB + "-partition_offset 16 " + BIOS + APPENDED
                        + "-appended_part_as_gpt -appended_part_as_apm -apm-block-size 2048");
        for (Map.Entry<String, String> line : lines.entrySet()) {
            String words = "-as mkisofs -quiet -V X " + line.getValue() + " -o " + line.getKey();
            right(Run.of(folder, DATE, words("xorriso " + words + ".peer tree")));
            ours(words + ".ours tree");
        }
    }

    private static void random(String name, int blocks) throws IOException {
        byte[] bytes = new byte[blocks * 2048];
        new Random(blocks).nextBytes(bytes);
        Files.write(folder.resolve(name), bytes);
    }

    private static List<String> words(String line) {
        return Arrays.stream(line.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private static Run right(Run run) {
        assertThat(run.exit()).as("%s", run).isZero();
        return run;
    }

    private static String ours(String line) throws IOException {
        List<String> command = new ArrayList<>(List.of(Run.burnishBinary().toString()));
        command.addAll(words(line));
        return right(Run.of(folder, DATE, command)).out();
    }

    /** The head and the entries without addresses, and in place of these what is there. */
    private static List<String> map(String image) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(folder.resolve(image)));
        int block = bytes.getShort(2);
        int count = bytes.getInt(block + 4);
        List<String> said = new ArrayList<>(List.of(hex(bytes, 0, 32)));
        for (int at = block; at <= count * block; at += block) {
            int start = bytes.getInt(at + 8);
            int blocks = bytes.getInt(at + 12);
            boolean gap = bytes.getInt(at + 16)
                    == ByteBuffer.wrap("Gap0".getBytes(StandardCharsets.US_ASCII))
                            .getInt();
            assertThat(bytes.getInt(at + 84)).as("pmDataCnt").isEqualTo(blocks);
            said.add(hex(bytes, at, 8) + hex(bytes, at + 16, 68) + hex(bytes, at + 88, block - 88));
            said.add(gap ? "a gap from " + start : blocks + " of " + hex(bytes, start * block, 24));
            if (gap) {
                assertThat(bytes.getInt(at + block + 8)).as("behind the gap").isEqualTo(start + blocks);
            }
        }
        return said;
    }

    private static String hex(ByteBuffer bytes, int at, int length) {
        return HexFormat.of().formatHex(bytes.array(), at, at + length);
    }

    @Test
    void mapsOfBothProgramsAreTheSameAndNameTheSameBytes() throws IOException {
        for (String name : lines.keySet()) {
            List<String> peer = map(name + ".peer");
            assertThat(peer).as(name).hasSizeGreaterThan(4);
            // of the boot image for BIOS the place is in the image itself
            List<String> both = name.equals("alone") ? peer.subList(0, 5) : peer;
            assertThat(map(name + ".ours").subList(0, both.size())).as(name).isEqualTo(both);
        }
    }

    @Test
    void whatIsReportedIsWhatXorrisoReports() throws IOException {
        StringBuilder line = new StringBuilder();
        for (String name : new TreeSet<>(lines.keySet())) {
            for (String maker : List.of(".peer", ".ours")) {
                line.append(" -indev ").append(name).append(maker).append(" -report_system_area plain");
                if (PROPOSED.contains(name)) {
                    line.append(" -report_system_area cmd -report_system_area as_mkisofs");
                }
            }
        }
        assertThat(ours(line.toString()))
                .isEqualTo(right(Run.of(folder, DATE, words("xorriso" + line))).out());
    }

    @Test
    void anImageThatIsReplayedHasTheSameMap() throws IOException {
        for (String name : lines.keySet()) {
            for (String maker : List.of(".peer", ".ours")) {
                String image = name + maker;
                ours("-indev " + image + " -outdev " + image + ".again -volid Y -boot_image any replay");
                assertThat(map(image + ".again").subList(0, 5))
                        .as(image)
                        .isEqualTo(map(image).subList(0, 5));
                assertThat(map(image + ".again")).as(image).hasSameSizeAs(map(image));
            }
        }
    }
}
