package org.burnish.archive.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.burnish.archive.Certificate;
import org.burnish.archive.Certificates;
import org.burnish.archive.IssuedCertificate;
import org.burnish.archive.SigningKey;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** Makes the forms of certificates. */
@Component
public final class CertificatesService implements Certificates {

    @Override
    public IssuedCertificate issue(Certificate certificate, Optional<SigningKey> key) {
        Map<String, Object> values = values(certificate);
        values.put("key_sha256", key.map(SigningKey::fingerprint).orElse(null));
        byte[] json = (JsonText.of(values) + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] signature = key.map(pair -> pair.sign(json)).orElse(new byte[0]);
        return new IssuedCertificate(
                json,
                signature,
                key.map(SigningKey::publicPem).orElse(""),
                CertificatePage.of(certificate, key.map(SigningKey::fingerprint), signature));
    }

    private static Map<String, @Nullable Object> values(Certificate certificate) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("certificate", certificate.number());
        values.put("issued", certificate.issued().toString());
        values.put("program", known(certificate.maker().program()));
        values.put("station", known(certificate.maker().station()));
        values.put("drive", known(certificate.maker().drive()));
        values.put("medium", known(certificate.disc().kind()));
        values.put("medium_id", known(certificate.disc().mediumId()));
        values.put("label", known(certificate.disc().label()));
        values.put("volume_id", known(certificate.disc().volumeId()));
        values.put("set", known(certificate.disc().set()));
        values.put("start_lba", certificate.session().start());
        values.put("blocks", certificate.session().blocks());
        values.put("session_digest", certificate.session().digest().orElse(null));
        values.put("manifest_sha256", certificate.session().manifest().orElse(null));
        values.put("began", time(certificate.session().began()));
        values.put("ended", time(certificate.session().ended()));
        values.put("check", certificate.check().result().name().toLowerCase(Locale.ROOT));
        values.put("checked_in", known(certificate.check().where()));
        values.put("checked_at", time(certificate.check().at()));
        return values;
    }

    /** Null for what is not known: a certificate has no empty texts. */
    private static @Nullable String known(String text) {
        return text.isBlank() ? null : text;
    }

    private static @Nullable String time(Optional<Instant> time) {
        return time.map(Instant::toString).orElse(null);
    }
}
