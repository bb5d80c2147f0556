package org.burnish.xorriso.tree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.burnish.image.Attributes;
import org.burnish.image.ModeText;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.text.NodeText;
import org.jspecify.annotations.Nullable;

/** What {@code -lsx} and its relatives print. */
public final class DiskListing {

    private final Session session;
    private final boolean contents;
    private final boolean attributes;

    /**
     * Makes one.
     *
     * @param contents whether directories are listed by what is in them
     * @param attributes whether more than names is shown
     */
    public DiskListing(Session session, boolean contents, boolean attributes) {
        this.session = session;
        this.contents = contents;
        this.attributes = attributes;
    }

    /** The names in a directory, in order. */
    static List<String> names(Path directory) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            return children.map(DiskListing::name).sorted().toList();
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static String name(Path path) {
        return path.getNameCount() == 0 ? "/" : String.valueOf(path.getFileName());
    }

    /** Lists what matches the patterns; without any, the present directory. */
    public void list(List<String> patterns) throws IOException {
        boolean present = patterns.isEmpty();
        List<String> asked = !present ? patterns : contents ? List.of("*") : List.of(".");
        List<String> words = new ArrayList<>();
        for (String word : new DiskWildcards(session, true).expand(asked)) {
            Path path = DiskPath.of(session, word);
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                words.add(word);
            } else if (!present) {
                session.console().event(Severity.WARNING, "Not found in local filesystem: '" + path + "'");
            }
        }
        if (!words.isEmpty() && !contents) {
            session.console().info("Valid local files found: " + words.size());
        }
        print(words, contents);
    }

    private void print(List<String> found, boolean entered) throws IOException {
        List<String> words = found.stream().sorted().toList();
        List<String> directories = words.stream()
                .filter(word -> entered && isDirectory(DiskPath.of(session, word)))
                .toList();
        for (String word : words) {
            if (!directories.contains(word)) {
                line(DiskPath.of(session, word), word);
            }
        }
        for (String word : directories) {
            contents(word, words.size() > 1);
        }
    }

    private boolean isDirectory(Path path) {
        return Files.isDirectory(path, DiskPath.named(session, path));
    }

    private void contents(String word, boolean titled) throws IOException {
        Path directory = DiskPath.of(session, word);
        List<String> names = names(directory);
        if (titled) {
            session.console().result("");
            session.console().result(Names.shown(word, session) + ":");
        }
        if (attributes) {
            session.console().result("total " + names.size());
        }
        for (String name : names) {
            line(directory.resolve(name), name);
        }
    }

    private void line(Path path, String name) throws IOException {
        session.console()
                .result(attributes ? longLine(path, name, DiskPath.named(session, path)) : Names.shown(name, session));
    }

    /** The line of a file as {@code ls -l} has it. */
    String longLine(Path path, String name, LinkOption... options) throws IOException {
        Map<String, Object> found = Files.readAttributes(path, "unix:mode,nlink,uid,gid,size,rdev", options);
        int mode = (int) number(found.get("mode"));
        int type = mode & Attributes.TYPE_MASK;
        boolean device = type == Attributes.BLOCK_DEVICE || type == Attributes.CHARACTER_DEVICE;
        String target = type == Attributes.SYMLINK
                ? " -> " + Names.shown(String.valueOf(Files.readSymbolicLink(path)), session)
                : "";
        return String.format(
                Locale.ROOT,
                "%s %4s %-8s %-8s %8s %s %s%s",
                ModeText.of(mode),
                found.get("nlink"),
                found.get("uid"),
                found.get("gid"),
                device ? NodeText.device(number(found.get("rdev"))) : found.get("size"),
                NodeText.date(Files.getLastModifiedTime(path, options).to(TimeUnit.SECONDS)),
                Names.shown(name, session),
                target);
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
