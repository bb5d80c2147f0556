package org.burnish.station.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.burnish.station.web.Served;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherAddressesTest {

    private static final String PASSWORD = "not a secret";

    @TempDir
    Path work;

    private Path keystore() throws Exception {
        Path file = work.resolve("keys.p12");
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "station",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-keystore",
                        file.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-validity",
                        "2"))
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        return file;
    }

    private static SSLContext trusting(Path keystore) throws Exception {
        KeyStore keys = KeyStore.getInstance(keystore.toFile(), PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("station", keys.getCertificate("station"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @Test
    void withACertificateAllAddressesAreServedEncrypted() throws Exception {
        Path keystore = keystore();
        Map<String, Object> settings =
                Map.of("host", "0.0.0.0", "tls.keystore", keystore.toString(), "tls.password", PASSWORD);
        try (Served served = new Served(work, Map.of(), settings)) {
            assertThat(served.url()).startsWith("https://localhost:");
            HttpClient client =
                    HttpClient.newBuilder().sslContext(trusting(keystore)).build();
            HttpResponse<String> entered = client.send(
                    HttpRequest.newBuilder(URI.create(served.url() + "/?token=" + served.token("viewer")))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(entered.statusCode()).isEqualTo(303);
            assertThat(entered.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
            HttpResponse<String> stranger = client.send(
                    HttpRequest.newBuilder(URI.create(served.url() + "/api/v1/status"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(stranger.statusCode()).isEqualTo(401);
            // without encryption nobody is answered
            URI plain = URI.create(served.url().replace("https", "http") + "/");
            try {
                assertThat(client.send(HttpRequest.newBuilder(plain).build(), HttpResponse.BodyHandlers.ofString())
                                .statusCode())
                        .isEqualTo(400);
            } catch (java.io.IOException e) {
                // closed without a word
            }
        }
    }

    @Test
    void withoutOneTheStationIsNotOpened() throws Exception {
        try (Served served = new Served(work, Map.of(), Map.of("host", "0.0.0.0"))) {
            assertThat(served.folder.resolve("station.json")).doesNotExist();
        }
    }

    @Test
    void aWrongPasswordOfTheKeysOpensNothing() throws Exception {
        Map<String, Object> settings = Map.of("tls.keystore", keystore().toString(), "tls.password", "wrong");
        try (Served served = new Served(work, Map.of(), settings)) {
            assertThat(served.folder.resolve("station.json")).doesNotExist();
        }
    }

    @Test
    void aPortThatIsTakenIsPassedOverUnlessItWasChosen() throws Exception {
        try (java.net.ServerSocket taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            Map<String, Object> settings = Map.of("port", Integer.toString(taken.getLocalPort()));
            try (Served served = new Served(work, Map.of(), settings)) {
                assertThat(served.folder.resolve("station.json")).doesNotExist();
            }
        }
    }

    @Test
    void aProxyVouchesForItsUsers() throws Exception {
        Map<String, Object> settings = Map.of("proxy.user", "X-User", "proxy.role", "X-Role");
        try (Served served = new Served(work, Map.of(), settings)) {
            assertThat(role(served, "X-User", "joe")).contains("\"role\":\"viewer\"");
            assertThat(role(served, "X-User", "joe", "X-Role", "operator")).contains("\"role\":\"operator\"");
            assertThat(role(served, "X-User", "joe", "X-Role", "emperor")).contains("\"role\":\"viewer\"");
            assertThat(role(served, "X-Role", "admin")).contains("401");
        }
    }

    @Test
    void whatIsNoProxyVouchesForNobody() throws Exception {
        Map<String, Object> settings = Map.of("proxy.user", "X-User", "proxy.from", "192.0.2.1");
        try (Served served = new Served(work, Map.of(), settings)) {
            assertThat(role(served, "X-User", "joe", "X-Role", "admin")).contains("401");
        }
        try (Served served = new Served(work, Map.of())) {
            assertThat(role(served, "X-User", "joe")).contains("401");
        }
    }

    private static String role(Served served, String... headers) throws Exception {
        return served.send(HttpRequest.newBuilder(URI.create(served.url() + "/api/v1/status"))
                        .headers(headers))
                .body();
    }
}
