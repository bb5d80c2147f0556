package org.burnish.recorder.internal.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.ContentRecognizer;
import org.burnish.image.MediumContent;
import org.burnish.image.MediumContent.Kind;
import org.burnish.media.BlockForm;
import org.burnish.media.Medium;
import org.burnish.media.MediumSession;
import org.burnish.media.MediumTrack;
import org.burnish.media.NextSession;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.SenseData;
import org.burnish.scsi.SenseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifierTest {

    private static final int BLOCKS = 2000;

    private final Blocks blocks = new Blocks();

    private MediumContent content(boolean file) throws IOException {
        return content(overwritable(file), List.of(new KnownContents()));
    }

    private MediumContent content(Medium medium, List<ContentRecognizer> recognizers) throws IOException {
        return new Classifier(blocks, recognizers, false).of(medium, 0);
    }

    private static Medium overwritable(boolean file) {
        return medium(
                true,
                List.of(),
                file(
                        Medium.Traits.of(16, 1)
                                .erasable(true)
                                .overwritable(true)
                                .multiSession(true)
                                .simulation(true),
                        file));
    }

    private static Medium.Traits file(Medium.Traits traits, boolean file) {
        return file ? traits.blankIfZero() : traits;
    }

    private static Medium medium(boolean blank, List<MediumSession> sessions, Medium.Traits traits) {
        Medium.State state = blank ? Medium.State.BLANK : Medium.State.CLOSED;
        return Medium.of(1, "some", state, traits)
                .withSessions(sessions)
                .withReadable(BLOCKS)
                .withOverall(BLOCKS)
                .with(traits.overwritable() ? NextSession.overwriting(BLOCKS) : NextSession.sequential(0, BLOCKS));
    }

    @Test
    void zerosOfADiskAreNotBlankUnlessTheyWereGivenUp() throws IOException {
        assertThat(new Classifier(blocks, List.of(new KnownContents()), true)
                        .of(overwritable(true), 0)
                        .kind())
                .isEqualTo(Kind.UNKNOWN);
        ContentRecognizer mark = (head, start, source) -> Optional.of(MediumContent.BLANK);
        assertThat(new Classifier(blocks, List.of(mark), true)
                        .of(overwritable(true), 0)
                        .kind())
                .isEqualTo(Kind.BLANK);
    }

    @Test
    void zerosAreBlank() throws IOException {
        assertThat(content(true)).isEqualTo(MediumContent.BLANK);
        assertThat(content(false)).isEqualTo(MediumContent.BLANK);
    }

    @Test
    void oneByteAnywhereInAFileIsDataThatMustNotGetLost() throws IOException {
        for (int at : List.of(0, 511, 40_000, 65_535, 65_536, 1_000_000, BLOCKS * 2048 - 1)) {
            blocks.bytes = ByteBuffer.allocate(BLOCKS * 2048);
            blocks.bytes.put(at, (byte) 1);
            assertThat(content(true).kind()).as("byte %d", at).isEqualTo(Kind.UNKNOWN);
        }
    }

    @Test
    void ofALargeFileWhatWillBeWrittenOverIsReadWholeAndTheRestInSamples() throws IOException {
        long hidden = 300L * 512 + 100;
        BlockSource large = new BlockSource() {
            @Override
            public void read(long lba, ByteBuffer target) {
                long from = lba * BLOCK;
                int length = target.remaining();
                target.put(new byte[length]);
                if (from <= hidden * BLOCK && hidden * BLOCK < from + length) {
                    target.put(target.position() - length + (int) (hidden * BLOCK - from), (byte) 1);
                }
            }

            @Override
            public long blocks() {
                return 400L * 512;
            }
        };
        Classifier classifier = new Classifier(large, List.of(), false);
        assertThat(classifier.of(overwritable(true), hidden - 1000)).isEqualTo(MediumContent.BLANK);
        assertThat(classifier.of(overwritable(true), hidden + 1).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @Test
    void sessionOfAudioIsNotReadAndNotBlank() throws IOException {
        MediumSession audio = new MediumSession(1, 0, 300, 2, List.of(new MediumTrack(1, 0, 300, BlockForm.AUDIO)));
        MediumContent content = content(medium(false, List.of(audio), Medium.Traits.of(16, 1)), List.of());
        assertThat(content).isEqualTo(MediumContent.foreign("audio tracks"));
    }

    @Test
    void onADiscTheHeadDecides() throws IOException {
        blocks.bytes.put(70_000, (byte) 1);
        assertThat(content(false)).isEqualTo(MediumContent.BLANK);
        blocks.bytes.put(65_535, (byte) 1);
        assertThat(content(false).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "32769, BEA01, a UDF file system",
        "1080, S\u00ef, 'an ext2, ext3 or ext4 file system'",
        "3, 'NTFS    ', an NTFS file system",
        "0, XFSB, an XFS file system",
        "65600, _BHRfS_M, a btrfs file system",
        "257, ustar, a tar archive",
        "510, U\u00aa, a partition table or a boot sector"
    })
    void whatIsInTheTableIsNamed(int at, String magic, String name) throws IOException {
        blocks.bytes.put(at, magic.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(content(true).name()).isEqualTo(name);
        assertThat(content(true).takesImage()).isFalse();
    }

    @Test
    void rawSectorsAreNamed() throws IOException {
        for (int i = 1; i <= 10; i++) {
            blocks.bytes.put(i, (byte) 0xFF);
        }
        assertThat(content(true)).isEqualTo(MediumContent.foreign("a raw image with sectors of 2352 bytes"));
    }

    @Test
    void theFirstThatKnowsItAnswersAndOneThatThrowsIsPassedOver() throws IOException {
        ContentRecognizer broken = (head, start, source) -> {
            throw new IllegalStateException("broken");
        };
        ContentRecognizer first = (head, start, source) -> Optional.of(MediumContent.foreign("mine"));
        assertThat(content(overwritable(true), List.of(broken, first, new KnownContents())))
                .isEqualTo(MediumContent.foreign("mine"));
    }

    @Test
    void unreadableIsNotBlankButNeverWrittenIs() throws IOException {
        blocks.sense = Map.of(3L, SenseData.of(3, 0x11, 0x05));
        assertThat(content(false).kind()).isEqualTo(Kind.UNREADABLE);
        blocks.sense = Map.of(0L, SenseData.of(8, 0, 0), 31L, SenseData.of(5, 0x21, 0));
        assertThat(content(false)).isEqualTo(MediumContent.BLANK);
        blocks.bytes.put(5 * 2048, (byte) 1);
        assertThat(content(false).kind()).isEqualTo(Kind.UNKNOWN);
    }

    /** Golden bytes of the header from UEFI 2.10, table 5.5: the signature, and the entries' LBA at byte 72. */
    @Test
    void copyOfThePartitionTableAtTheEndOfAFileIsNoData() throws IOException {
        int end = BLOCKS * 2048;
        blocks.bytes.put(end - 512, "EFI PART".getBytes(StandardCharsets.ISO_8859_1));
        blocks.bytes.put(end - 512 + 72, (byte) ((BLOCKS * 4 - 33) & 0xFF));
        blocks.bytes.put(end - 512 + 73, (byte) ((BLOCKS * 4 - 33) >> 8));
        blocks.bytes.put(end - 33 * 512, (byte) 1);
        assertThat(Classifier.dataFrom(blocks, 100, BLOCKS)).isEmpty();
        blocks.bytes.put(end - 40 * 512, (byte) 1);
        assertThat(Classifier.dataFrom(blocks, 100, BLOCKS)).hasValue(BLOCKS - 10);
    }

    /** The magic of btrfs is behind the head. */
    @Test
    void zerosAreNotBlankWhereAMagicBehindTheHeadIsUnreadable() throws IOException {
        blocks.sense = Map.of(32L, SenseData.of(3, 0x11, 0x05));
        assertThat(content(false).kind()).isEqualTo(Kind.UNREADABLE);
        blocks.bytes.put(32_768, "JFS1".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(content(false)).isEqualTo(MediumContent.foreign("a JFS file system"));
        blocks.bytes.put(32_768, new byte[4]);
        blocks.sense = Map.of(32L, SenseData.of(8, 0, 0));
        assertThat(content(false)).isEqualTo(MediumContent.BLANK);
    }

    @Test
    void theMarkOfWhatWasGivenUpHoldsUntilSomethingThatIsKnownIsWrittenOverIt() throws IOException {
        ContentRecognizer mark = (head, start, source) -> Optional.of(MediumContent.BLANK);
        for (List<ContentRecognizer> order :
                List.of(List.of(mark, new KnownContents()), List.of(new KnownContents(), mark))) {
            blocks.bytes = ByteBuffer.allocate(BLOCKS * 2048);
            assertThat(content(overwritable(true), order)).isEqualTo(MediumContent.BLANK);
            blocks.bytes.put(510, new byte[] {0x55, (byte) 0xAA});
            assertThat(content(overwritable(true), order))
                    .as("a boot sector may be that of the image")
                    .isEqualTo(MediumContent.BLANK);
            blocks.bytes.put(257, "ustar".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(content(overwritable(true), order)).isEqualTo(MediumContent.foreign("a tar archive"));
            blocks.bytes = ByteBuffer.allocate(BLOCKS * 2048);
            blocks.bytes.put(65_600, "_BHRfS_M".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(content(overwritable(true), order))
                    .as("what lies behind the mark was given up with it")
                    .isEqualTo(MediumContent.BLANK);
        }
    }

    @Test
    void theNewestSessionOfASequentialMediumCounts() throws IOException {
        Medium.Traits sequential =
                Medium.Traits.of(16, 1).erasable(true).multiSession(true).simulation(true);
        List<MediumSession> sessions = List.of(new MediumSession(1, 0, 300), new MediumSession(2, 500, 300));
        blocks.bytes.put((500 + 16) * 2048 + 1, "BEA01".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(content(medium(false, sessions, sequential), List.of(new KnownContents())))
                .isEqualTo(MediumContent.foreign("a UDF file system"));
        assertThat(content(medium(true, List.of(), sequential), List.of())).isEqualTo(MediumContent.BLANK);
        assertThat(content(medium(false, sessions.subList(0, 1), sequential), List.of())
                        .kind())
                .isEqualTo(Kind.UNKNOWN);
    }

    private static final class Blocks implements BlockSource {
        private ByteBuffer bytes = ByteBuffer.allocate(BLOCKS * 2048);
        private Map<Long, SenseData> sense = Map.of();

        @Override
        public void read(long lba, ByteBuffer target) throws IOException {
            int count = target.remaining() / BLOCK;
            for (long at = lba; at < lba + count; at++) {
                if (sense.containsKey(at)) {
                    throw SenseException.of(
                            new DeviceAddress("fake", "drive"),
                            Cdb.of("READ (10)", Cdb.Direction.IN, new byte[10]),
                            sense.get(at));
                }
            }
            target.put(bytes.slice((int) lba * BLOCK, count * BLOCK));
        }

        @Override
        public long blocks() {
            return BLOCKS;
        }
    }
}
