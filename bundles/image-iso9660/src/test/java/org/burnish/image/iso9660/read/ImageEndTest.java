package org.burnish.image.iso9660.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.burnish.image.ImageException;
import org.burnish.image.LoadOptions;
import org.burnish.image.LoadRequest;
import org.junit.jupiter.api.Test;

/** A further session begins behind everything that one of these structures refers to. */
class ImageEndTest {

    private static final int BLOCK = 2048;
    private static final int NEWEST = 96;

    private final MemoryImage image = MemoryImage.ofXorriso();
    private final int last = (int) image.blocks() - 1;

    private long end() throws ImageException {
        return new Iso9660Reader()
                .load(
                        image,
                        LoadRequest.at(NEWEST)
                                .with(LoadOptions.CHECKSUMS, false)
                                .with(LoadOptions.TOLERATE_DAMAGE, true))
                .end();
    }

    private void putBoth(int at, int value) {
        ByteBuffer bytes = ByteBuffer.wrap(image.bytes);
        bytes.putInt(at, Integer.reverseBytes(value)).putInt(at + 4, value);
    }

    private void putLittle(int at, int value) {
        ByteBuffer.wrap(image.bytes).putInt(at, Integer.reverseBytes(value));
    }

    private int recordOf(int block, int extent) {
        for (int at = block * BLOCK; ; at++) {
            if (image.bytes[at] == extent && image.bytes[at + 7] == extent) {
                return at;
            }
        }
    }

    @Test
    void aSoundImageEndsWithWhatItHas() throws Exception {
        assertThat(end()).isGreaterThan(NEWEST).isLessThan(last);
    }

    @Test
    void filesOfTheJolietTreeCount() throws Exception {
        putBoth(recordOf(127, 69), last);
        assertThat(end()).isEqualTo(last + 1);
    }

    @Test
    void pathTablesCount() throws Exception {
        ByteBuffer.wrap(image.bytes).putInt((NEWEST + 16) * BLOCK + 148, last);
        assertThat(end()).isEqualTo(last + 1);
    }

    @Test
    void bootImagesCount() throws Exception {
        putLittle(134 * BLOCK + 40, last);
        assertThat(end()).isEqualTo(last + 1);
    }

    @Test
    void whatLiesBeyondTheMediumDoesNot() throws Exception {
        long end = end();
        putLittle(134 * BLOCK + 40, last + 1);
        assertThat(end()).isEqualTo(end);
    }
}
