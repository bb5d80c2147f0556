package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ours judges images that foreign programs wrote, and each appends to the other's. */
class OursReadsPeersTest {

    @TempDir
    Path folder;

    @BeforeEach
    void makeTrees() throws IOException {
        Trees.demanding(folder.resolve("one"), "first");
        Trees.demanding(folder.resolve("two"), "second");
    }

    private void succeeds(Run run) {
        assertThat(run.exit()).as("%s", run).isZero();
    }

    private Run xorrisoAdds(String tree) {
        return Run.of(
                folder, "xorriso", "-md5", "on", "-dev", "stdio:image.iso", "-map", folder + "/" + tree, "/" + tree);
    }

    private Run oursAdds(String tree) {
        return Run.burnish(folder, "-md5", "on", "-dev", "stdio:image.iso", "-map", folder + "/" + tree, "/" + tree);
    }

    private void bothFindItWhole() {
        String[] check = {"-md5", "on", "-indev", "stdio:image.iso", "-check_md5_r", "sorry", "/", "--"};
        Run ours = Run.burnish(folder, check);
        succeeds(ours);
        assertThat(ours.out()).contains("File contents and their MD5 checksums match.");
        Run theirs = Run.of(folder, prepend("xorriso", check));
        succeeds(theirs);
        assertThat(theirs.out()).contains("File contents and their MD5 checksums match.");
    }

    private void restoredTreesAreTheSame(String... trees) {
        for (String tree : trees) {
            succeeds(Run.burnish(
                    folder,
                    "-osirrox",
                    "on",
                    "-indev",
                    "stdio:image.iso",
                    "-extract",
                    "/" + tree,
                    folder + "/out-" + tree));
            succeeds(Run.of(folder, "diff", "-r", "--no-dereference", tree, "out-" + tree));
        }
    }

    private static String[] prepend(String first, String... rest) {
        String[] all = new String[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }

    @Test
    @Peer("xorriso")
    void imageOfXorrisoIsWholeForOurs() {
        succeeds(xorrisoAdds("one"));

        bothFindItWhole();
        restoredTreesAreTheSame("one");
    }

    @Test
    @Peer("xorriso")
    void oursAppendsToXorrisosImage() {
        succeeds(xorrisoAdds("one"));
        succeeds(oursAdds("two"));

        bothFindItWhole();
        restoredTreesAreTheSame("one", "two");
    }

    @Test
    @Peer("xorriso")
    void xorrisoAppendsToOurImage() {
        succeeds(oursAdds("one"));
        succeeds(xorrisoAdds("two"));

        bothFindItWhole();
        restoredTreesAreTheSame("one", "two");
    }

    @Test
    @Peer("xorriso")
    void differencesFromTheDiskAreThoseThatXorrisoFinds() throws IOException {
        Path tree = folder.resolve("plain");
        Trees.plain(tree, "plain", 9, 3000);
        succeeds(xorrisoAdds("plain"));
        List<Path> files;
        try (Stream<Path> below = Files.walk(tree)) {
            files = below.filter(Files::isRegularFile).sorted().toList();
        }
        FileTime before = Files.getLastModifiedTime(files.get(0));
        byte[] bytes = Files.readAllBytes(files.get(0));
        bytes[100] ^= 1;
        Files.write(files.get(0), bytes);
        Files.setLastModifiedTime(files.get(0), before);
        Files.delete(files.get(1));
        Files.write(files.get(2), new byte[5]);
        Files.setPosixFilePermissions(files.get(3), PosixFilePermissions.fromString("rwxr-x---"));
        Files.setLastModifiedTime(files.get(4), FileTime.fromMillis(1_000_000_000_000L));
        Files.delete(files.get(5));
        Files.createDirectory(files.get(5));
        Files.writeString(tree.resolve("more"), "");

        String[] compare = {"-indev", "stdio:image.iso", "-compare_r", folder + "/plain", "/plain"};
        Run ours = Run.burnish(folder, compare);
        assertThat(ours.exit()).as("%s", ours).isEqualTo(32);
        Run theirs = Run.of(folder, prepend("xorriso", compare));
        assertThat(differences(ours))
                .hasSizeGreaterThan(6)
                .containsExactlyInAnyOrderElementsOf(differences(theirs))
                .contains("Differences detected.");
    }

    /**
     * What both tell: not the times that xorriso compares besides, nor how many bytes of a content differ, which ours
     * does not count, nor the size where the type differs, nor the content where the size does.
     */
    private static List<String> differences(Run run) {
        return run.out()
                .lines()
                .filter(line -> line.matches("[-dl?] '.*|Differences.*"))
                .filter(line -> !line.matches("d .* st_size .*|.* st_[ac]time .*|.*plain-2.*(CONTENT|content).*"))
                .map(line -> line.replaceFirst("(CONTENT|content)  :  differs.*", "content differs"))
                .toList();
    }

    @Test
    @Peer("genisoimage")
    void imageOfGenisoimageIsReadWithoutChecksums() throws IOException {
        // genisoimage 1.1.11 stores long link targets wrongly, so this tree has none
        Trees.plain(folder.resolve("plain"), "plain", 50, 3000);
        succeeds(Run.of(folder, "genisoimage", "-quiet", "-R", "-graft-points", "-o", "image.iso", "plain=plain"));

        restoredTreesAreTheSame("plain");
        Run check = Run.burnish(folder, "-md5", "on", "-indev", "stdio:image.iso", "-check_md5_r", "sorry", "/", "--");
        assertThat(check.exit()).as("%s", check).isNotZero();
        assertThat(check.out()).doesNotContain("checksums match");
    }
}
