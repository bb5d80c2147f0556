package org.burnish.transport.iscsi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.burnish.transport.iscsi.session.Credentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IscsiUrlTest {

    @Test
    void portalTargetAndUnitAreRead() {
        assertThat(IscsiUrl.parse("//127.0.0.1:3261/iqn.2026-11.org.burnish:bd/2"))
                .isEqualTo(new IscsiUrl(
                        "127.0.0.1:3261", "iqn.2026-11.org.burnish:bd", 2, Optional.empty(), false, false));
    }

    @Test
    void addressOfSixteenBytesStandsInBrackets() {
        assertThat(IscsiUrl.parse("//[::1]/iqn.x:y/0").portal()).isEqualTo("[::1]");
        assertThat(IscsiUrl.parse("//[::1]:99/iqn.x:y/0").portal()).isEqualTo("[::1]:99");
    }

    @Test
    void userAndSecretAreRead() {
        assertThat(IscsiUrl.parse("//joe%pa:ss@host/iqn.x:y/0").login())
                .contains(new Credentials("joe", "pa:ss", "", ""));
        assertThat(IscsiUrl.parse("//joe:pass@host/iqn.x:y/0").login())
                .contains(new Credentials("joe", "pass", "", ""));
        assertThat(IscsiUrl.parse("//joe@host/iqn.x:y/0").login()).isEmpty();
    }

    @Test
    void optionsAreRead() {
        IscsiUrl url =
                IscsiUrl.parse("//joe%pass@host/iqn.x:y/0?target_user=t&header_digest=crc32c&target_password=other");
        assertThat(url.login()).contains(new Credentials("joe", "pass", "t", "other"));
        assertThat(url.headerDigest()).isTrue();
        assertThat(url.path()).isEqualTo("//host/iqn.x:y/0?header_digest=crc32c");
        assertThat(IscsiUrl.parse("//host/iqn.x:y/0?data_digest=crc32c&header_digest=crc32c")
                        .path())
                .isEqualTo("//host/iqn.x:y/0?header_digest=crc32c&data_digest=crc32c");
        assertThat(url.toString()).doesNotContain("pass").doesNotContain("other");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//",
                "host/iqn.x:y/0",
                "//host",
                "//host/iqn.x:y",
                "//host/iqn.x:y/",
                "//host//0",
                "//host/iqn.x:y/one",
                "//host/iqn.x:y/-1",
                "//host/iqn.x:y/0/0",
                "//a%b@c@host/iqn.x:y/0",
                "//host:0/iqn.x:y/0",
                "//host:65536/iqn.x:y/0",
                "//host:port/iqn.x:y/0",
                "//::1/iqn.x:y/0",
                "//[::1/iqn.x:y/0"
            })
    void anythingElseIsRefusedWithoutRepeatingIt(String path) {
        assertThatThrownBy(() -> IscsiUrl.parse(path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("iscsi://[USER%SECRET@]HOST[:PORT]/TARGET/LUN")
                .hasMessageNotContaining("a%b");
    }

    @Test
    void portalAloneHasNoTarget() {
        IscsiUrl portal = IscsiUrl.parsePortal("joe%pass@host:99");
        assertThat(portal.portal()).isEqualTo("host:99");
        assertThat(portal.target()).isEmpty();
        assertThat(portal.login()).isPresent();
        assertThat(IscsiUrl.parsePortal("iscsi://host").portal()).isEqualTo("host");
        assertThat(portal.at("iqn.x:y", 3).path()).isEqualTo("//host:99/iqn.x:y/3");
    }

    @Test
    void missingPortIsTheWellKnownOne() {
        assertThat(IscsiUrl.parsePortal("host").isAt(IscsiUrl.parsePortal("host:3260")))
                .isTrue();
        assertThat(IscsiUrl.parsePortal("[::1]").isAt(IscsiUrl.parsePortal("[::1]:3260")))
                .isTrue();
        assertThat(IscsiUrl.parsePortal("host").isAt(IscsiUrl.parsePortal("host:3261")))
                .isFalse();
    }
}
