package org.burnish.itests.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.burnish.itests.peer.Peer;
import org.burnish.itests.peer.Run;
import org.burnish.itests.peer.Trees;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our program uses a recorder that others wrote: the DVD+R that tgt emulates. */
@Peer({"tgtd", "tgtadm", "tgtimg"})
class TgtTest {

    private static final String TARGET = "iqn.2026-11.org.burnish:dvd-plus-r";
    private static final String SECRET = "a-secret-of-length";
    private static final int TRIES = 100;

    @TempDir
    Path folder;

    private Process daemon;
    private String portal;
    private String control;

    @BeforeEach
    void start() throws Exception {
        succeeds(Run.of(
                folder,
                "tgtimg",
                "--op",
                "new",
                "--device-type",
                "cd",
                "--type",
                "dvd+r",
                "--size",
                "4700",
                "--file",
                "medium.img"));
        int port = freePort();
        portal = "127.0.0.1:" + port;
        // the number of its control socket is a short one
        control = Integer.toString(port % 30_000);
        daemon = new ProcessBuilder("tgtd", "-f", "-C", control, "--iscsi", "portal=" + portal)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("tgtd.log").toFile())
                .start();
        for (int tries = 0; admin("--op", "show", "--mode", "target").exit() != 0; tries++) {
            assertThat(tries).as("tgtd answers").isLessThan(TRIES);
            daemon.waitFor(100, TimeUnit.MILLISECONDS);
        }
        succeeds(admin("--op", "new", "--mode", "target", "--tid", "1", "-T", TARGET));
        succeeds(admin(
                "--op",
                "new",
                "--mode",
                "logicalunit",
                "--tid",
                "1",
                "--lun",
                "1",
                "--device-type",
                "cd",
                "-b",
                folder.resolve("medium.img").toString()));
        succeeds(admin("--op", "bind", "--mode", "target", "--tid", "1", "-I", "ALL"));
    }

    @AfterEach
    void stop() throws InterruptedException {
        daemon.destroyForcibly().waitFor();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Run admin(String... arguments) {
        List<String> command = new ArrayList<>(List.of("tgtadm", "-C", control, "--lld", "iscsi"));
        command.addAll(List.of(arguments));
        return Run.of(folder, Map.of(), command);
    }

    private static Run succeeds(Run run) {
        assertThat(run.exit()).as("%s", run).isZero();
        return run;
    }

    private String url() {
        return "iscsi://" + portal + "/" + TARGET + "/1";
    }

    @Test
    void treeIsBurnedOnARecorderOfOthersAndItsChecksumsMatch() throws IOException {
        Trees.demanding(folder.resolve("tree"), "one");
        succeeds(Run.burnish(folder, "-md5", "on", "-outdev", url(), "-map", "tree", "/tree", "--"));
        assertThat(check().all()).contains("File contents and their MD5 checksums match.");
        Run restored =
                succeeds(Run.burnish(folder, "-osirrox", "on", "-indev", url(), "-extract", "/tree", "restored"));
        assertThat(Run.of(folder, "diff", "-r", "--no-dereference", "tree", "restored")
                        .all())
                .as("%s", restored)
                .isEmpty();
    }

    /** Whatever closes a track makes a DVD-ROM of tgt's medium. */
    @Test
    void appendingToWhatTheRecorderMadeReadOnlyIsRefusedAndTheFirstSessionStays() throws IOException {
        Trees.plain(folder.resolve("one"), "one", 3, 50_000);
        Trees.plain(folder.resolve("two"), "two", 3, 50_000);
        succeeds(Run.burnish(folder, "-md5", "on", "-outdev", url(), "-map", "one", "/one", "--"));
        Run append = Run.burnish(folder, "-md5", "on", "-dev", url(), "-map", "two", "/two", "--");
        assertThat(append.exit()).as("%s", append).isNotZero();
        assertThat(append.err())
                .contains("Unsuitable target media state")
                .contains("Media current: DVD-ROM")
                .doesNotContain("Exception", "\tat ");
        assertThat(check().all()).contains("File contents and their MD5 checksums match.");
    }

    private Run check() {
        return succeeds(Run.burnish(folder, "-md5", "on", "-indev", url(), "-check_md5_r", "sorry", "/", "--"));
    }

    @Test
    void recorderOfOthersIsListedWithoutItsControllerAndInspected() {
        String url = url();
        Run devices = succeeds(Run.of(
                folder,
                Map.of("BURNISH_ISCSI_PORTALS", portal),
                List.of(Run.burnishBinary().toString(), "-devices")));
        assertThat(devices.out()).contains("'" + url + "'").doesNotContain(TARGET + "/0");
        Run toc = Run.burnish(folder, "-outdev", url, "-toc");
        assertThat(toc.out()).contains("vendor 'IET' product 'VIRTUAL-CDROM'").contains("Media status : is blank");
    }

    /** Names, secrets and digests as others understand them; the medium is not touched. */
    @Test
    void bothSidesProveThemselvesAndDigestsAreAgreedUpon() {
        succeeds(admin("--op", "new", "--mode", "account", "--user", "joe", "--password", SECRET));
        succeeds(admin("--op", "new", "--mode", "account", "--user", "disc", "--password", "another-" + SECRET));
        succeeds(admin("--op", "bind", "--mode", "account", "--tid", "1", "--user", "joe"));
        succeeds(admin("--op", "bind", "--mode", "account", "--tid", "1", "--user", "disc", "--outgoing"));
        String named = url().replace("://", "://joe%" + SECRET + "@");
        Run wrong = Run.burnish(folder, "-outdev", named.replace(SECRET, "not-the-secret"), "-toc");
        assertThat(wrong.all()).contains("refuses the name or secret (CHAP) of user 'joe'");
        String mutual = named + "?target_user=disc&target_password=";
        Run impostor = Run.burnish(folder, "-outdev", mutual + "not-that-secret", "-toc");
        assertThat(impostor.all()).contains("the target does not prove that it knows its own secret");

        String digests = mutual + "another-" + SECRET + "&header_digest=crc32c&data_digest=crc32c";
        assertThat(Run.burnish(folder, "-outdev", digests, "-toc").all())
                .contains("does not agree to HeaderDigest=CRC32C");
        for (String key : List.of("HeaderDigest", "DataDigest")) {
            succeeds(
                    admin("--op", "update", "--mode", "target", "--tid", "1", "--name", key, "--value", "CRC32C,None"));
        }
        assertThat(succeeds(Run.burnish(folder, "-outdev", digests, "-toc")).out())
                .contains("Media status : is blank");
    }
}
