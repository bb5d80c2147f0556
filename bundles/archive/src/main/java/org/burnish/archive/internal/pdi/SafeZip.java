package org.burnish.archive.internal.pdi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.burnish.media.RefusedException;
import org.burnish.options.fact.Fact;

/** Zip files of others: names that lead elsewhere and bombs are refused before anything is read of them. */
final class SafeZip {

    /** A medium for healthcare has some thousands. */
    private static final int MOST_ENTRIES = 500_000;

    /** Up to this size nobody asks how well it is compressed. */
    private static final long HARMLESS = 1L << 30;

    /** Images of medicine become a tenth at best; deflate alone makes a thousandth of nothing but zeros. */
    private static final long MOST_RATIO = 100;

    private static final int MOST_REASONS = 50;

    private final Path file;
    private final List<Fact> faults = new ArrayList<>();

    private SafeZip(Path file) {
        this.file = file;
    }

    /** Opens one that is safe. */
    static ZipFile open(Path file) throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        try {
            new SafeZip(file).require(zip, Long.MAX_VALUE);
            return zip;
        } catch (IOException | RuntimeException e) {
            try (zip) {
                throw e;
            }
        }
    }

    private void require(ZipFile zip, long most) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            faults.add(Fact.of("zip.entries", "it has {count} entries; {most} are allowed")
                    .with("count", zip.size())
                    .with("most", MOST_ENTRIES));
        } else {
            requireNames(zip);
            requireSize(zip, most);
        }
        if (!faults.isEmpty()) {
            throw new RefusedException(
                    Fact.of("cannot.unzip", "Cannot take '{file}': it is not safe to unpack")
                            .with("file", file.toString()),
                    faults);
        }
    }

    private void requireNames(ZipFile zip) {
        Set<String> names = new HashSet<>();
        zip.stream().map(ZipEntry::getName).forEach(name -> {
            if (faults.size() < MOST_REASONS && !isInside(name)) {
                faults.add(Fact.of("zip.name", "the name '{name}' leads out of the folder, or is no name")
                        .with("name", name));
            } else if (faults.size() < MOST_REASONS && !names.add(name.toLowerCase(Locale.ROOT))) {
                faults.add(Fact.of("zip.twice", "it has '{name}' twice").with("name", name));
            }
        });
    }

    private static boolean isInside(String name) {
        String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        if (path.isEmpty() || path.startsWith("/") || path.indexOf('\\') >= 0 || path.indexOf(':') >= 0) {
            return false;
        }
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                return false;
            }
        }
        return path.chars().noneMatch(each -> each < 0x20);
    }

    private void requireSize(ZipFile zip, long most) throws IOException {
        long bytes =
                zip.stream().mapToLong(entry -> Math.max(0, entry.getSize())).reduce(0, SafeZip::sum);
        if (bytes > most) {
            faults.add(Fact.of("zip.size", "its files have {bytes} bytes; there is room for {most}")
                    .with("bytes", bytes)
                    .with("most", most));
        }
        if (bytes > HARMLESS && bytes / MOST_RATIO > Files.size(file)) {
            faults.add(Fact.of("zip.bomb", "its {size} bytes would become {bytes}, as no medium of images does")
                    .with("size", Files.size(file))
                    .with("bytes", bytes));
        }
    }

    private static long sum(long one, long other) {
        return one + other < 0 ? Long.MAX_VALUE : one + other;
    }

    /** Unpacks all; see {@link org.burnish.archive.PdiCheck#unpack}. */
    static long unpack(Path file, Path folder, long most) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            new SafeZip(file).require(zip, most);
            Files.createDirectory(folder);
            try {
                return unpack(zip, folder, most);
            } catch (IOException | RuntimeException e) {
                remove(folder);
                throw e;
            }
        }
    }

    private static long unpack(ZipFile zip, Path folder, long most) throws IOException {
        long files = 0;
        long left = most;
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            Path target = folder.resolve(entry.getName()).normalize();
            if (!target.startsWith(folder.normalize())) {
                throw new IOException("'" + entry.getName() + "' leads out of the folder");
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else {
                Files.createDirectories(target.getParent());
                left -= copy(zip, entry, target, left);
                files++;
            }
        }
        return files;
    }

    /** Counts what comes, whatever the directory of the zip file says. */
    private static long copy(ZipFile zip, ZipEntry entry, Path target, long most) throws IOException {
        long copied = 0;
        byte[] buffer = new byte[64 * 1024];
        try (InputStream bytes = zip.getInputStream(entry);
                OutputStream out =
                        Files.newOutputStream(target, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                copied += count;
                if (copied > most || copied > entry.getSize()) {
                    throw new IOException("'" + entry.getName()
                            + "' has more bytes than the zip file says, or than there is" + " room for");
                }
                out.write(buffer, 0, count);
            }
        }
        return copied;
    }

    private static void remove(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
