package org.burnish.parity.internal;

/** A field of 256 elements: bytes as polynomials over two elements, modulo one of degree 8 of which 2 generates all elements. */
final class Field {

    /** x^8 + x^4 + x^3 + x^2 + 1, as in QR codes and RAID 6. */
    static final Field QR = new Field(0x11d);

    private final int[] powers = new int[510];
    private final int[] logarithms = new int[256];

    /** @param polynomial its coefficients as bits, the highest one is bit 8 */
    Field(int polynomial) {
        int value = 1;
        for (int exponent = 0; exponent < 255; exponent++) {
            powers[exponent] = value;
            powers[exponent + 255] = value;
            logarithms[value] = exponent;
            value <<= 1;
            if (value > 255) {
                value ^= polynomial;
            }
        }
        if (value != 1) {
            throw new IllegalArgumentException("2 does not generate the field of " + Integer.toHexString(polynomial));
        }
    }

    int multiply(int a, int b) {
        return a == 0 || b == 0 ? 0 : powers[logarithms[a] + logarithms[b]];
    }

    int inverse(int a) {
        if (a == 0) {
            throw new ArithmeticException("0 has no inverse");
        }
        return powers[255 - logarithms[a]];
    }

    /** 2 to the power of an exponent that is not negative. */
    int power(int exponent) {
        return powers[exponent % 255];
    }
}
