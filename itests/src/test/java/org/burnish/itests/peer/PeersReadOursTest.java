package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Foreign programs judge images that ours wrote. */
class PeersReadOursTest {

    @TempDir
    Path folder;

    @BeforeEach
    void makeTree() throws IOException {
        Trees.demanding(folder.resolve("one"), "first");
        Trees.demanding(folder.resolve("two"), "second");
        Trees.demanding(folder.resolve("three"), "third");
    }

    private void write(String tree) {
        Run run = Run.burnish(folder, "-md5", "on", "-dev", "stdio:image.iso", "-map", folder + "/" + tree, "/" + tree);
        assertThat(run.exit()).as("%s", run).isZero();
    }

    private Run xorriso(String... arguments) {
        String[] command =
                Stream.concat(Stream.of("xorriso"), Stream.of(arguments)).toArray(String[]::new);
        return Run.of(folder, command);
    }

    private void judgedByXorriso(int sessions, List<String> trees) {
        Run toc = xorriso("-indev", "stdio:image.iso", "-toc");
        assertThat(toc.exit()).as("%s", toc).isZero();
        assertThat(toc.out().lines().filter(line -> line.startsWith("ISO session")))
                .as("%s", toc)
                .hasSize(sessions);

        Run check = xorriso("-md5", "on", "-indev", "stdio:image.iso", "-check_md5_r", "sorry", "/", "--");
        assertThat(check.exit()).as("%s", check).isZero();
        assertThat(check.out()).contains("File contents and their MD5 checksums match.");

        for (String tree : trees) {
            Run compare = xorriso("-indev", "stdio:image.iso", "-compare_r", folder + "/" + tree, "/" + tree);
            assertThat(compare.exit()).as("%s", compare).isZero();
            assertThat(compare.all()).doesNotContain("Differing", "differ", "WARNING", "SORRY", "FAILURE");
        }
        assertThat(sorted(xorriso("-indev", "stdio:image.iso", "-find", "/").out()))
                .isEqualTo(sorted(Run.burnish(folder, "-indev", "stdio:image.iso", "-find", "/")
                        .out()));
    }

    private static List<String> sorted(String text) {
        return text.lines().sorted().toList();
    }

    @Test
    @Peer("xorriso")
    void oneSessionIsWholeForXorriso() {
        write("one");

        judgedByXorriso(1, List.of("one"));
    }

    @Test
    @Peer("xorriso")
    void threeSessionsAreWholeForXorriso() {
        write("one");
        write("two");
        write("three");

        judgedByXorriso(3, List.of("one", "two", "three"));
    }

    @Test
    @Peer({"xorriso", "bsdtar", "isoinfo", "7z"})
    void treeIsTheSameForEveryReader() throws IOException {
        write("one");
        List<String> ours = files(Run.burnish(folder, "-indev", "stdio:image.iso", "-find", "/", "-type", "f")
                .out());
        assertThat(ours).hasSizeGreaterThan(300);

        assertThat(files(Run.of(folder, "bsdtar", "-tf", "image.iso").out().replaceAll("(?m)^", "/")))
                .containsAll(ours);
        Run isoinfo = Run.of(folder, "isoinfo", "-R", "-f", "-i", "image.iso");
        assertThat(files(isoinfo.out())).containsAll(ours);
        // 7z reads no continuation areas, so it does not see names that are too long for a directory record
        Run seven = Run.of(folder, "7z", "l", "-slt", "image.iso");
        assertThat(files(seven.out()
                        .lines()
                        .filter(line -> line.startsWith("Path = "))
                        .map(line -> "/" + line.substring("Path = ".length()))
                        .reduce("", (a, b) -> a + b + "\n")))
                .containsAll(ours.stream().filter(name -> name.length() < 200).toList());
    }

    @Test
    @Peer("bsdtar")
    void contentIsTheSameWhenBsdtarUnpacksIt() {
        write("one");
        Run mkdir = Run.of(folder, "mkdir", "unpacked");
        assertThat(mkdir.exit()).isZero();

        Run unpack = Run.of(folder, "bsdtar", "-xf", "image.iso", "-C", "unpacked");
        assertThat(unpack.exit()).as("%s", unpack).isZero();
        Run diff = Run.of(folder, "diff", "-r", "--no-dereference", "one", "unpacked/one");
        assertThat(diff.exit()).as("%s", diff).isZero();
    }

    private static List<String> files(String listing) {
        return listing.lines()
                .map(line -> line.startsWith("'") ? line.substring(1, line.length() - 1) : line)
                .map(String::trim)
                .sorted()
                .toList();
    }
}
