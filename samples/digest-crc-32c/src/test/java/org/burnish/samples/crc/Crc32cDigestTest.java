package org.burnish.samples.crc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.burnish.image.RunningDigest;
import org.junit.jupiter.api.Test;

class Crc32cDigestTest {

    private final RunningDigest digest = new Crc32cDigest().begin();

    /** RFC 3720, B.4: 32 bytes of zeros; there the bytes of the sum are in the order of the wire. */
    @Test
    void sumOfZerosIsThatOfTheStandard() {
        digest.update(ByteBuffer.allocateDirect(32));
        assertThat(hex(digest.end())).isEqualTo("8a9136aa");
    }

    @Test
    void sumSoFarLeavesTheStateAndTheEndBeginsAnew() {
        ByteBuffer first = ByteBuffer.wrap("12345".getBytes(StandardCharsets.US_ASCII));
        digest.update(first);
        assertThat(first.hasRemaining()).isFalse();
        digest.soFar();
        digest.update(ByteBuffer.wrap("6789".getBytes(StandardCharsets.US_ASCII)));
        assertThat(hex(digest.end())).isEqualTo("e3069283");
        assertThat(hex(digest.end())).isEqualTo("00000000");
    }

    private static String hex(byte[] sum) {
        assertThat(sum).hasSize(new Crc32cDigest().length());
        return HexFormat.of().formatHex(sum);
    }
}
