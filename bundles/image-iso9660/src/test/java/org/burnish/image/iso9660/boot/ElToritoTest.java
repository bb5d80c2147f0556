package org.burnish.image.iso9660.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.burnish.image.Attributes;
import org.burnish.image.BytesContent;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageException;
import org.burnish.image.ImageOptions;
import org.burnish.image.ImageTree;
import org.burnish.image.LayoutRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.iso9660.Iso9660Format;
import org.burnish.image.iso9660.read.ReadBack;
import org.burnish.options.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Boot records, catalogues and boot info tables by the bytes of El Torito 1.0 and of ISOLINUX. */
class ElToritoTest {

    private static final int BLOCK = 2048;
    private static final int RECORD = 17 * BLOCK;

    private final ImageTree tree = new ImageTree(new DirectoryNode("", new Attributes(040755, 0, 0, 0, 0, 0)));
    private final byte[] bios = new byte[5001];

    @TempDir
    private Path directory;

    private ByteBuffer bytes = ByteBuffer.allocate(0);

    ElToritoTest() {
        new Random(1).nextBytes(bios);
        file("bios.bin", bios);
        file("efi.img", new byte[3000]);
    }

    private void file(String name, byte[] content) {
        tree.root().put(new FileNode(name, new Attributes(0100644, 0, 0, 0, 0, 0), new BytesContent(name, content)));
    }

    private LoadedImage written(String boot) throws IOException {
        Path file = directory.resolve("image.iso");
        LayoutRequest request =
                LayoutRequest.at(0).with(ImageOptions.PADDING, 0).with(Options.NONE.with("image.boot", boot));
        LoadedImage loaded = ReadBack.of(new Iso9660Format().layout(tree, request), file);
        bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(ReadBack.faults(file)).isEmpty();
        return loaded;
    }

    private String hex(int from, int length) {
        return HexFormat.of().formatHex(Arrays.copyOfRange(bytes.array(), from, from + length));
    }

    private static String little(long number) {
        return HexFormat.of()
                .formatHex(ByteBuffer.allocate(4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt((int) number)
                        .array());
    }

    @Test
    void theBootRecordNamesTheCatalogueWhichNamesTheImages() throws IOException {
        LoadedImage image = written("path=/bios.bin|path=/efi.img,platform=239,load=full");
        assertThat(hex(RECORD, 7)).isEqualTo("00" + "4344303031" + "01");
        assertThat(hex(RECORD + 7, 32)).isEqualTo("454c20544f5249544f2053504543494649434154494f4e" + "00".repeat(9));
        int catalog = bytes.getInt(RECORD + 0x47);
        assertThat((long) catalog).isEqualTo(ReadBack.lba(image, "/boot/boot.cat"));
        int at = catalog * BLOCK;
        assertThat(hex(at, 32)).isEqualTo("01" + "00" + "0000" + "00".repeat(24) + "aa55" + "55aa");
        assertThat(hex(at + 32, 32))
                .isEqualTo("88" + "00" + "0000" + "0000" + "0400" + little(ReadBack.lba(image, "/bios.bin"))
                        + "00".repeat(20));
        assertThat(hex(at + 64, 32)).isEqualTo("91" + "ef" + "0100" + "00".repeat(28));
        assertThat(hex(at + 96, 32))
                .as("3000 bytes are two blocks, eight sectors")
                .isEqualTo("88" + "00" + "0000" + "0000" + "0800" + little(ReadBack.lba(image, "/efi.img"))
                        + "00".repeat(20));
        assertThat(hex(at + 128, 8)).isEqualTo("00".repeat(8));
        assertThat(image.bootRecord().elTorito()).isTrue();
    }

    @Test
    void theCatalogueAndItsSectionsHaveNamesAndTheirImagesCriteria() throws IOException {
        LoadedImage image = written("path=/bios.bin,load=4,name=48692100ff,criteria=01020304"
                + "|path=/efi.img,platform=239,load=8,name=" + "55".repeat(28) + ",criteria=" + "aa".repeat(20));
        int at = bytes.getInt(RECORD + 0x47) * BLOCK;
        assertThat(hex(at, 28)).isEqualTo("01" + "00" + "0000" + "48692100ff" + "00".repeat(19));
        int sum = 0;
        for (int i = 0; i < 32; i += 2) {
            sum += bytes.getShort(at + i) & 0xFFFF;
        }
        assertThat(sum & 0xFFFF).isZero();
        assertThat(hex(at + 32 + 12, 20)).isEqualTo("01020304" + "00".repeat(16));
        assertThat(hex(at + 64, 32)).isEqualTo("91" + "ef" + "0100" + "55".repeat(28));
        assertThat(hex(at + 96 + 12, 20)).isEqualTo("aa".repeat(20));
        String loaded = image.bootReport().options().texts().get("image.boot");
        assertThat(loaded).contains("name=48692100ff", "criteria=01020304", "name=5555", "criteria=aaaa");
        malformed("path=/bios.bin,criteria=" + "aa".repeat(21));
        malformed("path=/bios.bin,name=f");
    }

    @Test
    void aBootInfoTableHasPlaceLengthAndSumAndLeavesTheRest() throws IOException {
        LoadedImage image = written("path=/bios.bin,table=on");
        int at = (int) ReadBack.lba(image, "/bios.bin") * BLOCK;
        int sum = 0;
        ByteBuffer padded = ByteBuffer.wrap(Arrays.copyOf(bios, 5004)).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 64; i < 5004; i += 4) {
            sum += padded.getInt(i);
        }
        assertThat(hex(at + 8, 16)).isEqualTo(little(16) + little(at / BLOCK) + little(5001) + little(sum));
        assertThat(hex(at + 24, 40)).isEqualTo("00".repeat(40));
        assertThat(hex(at, 8)).isEqualTo(HexFormat.of().formatHex(bios, 0, 8));
        assertThat(hex(at + 64, 5001 - 64)).isEqualTo(HexFormat.of().formatHex(bios, 64, 5001));
        assertThat(((FileNode) tree.find("/bios.bin")).content().size()).isEqualTo(5001);
        assertThat(tree.find("/boot")).as("the user's own tree").isNull();
    }

    @Test
    void diskettesAndHardDisksAreSeenAsSuch() throws IOException {
        file("disk", new byte[1_474_560]);
        byte[] hardDisk = new byte[4096];
        hardDisk[446 + 4] = 0x06;
        hardDisk[510] = 0x55;
        hardDisk[511] = (byte) 0xAA;
        file("hd", hardDisk);
        written("path=/disk,emulation=diskette,load=1|path=/hd,emulation=hard_disk,load=1,segment=1984");
        int at = bytes.getInt(RECORD + 0x47) * BLOCK;
        assertThat(hex(at + 32, 8)).isEqualTo("88" + "02" + "0000" + "0000" + "0100");
        assertThat(hex(at + 96, 8)).isEqualTo("88" + "04" + "c007" + "0600" + "0100");
    }

    @Test
    void whatCannotBeBootedIsRefusedWithTheReason() {
        refused("path=/none", "There is no boot image '/none' in the image");
        refused("path=/efi.img,emulation=diskette", "has 3000 bytes, and a diskette has 1228800, 1474560 or 2949120");
        refused("path=/efi.img,emulation=hard_disk", "is no hard disk of one partition");
        file("tiny", new byte[63]);
        refused("path=/tiny,table=on", "what shall be put into it needs 64");
        file("empty", new byte[0]);
        refused("path=/empty", "it has to be a file with content");
        refused("path=/", "is a directory");
    }

    private void malformed(String boot) {
        assertThatThrownBy(() -> written(boot))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("it takes boot images such as");
    }

    private void refused(String boot, String reason) {
        assertThatThrownBy(() -> written(boot))
                .isInstanceOf(ImageException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void namesWithTheMarksOfTheOptionAreEscaped() throws IOException {
        file("a,b|c%d", new byte[64]);
        assertThat(BootImage.parse("path=/a%2Cb%7Cc%25d").path()).isEqualTo("/a,b|c%d");
        LoadedImage image = written("path=/a%2Cb%7Cc%25d");
        assertThat(bytes.getInt(bytes.getInt(RECORD + 0x47) * BLOCK + 40))
                .isEqualTo((int) ReadBack.lba(image, "/a,b|c%d"));
    }
}
