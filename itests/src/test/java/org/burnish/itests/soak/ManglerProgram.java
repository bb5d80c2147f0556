package org.burnish.itests.soak;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.burnish.itests.peer.Resident;
import org.burnish.itests.peer.Run;

/** The program reads images: lists, extracts to disk and verifies them. */
final class ManglerProgram implements AutoCloseable {

    /** What nobody declared: it has no place in a message. */
    private static final Pattern MISHAP = Pattern.compile(
            "\tat org\\.|NullPointer|OutOfBounds|IllegalArgument|IllegalState|ClassCast|Buffer(Under|Over)flow"
                    + "|InvalidPath|OutOfMemory|StackOverflow|Arithmetic|NegativeArray|ConcurrentModification"
                    + "|UncheckedIO|UnsupportedOperation|DateTimeException|NumberFormat|NoSuchElement");

    private final Path folder;
    private final Resident program;

    ManglerProgram() throws IOException {
        folder = Files.createTempDirectory("burnish-mangler").toAbsolutePath();
        program = Resident.start(folder.resolve("cache"));
    }

    /** Ends well, or with what the program may not do: end without a word, show a stack trace, or write elsewhere. */
    void reads(byte[] image) throws IOException {
        Path work = Files.createDirectory(folder.resolve("work"));
        try {
            Path file = Files.write(work.resolve("mangled.iso"), image);
            String drive = "stdio:" + file;
            judge(program.run(List.of("-indev", drive, "-toc", "-find", "/", "-exec", "lsdl", "--")));
            judge(program.run(List.of("-md5", "on", "-indev", drive, "-check_md5_r", "sorry", "/", "--")));
            judge(program.run(List.of(
                    "-osirrox",
                    "on",
                    "-indev",
                    drive,
                    "-extract",
                    "/",
                    work.resolve("out").toString())));
            try (Stream<Path> made = Files.list(work)) {
                List<String> names =
                        made.map(path -> path.getFileName().toString()).toList();
                if (!List.of("mangled.iso", "out").containsAll(names)) {
                    throw new IllegalStateException("written outside of the target: " + names);
                }
            }
        } finally {
            remove(work);
        }
    }

    private static void judge(Run run) {
        if (MISHAP.matcher(run.all()).find()) {
            throw new IllegalStateException(run.toString());
        }
    }

    private static void remove(Path work) throws IOException {
        Files.walkFileTree(work, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
                each.toFile().setWritable(true);
                each.toFile().setReadable(true);
                each.toFile().setExecutable(true);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) throws IOException {
                Files.delete(each);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, IOException failure) throws IOException {
                Files.delete(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() throws IOException {
        program.close();
        remove(folder);
    }
}
