package org.burnish.archive.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.burnish.archive.PartJoiner;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNotice;
import org.burnish.image.PartName;
import org.burnish.scsi.text.Reason;
import org.osgi.service.component.annotations.Component;

/** Joins parts of files on the disk. */
@Component
public final class PartJoinerService implements PartJoiner {

    /** A part on the disk. */
    private record Part(PartName name, Path file) {}

    @Override
    public long join(Path root, ImageListener listener) throws IOException {
        List<Path> directories = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                if (parts(directory).isEmpty()) {
                    return FileVisitResult.CONTINUE;
                }
                directories.add(directory);
                return FileVisitResult.SKIP_SUBTREE;
            }
        });
        long joined = 0;
        for (Path directory : directories) {
            joined += join(directory, parts(directory), listener);
        }
        return joined;
    }

    /** The parts in a directory in their order; none where something else is in it too. */
    private static List<Part> parts(Path directory) throws IOException {
        List<Part> parts = new ArrayList<>();
        try (Stream<Path> children = Files.list(directory)) {
            for (Path child : (Iterable<Path>) children::iterator) {
                Optional<PartName> name = PartName.parse(child.getFileName().toString());
                if (name.isEmpty() || !Files.isRegularFile(child, LinkOption.NOFOLLOW_LINKS)) {
                    return List.of();
                }
                parts.add(new Part(name.get(), child));
            }
        }
        parts.sort(Comparator.comparingInt(part -> part.name().number()));
        return parts;
    }

    private static long join(Path directory, List<Part> parts, ImageListener listener) {
        try {
            Optional<String> objection = objection(parts);
            if (objection.isEmpty()) {
                join(directory, parts);
                return 1;
            }
            notJoined(directory, objection.get(), listener);
        } catch (IOException e) {
            notJoined(directory, Reason.of(e), listener);
        }
        return 0;
    }

    private static void notJoined(Path directory, String why, ImageListener listener) {
        listener.notice(new ImageNotice(
                ImageNotice.Kind.NOT_SET, directory.toString(), "the parts in it are not joined: " + why));
    }

    private static Optional<String> objection(List<Part> parts) throws IOException {
        PartName first = parts.get(0).name();
        long offset = 0;
        for (int i = 0; i < parts.size(); i++) {
            PartName name = parts.get(i).name();
            if (name.count() != first.count() || name.size() != first.size()) {
                return Optional.of("they are of different files");
            }
            if (name.number() != i + 1) {
                return Optional.of("part " + (i + 1) + " of " + first.count() + " is missing");
            }
            long size = Files.size(parts.get(i).file());
            if (name.offset() != offset || size > name.bytes()) {
                return Optional.of("part " + name.number() + " has not the bytes that its name says");
            }
            offset += size;
        }
        if (parts.size() < first.count()) {
            return Optional.of("part " + (parts.size() + 1) + " of " + first.count() + " is missing");
        }
        return offset == first.size()
                ? Optional.empty()
                : Optional.of("they have " + offset + " bytes in place of " + first.size());
    }

    /** The first part, with its attributes, is copied, and the others behind it. */
    private static void join(Path directory, List<Part> parts) throws IOException {
        Path first = parts.get(0).file();
        Path folder = Files.createTempDirectory(directory.toAbsolutePath().getParent(), ".joining-");
        Path whole = folder.resolve("whole");
        Path aside = folder.resolve("parts");
        try {
            Files.copy(first, whole, StandardCopyOption.COPY_ATTRIBUTES);
            FileTime modified = Files.getLastModifiedTime(first);
            append(parts.subList(1, parts.size()), whole);
            Files.setLastModifiedTime(whole, modified);
            Files.move(directory, aside, StandardCopyOption.ATOMIC_MOVE);
            try {
                Files.move(whole, directory, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                Files.move(aside, directory, StandardCopyOption.ATOMIC_MOVE);
                throw e;
            }
            for (Part part : parts) {
                Files.delete(aside.resolve(part.file().getFileName()));
            }
        } finally {
            Files.deleteIfExists(whole);
            Files.deleteIfExists(aside);
            Files.delete(folder);
        }
    }

    private static void append(List<Part> parts, Path whole) throws IOException {
        PosixFileAttributeView rights = Files.getFileAttributeView(whole, PosixFileAttributeView.class);
        Set<PosixFilePermission> own =
                rights == null ? Set.of() : rights.readAttributes().permissions();
        if (rights != null) {
            Set<PosixFilePermission> writable = EnumSet.of(PosixFilePermission.OWNER_WRITE);
            writable.addAll(own);
            rights.setPermissions(writable);
        }
        try (FileChannel target = FileChannel.open(whole, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            for (Part part : parts) {
                append(part, target);
            }
            target.force(false);
        }
        if (rights != null) {
            rights.setPermissions(own);
        }
    }

    private static void append(Part part, FileChannel target) throws IOException {
        try (FileChannel source = FileChannel.open(part.file(), StandardOpenOption.READ)) {
            long size = source.size();
            for (long at = 0; at < size; ) {
                long count = source.transferTo(at, size - at, target);
                if (count <= 0) {
                    throw new IOException("'" + part.file() + "' became shorter while it was read");
                }
                at += count;
            }
        }
    }
}
