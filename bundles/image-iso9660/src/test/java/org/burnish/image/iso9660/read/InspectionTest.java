package org.burnish.image.iso9660.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.burnish.image.StructureFault;
import org.junit.jupiter.api.Test;

/** What contradicts itself is found without checksums too: the image of these tests has none. */
class InspectionTest {

    private static final int BLOCK = 2048;
    private static final int NEWEST = 96;
    private static final int SIZE = 80;
    private static final int[] TAGS = {20, 52, 60, 74, 116, 125, 138};

    private final MemoryImage image = withoutTags();

    private static MemoryImage withoutTags() {
        MemoryImage made = MemoryImage.ofXorriso();
        for (int tag : TAGS) {
            Arrays.fill(made.bytes, tag * BLOCK, (tag + 1) * BLOCK, (byte) 0);
        }
        return made;
    }

    private void isReported(int at, String structure, long lba) throws Exception {
        image.bytes[at] ^= 0x10;
        assertThat(Inspected.faults(image))
                .as("byte " + at % BLOCK + " of block " + at / BLOCK)
                .extracting(StructureFault::structure, StructureFault::lba)
                .contains(tuple(structure, lba));
        image.bytes[at] ^= 0x10;
    }

    @Test
    void anImageWithoutContradictionsHasNoFaults() throws Exception {
        assertThat(Inspected.faults(image)).isEmpty();
    }

    @Test
    void everyByteOfTheHeadsDescriptorsIsComparedWithTheSessions() throws Exception {
        for (int block = 16; block < 19; block++) {
            // the identifier and what finds the session would make it another image
            for (int at = block == 16 ? 190 : 7; at < BLOCK; at++) {
                isReported(block * BLOCK + at, "head at LBA 0", block);
            }
        }
    }

    @Test
    void recordsOfBothPathTablesAreComparedWithTheDirectories() throws Exception {
        for (int block : new int[] {123, 124, 131, 132}) {
            boolean little = block == 123 || block == 131;
            ByteBuffer table =
                    ByteBuffer.wrap(image.bytes, block * BLOCK, BLOCK).slice();
            for (int at = 0; table.get(at) != 0; at += 8 + (table.get(at) + 1 & ~1)) {
                for (int i = 0; i < 8 + table.get(at); i++) {
                    if (i != 1) {
                        isReported(block * BLOCK + at + i, little ? "path table L" : "path table M", block);
                    }
                }
            }
        }
    }

    /** The record of the boot image in Joliet's directory: both byte orders, so that they agree with one another. */
    private void moveJolietFile(int lba) {
        int record = find(127, 69);
        image.bytes[record] = (byte) lba;
        image.bytes[record + 7] = (byte) lba;
    }

    @Test
    void filesOfJolietShareNoBlocksWithOthers() throws Exception {
        moveJolietFile(127);
        assertThat(Inspected.faults(image))
                .as("in a directory")
                .extracting(StructureFault::lba, StructureFault::structure)
                .containsExactly(tuple(127L, "directory"));
    }

    @Test
    void aFileThatOnlyJolietShowsIsNoFault() throws Exception {
        moveJolietFile(68);
        assertThat(Inspected.faults(image)).isEmpty();
    }

    @Test
    void recordsBehindTheEndOfADirectorysRecordsAreReported() throws Exception {
        int second = 127 * BLOCK + image.bytes[127 * BLOCK];
        image.bytes[second] = 0;
        assertThat(Inspected.faults(image))
                .extracting(StructureFault::detail)
                .anyMatch(detail -> detail.contains("there is more behind them"));
    }

    @Test
    void aPathTableOfTwoGibibytesTakesNoMemory() throws Exception {
        int size = (NEWEST + 16) * BLOCK + 132;
        ByteBuffer.wrap(image.bytes).putInt(size, 0x0000F07F).putInt(size + 4, 0x7FF00000);
        MemoryImage large = new MemoryImage(image.bytes) {
            @Override
            public long blocks() {
                return 1 << 24;
            }
        };
        assertThat(Inspected.faults(large))
                .filteredOn(fault -> fault.structure().startsWith("path table"))
                .extracting(StructureFault::detail)
                .hasSize(2)
                .allMatch(detail -> detail.contains("2146435072 bytes is not possible"));
    }

    private int find(int block, int extent) {
        for (int at = block * BLOCK; ; at++) {
            if (image.bytes[at] == extent && image.bytes[at + 7] == extent) {
                return at;
            }
        }
    }

    @Test
    void theBootCatalogueIsFollowed() throws Exception {
        isReported((NEWEST + 17) * BLOCK + 0x48, "boot record", NEWEST + 17);
        isReported(134 * BLOCK + 0x1E, "boot catalogue", 134);
        isReported(134 * BLOCK + 32, "boot catalogue", 134);
        isReported(134 * BLOCK + 41, "boot catalogue", 134);
    }

    @Test
    void entriesOfBootSectionsAreFollowed() throws Exception {
        int section = 134 * BLOCK + 64;
        image.bytes[section] = (byte) 0x91;
        image.bytes[section + 1] = (byte) 0xEF;
        image.bytes[section + 2] = 1;
        System.arraycopy(image.bytes, section - 32, image.bytes, section + 32, 32);
        assertThat(Inspected.faults(image)).isEmpty();
        isReported(section + 32, "boot catalogue", 134);
        isReported(section + 32 + 7, "boot catalogue", 134);
        isReported(section + 32 + 10, "boot catalogue", 134);
        isReported(section, "boot catalogue", 134);
    }

    @Test
    void whatIsLoadedOfABootImageEndsBeforeTheMedium() throws Exception {
        isReported(134 * BLOCK + 32 + 7, "boot catalogue", 134);
    }

    @Test
    void aSizeThatDoesNotLeadToTheNextSessionIsReported() throws Exception {
        MemoryImage tagged = MemoryImage.ofXorriso();
        tagged.bytes[48 * BLOCK + SIZE] ^= 0x40;
        tagged.bytes[48 * BLOCK + SIZE + 7] ^= 0x40;
        assertThat(Inspected.faults(tagged))
                .extracting(StructureFault::structure)
                .contains("chain of sessions");
    }

    @Test
    void whatCanNotBeReadIsAFault() throws Exception {
        MemoryImage torn = new MemoryImage(Arrays.copyOf(image.bytes, 124 * BLOCK));
        assertThat(Inspected.faults(torn)).extracting(StructureFault::structure).contains("path table M");
    }
}
