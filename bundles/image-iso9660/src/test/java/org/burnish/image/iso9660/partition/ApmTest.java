package org.burnish.image.iso9660.partition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Maps by the fields of Inside Macintosh: Devices, chapter 3, in its order: numbers have their most significant byte first. */
class ApmTest {

    private static final HexFormat HEX = HexFormat.of();

    private final ByteBuffer area = ByteBuffer.allocate(32_768);

    private String hex(int at, int length) {
        byte[] bytes = new byte[length];
        area.get(at, bytes);
        return HEX.formatHex(bytes);
    }

    private static String text(String text) {
        return HEX.formatHex(Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), 32));
    }

    /** pmSig to pmPartStatus; what follows is zero. */
    private static String entry(String count, String start, String blocks, String name, String type, String status) {
        return "504d0000" + count + start + blocks + text(name) + text(type) + "00000000" + blocks + status
                + "00".repeat(512 - 92);
    }

    @Test
    void entriesFollowTheDriverDescriptorMapInBlocksOf512Bytes() {
        new Apm(
                        512,
                        List.of(
                                new ApmEntry("Gap0", "ISO9660_data", 64, 3032),
                                new ApmEntry("Appended2", "Data", 3096, 1956)))
                .encode(area, ApmHead.OTHER);
        assertThat(hex(0, 512)).isEqualTo("45520200" + "eb02ffff" + "00".repeat(504));
        assertThat(hex(512, 512))
                .isEqualTo(entry("00000003", "00000001", "00000003", "Apple", "Apple_partition_map", "00000003"));
        assertThat(hex(1024, 512))
                .isEqualTo(entry("00000003", "00000040", "00000bd8", "Gap0", "ISO9660_data", "00000013"));
        assertThat(hex(1536, 512))
                .isEqualTo(entry("00000003", "00000c18", "000007a4", "Appended2", "Data", "00000013"));
        assertThat(hex(2048, 30_720)).isEqualTo("00".repeat(30_720));
    }

    @Test
    void codeOfIsolinuxLosesTheBytesThatDoNothing() {
        area.put(0, HEX.parseHex("33ed" + "90".repeat(30) + "33edfa8e"));
        area.put(2048, new byte[] {1, 2, 3});
        new Apm(2048, List.of(new ApmEntry("EFI", "Apple_HFS", 34, 720))).encode(area, ApmHead.ISOLINUX);
        assertThat(hex(0, 36)).isEqualTo("45520800" + "00009090" + "00".repeat(24) + "33edfa8e");
        assertThat(hex(2048, 512))
                .isEqualTo(entry("00000002", "00000001", "00000002", "Apple", "Apple_partition_map", "00000003"));
        assertThat(hex(4096, 512))
                .as("bit 30: mounted by itself")
                .isEqualTo(entry("00000002", "00000022", "000002d0", "EFI", "Apple_HFS", "40000013"));
    }

    @Test
    void aMapIsReadAsItWasWritten() {
        for (int block : new int[] {512, 2048}) {
            Apm map = new Apm(
                    block, List.of(new ApmEntry("Gap0", "ISO9660_data", 16, 4), new ApmEntry("x", "Data", 20, 5)));
            ByteBuffer fresh = ByteBuffer.allocate(32_768);
            map.encode(fresh, ApmHead.OTHER);
            assertThat(Apm.decode(fresh)).contains(map);
            assertThat(map.gaps()).isEqualTo(1);
            assertThat(map.sectors(map.entries().get(1)))
                    .isEqualTo(new SectorRange(20L * block / 512, 5L * block / 512));
        }
        assertThat(Apm.decode(area)).isEmpty();
        area.put(0, (byte) 'E').put(1, (byte) 'R');
        assertThat(Apm.decode(area)).as("no entry").isEmpty();
    }

    @Test
    void aMapWhoseCountIsMadeUpEndsWithItsEntries() {
        new Apm(2048, List.of(new ApmEntry("x", "Data", 20, 5))).encode(area, ApmHead.OTHER);
        area.putInt(2048 + 4, -1);
        assertThat(Apm.decode(area).orElseThrow().entries()).hasSize(1);
    }

    @Test
    void codeFitsIfTheBytesThatItLosesDoNothing() {
        assertThat(ApmHead.OTHER.fits(area)).as("no code").isTrue();
        area.put(0, HEX.parseHex("eb63" + "90".repeat(24)));
        assertThat(ApmHead.OTHER.fits(area)).as("GRUB").isTrue();
        assertThat(ApmHead.ISOLINUX.fits(area)).isFalse();
        area.put(0, HEX.parseHex("33c08ed8"));
        assertThat(ApmHead.OTHER.fits(area)).as("instructions").isFalse();
        area.put(0, HEX.parseHex("4552"));
        assertThat(ApmHead.ISOLINUX.fits(area)).as("another map").isTrue();
    }
}
