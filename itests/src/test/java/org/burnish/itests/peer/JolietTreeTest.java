package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Others read the second tree of an image, and from it the contents that both trees share. */
@Peer({"isoinfo", "xorriso", "bsdtar", "7z"})
class JolietTreeTest {

    private static final String LONG = "n".repeat(70);
    private static final String CUT = "n".repeat(59);

    @TempDir
    Path folder;

    @BeforeEach
    void makeImage() throws IOException {
        Path below = Files.createDirectories(folder.resolve("tree/One Directory"));
        Files.writeString(below.resolve("Some Name, \u00e4 \u4e2d.text"), "content");
        Files.writeString(below.resolve(LONG + "1.tar"), "1");
        Files.writeString(below.resolve(LONG + "2.tar"), "22");
        Files.createSymbolicLink(folder.resolve("tree/link"), Path.of("One Directory"));
        run(Run.burnish(folder, "burn", "--option", "image.joliet=on", "tree", "--to", "stdio:image.iso"));
    }

    private static Run run(Run run) {
        assertThat(run.exit()).as("%s", run).isZero();
        return run;
    }

    private Run peer(String... command) {
        return run(Run.of(folder, command));
    }

    @Test
    void fourPeersListTheSameNames() {
        String[] names = {"One Directory", "Some Name, \u00e4 \u4e2d.text", CUT + "0.tar", CUT + "1.tar"};
        assertThat(peer("isoinfo", "-J", "-l", "-i", "image.iso").out())
                .contains(CUT + "0.tar;1", CUT + "1.tar;1", "One Directory")
                .doesNotContain("link");
        assertThat(peer("xorriso", "-read_fs", "norock", "-indev", "stdio:image.iso", "-find", "/")
                        .out())
                .contains(names)
                .doesNotContain("link");
        assertThat(peer("bsdtar", "--options", "iso9660:!rockridge", "-tf", "image.iso")
                        .out())
                .contains(names)
                .doesNotContain("link");
        assertThat(peer("7z", "l", "image.iso").out()).contains(names);
    }

    @Test
    void contentsAreThoseOfTheFirstTree() throws IOException {
        Files.createDirectory(folder.resolve("out"));
        peer("bsdtar", "--options", "iso9660:!rockridge", "-xf", "image.iso", "-C", "out");
        Path below = folder.resolve("out/tree/One Directory");
        assertThat(below.resolve("Some Name, \u00e4 \u4e2d.text")).hasContent("content");
        assertThat(below.resolve(CUT + "0.tar")).hasContent("1");
        assertThat(below.resolve(CUT + "1.tar")).hasContent("22");
        assertThat(run(Run.burnish(folder, "-indev", "stdio:image.iso", "-toc")).all())
                .contains("ISO offers   : Rock_Ridge Joliet");
        assertThat(run(Run.burnish(folder, "verify", "image.iso")).all()).contains("good");
    }

    /** An image that has the tree and grows without it says so; with it, the new session has one of all files. */
    @Test
    void aGrownImageHasANewTreeOrSaysThatThereIsNone() throws IOException {
        Files.writeString(folder.resolve("more"), "more");
        Run with = run(Run.burnish(folder, "burn", "--option", "image.joliet=on", "more", "--to", "stdio:image.iso"));
        assertThat(with.all()).contains("the Joliet tree is made anew");
        assertThat(peer("xorriso", "-read_fs", "norock", "-indev", "stdio:image.iso", "-find", "/")
                        .out())
                .contains("'/more'", "One Directory");
        Files.writeString(folder.resolve("third"), "third");
        Run without = run(Run.burnish(folder, "burn", "third", "--to", "stdio:image.iso"));
        assertThat(without.all()).contains("the Joliet tree is not carried on");
    }
}
