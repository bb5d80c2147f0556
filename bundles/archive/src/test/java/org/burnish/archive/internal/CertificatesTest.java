package org.burnish.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.burnish.archive.Certificate;
import org.burnish.archive.Certificate.Check;
import org.burnish.archive.Certificate.Result;
import org.burnish.archive.IssuedCertificate;
import org.burnish.archive.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CertificatesTest {

    @TempDir
    Path folder;

    static Certificate certificate(Check check) {
        return new Certificate(
                "4711",
                new Certificate.Maker("burnish 0.1.0", "archive <one>", "HL-DT-ST BD-RE WH16NS60 1.03"),
                new Certificate.Disc(
                        "BD-R sequential recording",
                        "VERBAT IMe",
                        "Röntgen \"2026\"",
                        "RONTGEN_01",
                        "5f0c, disc 1 of 3"),
                new Certificate.Session(
                        0,
                        11_826_176,
                        Optional.of("MD5 0cc175b9c0f1b6a831c399e269772661"),
                        Optional.empty(),
                        Optional.of(Instant.parse("2026-12-01T03:00:00Z")),
                        Optional.empty()),
                check,
                Instant.parse("2026-12-01T05:00:00Z"));
    }

    private static IssuedCertificate issued(Check check) {
        return new CertificatesService().issue(certificate(check), Optional.empty());
    }

    @Test
    void jsonHasAllThatIsKnownAndNullForTheRest() {
        assertThat(new String(issued(Check.none()).json(), StandardCharsets.US_ASCII))
                .isEqualTo("""
                        {"certificate": "4711", "issued": "2026-12-01T05:00:00Z", "program": "burnish 0.1.0", \
                        "station": "archive <one>", "drive": "HL-DT-ST BD-RE WH16NS60 1.03", \
                        "medium": "BD-R sequential recording", "medium_id": "VERBAT IMe", \
                        "label": "R\\u00f6ntgen \\"2026\\"", "volume_id": "RONTGEN_01", "set": "5f0c, disc 1 of 3", \
                        "start_lba": 0, "blocks": 11826176, "session_digest": "MD5 0cc175b9c0f1b6a831c399e269772661", \
                        "manifest_sha256": null, "began": "2026-12-01T03:00:00Z", "ended": null, "check": "unknown", \
                        "checked_in": null, "checked_at": null, "key_sha256": null}
                        """);
    }

    @ParameterizedTest
    @EnumSource(Result.class)
    void onlyWhatWasVerifiedIsShownAsVerified(Result result) {
        String page = issued(new Check(result, "", Optional.empty())).page();
        String words = page.substring(page.indexOf("<div"), page.indexOf("</div>"));

        assertThat(words.contains("<b>Verified</b>")).isEqualTo(result == Result.VERIFIED);
        assertThat(words).contains("class=\"result " + result.name().toLowerCase(Locale.ROOT) + "\"");
        if (result == Result.UNKNOWN) {
            assertThat(words.toLowerCase(Locale.ROOT)).doesNotContain("verified");
        }
    }

    @Test
    void whatIsNotKnownIsShownAsUnknown() {
        String page = issued(Check.none()).page();
        assertThat(page)
                .contains("<th scope=\"row\">Writing ended</th><td><span class=\"none\">unknown</span></td>")
                .contains("<th scope=\"row\">SHA-256 of the manifest</th><td><span class=\"none\">unknown</span></td>")
                .contains("<th scope=\"row\">Read back in</th><td><span class=\"none\">unknown</span></td>");
    }

    @Test
    void textsAreNoMarkup() {
        String page = issued(Check.none()).page();
        assertThat(page)
                .contains("archive &lt;one&gt;")
                .contains("Röntgen &quot;2026&quot;")
                .doesNotContain("<one>");
    }

    @Test
    void jsonIsSigned() throws Exception {
        SigningKey key = SigningKey.in(folder.resolve("keys"));
        IssuedCertificate issued = new CertificatesService().issue(certificate(Check.none()), Optional.of(key));

        assertThat(key.verifies(issued.json(), issued.signature())).isTrue();
        assertThat(issued.key()).isEqualTo(key.publicPem());
        assertThat(issued.page()).contains(key.fingerprint()).doesNotContain("Nobody signed");
        assertThat(issued(Check.none()).page()).contains("Nobody signed this certificate");
        assertThat(new String(issued.json(), StandardCharsets.US_ASCII)).contains(key.fingerprint());
    }
}
