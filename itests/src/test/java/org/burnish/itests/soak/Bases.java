package org.burnish.itests.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.burnish.itests.peer.Run;
import org.burnish.itests.peer.Trees;

/** Valid images of ours, xorriso's and genisoimage's, small and with all that these can write. */
final class Bases {

    private final Path work;
    private final Path images;

    private Bases(Path work) throws IOException {
        this.work = work;
        this.images = Files.createDirectory(work.resolve("images"));
    }

    /** Makes them. */
    static Path make(Path work) throws IOException {
        Bases bases = new Bases(work);
        bases.trees();
        bases.ours();
        bases.xorriso();
        bases.genisoimage();
        return bases.images;
    }

    private void trees() throws IOException {
        for (String name : List.of("one", "two", "three")) {
            Path tree = Trees.plain(work.resolve(name), name, 6, 3000);
            Path deep = tree;
            for (int level = 1; level <= 9; level++) {
                deep = Files.createDirectory(deep.resolve(name + level));
            }
            Trees.plain(deep, "deep", 3, 700);
            Files.createSymbolicLink(tree.resolve("link"), Path.of("../" + "t".repeat(200) + "/./" + "u".repeat(150)));
            Files.writeString(tree.resolve("n".repeat(250)), "long");
            Files.writeString(tree.resolve("text"), "zisofs ".repeat(8_000));
            Files.createLink(tree.resolve("hard"), tree.resolve("text"));
            Files.createDirectory(tree.resolve("empty"));
            Files.setPosixFilePermissions(tree.resolve("text"), PosixFilePermissions.fromString("rwxr-x--x"));
            succeeds("mkfifo", tree.resolve("fifo").toString());
        }
        Files.write(work.resolve("boot.img"), new byte[4096]);
    }

    /** One session, three sessions, and a head without checksums. */
    private void ours() {
        String burnish = Run.burnishBinary().toString();
        for (String name : List.of("one", "two", "three")) {
            succeeds(burnish, "-md5", "on", "-dev", "stdio:images/ours-three.iso", "-add", name, "--");
        }
        succeeds(burnish, "-md5", "on", "-outdev", "stdio:images/ours-one.iso", "-add", "one", "--");
        succeeds(burnish, "-md5", "off", "-outdev", "stdio:images/ours-plain.iso", "-map", "two", "/", "--");
    }

    private void xorriso() {
        succeeds(
                "xorriso",
                "-md5",
                "on",
                "-acl",
                "on",
                "-xattr",
                "user",
                "-joliet",
                "on",
                "-outdev",
                "stdio:images/xorriso-all.iso",
                "-map",
                "one",
                "/one",
                "-map",
                "boot.img",
                "/boot.img",
                "-boot_image",
                "any",
                "bin_path=/boot.img",
                "-boot_image",
                "any",
                "cat_path=/boot.cat",
                "-setfattr",
                "user.colour",
                "blue",
                "/one/text",
                "--");
        succeeds(
                "xorriso",
                "-md5",
                "on",
                "-dev",
                "stdio:images/xorriso-grown.iso",
                "-zisofs",
                "level=9:block_size=32k",
                "-map",
                "one",
                "/one",
                "-set_filter",
                "--zisofs",
                "/one/text",
                "--");
        succeeds("xorriso", "-md5", "on", "-dev", "stdio:images/xorriso-grown.iso", "-map", "two", "/two");
    }

    private void genisoimage() {
        succeeds("genisoimage", "-quiet", "-R", "-J", "-T", "-o", "images/genisoimage-all.iso", "one");
        succeeds(
                "genisoimage",
                "-quiet",
                "-l",
                "-iso-level",
                "3",
                "-b",
                "boot.img",
                "-no-emul-boot",
                "-o",
                "images/genisoimage-plain.iso",
                "-graft-points",
                "two=two",
                "boot.img=boot.img");
    }

    private void succeeds(String... command) {
        Run run = Run.of(work, Map.of("SOURCE_DATE_EPOCH", "1700000000"), new ArrayList<>(Arrays.asList(command)));
        if (run.exit() != 0) {
            throw new IllegalStateException(run.toString());
        }
    }
}
