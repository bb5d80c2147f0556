package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.burnish.itests.peer.Run.burnish;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checksums of all sessions, in the words and the order of a real xorriso. */
class CheckMediaTest {

    private static final String[] WORDS = {"-md5", "on", "-indev", "stdio:disc.iso", "-check_media", "--"};

    @TempDir
    Path folder;

    private static List<String> checksums(Run run) {
        assertThat(run.exit()).as(run.toString()).isZero();
        return run.out().lines().filter(line -> line.startsWith("MD5 ")).toList();
    }

    private List<String> theirs() {
        return checksums(Run.of(folder, ("xorriso " + String.join(" ", WORDS)).split(" ")));
    }

    @Test
    @Peer("xorriso")
    void tagsOfAllSessionsAreReportedAsXorrisoDoes() throws IOException {
        for (int session = 1; session <= 3; session++) {
            Path tree = Files.createDirectory(folder.resolve("tree" + session));
            Files.write(tree.resolve("file"), new byte[100_000 + session]);
            String line = "xorriso -md5 on -dev stdio:disc.iso -map tree" + session + " /tree" + session + " -commit";
            assertThat(Run.of(folder, line.split(" ")).exit()).isZero();
        }
        assertThat(checksums(burnish(folder, WORDS))).hasSize(4).isEqualTo(theirs());

        try (RandomAccessFile disc =
                new RandomAccessFile(folder.resolve("disc.iso").toFile(), "rw")) {
            // in the system area of the first session
            disc.seek(40 * 2048);
            disc.write(1);
        }
        Run ours = burnish(folder, WORDS);
        assertThat(checksums(ours)).isEqualTo(theirs()).anyMatch(line -> line.endsWith(" , 0 md5_mismatch"));
        assertThat(ours.err()).contains("WARNING : Found NON-MATCHING MD5 session tag: start=32 size=");
    }

    @Test
    @Peer("xorriso")
    void aBootImageThatIsNoFileIsCheckedWithTheSession() throws IOException {
        Path tree = Files.createDirectory(folder.resolve("tree"));
        Files.write(tree.resolve("bios"), new byte[4096]);
        byte[] uefi = new byte[40_000];
        new Random(8).nextBytes(uefi);
        Files.write(tree.resolve("uefi"), uefi);
        String line =
                "xorriso -as mkisofs -quiet -R --md5 -hide uefi -b bios -c cat -no-emul-boot -eltorito-alt-boot -e uefi"
                        + " -no-emul-boot -o boot.iso tree";
        assertThat(Run.of(folder, line.split(" ")).exit()).isZero();
        assertThat(burnish(folder, "verify", "boot.iso").exit()).isZero();
        String[] check = {"-md5", "on", "-indev", "stdio:boot.iso", "-check_md5_r", "SORRY", "/", "--"};
        assertThat(burnish(folder, check).out()).doesNotContain("MISMATCH");

        byte[] image = Files.readAllBytes(folder.resolve("boot.iso"));
        String all = new String(image, StandardCharsets.ISO_8859_1);
        int at = all.indexOf(new String(uefi, StandardCharsets.ISO_8859_1));
        assertThat(at).isPositive();
        image[at + 100] ^= 1;
        Files.write(folder.resolve("boot.iso"), image);
        assertThat(burnish(folder, check).out()).contains("STRUCTURE MISMATCH: session");
    }

    @Test
    @Peer("xorriso")
    void aFileThatOnlyJolietShowsIsNoDamage() throws IOException {
        Path tree = Files.createDirectory(folder.resolve("tree"));
        Files.writeString(tree.resolve("seen"), "seen");
        Files.writeString(tree.resolve("hidden"), "hidden");
        String line = "xorriso -md5 on -joliet on -outdev stdio:joliet.iso -map tree / -hide iso_rr /hidden -- -commit";
        assertThat(Run.of(folder, line.split(" ")).exit()).isZero();
        Run verify = burnish(folder, "verify", "joliet.iso");
        assertThat(verify.exit()).as("%s", verify).isZero();
    }
}
