package org.burnish.parity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Codewords that others published, and every way of losing symbols of short ones. */
class CodeTest {

    /** The block of version 1-M with the text HELLO WORLD, which tutorials of QR codes compute step by step. */
    @Test
    void parityIsThatOfAQrCode() {
        int[] data = {32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17};
        assertThat(parity(new Code(16, 10), data)).containsExactly(196, 35, 39, 119, 235, 215, 231, 226, 93, 23);
    }

    /** The example of ISO/IEC 18004, annex I: version 1-M with the text 01234567. */
    @Test
    void parityIsThatOfTheExampleInTheStandardOfQrCodes() {
        int[] data = {0x10, 0x20, 0x0c, 0x56, 0x61, 0x80, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11};
        assertThat(parity(new Code(16, 10), data))
                .containsExactly(0xa5, 0x24, 0xd4, 0xc1, 0xed, 0x36, 0xc7, 0x87, 0x2c, 0x55);
    }

    /** The example in appendix B of the specification of dvdisaster's codecs: the data 0 to 222 with 32 roots. */
    @Test
    void parityIsThatOfDvdisastersExample() {
        Code code = new Code(new Field(0x187), 223, 32, 0x70 * 0x0b, 0x0b);
        assertThat(parity(code, IntStream.range(0, 223).toArray()))
                .containsExactly(
                        0x2f, 0xbd, 0x4f, 0xb4, 0x74, 0x84, 0x94, 0xb9, 0xac, 0xd5, 0x54, 0x62, 0x72, 0x12, 0xee, 0xb3,
                        0xeb, 0xed, 0x41, 0x19, 0x1d, 0xe1, 0xd3, 0x63, 0x20, 0xea, 0x49, 0x29, 0x0b, 0x25, 0xab, 0xcf);
    }

    private static int[] parity(Code code, int[] data) {
        byte[][] blocks = new byte[data.length][];
        for (int i = 0; i < data.length; i++) {
            blocks[i] = new byte[] {(byte) data[i]};
        }
        return Arrays.stream(new Stripe(code, 1).parity(List.of(blocks)))
                .mapToInt(block -> block[0] & 0xff)
                .toArray();
    }

    @Test
    void everyRootIsARootOfEveryCodeword() {
        Code code = new Code(100, 77);
        Random random = new Random(1);
        byte[][] data = random(random, 100, 40);
        byte[][] parity = new Stripe(code, 40).parity(List.of(data));
        for (int at = 0; at < 40; at++) {
            for (int root = 0; root < 77; root++) {
                int value = 0;
                for (int i = 0; i < 177; i++) {
                    byte symbol = i < 100 ? data[i][at] : parity[i - 100][at];
                    value = Field.QR.multiply(value, Field.QR.power(root)) ^ (symbol & 0xff);
                }
                assertThat(value).isZero();
            }
        }
    }

    @Test
    void anyLossOfAsManySymbolsAsThereAreParitySymbolsIsRepaired() {
        Code code = new Code(4, 3);
        byte[][] whole = whole(code, new Random(2), 7);
        for (int lost = 0; lost < 1 << 7; lost++) {
            byte[][] left = whole.clone();
            for (int i = 0; i < 7; i++) {
                left[i] = (lost >> i & 1) == 1 ? null : whole[i];
            }
            boolean filled = new Stripe(code, 7).fill(left).isPresent();
            assertThat(filled).isEqualTo(Integer.bitCount(lost & 15) <= 3 - Integer.bitCount(lost >> 4));
            if (filled) {
                assertThat(Arrays.copyOf(left, 4)).isDeepEqualTo(Arrays.copyOf(whole, 4));
            }
        }
    }

    @Test
    void longestCodesAreRepairedWhateverIsLost() {
        Random random = new Random(3);
        for (int parity : new int[] {1, 15, 16, 17, 32, 33, 64, 77, 170, 254}) {
            Code code = new Code(255 - parity, parity);
            byte[][] whole = whole(code, random, 9);
            byte[][] left = whole.clone();
            for (int lost = 0; lost < parity; ) {
                int at = random.nextInt(255);
                lost += left[at] == null ? 0 : 1;
                left[at] = null;
            }
            assertThat(new Stripe(code, 9).fill(left)).isPresent();
            assertThat(Arrays.copyOf(left, 255 - parity)).isDeepEqualTo(Arrays.copyOf(whole, 255 - parity));
        }
    }

    private static byte[][] whole(Code code, Random random, int block) {
        byte[][] data = random(random, code.data(), block);
        byte[][] parity = new Stripe(code, block).parity(List.of(data));
        byte[][] whole = Arrays.copyOf(data, data.length + parity.length);
        System.arraycopy(parity, 0, whole, data.length, parity.length);
        return whole;
    }

    private static byte[][] random(Random random, int blocks, int block) {
        byte[][] made = new byte[blocks][block];
        for (byte[] each : made) {
            random.nextBytes(each);
        }
        return made;
    }
}
