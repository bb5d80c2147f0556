package org.burnish.station;

/**
 * What is certified of a burn. It is checked by: {@code openssl pkeyutl -verify -rawin -pubin -inkey KEY -sigfile SIGNATURE -in JSON}.
 *
 * @param json the certificate; these bytes are signed
 * @param signature Ed25519, 64 bytes
 * @param key the public key as PEM
 * @param page the same for people: HTML that prints on a sheet of A4
 */
public record BurnCertificate(byte[] json, byte[] signature, String key, String page) {

    public BurnCertificate {
        json = json.clone();
        signature = signature.clone();
    }

    @Override
    public byte[] json() {
        return json.clone();
    }

    @Override
    public byte[] signature() {
        return signature.clone();
    }
}
