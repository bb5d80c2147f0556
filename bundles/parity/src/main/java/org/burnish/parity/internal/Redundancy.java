package org.burnish.parity.internal;

/**
 * How many blocks a codeword has. When each block of the session and of the parity file is lost with a probability of 12 %,
 * independently of the others, the probability that some codeword loses more blocks than it can repair is below 10^-9. With 12 % of the blocks chosen at
 * random it is smaller still, since what is lost in one place is not lost in another.
 *
 * @param stripes how many codewords
 * @param data blocks of the session in each of them
 * @param parity blocks of the parity file
 */
record Redundancy(long stripes, int data, int parity) {

    private static final double LOST = 0.12;
    private static final double RISK = 1e-9;
    private static final double[] LOG_FACTORIALS = logFactorials();

    private static double[] logFactorials() {
        double[] made = new double[Code.LONGEST + 1];
        for (int n = 1; n < made.length; n++) {
            made[n] = made[n - 1] + Math.log(n);
        }
        return made;
    }

    /** For so many blocks of a session. */
    static Redundancy of(long blocks) {
        for (int parity = 2; ; parity++) {
            long most = Math.min(blocks, Code.LONGEST - parity);
            long stripes = divideUp(blocks, most);
            int data = (int) divideUp(blocks, stripes);
            if (overflow(data + parity, parity) * stripes <= RISK) {
                return new Redundancy(stripes, data, parity);
            }
        }
    }

    /** The probability that more than so many blocks of a codeword are lost. */
    static double overflow(int length, int most) {
        double sum = 0;
        for (int lost = most + 1; lost <= length; lost++) {
            sum += Math.exp(LOG_FACTORIALS[length]
                    - LOG_FACTORIALS[lost]
                    - LOG_FACTORIALS[length - lost]
                    + lost * Math.log(LOST)
                    + (length - lost) * Math.log1p(-LOST));
        }
        return sum;
    }

    static long divideUp(long a, long b) {
        return (a + b - 1) / b;
    }
}
