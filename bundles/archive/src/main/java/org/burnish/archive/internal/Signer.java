package org.burnish.archive.internal;

import java.nio.charset.StandardCharsets;
import org.burnish.archive.SigningKey;

/** What signs manifests. */
interface Signer {

    /** The public key. */
    byte[] pem();

    byte[] sign(byte[] manifest);

    /** Signs nothing, but has the sizes of one that does: for a disc that is planned before anybody knows who signs it. */
    Signer PLANNED = new Signer() {
        /** As long as every public key of Ed25519. */
        private static final int PEM_BYTES = 113;

        @Override
        public byte[] pem() {
            return new byte[PEM_BYTES];
        }

        @Override
        public byte[] sign(byte[] manifest) {
            return new byte[SigningKey.SIGNATURE_BYTES];
        }
    };

    static Signer of(SigningKey key) {
        return new Signer() {
            @Override
            public byte[] pem() {
                return key.publicPem().getBytes(StandardCharsets.US_ASCII);
            }

            @Override
            public byte[] sign(byte[] manifest) {
                return key.sign(manifest);
            }
        };
    }
}
