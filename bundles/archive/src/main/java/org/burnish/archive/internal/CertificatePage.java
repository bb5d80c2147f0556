package org.burnish.archive.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.burnish.archive.Certificate;

/** A certificate for people. The page needs no script, no font and nothing of a network. */
final class CertificatePage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final String UNKNOWN = "unknown";

    private static final String STYLE = """
            @page { size: A4; margin: 14mm 16mm; }
            body { font: 10.5pt/1.35 sans-serif; color: #111; background: #fff; max-width: 178mm; margin: 8mm auto; padding: 0 4mm; }
            h1 { font-size: 17pt; margin: 0 0 1mm; }
            p { margin: 0 0 4mm; }
            .result { border: 0.6mm solid #111; padding: 3mm 4mm; margin: 4mm 0; font-size: 12pt; }
            .result b { display: block; font-size: 14pt; }
            .verified { border-color: #17692f; }
            .not_verified { border-color: #a3121f; border-width: 1.2mm; }
            .unknown { border-style: dashed; }
            table { border-collapse: collapse; width: 100%; }
            th, td { text-align: left; vertical-align: top; padding: 0.9mm 2mm 0.9mm 0; border-bottom: 0.1mm solid #bbb; }
            th { width: 42mm; font-weight: 600; }
            td { overflow-wrap: anywhere; }
            .none { font-style: italic; }
            code { font: 8.5pt/1.3 monospace; overflow-wrap: anywhere; }
            footer { margin-top: 4mm; font-size: 8.5pt; }
            @media print { body { margin: 0; padding: 0; max-width: none; } }
            """;

    private final StringBuilder page = new StringBuilder();

    private CertificatePage() {}

    static String of(Certificate certificate, Optional<String> fingerprint, byte[] signature) {
        CertificatePage page = new CertificatePage();
        page.begin(certificate);
        page.result(certificate.check());
        page.rows(certificate);
        page.signature(fingerprint, signature);
        return page.page.append("</body>\n</html>\n").toString();
    }

    private void begin(Certificate certificate) {
        String title = "Certificate " + escaped(certificate.number()) + " of a recorded disc";
        page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(title)
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>")
                .append(title)
                .append("</h1>\n<p>Issued ")
                .append(TIME.format(certificate.issued()))
                .append("</p>\n");
    }

    private void result(Certificate.Check check) {
        String words = switch (check.result()) {
            case VERIFIED -> "<b>Verified</b> All of the session was read back, and is what was meant to be recorded.";
            case NOT_VERIFIED ->
                "<b>NOT verified</b> The disc was read, and some of it could not be read or is not what was"
                        + " meant to be recorded.";
            case UNKNOWN -> "<b>Unknown</b> The disc was not read back, or not to its end. Nobody knows what it holds.";
        };
        page.append("<div class=\"result ")
                .append(check.result().name().toLowerCase(Locale.ROOT))
                .append("\">")
                .append(words)
                .append("</div>\n");
    }

    private void rows(Certificate certificate) {
        Certificate.Disc disc = certificate.disc();
        Certificate.Session session = certificate.session();
        page.append("<table>\n");
        row("Label", disc.label());
        row("Volume", disc.volumeId());
        row("Archive", disc.set());
        row("Medium", disc.kind());
        row("Medium ID", disc.mediumId());
        row("First block", "LBA " + session.start());
        row("Size", String.format(Locale.ROOT, "%,d blocks of 2048 bytes", session.blocks()));
        code("Digest of the session", session.digest().orElse(""));
        code("SHA-256 of the manifest", session.manifest().orElse(""));
        row("Writing began", time(session.began()));
        row("Writing ended", time(session.ended()));
        row("Written in", certificate.maker().drive());
        row("Station", certificate.maker().station());
        row("Program", certificate.maker().program());
        row("Read back in", certificate.check().where());
        row("Read back at", time(certificate.check().at()));
        page.append("</table>\n");
    }

    private void signature(Optional<String> fingerprint, byte[] signature) {
        page.append("<footer>\n");
        if (fingerprint.isPresent()) {
            page.append("<p>Signature (Ed25519) of the certificate's JSON, in Base64:<br><code>")
                    .append(Base64.getEncoder().encodeToString(signature))
                    .append("</code><br>by the key whose SHA-256 digest is<br><code>")
                    .append(escaped(fingerprint.get()))
                    .append(
                            "</code></p>\n<p>This page is for reading. What counts is the JSON with its signature.</p>\n");
        } else {
            page.append("<p>Nobody signed this certificate.</p>\n");
        }
        page.append("</footer>\n");
    }

    private static String time(Optional<Instant> time) {
        return time.map(TIME::format).orElse("");
    }

    private void row(String name, String value) {
        cells(name, value.isBlank() ? "<span class=\"none\">" + UNKNOWN + "</span>" : escaped(value));
    }

    private void code(String name, String value) {
        cells(
                name,
                value.isBlank()
                        ? "<span class=\"none\">" + UNKNOWN + "</span>"
                        : "<code>" + escaped(value) + "</code>");
    }

    private void cells(String name, String html) {
        page.append("<tr><th scope=\"row\">")
                .append(name)
                .append("</th><td>")
                .append(html)
                .append("</td></tr>\n");
    }

    private static String escaped(String text) {
        StringBuilder html = new StringBuilder(text.length());
        text.codePoints().forEach(each -> {
            switch (each) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.appendCodePoint(each < 0x20 || each >= 0xD800 && each <= 0xDFFF ? 0xFFFD : each);
            }
        });
        return html.toString();
    }
}
