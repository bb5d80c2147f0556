package org.burnish.audit.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A file that is only appended to, a line in one write, so that programs which share it don't mix their lines. When it is full it
 * becomes {@code FILE.1}, that one {@code FILE.2}, and so on.
 *
 * @param path the file; its directory has to be there
 * @param maxBytes when it is full
 * @param kept how many full ones are kept
 */
record LogFile(Path path, long maxBytes, int kept) {

    private static final Set<OpenOption> APPEND = Set.of(
            StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS);

    /** Appends a line; it is on the disk when this returns. */
    void append(String line) throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            // a pipe would wait for a reader, and a link may lead anywhere
            throw new FileSystemException(path.toString(), null, "it is no regular file");
        }
        ByteBuffer bytes = StandardCharsets.US_ASCII.encode(line + "\n");
        try (FileChannel file = FileChannel.open(path, APPEND, onlyForOwner())) {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
            if (file.size() >= maxBytes) {
                rotate(file);
            }
        }
    }

    private FileAttribute<?>[] onlyForOwner() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** If another one rotates at this moment, or has done it, nothing is left to do. */
    private void rotate(FileChannel file) throws IOException {
        try (FileLock lock = file.tryLock()) {
            if (lock != null && Files.exists(path) && Files.size(path) >= maxBytes) {
                for (int number = kept - 1; number >= 1; number--) {
                    if (Files.exists(full(number))) {
                        Files.move(full(number), full(number + 1), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
                Files.move(path, full(1), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (OverlappingFileLockException e) {
            // another Burnish of this program does
        }
    }

    private Path full(int number) {
        return path.resolveSibling(path.getFileName() + "." + number);
    }
}
