package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
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
