package org.burnish.itests.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.burnish.itests.peer.Run;
import org.burnish.itests.peer.Trees;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own program uses a drive that another of its kind lends. */
class RemoteDriveTest {

    private static final String SECRET = "a-secret-of-length";
    /** Far more than the second or so that it takes, far less than for ever. */
    private static final Duration BOUND = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    @BeforeEach
    void trees() throws IOException {
        Trees.plain(folder.resolve("small"), "small", 5, 400_000);
        Trees.plain(folder.resolve("more"), "more", 5, 300_000);
    }

    private static Run succeeds(Run run) {
        assertThat(run.exit()).as("%s", run).isZero();
        return run;
    }

    private void medium(String kind) {
        succeeds(Run.burnish(folder, "-new_medium", kind, "m"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bd-re", "dvd-rw", "cd-r"})
    void sessionsAreBurnedAndVerifiedThroughTheNetwork(String kind) throws IOException {
        medium(kind);
        try (Lent lent = Lent.of(folder, "emu:m")) {
            succeeds(Run.burnish(folder, "burn", "small", "--to", lent.url(), "--verify"));
            succeeds(Run.burnish(
                    folder,
                    "-md5",
                    "on",
                    "-dev",
                    lent.url() + "?header_digest=crc32c&data_digest=crc32c",
                    "-add",
                    "more",
                    "--"));
            Run check = succeeds(
                    Run.burnish(folder, "-md5", "on", "-indev", lent.url(), "-check_md5_r", "sorry", "/", "--"));
            assertThat(check.out()).contains("File contents and their MD5 checksums match.");
            assertThat(lent.log()).isEmpty();
        }
        Run local = succeeds(Run.burnish(folder, "-md5", "on", "-indev", "emu:m", "-check_md5_r", "sorry", "/", "--"));
        assertThat(local.out()).contains("File contents and their MD5 checksums match.");
    }

    @Test
    void drivesOfNamedPortalsAreListedWithoutTheirSecrets() throws IOException {
        medium("bd-re");
        try (Lent lent = Lent.of(folder, "emu:m", "--chap", "joe:" + SECRET)) {
            Map<String, String> portals =
                    Map.of("BURNISH_ISCSI_PORTALS", "127.0.0.1:1 joe%" + SECRET + "@" + lent.portal());
            String program = Run.burnishBinary().toString();
            Run devices = succeeds(Run.of(folder, portals, List.of(program, "-devices")));
            assertThat(devices.out()).contains(lent.url()).doesNotContain(SECRET);
            Run toc = succeeds(Run.of(folder, portals, List.of(program, "-outdev", lent.url(), "-toc")));
            assertThat(toc.out()).contains("Media current: BD-RE");
        }
    }

    @Test
    void wrongSecretIsToldAndTheDriveIsNotTouched() throws IOException {
        medium("bd-re");
        try (Lent lent = Lent.of(folder, "emu:m", "--chap", "joe:" + SECRET)) {
            Run wrong = Run.burnish(folder, "-outdev", lent.url("joe", "not-the-secret"), "-toc");
            assertThat(wrong.exit()).isNotZero();
            assertThat(wrong.all())
                    .contains("the target refuses the name or secret (CHAP) of user 'joe'")
                    .contains("LIBISCSI_CHAP_USERNAME")
                    .doesNotContain("not-the-secret");
            succeeds(Run.burnish(folder, "-outdev", lent.url("joe", SECRET), "-toc"));
        }
    }

    @Test
    void missingTargetIsTold() throws IOException {
        Run nobody = Run.burnish(folder, "-outdev", "iscsi://127.0.0.1:1/iqn.x:y/0", "-toc");
        assertThat(nobody.exit()).isNotZero();
        assertThat(nobody.all()).contains("127.0.0.1:1 takes no session").contains("Connection refused");
        medium("bd-re");
        try (Lent lent = Lent.of(folder, "emu:m")) {
            Run other = Run.burnish(folder, "-outdev", lent.url().replace("/0", "x/0"), "-toc");
            assertThat(other.exit()).isNotZero();
            assertThat(other.all()).contains("no target").contains("login status 0203h");
        }
    }

    @Test
    void targetThatVanishesInTheMiddleOfABurnIsToldAndTheSessionBeforeIsThere() throws Exception {
        medium("bd-re");
        Trees.plain(folder.resolve("big"), "big", 8, 50_000_000);
        Path log = folder.resolve("burn.log");
        Lent lent = Lent.of(folder, "emu:m");
        succeeds(Run.burnish(folder, "burn", "small", "--to", lent.url()));
        long before = used();
        Process burning = new ProcessBuilder(
                        Run.burnishBinary().toString(), "-md5", "on", "-dev", lent.url(), "-add", "big", "--")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (burning.isAlive() && used() < before + 20_000_000) {
            burning.waitFor(5, TimeUnit.MILLISECONDS);
        }
        assertThat(burning.isAlive()).as("it was still writing").isTrue();
        lent.kill();

        assertThat(burning.waitFor(BOUND.toSeconds(), TimeUnit.SECONDS))
                .as("it ends")
                .isTrue();
        assertThat(burning.exitValue()).isNotZero();
        assertThat(Files.readString(log)).contains("can't be reached any more").contains("Look at the target");
        Run check = succeeds(Run.burnish(folder, "-md5", "on", "-indev", "emu:m", "-check_md5_r", "sorry", "/", "--"));
        assertThat(check.out()).contains("File contents and their MD5 checksums match.");
    }

    /** The bytes that the medium's file takes on disk; it is sparse. */
    private long used() {
        return Long.parseLong(Run.of(folder, "du", "-B1", "m").out().split("\\s")[0]);
    }

    @Test
    void shareEndsAtOnceAndGivesTheDriveBack() throws IOException {
        medium("bd-re");
        for (int times = 0; times < 2; times++) {
            Lent lent = Lent.of(folder, "emu:m");
            succeeds(Run.burnish(folder, "-outdev", lent.url(), "-toc"));
            lent.close();
        }
        succeeds(Run.burnish(folder, "-outdev", "emu:m", "-toc"));
    }
}
