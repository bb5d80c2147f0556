package org.burnish.archive;

import java.util.Arrays;
import java.util.Objects;

/**
 * A certificate as it is kept and handed out. It is checked like a manifest: {@code openssl pkeyutl -verify -rawin -pubin -inkey
 * KEY -sigfile SIGNATURE -in JSON}.
 *
 * @param json the certificate; these bytes are signed
 * @param signature 64 bytes; none where nobody signed it
 * @param key the public key as PEM; empty where nobody signed it
 * @param page the same for people: HTML that needs nothing else and fits on a sheet of A4
 */
public record IssuedCertificate(byte[] json, byte[] signature, String key, String page) {

    public IssuedCertificate {
        json = json.clone();
        signature = signature.clone();
        Objects.requireNonNull(key);
        Objects.requireNonNull(page);
    }

    @Override
    public byte[] json() {
        return json.clone();
    }

    @Override
    public byte[] signature() {
        return signature.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IssuedCertificate that
                && Arrays.equals(json, that.json)
                && Arrays.equals(signature, that.signature)
                && key.equals(that.key)
                && page.equals(that.page);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(json);
    }

    @Override
    public String toString() {
        return page;
    }
}
