package org.burnish.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NameBytesTest {

    @Test
    void utf8IsDecodedAndComesBack() {
        byte[] bytes = {'a', (byte) 0xC3, (byte) 0xA4, (byte) 0xF0, (byte) 0x9F, (byte) 0x92, (byte) 0xBF};
        assertThat(NameBytes.decode(bytes)).isEqualTo("aä💿");
        assertThat(NameBytes.encode("aä💿")).isEqualTo(bytes);
    }

    @Test
    void aByteThatIsNotUtf8BecomesALoneSurrogate() {
        byte[] latin1 = {'M', (byte) 0xFC, 'l', 'l'};
        assertThat(NameBytes.decode(latin1)).isEqualTo("M\uDCFCll");
        assertThat(NameBytes.encode("M\uDCFCll")).isEqualTo(latin1);
    }

    @Test
    void aCharacterCutShortKeepsItsBytes() {
        byte[] cut = {'x', (byte) 0xE2, (byte) 0x82};
        assertThat(NameBytes.decode(cut)).isEqualTo("x\uDCE2\uDC82");
        assertThat(NameBytes.encode(NameBytes.decode(cut))).isEqualTo(cut);
    }

    @Test
    void surrogatesWrittenAsUtf8AreNotTakenForEscapes() {
        byte[] encodedSurrogate = {(byte) 0xED, (byte) 0xB2, (byte) 0x80};
        assertThat(NameBytes.encode(NameBytes.decode(encodedSurrogate))).isEqualTo(encodedSurrogate);
    }

    @Test
    void lastNameOfAUriIsDecodedFromItsEscapedBytes() {
        assertThat(NameBytes.lastOf(URI.create("file:///a%2Fb/M%FCll%3f+x"))).isEqualTo("M\uDCFCll?+x");
        assertThat(NameBytes.lastOf(URI.create("file:///a/%C3%A4/"))).isEqualTo("ä");
        assertThat(NameBytes.lastOf(URI.create("file:///"))).isEmpty();
    }

    @Test
    void onlyALoneLowSurrogateFromDc80HoldsBytes() {
        assertThat(NameBytes.holdsBytes("x\uDC80")).isTrue();
        assertThat(NameBytes.holdsBytes("\uDCFFx")).isTrue();
        assertThat(NameBytes.holdsBytes("\uDC7F\uDD00")).isFalse();
        assertThat(NameBytes.holdsBytes("\uD83D\uDCBF ä")).isFalse();
    }

    @Test
    void everySequenceOfBytesComesBack() {
        Random random = new Random(9660);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(12)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (random.nextBoolean() ? 0x80 + random.nextInt(0x80) : random.nextInt(0x80));
            }
            assertThat(NameBytes.encode(NameBytes.decode(bytes))).isEqualTo(bytes);
        }
    }
}
