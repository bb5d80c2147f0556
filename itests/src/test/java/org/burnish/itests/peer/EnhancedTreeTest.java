package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tree of ISO 9660:1999 in our images and in those of xorriso and genisoimage. */
@Peer({"isoinfo", "xorriso", "bsdtar", "7z", "genisoimage"})
class EnhancedTreeTest {

    private static final int BLOCK = 2048;
    private static final String LONG = "n".repeat(220);

    @TempDir
    Path folder;

    @BeforeEach
    void makeFiles() throws IOException {
        Path below = Files.createDirectories(folder.resolve("tree/dir.with.dots/UPPER"));
        Files.writeString(below.resolve("some; name*.tar.gz"), "deep content");
        Path tree = folder.resolve("tree");
        for (String name :
                new String[] {".hidden", "dot.", "noext", "\u00fcml\u00e4ut.txt", LONG + ".a", LONG + ".b", "z"}) {
            Files.writeString(tree.resolve(name), "content of " + name);
        }
        Files.createFile(tree.resolve("empty"));
        Files.createSymbolicLink(tree.resolve("link"), Path.of("z"));
    }

    private static Run right(Run run) {
        assertThat(run.exit()).as("%s", run).isZero();
        return run;
    }

    private Run peer(String line) {
        return right(Run.of(folder, line.split(" ")));
    }

    private Run burnish(String line) {
        return right(Run.burnish(folder, line.split(" ")));
    }

    private ByteBuffer bytes(String image) throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(folder.resolve(image))).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Where the enhanced descriptor is. */
    private static int descriptor(ByteBuffer image) {
        int at = 16 * BLOCK;
        while (image.get(at) != 2 || image.get(at + 6) != 2) {
            assertThat(image.get(at))
                    .as("the set of descriptors is not at its end")
                    .isNotEqualTo((byte) -1);
            at += BLOCK;
        }
        return at;
    }

    /** What the tree has: paths with their lengths and flags, as the bytes of the records are, and content for files. */
    private static Map<String, String> tree(ByteBuffer image) {
        int descriptor = descriptor(image);
        Map<String, String> found = new TreeMap<>();
        record Directory(String path, int lba, int length) {}
        Deque<Directory> open = new ArrayDeque<>();
        open.add(new Directory("", image.getInt(descriptor + 158), image.getInt(descriptor + 166)));
        while (!open.isEmpty()) {
            Directory directory = open.pop();
            int end = directory.lba * BLOCK + directory.length;
            for (int at = directory.lba * BLOCK; at < end; ) {
                int length = image.get(at) & 0xFF;
                if (length == 0) {
                    at = (at / BLOCK + 1) * BLOCK;
                    continue;
                }
                byte[] name = new byte[image.get(at + 32) & 0xFF];
                image.get(at + 33, name);
                int lba = image.getInt(at + 2);
                int size = image.getInt(at + 10);
                boolean isDirectory = (image.get(at + 25) & 2) != 0;
                if (name.length > 1 || name[0] > 1) {
                    String path = directory.path + "/" + new String(name, StandardCharsets.ISO_8859_1);
                    byte[] content = new byte[isDirectory ? 0 : size];
                    image.get(lba * BLOCK, content);
                    found.put(
                            path,
                            length + " " + image.get(at + 25) + " "
                                    + HexFormat.of().formatHex(content));
                    if (isDirectory) {
                        open.add(new Directory(path, lba, size));
                    }
                }
                at += length;
            }
        }
        return found;
    }

    /** The descriptor without the texts that name the program, the dates, addresses and sizes. */
    private static String outline(ByteBuffer image) {
        byte[] block = new byte[BLOCK];
        image.get(descriptor(image), block);
        Arrays.fill(block, 80, 88, (byte) 0);
        Arrays.fill(block, 140, 174, (byte) 0);
        Arrays.fill(block, 174, 181, (byte) 0);
        Arrays.fill(block, 446, 702, (byte) 0);
        Arrays.fill(block, 813, 881, (byte) 0);
        Arrays.fill(block, 883, BLOCK, (byte) 0);
        return HexFormat.of().formatHex(block);
    }

    @Test
    void imageOfTheSameLineHasTheTreeOfXorrisoAndPeersReadIt() throws IOException {
        String line = "-iso-level 4 -J -R -V LEVEL4 -o %s tree";
        burnish("-as mkisofs " + line.formatted("ours.iso"));
        peer("xorriso -as mkisofs " + line.formatted("theirs.iso"));
        ByteBuffer ours = bytes("ours.iso");
        ByteBuffer theirs = bytes("theirs.iso");
        assertThat(descriptor(ours)).isEqualTo(descriptor(theirs)).isEqualTo(18 * BLOCK);
        assertThat(outline(ours)).isEqualTo(outline(theirs));
        assertThat(tree(ours)).isEqualTo(tree(theirs)).hasSize(11);

        assertThat(peer("isoinfo -d -i ours.iso").out()).contains("CD-ROM uses ISO 9660:1999 relaxed format");
        assertThat(peer("xorriso -indev ours.iso -toc").all())
                .contains("ISO offers   : Rock_Ridge Joliet ISO_9660_1999");
        assertThat(peer("bsdtar -xOf ours.iso dir.with.dots/UPPER").out()).isEqualTo("deep content");
        assertThat(peer("7z t ours.iso").out()).contains("Everything is Ok");
    }

    @Test
    void namesOfTheTreeAreLoadedWhereThereAreNoBetterOnes() throws IOException {
        peer("genisoimage -quiet -iso-level 4 -o level4.iso tree");
        Run toc = burnish("-osirrox on -indev level4.iso -toc -find / -- -check_media -- -extract / out");
        assertThat(toc.all())
                .contains("ISO offers   : ISO_9660_1999", "ISO loaded   : ISO_9660_1999")
                .doesNotContain("damaged");
        assertThat(toc.out()).contains("'/dot.'", "'/\u00fcml\u00e4ut.txt'");
        assertThat(folder.resolve("out/dir.with.dots/UPPER/some; name*.tar.gz")).hasContent("deep content");

        peer("xorriso -as mkisofs -iso-level 4 -o theirs.iso tree");
        assertThat(burnish("-read_fs norock -indev theirs.iso -toc -find / -- -read_fs ecma119 -indev theirs.iso -toc"
                                + " -find / --")
                        .all())
                .contains(
                        "ISO offers   : Rock_Ridge ISO_9660_1999",
                        "ISO loaded   : ISO_9660_1999",
                        "'/dot.'",
                        "ISO loaded   : Only_ECMA_119",
                        "'/DOT_'");
    }

    /** xorriso's words for the other trees leave this one as it is, but what it hides everywhere it shows here. */
    @Test
    void namesAreHiddenByEachWordAndByOn() throws IOException {
        burnish("-outdev ours.iso -joliet on -compliance iso_9660_1999 -map tree / -hide iso_rr:joliet /z --"
                + " -hide iso_9660_1999 /noext -- -hide on /empty -- -commit");
        assertThat(tree(bytes("ours.iso")).keySet()).contains("/z", "/dot.").doesNotContain("/noext", "/empty");
        assertThat(burnish("-indev ours.iso -find / --").out())
                .contains("'/noext'")
                .doesNotContain("'/z'", "'/empty'");
    }
}
