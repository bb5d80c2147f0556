package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Makes directory trees that ask something of a file system. */
public final class Trees {

    private Trees() {}

    /** Names of 255 bytes, deep folders, links, an empty file, odd modes and old times; about a megabyte. */
    public static Path demanding(Path root, String label) throws IOException {
        Files.createDirectories(root);
        Random random = new Random(label.hashCode());
        write(root.resolve(label + ".bin"), random, 300_000);
        write(root.resolve("empty"), random, 0);
        write(root.resolve("one block"), random, 2048);
        write(root.resolve("Ünïcode ☃ " + label), random, 777);
        write(root.resolve(label + "-" + "n".repeat(250 - label.length()) + ".txt"), random, 5000);
        Path deep = root;
        for (int level = 1; level <= 12; level++) {
            deep = deep.resolve("level" + level);
        }
        Files.createDirectories(deep);
        write(deep.resolve("bottom"), random, 99_999);
        Files.createSymbolicLink(root.resolve("link"), Path.of("one block"));
        Files.createSymbolicLink(root.resolve("long link"), Path.of("../" + "t".repeat(240) + "/" + "u".repeat(200)));
        Path many = Files.createDirectory(root.resolve("many"));
        for (int i = 0; i < 300; i++) {
            write(many.resolve("file-" + i + ".dat"), random, random.nextInt(4000));
        }
        Path script = root.resolve("script.sh");
        write(script, random, 100);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-x--x"));
        Files.setLastModifiedTime(script, FileTime.from(Instant.parse("1999-12-31T23:59:58Z")));
        return root;
    }

    /** Files of random bytes. */
    public static Path plain(Path root, String label, int files, int bytes) throws IOException {
        Files.createDirectories(root);
        Random random = new Random(label.hashCode());
        for (int i = 0; i < files; i++) {
            write(root.resolve(label + "-" + i), random, bytes);
        }
        return root;
    }

    private static void write(Path file, Random random, int bytes) throws IOException {
        byte[] content = new byte[bytes];
        random.nextBytes(content);
        Files.write(file, content);
    }

    /** What is at each path: type and permissions, content or target. */
    public static TreeMap<String, String> described(Path root) throws IOException {
        TreeMap<String, String> nodes = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : (Iterable<Path>) all.filter(path -> !path.equals(root))::iterator) {
                String what = Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS) + " ";
                if (Files.isSymbolicLink(path)) {
                    what += Files.readSymbolicLink(path);
                } else if (Files.isRegularFile(path)) {
                    what += Files.size(path) + " bytes " + Arrays.hashCode(Files.readAllBytes(path));
                }
                nodes.put(root.relativize(path).toString(), what);
            }
        }
        return nodes;
    }

    /** The same with times, in seconds as Rock Ridge keeps them, and with the number of names of each file. */
    public static TreeMap<String, String> describedFully(Path root) throws IOException {
        TreeMap<String, String> nodes = described(root);
        nodes.replaceAll((name, what) -> {
            Path path = root.resolve(name);
            try {
                long time = Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS)
                        .to(TimeUnit.SECONDS);
                boolean file = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
                return what + " at " + time + (file ? " links " + Files.getAttribute(path, "unix:nlink") : "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return nodes;
    }

    /** Copies a tree without the directories of these names. */
    public static void copy(Path from, Path to, Set<String> except) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) throws IOException {
                if (except.contains(each.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(each)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) throws IOException {
                Files.copy(each, to.resolve(from.relativize(each)));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** An image that xorriso makes of a small tree; the tree is beside it. */
    static byte[] image(Path folder, String name) throws IOException {
        plain(folder.resolve("tree"), "tree", 5, 100_000);
        Run made = Run.of(folder, "xorriso", "-as", "mkisofs", "-quiet", "-R", "-V", "IMAGE", "-o", name, "tree");
        assertThat(made.exit()).as("%s", made).isZero();
        return Files.readAllBytes(folder.resolve(name));
    }
}
