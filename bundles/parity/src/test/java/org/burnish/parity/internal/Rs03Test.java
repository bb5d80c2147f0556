package org.burnish.parity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.zip.CRC32;
import org.burnish.image.BlockSource;
import org.burnish.parity.AugmentedCheck;
import org.burnish.parity.AugmentedRepair;
import org.burnish.parity.BlockRun;
import org.burnish.parity.ImageFileSource;
import org.burnish.parity.ParityException;
import org.burnish.parity.ParityListener;
import org.burnish.parity.ParityVerdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images as the specification of dvdisaster's codecs describes them, with small layers. What dvdisaster makes itself is tried by DvdisasterTest. */
class Rs03Test {

    private static final int LAYER = 8;
    private static final int DATA = 200;
    private static final int SECTORS = 1500;

    @TempDir
    Path folder;

    private byte[] whole;
    private Path image;

    @BeforeEach
    void makeImage() throws Exception {
        image = folder.resolve("augmented.iso");
        whole = Arrays.copyOf(Sample.randomBytes(SECTORS * 2048, 1), 255 * LAYER * 2048);
        little(16 * 2048 + 80).putInt(SECTORS);
        byte[] fingerprint = MessageDigest.getInstance("MD5").digest(block(16));
        byte[] sum = MessageDigest.getInstance("MD5").digest(Arrays.copyOf(whole, SECTORS * 2048));
        header(fingerprint, sum);
        Arrays.fill(whole, (SECTORS + 2) * 2048, (DATA - 1) * LAYER * 2048, (byte) 0x55);
        for (int i = 0; i < LAYER; i++) {
            checksums(i, fingerprint, sum);
        }
        Code code = new Code(new Field(0x187), DATA, 255 - DATA, 112 * 11, 11);
        for (int i = 0; i < LAYER; i++) {
            int stripe = i;
            byte[][] parity = new Stripe(code, 2048)
                    .parity(LongStream.range(0, DATA)
                            .mapToObj(symbol -> block(symbol * LAYER + stripe))
                            .toList());
            for (int row = 0; row < parity.length; row++) {
                System.arraycopy(parity[row], 0, whole, ((DATA + row) * LAYER + i) * 2048, 2048);
            }
        }
        Files.write(image, whole);
    }

    private ByteBuffer little(int at) {
        return ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).position(at);
    }

    private byte[] block(long lba) {
        return Arrays.copyOfRange(whole, (int) lba * 2048, (int) lba * 2048 + 2048);
    }

    private void header(byte[] fingerprint, byte[] sum) {
        int at = SECTORS * 2048;
        little(at).put("*dvdisaster*RS03".getBytes(StandardCharsets.US_ASCII)).putInt(1);
        little(at + 20).put(fingerprint).put(sum).put(new byte[16]).putLong(SECTORS);
        little(at + 76)
                .putInt(DATA)
                .putInt(255 - DATA)
                .putInt(7905)
                .putInt(7900)
                .putInt(16)
                .putInt(0x4c5047);
        little(at + 116).putInt(2048).putLong(LAYER);
        seal(at, 96, 4096);
    }

    private void checksums(int i, byte[] fingerprint, byte[] sum) {
        int at = ((DATA - 1) * LAYER + i) * 2048;
        for (int symbol = 0; symbol < DATA - 1; symbol++) {
            CRC32 crc = new CRC32();
            crc.update(block((long) symbol * LAYER + (i + 1) % LAYER));
            little(at + 4 * symbol).putInt((int) ~crc.getValue());
        }
        little(at + 1024)
                .put("*dvdisaster*RS03".getBytes(StandardCharsets.US_ASCII))
                .putInt(1);
        little(at + 1044)
                .putInt(7905)
                .putInt(7900)
                .putInt(16)
                .put(fingerprint)
                .put(sum)
                .putLong(SECTORS);
        little(at + 1096).putInt(2048).putInt(DATA).putInt(255 - DATA);
        little(at + 1112).putLong(LAYER).putInt(0x4c5047);
        seal(at, 1120, 2048);
    }

    private void seal(int at, int field, int length) {
        CRC32 crc = new CRC32();
        crc.update(whole, at, length);
        little(at + field).putInt((int) ~crc.getValue());
    }

    private AugmentedCheck check() throws IOException, InterruptedException {
        try (ImageFileSource source = new ImageFileSource(image)) {
            return new ParityService().verifyAugmented(source, ParityListener.NONE);
        }
    }

    private AugmentedRepair repair() throws IOException, InterruptedException {
        try (ImageFileSource source = new ImageFileSource(image)) {
            return repair(source);
        }
    }

    private AugmentedRepair repair(BlockSource source) throws IOException, InterruptedException {
        return new ParityService()
                .repairAugmented(source, whole.length, folder.resolve("repaired.iso"), ParityListener.NONE);
    }

    private void isRepaired(AugmentedRepair repair) throws IOException {
        assertThat(repair.after().isWhole()).isTrue();
        assertThat(Files.readAllBytes(folder.resolve("repaired.iso"))).isEqualTo(whole);
    }

    @Test
    void wholeImageIsWhole() throws Exception {
        AugmentedCheck check = check();
        assertThat(check.isWhole()).isTrue();
        assertThat(check.format()).isEqualTo("RS03");
        assertThat(check.creator()).isEqualTo("0.79.5");
        assertThat(check.imageBlocks()).isEqualTo(SECTORS);
        assertThat(check.matching()).isEqualTo((DATA - 1) * LAYER);
        assertThat(check.paritySymbols()).isEqualTo(55);
    }

    @Test
    void changedBlockIsFoundAndRepaired() throws Exception {
        Sample.spoil(image, 700, 1);
        AugmentedCheck check = check();
        assertThat(check.data()).isEqualTo(ParityVerdict.WRONG);
        assertThat(check.runs()).containsExactly(new BlockRun(700, 1));
        assertThat(check.beyond()).isZero();
        isRepaired(repair());
    }

    @Test
    void runThatHitsTheHeaderAndTheDescriptorIsRepaired() throws Exception {
        Sample.spoil(image, 0, 100);
        Sample.spoil(image, SECTORS - 100, 110);
        assertThat(check().header()).isEqualTo(ParityVerdict.WRONG);
        isRepaired(repair());
    }

    @Test
    void lostChecksumsAreComputedFromCodewordToCodeword() throws Exception {
        Sample.spoil(image, (DATA - 1) * LAYER + 1, LAYER - 1);
        Sample.spoil(image, 300, 90);
        AugmentedCheck check = check();
        assertThat(check.different()).isEqualTo(90);
        assertThat(check.unknown()).isZero();
        assertThat(check.damagedParity()).isEqualTo(LAYER - 1);
        isRepaired(repair());
    }

    @Test
    void damagedParityAloneIsFoundAndRepaired() throws Exception {
        Sample.spoil(image, 230 * LAYER + 3, 1);
        AugmentedCheck check = check();
        assertThat(check.data()).isEqualTo(ParityVerdict.RIGHT);
        assertThat(check.damagedParity()).isEqualTo(1);
        assertThat(check.isWhole()).isFalse();
        isRepaired(repair());
    }

    @Test
    void unreadableBlocksAreRepaired() throws Exception {
        List<Long> bad = new Random(3).longs(120, 0, 255 * LAYER).boxed().toList();
        try (ImageFileSource file = new ImageFileSource(image)) {
            isRepaired(repair(new BadSource(file, bad)));
        }
    }

    @Test
    void tooManyLossesAreNotCalledRight() throws Exception {
        Sample.spoil(image, 160, 60 * LAYER);
        AugmentedCheck check = check();
        assertThat(check.beyond()).isEqualTo(60 * LAYER);
        assertThat(repair().after().data()).isEqualTo(ParityVerdict.WRONG);
    }

    /** The checksum of each block is right, the MD5 of the image is another one. */
    @Test
    void imageWithAnotherDigestIsWrong() throws Exception {
        byte[] fingerprint = MessageDigest.getInstance("MD5").digest(block(16));
        header(fingerprint, new byte[16]);
        for (int i = 0; i < LAYER; i++) {
            checksums(i, fingerprint, new byte[16]);
        }
        Files.write(image, whole);
        assertThat(check().data()).isEqualTo(ParityVerdict.WRONG);
    }

    @Test
    void imageWithoutParityIsRefused() throws Exception {
        Files.write(image, Sample.randomBytes(300 * 2048, 5));
        assertThatThrownBy(this::check)
                .isInstanceOf(ParityException.class)
                .hasMessageContaining("no parity of dvdisaster's format RS03");
        assertThatThrownBy(this::repair).isInstanceOf(ParityException.class);
        assertThat(folder.resolve("repaired.iso")).doesNotExist();
    }
}
