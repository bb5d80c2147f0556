package org.burnish.image.iso9660.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.burnish.image.Attributes;
import org.burnish.image.BytesContent;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageTree;
import org.burnish.image.LayoutRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.iso9660.Iso9660Format;
import org.burnish.image.iso9660.read.ReadBack;
import org.burnish.options.Options;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** System areas by the bytes of MBRs, of UEFI 2.10 chapter 5, and of what ISOLINUX and GRUB look for. */
class PartitionsTest {

    private static final int BLOCK = 2048;
    private static final int SECTOR = 512;
    private static final int TABLE = 446;
    private static final String EFI_SYSTEM = "28732ac11ff8d211ba4b00a0c93ec93b";
    private static final String BASIC_DATA = "a2a0d0ebe5b9334487c068b6b72699c7";

    private final ImageTree tree = new ImageTree(new DirectoryNode("", new Attributes(040755, 0, 0, 0, 0, 0)));
    private final Map<String, String> options = new TreeMap<>();

    @TempDir
    private Path directory;

    private ByteBuffer bytes = ByteBuffer.allocate(0);

    @BeforeEach
    void haveFiles() throws IOException {
        byte[] bios = new byte[5001];
        new Random(1).nextBytes(bios);
        file("bios.bin", bios);
        file("efi.img", new byte[4096]);
        byte[] code = new byte[512];
        Arrays.fill(code, 0, 440, (byte) 0x90);
        Files.write(directory.resolve("mbr"), code);
        Files.write(directory.resolve("part"), Arrays.copyOf("partition".getBytes("ASCII"), 5000));
        options.put("image.created", "2026-11-28T20:00:00Z");
        options.put("image.padding", "0");
        options.put("image.checksums", "off");
        options.put("image.boot", "path=/bios.bin,load=4,table=on");
    }

    private void file(String name, byte[] content) {
        tree.root().put(new FileNode(name, new Attributes(0100644, 0, 0, 0, 0, 0), new BytesContent(name, content)));
    }

    private Path image() {
        return directory.resolve("image.iso");
    }

    private LoadedImage written() throws IOException {
        Options chosen = Options.NONE;
        for (Map.Entry<String, String> option : options.entrySet()) {
            chosen = chosen.with(option.getKey(), option.getValue().replace("DIR", directory.toString()));
        }
        Files.deleteIfExists(image());
        LoadedImage loaded =
                ReadBack.of(new Iso9660Format().layout(tree, LayoutRequest.at(0).with(chosen)), image());
        bytes = ByteBuffer.wrap(Files.readAllBytes(image())).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(ReadBack.faults(image())).isEmpty();
        assertThat((long) bytes.getInt(16 * BLOCK + 80))
                .as("the volume has all blocks")
                .isEqualTo(blocks());
        return loaded;
    }

    private long blocks() {
        return bytes.limit() / BLOCK;
    }

    private long sectors() {
        return bytes.limit() / SECTOR;
    }

    private String hex(long from, int length) {
        return HexFormat.of().formatHex(Arrays.copyOfRange(bytes.array(), (int) from, (int) from + length));
    }

    private static String little(long number) {
        return HexFormat.of()
                .formatHex(ByteBuffer.allocate(4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt((int) number)
                        .array());
    }

    private static long sector(LoadedImage image, String path) {
        return 4 * ReadBack.lba(image, path);
    }

    private String entry(int number) {
        return hex(TABLE + 16 * (number - 1), 16);
    }

    private static String mbr(int status, int type, long first, long count) {
        return String.format("%02x", status) + "......" + String.format("%02x", type) + "......" + little(first)
                + little(count);
    }

    @Test
    void codeForIsolinuxIsBehindAPartitionOfWholeCylinders() throws IOException {
        options.put("image.boot.code", "isohybrid:DIR/mbr");
        LoadedImage image = written();
        assertThat(hex(0, 432)).isEqualTo("90".repeat(432));
        assertThat(hex(432, 8)).isEqualTo(little(sector(image, "/bios.bin")) + "00000000");
        assertThat(hex(440, 4)).isNotEqualTo("00000000");
        assertThat(sectors() % (64 * 32)).as("1 MiB of 64 heads and 32 sectors").isZero();
        assertThat(entry(1)).matches(mbr(0x80, 0x17, 0, sectors()));
        assertThat(entry(1)).startsWith("80" + "000100" + "17" + "3f2000");
        assertThat(entry(2) + entry(3) + entry(4)).isEqualTo("00".repeat(48));
        assertThat(hex(510, 2)).isEqualTo("55aa");
    }

    @Test
    void codeForGrubKnowsWhatIsBehindTheFirstBlockOfItsImage() throws IOException {
        options.put("image.boot", "path=/bios.bin,load=4,table=on,grub2=on");
        options.put("image.boot.code", "grub2:DIR/mbr");
        LoadedImage image = written();
        long sector = sector(image, "/bios.bin");
        assertThat(hex(432, 8)).isEqualTo(little(sector + 4) + "00000000");
        assertThat(hex(sector * SECTOR + 2548, 8)).isEqualTo(little(sector + 5) + "00000000");
        assertThat(hex(TABLE, 64)).isEqualTo("00".repeat(64));
        assertThat(hex(510, 2)).isEqualTo("55aa");
    }

    @Test
    void anEfiPartitionIsInAGptWithoutGapsUnderAProtectiveMbr() throws IOException {
        options.put("image.boot", "path=/bios.bin,load=4|path=/efi.img,platform=239,load=full");
        options.put("image.partition.efi", "efi-boot-image");
        options.put("image.padding", "10");
        options.put("image.partition.label", "on");
        LoadedImage image = written();
        assertThat(entry(1))
                .isEqualTo("00" + "000200" + "ee" + entry(1).substring(10, 16) + little(1) + little(sectors() - 1));
        assertThat(entry(2)).isEqualTo("00".repeat(16));
        long efi = sector(image, "/efi.img");
        int entries = 2 * SECTOR;
        assertThat(hex(SECTOR, 16)).isEqualTo("4546492050415254" + "00000100" + "5c000000");
        assertThat(bytes.getLong(SECTOR + 24)).isEqualTo(1);
        assertThat(bytes.getLong(SECTOR + 32)).isEqualTo(sectors() - 1);
        assertThat(bytes.getLong(SECTOR + 40)).isEqualTo(64);
        assertThat(bytes.getLong(SECTOR + 48)).isEqualTo(sectors() - 64);
        assertThat(hex(SECTOR + 56, 16))
                .as("digits of the date, as xorriso derives it")
                .isEqualTo("3230323631313248b230303030303030");
        assertThat(hex(entries, 16)).isEqualTo(BASIC_DATA);
        assertThat(hex(entries + 16, 16)).isEqualTo("3230323631313248b231303030303030");
        assertThat(bytes.getLong(entries + 32)).isEqualTo(64);
        assertThat(bytes.getLong(entries + 40)).isEqualTo(efi - 1);
        assertThat(hex(entries + 48, 16)).isEqualTo("0100000000000010" + "4700610070003000");
        assertThat(hex(entries + 128, 16)).isEqualTo(EFI_SYSTEM);
        assertThat(bytes.getLong(entries + 128 + 32)).isEqualTo(efi);
        assertThat(bytes.getLong(entries + 128 + 40)).isEqualTo(efi + 7);
        assertThat(bytes.getLong(entries + 256 + 32)).isEqualTo(efi + 8);
        assertThat(bytes.getLong(entries + 256 + 40)).isEqualTo(sectors() - 65);
        checkSums();
    }

    @Test
    void aFileOnDiskIsAnEfiPartitionThatIsNoFileOfTheImage() throws IOException {
        options.put("image.partition.efi", "disk:DIR/part");
        LoadedImage image = written();
        int entries = 2 * SECTOR + 128;
        assertThat(hex(entries, 16)).isEqualTo(EFI_SYSTEM);
        long first = bytes.getLong(entries + 32);
        byte[] part = Files.readAllBytes(directory.resolve("part"));
        assertThat(hex(first * SECTOR, part.length)).isEqualTo(HexFormat.of().formatHex(part));
        assertThat((bytes.getLong(entries + 40) + 1 - first) * SECTOR).isEqualTo((part.length + 2047) / 2048 * 2048);
        assertThat(image.tree().find("/part")).isNull();
        checkSums();
        refused("image.partition.efi", "disk:DIR/none", "There is no file");
    }

    /** Both headers and both arrays, UEFI 2.10 table 5.5. */
    private void checkSums() {
        int last = bytes.limit() - SECTOR;
        assertThat(bytes.getLong(last + 24)).isEqualTo(sectors() - 1);
        assertThat(bytes.getLong(last + 32)).isEqualTo(1);
        for (int header : new int[] {SECTOR, last}) {
            byte[] zeroed = Arrays.copyOfRange(bytes.array(), header, header + 92);
            Arrays.fill(zeroed, 16, 20, (byte) 0);
            assertThat(bytes.getInt(header + 16)).isEqualTo(crc(zeroed));
            int array = (int) bytes.getLong(header + 72) * SECTOR;
            int length = bytes.getInt(header + 80) * 128;
            assertThat(bytes.getInt(header + 88))
                    .isEqualTo(crc(Arrays.copyOfRange(bytes.array(), array, array + length)));
        }
    }

    private static int crc(byte[] of) {
        CRC32 crc = new CRC32();
        crc.update(of);
        return (int) crc.getValue();
    }

    @Test
    void aMarkedImageIsAPartitionThatOverlapsTheOneOfIsolinux() throws IOException {
        options.put("image.boot", "path=/bios.bin,load=4|path=/efi.img,platform=239,load=full,partition=on");
        options.put("image.boot.code", "isohybrid:DIR/mbr");
        LoadedImage image = written();
        assertThat(entry(1)).matches(mbr(0x80, 0, 0, sectors()));
        assertThat(entry(2)).matches(mbr(0, 0xEF, sector(image, "/efi.img"), 8));
        assertThat(bytes.getLong(2 * SECTOR + 40)).isEqualTo(sectors() - 65);
        assertThat(bytes.getLong(2 * SECTOR + 128 + 32)).isEqualTo(sector(image, "/efi.img"));
        checkSums();
    }

    @Test
    void anAppendedFileIsAPartitionAndABootImage() throws IOException {
        options.put("image.boot", "path=/bios.bin,load=4|appended=2,platform=239,load=full");
        options.put("image.partition.append", "2,0xef,DIR/part");
        options.put("image.padding", "10");
        LoadedImage image = written();
        int catalog = bytes.getInt(17 * BLOCK + 0x47) * BLOCK;
        long start = bytes.getInt(catalog + 96 + 8);
        assertThat(hex(start * BLOCK, 9)).isEqualTo(HexFormat.of().formatHex("partition".getBytes("ASCII")));
        assertThat(entry(1)).matches(mbr(0, 0x83, 0, start * 4));
        assertThat(entry(2)).matches(mbr(0, 0xEF, start * 4, 12));
        assertThat(blocks()).isEqualTo(start + 3);
        assertThat(start * 4 - sector(image, "/efi.img")).as("padding").isGreaterThanOrEqualTo(40);
    }

    @Test
    void anAppendedBootImageThatIsMarkedIsInTheGptOfIsolinux() throws IOException {
        options.put("image.boot", "path=/bios.bin,load=4|appended=2,platform=239,load=full,partition=on");
        options.put("image.boot.code", "isohybrid:DIR/mbr");
        options.put("image.partition.append", "2,0xef,DIR/part");
        written();
        int second = 2 * SECTOR + 128;
        assertThat(hex(second, 16)).isEqualTo(BASIC_DATA);
        assertThat(bytes.getLong(second + 32)).isEqualTo(bytes.getInt(TABLE + 16 + 8));
        assertThat(hex(second + 56, 20)).isEqualTo("490053004f00480079006200720069006400" + "3100");
        assertThat(hex(second + 128, 16)).as("once").isEqualTo("00".repeat(16));
        checkSums();
    }

    /** The 32 bytes of code that an Apple partition map may take, as ISOLINUX has them. */
    private void haveCodeForApple() throws IOException {
        byte[] code = new byte[512];
        System.arraycopy(HexFormat.of().parseHex("33ed" + "90".repeat(30)), 0, code, 0, 32);
        Files.write(directory.resolve("mbr"), code);
    }

    @Test
    void aMarkedImageIsInAnApplePartitionMapBeforeTheEntriesOfAGpt() throws IOException {
        haveCodeForApple();
        options.put("image.boot", "path=/bios.bin,load=4|path=/efi.img,platform=239,load=full,partition=on,apm=on");
        options.put("image.boot.code", "isohybrid:DIR/mbr");
        LoadedImage image = written();
        long block = ReadBack.lba(image, "/efi.img");
        assertThat(hex(0, 8)).isEqualTo("4552080000009090");
        assertThat(entry(1)).matches(mbr(0x80, 0, 0, sectors()));
        assertThat(entry(2)).matches(mbr(0, 0xEF, 4 * block, 8));
        assertThat(hex(2 * BLOCK, 16)).isEqualTo("504d0000" + "00000002" + big(block) + big(2));
        assertThat(bytes.getLong(SECTOR + 72)).as("behind three blocks").isEqualTo(12);
        assertThat(bytes.getInt(SECTOR + 80)).isEqualTo(208);
        assertThat(bytes.getLong(SECTOR + 48)).isEqualTo(sectors() - 54);
        assertThat(bytes.getLong(12 * SECTOR + 40))
                .as("56 sectors of the copy are left out")
                .isEqualTo(sectors() - 57);
        checkSums();
    }

    private static String big(long number) {
        return String.format("%08x", number);
    }

    @Test
    void appendedPartitionsAreInAnApplePartitionMapInPlaceOfTheMbr() throws IOException {
        options.put("image.partition.append", "2,0xef,DIR/part|3,48465300-0000-11AA-AA11-00306543ECAC,DIR/mbr");
        options.put("image.partition.apm", "on");
        options.put("image.partition.apm.block", "smallest");
        written();
        long start = bytes.getInt(TABLE + 12) & 0xFFFFFFFFL;
        assertThat(entry(1)).matches(mbr(0, 0x83, 0, start));
        assertThat(entry(2)).isEqualTo("00".repeat(16));
        assertThat(hex(0, 4)).isEqualTo("45520200");
        assertThat(hex(2 * SECTOR, 24))
                .isEqualTo("504d0000" + "00000004" + big(64) + big(start - 64) + "4761703000000000");
        assertThat(hex(3 * SECTOR, 16)).isEqualTo("504d0000" + "00000004" + big(start) + big(12));
        assertThat(hex(4 * SECTOR, 16)).isEqualTo("504d0000" + "00000004" + big(start + 12) + big(4));
        assertThat(new String(bytes.array(), 4 * SECTOR + 48, 9, StandardCharsets.US_ASCII))
                .isEqualTo("Apple_HFS");
        options.put("image.partition.gpt", "on");
        written();
        assertThat(hex(0, 4)).as("the header of a GPT is in the second sector").isEqualTo("45520800");
        assertThat(hex(3 * BLOCK, 12)).isEqualTo("504d0000" + "00000004" + big((start + 1) / 4));
        checkSums();
    }

    @Test
    void marksCountWithoutCodeForIsolinuxIfThatIsChosen() throws IOException {
        options.put("image.boot", "path=/bios.bin,load=4|path=/efi.img,platform=239,load=full,hfsplus=on,apm=on");
        LoadedImage unmarked = written();
        assertThat(hex(0, 16 * BLOCK)).isEqualTo("00".repeat(16 * BLOCK));
        assertThat(unmarked.bootReport().options().texts()).doesNotContainKey("image.boot.code");
        options.put("image.partition.like.isohybrid", "on");
        LoadedImage image = written();
        assertThat(hex(TABLE, 66)).as("no MBR").isEqualTo("00".repeat(66));
        assertThat(hex(12 * SECTOR, 16)).isEqualTo("005346480000aa11aa1100306543ecac");
        assertThat(bytes.getLong(12 * SECTOR + 32)).isEqualTo(sector(image, "/efi.img"));
        assertThat(hex(13 * SECTOR, SECTOR)).as("no gaps").isEqualTo("00".repeat(SECTOR));
        assertThat(hex(2 * BLOCK, 12)).isEqualTo("504d0000" + "00000002" + big(ReadBack.lba(image, "/efi.img")));
    }

    @Test
    void anApplePartitionMapThatHasNoRoomIsRefused() throws IOException {
        options.put("image.partition.append", "2,0xef,DIR/part");
        options.put("image.partition.apm", "on");
        options.put("image.partition.gpt", "on");
        refused("image.partition.apm.block", "512", "where the header of a GUID partition table is");
        refused("image.partition.apm.block", "1024", "512 or 2048");
        options.put("image.partition.gpt", "off");
        Files.write(directory.resolve("code"), HexFormat.of().parseHex("33c08ed88ec0fc31"));
        refused("image.boot.code", "generic:DIR/code", "needed by an Apple partition map");
        Files.write(
                directory.resolve("code"), Arrays.copyOf(HexFormat.of().parseHex("eb63" + "90".repeat(2050)), 2049));
        refused("image.boot.code", "generic:DIR/code", "bytes in block 1 of 2048");
        options.remove("image.partition.append");
        StringBuilder images = new StringBuilder("path=/bios.bin,load=4");
        for (int index = 0; index < 15; index++) {
            file("efi" + index, new byte[2048]);
            images.append("|path=/efi").append(index).append(",platform=239,apm=on");
        }
        options.put("image.boot", images.toString());
        refused("image.partition.like.isohybrid", "on", "would have 16 entries of 2048 bytes");
        options.put(
                "image.boot",
                images.toString()
                        .replace("apm=on", "apm=on,partition=on")
                        .replaceAll("\\|[^|]*$", "|path=/efi.img,platform=239"));
        refused("image.partition.like.isohybrid", "on", "a GUID partition table of");
    }

    @Test
    void partitionsInAGptAreProtectedFromIsolinuxToo() throws IOException {
        options.put("image.boot.code", "isohybrid:DIR/mbr");
        options.put("image.partition.append", "2,0xef,DIR/part");
        options.put("image.partition.gpt", "on");
        written();
        assertThat(entry(1)).matches(mbr(0, 0xEE, 1, sectors() - 1));
        assertThat(entry(2)).isEqualTo("00".repeat(16));
        assertThat(hex(2 * SECTOR + 56, 8)).isEqualTo("4700610070003000");
    }

    @Test
    void appendedPartitionsInAGptComeInTheOrderOfTheirNumbersWithTheirTypes() throws IOException {
        options.put("image.partition.append", "3,Linux,DIR/part|2," + EFI_SYSTEM + ",DIR/part");
        options.put("image.partition.gpt", "on");
        options.put("image.checksums", "on");
        written();
        assertThat(entry(1)).matches(mbr(0, 0xEE, 1, sectors() - 1));
        int array = 2 * SECTOR;
        assertThat(hex(array + 128, 16)).isEqualTo(EFI_SYSTEM);
        assertThat(hex(array + 256, 16)).isEqualTo("af3dc60f838472478e793d69d8477de4");
        assertThat(bytes.getLong(array + 256 + 32)).isEqualTo(bytes.getLong(array + 128 + 40) + 1);
        checkSums();
    }

    @Test
    void aPartitionOffsetHasAVolumeOfItsOwnThatCountsFromThere() throws IOException {
        options.put("image.partition.offset", "16");
        options.put("image.joliet", "on");
        file("name of joliet", new byte[3000]);
        LoadedImage image = written();
        assertThat(entry(1)).matches(mbr(0, 0xCD, 64, sectors() - 64));
        Path partition = directory.resolve("partition.iso");
        Files.write(partition, Arrays.copyOfRange(bytes.array(), 16 * BLOCK, bytes.limit()));
        assertThat(ReadBack.faults(partition)).isEmpty();
        LoadedImage shifted = ReadBack.loaded(partition);
        assertThat(shifted.session().blocks()).isEqualTo(blocks() - 16);
        assertThat(sector(shifted, "/name of joliet")).isEqualTo(sector(image, "/name of joliet") - 64);
        assertThat(shifted.naming().offered()).isEqualTo(image.naming().offered());
    }

    @Test
    void whatContradictsItselfIsRefused() throws IOException {
        refused("image.boot.code", "isohybrid:DIR/none", "There is no file");
        refused("image.boot.code", "nonsense", "boot code such as");
        options.put("image.boot", "");
        refused("image.boot.code", "isohybrid:DIR/mbr", "starts the boot image for BIOS, and none was chosen");
        options.put("image.boot", "path=/bios.bin,load=4");
        Files.write(directory.resolve("long"), new byte[32_769]);
        refused("image.boot.code", "generic:DIR/long", "has 32769 bytes; the system area has 32768");
        refused("image.partition.append", "2,0xef,DIR/part|2,0xef,DIR/mbr", "Partition 2 was chosen twice");
        refused("image.partition.append", "5,0xef,DIR/part", "An MBR has 4 partitions");
        refused("image.partition.append", "9,0xef,DIR/part", "partitions such as");
        refused("image.partition.append", "2,0x1ff,DIR/part", "partitions such as");
        refused("image.partition.efi", "/bios", "is none of the boot images");
        options.put("image.boot", "path=/bios.bin,load=4|appended=2,platform=239");
        refused("image.partition.append", "3,0xef,DIR/part", "nothing is appended under that number");
    }

    private void refused(String option, String value, String reason) {
        options.put(option, value);
        assertThatThrownBy(this::written).as(value).hasMessageContaining(reason);
        options.remove(option);
    }

    @Test
    void anIntervalOfAnImageIsTakenWithoutItsTables() throws IOException {
        options.put("image.boot.code", "isohybrid:DIR/mbr");
        options.put("image.boot", "path=/bios.bin,load=4|path=/efi.img,platform=239,load=full,partition=on");
        written();
        byte[] first = Arrays.copyOf(bytes.array(), 16 * BLOCK);
        Files.move(image(), directory.resolve("old.iso"));
        options.put("image.boot.code", "isohybrid:--interval:local_fs:0s-15s:zero_mbrpt,zero_gpt:'DIR/old.iso'");
        written();
        assertThat(hex(0, 16 * BLOCK)).isEqualTo(HexFormat.of().formatHex(first));
        options.put("image.boot.code", "generic:--interval:local_fs:0s-15s:zero_mbrpt,zero_gpt:'DIR/old.iso'");
        options.put("image.boot", "path=/bios.bin,load=4");
        written();
        assertThat(hex(SECTOR, 15 * BLOCK)).isEqualTo("00".repeat(15 * BLOCK));
        assertThatThrownBy(() -> DiskSource.parse("--interval:local_fs:0s:x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anImageThatIsReplayedIsTheSameAgain() throws IOException {
        options.put("image.boot", "path=/bios.bin,load=4,table=on|path=/efi.img,platform=239,load=8");
        options.put("image.boot.catalog", "/boot.catalog");
        sameAgain();
        options.put("image.boot.catalog_hidden", "iso,joliet,iso_9660_1999");
        sameAgain();
        options.remove("image.boot.catalog_hidden");
        options.put("image.boot.code", "isohybrid:DIR/mbr");
        sameAgain();
        options.put("image.boot", "path=/bios.bin,load=4,table=on|path=/efi.img,platform=239,load=8,partition=on");
        sameAgain();
        options.put("image.boot", "path=/bios.bin,load=4,table=on,grub2=on|appended=2,platform=239,load=12");
        options.put("image.boot.code", "grub2:DIR/mbr");
        options.put("image.partition.append", "2,0xef,DIR/part|3,0x83,DIR/mbr");
        options.put("image.partition.offset", "16");
        sameAgain();
        options.put("image.partition.offset", "0");
        options.put("image.partition.gpt", "on");
        sameAgain();
        options.put("image.partition.offset", "16");
        sameAgain();
        options.put("image.partition.offset", "0");
        options.remove("image.partition.append");
        options.remove("image.partition.gpt");
        options.put("image.boot", "path=/bios.bin,load=4,table=on,grub2=on|path=/efi.img,platform=239,load=8");
        options.put("image.partition.efi", "efi-boot-image");
        options.put("image.partition.label", "on");
        sameAgain();
        options.put("image.partition.efi", "disk:DIR/part");
        sameAgain();
    }

    @Test
    void anImageWithAnApplePartitionMapIsTheSameAgain() throws IOException {
        haveCodeForApple();
        String marks = ",partition=on,apm=on";
        String boot = "path=/bios.bin,load=4,table=on|path=/efi.img,platform=239,load=8";
        options.put("image.boot.catalog", "/boot.catalog");
        options.put("image.partition.align", "off");
        options.put("image.padding", "600");
        for (String code : List.of("isohybrid", "generic")) {
            options.put("image.boot.code", code + ":DIR/mbr");
            options.put("image.partition.like.isohybrid", code.equals("generic") ? "on" : "off");
            options.put("image.boot", boot + marks);
            options.remove("image.partition.append");
            sameAgain();
            options.put("image.boot", boot + ",hfsplus=on");
            sameAgain();
            options.put("image.boot", boot + marks);
            options.put("image.partition.append", "2,0xef,DIR/part|3,0x83,DIR/mbr");
            sameAgain();
            for (String table : List.of("image.partition.gpt", "image.partition.apm")) {
                options.put(table, "on");
                sameAgain();
            }
            options.put("image.boot", boot);
            options.put("image.partition.like.isohybrid", "off");
            sameAgain();
            options.put("image.partition.gpt", "off");
            options.put("image.partition.apm.block", "smallest");
            sameAgain();
            options.put("image.partition.apm", "off");
        }
    }

    @Test
    void partitionsInAGptForIsolinuxAreTheSameAgain() throws IOException {
        options.put("image.boot.code", "isohybrid:DIR/mbr");
        options.put("image.boot.catalog", "/boot.catalog");
        options.put("image.partition.align", "off");
        options.put("image.padding", "600");
        options.put("image.partition.append", "2,0xef,DIR/part|3,0x83,DIR/mbr");
        for (String boot :
                List.of("path=/efi.img,platform=239,load=8,partition=on", "appended=2,platform=239,load=12")) {
            options.put("image.boot", "path=/bios.bin,load=4,table=on|" + boot);
            options.put("image.partition.gpt", "off");
            sameAgain();
            options.put("image.partition.gpt", "on");
            sameAgain();
            options.put("image.partition.offset", "16");
            sameAgain();
            options.put("image.partition.type", "0fc63daf-8483-4772-8e79-3d69d8477de4");
            sameAgain();
            options.remove("image.partition.type");
            options.put("image.partition.offset", "0");
        }
    }

    /** Writes an image, and what is loaded of it by its own options. */
    private void sameAgain() throws IOException {
        LoadedImage first = written();
        byte[] before = bytes.array();
        Options replayed = first.bootReport().options();
        assertThat(replayed.texts()).isNotEmpty();
        Options chosen = Options.NONE
                .with("image.created", options.get("image.created"))
                .with("image.padding", options.get("image.padding"))
                .with("image.checksums", options.get("image.checksums"))
                .with(replayed);
        Path copy = directory.resolve("copy.iso");
        Files.deleteIfExists(copy);
        ReadBack.of(
                new Iso9660Format()
                        .layout(
                                first.tree(),
                                LayoutRequest.at(0)
                                        .from(Optional.empty(), Optional.of(first))
                                        .with(chosen)),
                copy);
        Path old = Files.write(directory.resolve("old.iso"), before);
        assertThat(Files.mismatch(copy, old))
                .as("first byte that differs, with %s", replayed.texts())
                .isEqualTo(-1);
    }
}
