package org.burnish.image;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A digest of the Java platform. */
record JdkDigest(String name, int length) implements DigestAlgorithm {

    static Optional<DigestAlgorithm> find(String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance(name);
            return digest.getDigestLength() > 0
                    ? Optional.of(new JdkDigest(name, digest.getDigestLength()))
                    : Optional.empty();
        } catch (NoSuchAlgorithmException unknown) {
            return Optional.empty();
        }
    }

    @Override
    public RunningDigest begin() {
        try {
            return new Running(MessageDigest.getInstance(name));
        } catch (NoSuchAlgorithmException gone) {
            throw new IllegalStateException("This Java had the digest " + name + " and lost it", gone);
        }
    }

    /**
     * The JDK's own update of a direct buffer takes 4 KiB steps through a new array each time; one array that stays in the
     * first-level cache is faster, and makes no garbage.
     */
    private static final class Running implements RunningDigest {

        private static final int WINDOW = 16 * 1024;

        private final MessageDigest digest;
        private byte @Nullable [] window;

        Running(MessageDigest digest) {
            this.digest = digest;
        }

        @Override
        public void update(ByteBuffer bytes) {
            if (bytes.hasArray()) {
                digest.update(bytes);
                return;
            }
            if (window == null) {
                window = new byte[WINDOW];
            }
            while (bytes.hasRemaining()) {
                int count = Math.min(window.length, bytes.remaining());
                bytes.get(window, 0, count);
                digest.update(window, 0, count);
            }
        }

        @Override
        public byte[] soFar() {
            try {
                return ((MessageDigest) digest.clone()).digest();
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException(
                        "The " + digest.getAlgorithm() + " of this Java can't give intermediate values", e);
            }
        }

        @Override
        public byte[] end() {
            return digest.digest();
        }

        @Override
        public void reset() {
            digest.reset();
        }
    }
}
