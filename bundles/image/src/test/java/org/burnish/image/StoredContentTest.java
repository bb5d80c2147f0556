package org.burnish.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredContentTest {

    /** Nobody reads a medium for what is known of its contents. */
    private static final class Unread implements BlockSource {

        @Override
        public void read(long lba, ByteBuffer target) throws IOException {
            throw new IOException("LBA " + lba + " is read");
        }

        @Override
        public long blocks() {
            return 8;
        }
    }

    @Test
    void aChecksumThatWasMadeIsThatOfTheSameContent() {
        StoredContent plain = new StoredContent(new Unread(), List.of(new Extent(5, 10)), null, 0, false);
        StoredContent made = plain.withChecksum("MD5", new byte[] {1, 2, 3});
        assertThat(plain.checksum()).isEmpty();
        assertThat(made.checksum())
                .hasValueSatisfying(value -> assertThat(value).containsExactly(1, 2, 3));
        assertThat(made.digest()).contains("MD5");
        assertThat(made.identity()).isEqualTo(plain.identity());
        assertThat(made.isComplete()).isFalse();
    }
}
