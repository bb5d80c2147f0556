package org.burnish.archive.internal.pdi;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files of a medium by their paths, which are relative and have slashes. */
abstract class MediumFiles implements Closeable {

    abstract SortedSet<String> paths();

    abstract InputStream open(String path) throws IOException;

    /** As many bytes of the beginning of a file as there are, at most so many. */
    byte[] beginning(String path, int most) throws IOException {
        try (InputStream bytes = open(path)) {
            return bytes.readNBytes(most);
        }
    }

    @Override
    public void close() throws IOException {}

    /** Those of a folder or of a zip file that is safe to read. */
    static MediumFiles of(Path medium) throws IOException {
        return Files.isDirectory(medium) ? ofFolder(medium) : ofZip(medium);
    }

    private static MediumFiles ofFolder(Path folder) throws IOException {
        SortedSet<String> paths = new TreeSet<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    paths.add(folder.relativize(file)
                            .toString()
                            .replace(file.getFileSystem().getSeparator(), "/"));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return new MediumFiles() {
            @Override
            SortedSet<String> paths() {
                return paths;
            }

            @Override
            InputStream open(String path) throws IOException {
                return Files.newInputStream(folder.resolve(path));
            }
        };
    }

    private static MediumFiles ofZip(Path file) throws IOException {
        ZipFile zip = SafeZip.open(file);
        SortedSet<String> paths = new TreeSet<>();
        zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .forEach(paths::add);
        return new MediumFiles() {
            @Override
            SortedSet<String> paths() {
                return paths;
            }

            @Override
            InputStream open(String path) throws IOException {
                return zip.getInputStream(zip.getEntry(path));
            }

            @Override
            public void close() throws IOException {
                zip.close();
            }
        };
    }
}
