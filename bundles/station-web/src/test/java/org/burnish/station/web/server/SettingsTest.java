package org.burnish.station.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.burnish.station.web.guard.Role;
import org.burnish.station.web.guard.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path folder;

    private static WebSettings of(Map<String, Object> values) {
        return WebSettings.of(values, name -> name.equals("user.home") ? "/home/joe" : null);
    }

    @Test
    void nothingChosenIsLoopbackAndTheHomeDirectory() {
        WebSettings settings = of(Map.of());
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8737);
        assertThat(settings.chosen()).isFalse();
        assertThat(settings.roots()).containsExactly(Path.of("/home/joe"));
        assertThat(Exposure.objection(settings)).isEmpty();
    }

    @Test
    void aConfigurationCountsMoreThanTheSystem() {
        WebSettings settings = WebSettings.of(
                Map.of("port", "99"),
                name -> Map.of("burnish.station.port", "98", "burnish.station.roots", "/a, /b")
                        .get(name));
        assertThat(settings.port()).isEqualTo(99);
        assertThat(settings.chosen()).isTrue();
        assertThat(settings.roots()).containsExactly(Path.of("/a"), Path.of("/b"));
    }

    @Test
    void otherAddressesNeedACertificateOrAProxy() {
        assertThat(Exposure.objection(of(Map.of("host", "0.0.0.0"))).orElseThrow())
                .contains("without encryption")
                .contains("tls.keystore");
        assertThat(Exposure.objection(of(Map.of("host", "no such host")))).isPresent();
        assertThat(Exposure.objection(of(Map.of("host", "0.0.0.0", "tls.keystore", "/k"))))
                .isEmpty();
        assertThat(Exposure.objection(of(Map.of("host", "0.0.0.0", "proxy.user", "X-User"))))
                .isEmpty();
        assertThat(Exposure.objection(of(Map.of("host", "::1")))).isEmpty();
        assertThat(Exposure.names(of(Map.of("host", "::1", "names", "Attic,x"))))
                .contains("[::1]", "attic", "x");
    }

    @Test
    void aProxyIsTrustedAtItsAddressAlone() {
        assertThat(of(Map.of("proxy.user", "X-User")).proxy().from()).containsExactly("127.0.0.1");
        assertThat(of(Map.of("proxy.user", "X-User", "proxy.from", "10.0.0.1"))
                        .proxy()
                        .from())
                .containsExactly("10.0.0.1");
        assertThat(of(Map.of("proxy.user", "X User")).proxy().there()).isFalse();
    }

    @Test
    void tokensAreKeptAndOnlyTheirUserCanReadThem() throws Exception {
        OwnFiles files = new OwnFiles(folder, "station.json");
        Tokens tokens = files.tokens();
        assertThat(files.tokens().of(Role.ADMIN)).isEqualTo(tokens.of(Role.ADMIN));
        files.announce("http://127.0.0.1:1/", tokens.of(Role.OPERATOR), "attic");
        for (String name : new String[] {"tokens.json", "station.json"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .isEqualTo("rw-------");
        }
        files.withdraw("http://127.0.0.1:2/");
        assertThat(folder.resolve("station.json")).exists();
        files.withdraw("http://127.0.0.1:1/");
        assertThat(folder.resolve("station.json")).doesNotExist();
        Files.writeString(folder.resolve("tokens.json"), "{\"viewer\":\"short\"}");
        org.assertj.core.api.Assertions.assertThatThrownBy(files::tokens).hasMessageContaining("at least 16");
    }
}
