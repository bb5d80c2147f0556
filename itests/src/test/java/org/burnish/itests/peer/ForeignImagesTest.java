package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images of foreign programs with many options: ours restores what xorriso restores, and loses nothing when it grows them. */
@Peer({"xorriso", "genisoimage", "7z"})
class ForeignImagesTest {

    private static final String IMAGE = "image.iso";

    @TempDir
    Path folder;

    @BeforeEach
    void makeTree() throws IOException {
        Trees.plain(folder.resolve("tree/a/b"), "file", 5, 5000);
        Files.writeString(folder.resolve("tree/text.txt"), "line\n".repeat(50_000));
        Files.write(folder.resolve("tree/zeros"), new byte[200_000]);
        Files.writeString(folder.resolve("tree/empty"), "");
        Files.createSymbolicLink(folder.resolve("tree/link"), Path.of("a/b/../text.txt"));
        Files.createDirectories(folder.resolve("tree/1/2/3/4/5/6/7/8/9/10"));
        Files.writeString(folder.resolve("tree/1/2/3/4/5/6/7/8/9/10/deep"), "deep");
    }

    private void succeeds(Run run) {
        assertThat(run.exit()).as("%s", run).isZero();
    }

    private void genisoimage(String options) {
        List<String> command = new ArrayList<>(List.of("genisoimage", "-quiet", "-o", IMAGE));
        command.addAll(List.of(options.split(" ")));
        command.add("tree");
        succeeds(Run.of(folder, command.toArray(String[]::new)));
    }

    private void xorriso(String... options) {
        List<String> command = new ArrayList<>(List.of("xorriso"));
        command.addAll(List.of(options));
        succeeds(Run.of(folder, command.toArray(String[]::new)));
    }

    private TreeMap<String, String> restored(boolean ours) throws IOException {
        Path out = folder.resolve(ours ? "ours" : "theirs");
        String[] words = {"-indev", "stdio:" + IMAGE, "-osirrox", "on", "-extract", "/", out.toString()};
        if (ours) {
            succeeds(Run.burnish(folder, words));
        } else {
            xorriso(words);
        }
        return Trees.described(out);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-R",
                "-r -J -U",
                "-D -iso-level 3 -l",
                "-D -iso-level 4",
                "-R -udf",
                "-R -hide-rr-moved -no-pad",
                "-R -apple"
            })
    void oursRestoresWhatXorrisoRestores(String options) throws IOException {
        genisoimage(options);
        TreeMap<String, String> theirs = restored(false);
        assertThat(theirs).hasSizeGreaterThan(15);
        assertThat(restored(true)).isEqualTo(theirs);
    }

    @Test
    void contentIsWhatSevenZipFinds() throws IOException {
        genisoimage("-D -iso-level 3 -l");
        succeeds(Run.of(folder, "7z", "x", "-y", "-oseven", IMAGE));
        restored(true);
        try (Stream<Path> all = Files.walk(folder.resolve("seven"))) {
            for (Path path : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                String name = folder.resolve("seven").relativize(path).toString();
                assertThat(folder.resolve("ours").resolve(name)).hasSameBinaryContentAs(path);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"version_2=off", "version_2=on:block_size_v2=128k", "version_2=on:susp_z2=on"})
    void compressedFilesAreRestoredAndStayCompressedWhenTheImageGrows(String zisofs) throws IOException {
        xorriso(
                "-md5",
                "on",
                "-zisofs",
                zisofs,
                "-outdev",
                IMAGE,
                "-map",
                "tree",
                "/",
                "-set_filter_r",
                "--zisofs",
                "/",
                "--",
                "-commit");
        TreeMap<String, String> wanted = Trees.described(folder.resolve("tree"));
        assertThat(restored(true)).isEqualTo(wanted);
        long before = Files.size(folder.resolve(IMAGE));

        Files.writeString(folder.resolve("more"), "more");
        succeeds(Run.burnish(folder, "-md5", "on", "-dev", "stdio:" + IMAGE, "-map", "more", "/more"));

        assertThat(Files.size(folder.resolve(IMAGE)) - before).isLessThan(450_000);
        Run check = Run.of(folder, "xorriso", "-md5", "on", "-indev", IMAGE, "-check_md5_r", "sorry", "/", "--");
        succeeds(check);
        wanted.put("more", Trees.described(folder).get("more"));
        assertThat(restored(false)).isEqualTo(wanted);
        assertThat(restored(true)).isEqualTo(wanted);
    }

    @Test
    void aDamagedCompressedFileIsAnErrorAndHasItsOtherBlocksInTheirPlaces() throws IOException {
        xorriso(
                "-outdev",
                IMAGE,
                "-map",
                "tree/text.txt",
                "/text",
                "-set_filter",
                "--zisofs",
                "/text",
                "--",
                "-commit");
        byte[] image = Files.readAllBytes(folder.resolve(IMAGE));
        byte[] magic = HexFormat.of().parseHex("37e45396c9dbd607");
        int at = 0;
        while (!HexFormat.of()
                .formatHex(image, at, at + magic.length)
                .equals(HexFormat.of().formatHex(magic))) {
            at += 2048;
        }
        image[at + 100] ^= 0x55;
        Files.write(folder.resolve(IMAGE), image);
        Run run = Run.burnish(folder, "-indev", "stdio:" + IMAGE, "-osirrox", "on", "-extract", "/", folder + "/ours");
        assertThat(run.exit()).as("%s", run).isNotZero();
        assertThat(run.all()).contains("/text", "zisofs", "bytes 0-32767");
        byte[] original = Files.readAllBytes(folder.resolve("tree/text.txt"));
        byte[] restored = Files.readAllBytes(folder.resolve("ours/text"));
        assertThat(restored).hasSameSizeAs(original);
        int damaged = 32 * 1024;
        assertThat(Arrays.copyOf(restored, damaged)).containsOnly(0);
        assertThat(Arrays.copyOfRange(restored, damaged, restored.length))
                .isEqualTo(Arrays.copyOfRange(original, damaged, original.length));
    }

    @Test
    void attributesOfUnchangedNodesOutlastGrowing() throws IOException {
        String facl = "u::rw-,u:77:r-x,g::r--,m::r-x,o::r--";
        xorriso(
                "-acl",
                "on",
                "-xattr",
                "on",
                "-outdev",
                IMAGE,
                "-map",
                "tree",
                "/",
                "-setfacl",
                facl,
                "/text.txt",
                "--",
                "-setfattr",
                "user.long",
                "v".repeat(1000),
                "/text.txt",
                "--",
                "-setfattr",
                "user.dir",
                "d",
                "/a",
                "--",
                "-setfattr",
                "user.root",
                "r",
                "/",
                "--",
                "-commit");
        String before = attributes();
        assertThat(before).contains("user:77:r-x", "user.long", "user.dir", "user.root");

        Files.writeString(folder.resolve("more"), "more");
        succeeds(Run.burnish(folder, "-md5", "on", "-dev", "stdio:" + IMAGE, "-map", "more", "/a/b/more"));

        assertThat(attributes()).isEqualTo(before);
    }

    private String attributes() {
        return Stream.of("/text.txt", "/a", "/")
                .map(path -> Run.of(
                        folder,
                        "xorriso",
                        "-acl",
                        "on",
                        "-xattr",
                        "on",
                        "-indev",
                        IMAGE,
                        "-getfacl",
                        path,
                        "--",
                        "-getfattr",
                        path,
                        "--"))
                .map(run -> run.out()
                        .lines()
                        .filter(line -> !line.contains("edia"))
                        .toList()
                        .toString())
                .toList()
                .toString();
    }

    @Test
    void targetsWithSlashesComeBackAndOthersReadSensibleOnes() throws IOException {
        List<String> targets = List.of("/tmp/", "a//b", "./x/../y/", "//", "a///b//");
        Files.createDirectory(folder.resolve("links"));
        for (int i = 0; i < targets.size(); i++) {
            succeeds(Run.of(folder, "ln", "-s", "--", targets.get(i), "links/l" + i));
        }
        succeeds(Run.burnish(folder, "-outdev", "stdio:" + IMAGE, "-map", "links", "/", "-commit"));
        assertThat(restored(true)).isEqualTo(Trees.described(folder.resolve("links")));
        TreeMap<String, String> theirs = restored(false);
        for (int i = 0; i < targets.size(); i++) {
            assertThat(Path.of(theirs.get("l" + i).split(" ")[1]).normalize())
                    .isEqualTo(Path.of(targets.get(i)).normalize());
        }
    }
}
