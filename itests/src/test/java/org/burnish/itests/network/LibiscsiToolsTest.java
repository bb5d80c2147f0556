package org.burnish.itests.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.burnish.itests.peer.Peer;
import org.burnish.itests.peer.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tools of libiscsi judge the iSCSI target. */
@Peer({"iscsi-ls", "iscsi-inq", "iscsi-test-cu"})
class LibiscsiToolsTest {

    private static final String SECRET = "a-secret-of-length";
    private static final Pattern ASSERTS =
            Pattern.compile("asserts +(\\d+) +(?<ran>\\d+) +(?<passed>\\d+) +(?<failed>\\d+)");

    @TempDir
    Path folder;

    private String formatted() {
        succeeds(Run.burnish(folder, "-new_medium", "bd-re", "m"));
        succeeds(Run.burnish(folder, "-outdev", "emu:m", "-format", "as_needed"));
        return "emu:m";
    }

    private static Run succeeds(Run run) {
        assertThat(run.exit()).as("%s", run).isZero();
        return run;
    }

    @Test
    void driveIsListedAndInquired() throws IOException {
        try (Lent lent = Lent.of(folder, formatted())) {
            Run list = succeeds(Run.of(folder, "iscsi-ls", "-s", "iscsi://" + lent.portal()));
            assertThat(list.out())
                    .contains("Target:iqn.2026-11.org.burnish:emu-m Portal:" + lent.portal() + ",1")
                    .containsPattern("Lun:0 +Type:MMC");
            assertThat(succeeds(Run.of(folder, "iscsi-inq", lent.url())).out())
                    .contains("Peripheral Device Type:MMC", "Vendor:BURNISH", "Removable:1");
        }
    }

    @Test
    void secretIsNeeded() throws IOException {
        try (Lent lent =
                Lent.of(folder, formatted(), "--chap", "joe:" + SECRET, "--chap-target", "disc:another-secret")) {
            assertThat(Run.of(folder, "iscsi-inq", lent.url()).exit()).isNotZero();
            assertThat(Run.of(folder, "iscsi-inq", lent.url("joe", "wrong-" + SECRET))
                            .all())
                    .contains("Authentication failure");
            succeeds(Run.of(folder, "iscsi-inq", lent.url("joe", SECRET)));
            String mutual = lent.url("joe", SECRET) + "?target_user=disc&target_password=";
            succeeds(Run.of(folder, "iscsi-inq", mutual + "another-secret"));
            assertThat(Run.of(folder, "iscsi-inq", mutual + "not-that-secret").exit())
                    .isNotZero();
            assertThat(lent.log())
                    .contains("user 'joe' gave a wrong name or secret")
                    .doesNotContain(SECRET);
        }
    }

    @Test
    void protocolTestsPass() throws IOException {
        try (Lent lent = Lent.of(folder, formatted())) {
            Run tests = Run.of(folder, "iscsi-test-cu", "-t", "iSCSI", "--dataloss", lent.url());
            Matcher summary = ASSERTS.matcher(tests.out());
            assertThat(summary.find()).as("%s", tests).isTrue();
            assertThat(Integer.parseInt(summary.group("ran"))).isPositive();
            assertThat(summary.group("failed")).as("%s", tests).isEqualTo("0");
        }
    }
}
