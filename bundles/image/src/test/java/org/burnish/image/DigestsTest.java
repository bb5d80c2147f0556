package org.burnish.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestsTest {

    private static String hex(byte[] value) {
        return HexFormat.of().formatHex(value);
    }

    private static ByteBuffer direct(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }

    /** RFC 1321, A.5, and FIPS 180-4. */
    @ParameterizedTest
    @CsvSource({
        "MD5, 16, d41d8cd98f00b204e9800998ecf8427e, 900150983cd24fb0d6963f7d28e17f72",
        "SHA-256, 32, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855,"
                + " ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    })
    void digestsOfJavaHaveTheValuesOfTheirStandards(String name, int length, String ofNothing, String ofAbc)
            throws ImageException {
        DigestAlgorithm algorithm = Digests.OF_JAVA.get(name);
        assertThat(algorithm.length()).isEqualTo(length);
        RunningDigest digest = algorithm.begin();
        assertThat(hex(digest.soFar())).isEqualTo(ofNothing);
        digest.update(direct("a"));
        digest.soFar();
        digest.update(ByteBuffer.wrap("bc".getBytes(StandardCharsets.US_ASCII)));
        assertThat(hex(digest.end())).isEqualTo(ofAbc);
        assertThat(hex(digest.end())).isEqualTo(ofNothing);
        digest.update(direct("x"));
        digest.reset();
        digest.update(direct("abc"));
        assertThat(hex(digest.soFar())).isEqualTo(ofAbc);
    }

    @Test
    void directAndOtherBuffersOfAnyLengthHaveTheSameChecksum() throws ImageException {
        byte[] bytes = new byte[100_001];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) (at * 31);
        }
        RunningDigest digest = Digests.OF_JAVA.get("MD5").begin();
        digest.update(ByteBuffer.wrap(bytes));
        byte[] fromArray = digest.end();
        digest.update(ByteBuffer.allocateDirect(bytes.length).put(bytes).flip());
        assertThat(digest.end()).isEqualTo(fromArray);
    }

    @Test
    void aServiceGoesBeforeTheDigestOfJavaAndLeavesAgain() throws ImageException {
        List<DigestAlgorithm> services = new java.util.ArrayList<>();
        Digests digests = new Digests(() -> services);
        DigestAlgorithm faster = new JdkDigest("MD5", 16);
        services.add(faster);
        assertThat(digests.get("MD5")).isSameAs(faster);
        services.clear();
        assertThat(digests.get("MD5")).isNotSameAs(faster);
    }

    @Test
    void aDigestThatNobodyHasIsNamed() {
        assertThat(Digests.OF_JAVA.find("CRC-7")).isEmpty();
        assertThatThrownBy(() -> Digests.OF_JAVA.get("CRC-7"))
                .isInstanceOf(ImageException.class)
                .hasMessageContaining("no digest 'CRC-7'");
    }
}
