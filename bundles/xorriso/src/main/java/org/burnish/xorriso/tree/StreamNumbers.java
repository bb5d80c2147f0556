package org.burnish.xorriso.tree;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileContent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.NodePattern;
import org.burnish.image.SlicedContent;
import org.burnish.image.StoredContent;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.image.filter.FilteredContent;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Setting;

/**
 * Numbers that tell the contents of a session apart, three of each: where it comes from, from which part of that, and which one it is
 * there. Contents of an image have those that it records, or else that of their place in the order of their paths.
 */
final class StreamNumbers {

    private static final Setting<StreamNumbers> SETTING = new Setting<>("stream numbers", new StreamNumbers(0));

    private static final int OF_DISK = 1;
    private static final int OF_IMAGE = 2;
    private static final int OF_FILTERS = 5;
    private static final Map<String, Integer> FILTERS = Map.of("zisofs", 3, "zisofs-decode", 3, "gzip", 4, "gunzip", 4);
    private static final int EXTERNAL = 2;

    private final int image;
    private final Map<Object, Long> stored = new HashMap<>();
    private final Set<Long> used = new HashSet<>();
    private long last;
    private final Map<Object, Integer> others = new HashMap<>();
    private final Map<Integer, Integer> counts = new HashMap<>();

    /** @param image how many images were loaded in this run */
    private StreamNumbers(int image) {
        this.image = image;
    }

    /** Those of a session. */
    static StreamNumbers of(Session session) throws ProblemException {
        StreamNumbers numbers = session.settings().get(SETTING);
        int image = session.settings().get(Choices.IMAGES_LOADED);
        if (numbers.image != image || numbers == SETTING.initial()) {
            numbers = new StreamNumbers(image);
            numbers.count(session.tree().root());
            session.settings().set(SETTING, numbers);
        }
        return numbers;
    }

    /** First those that are recorded, so that no other gets one of these. */
    private void count(DirectoryNode root) {
        visit(root, true);
        visit(root, false);
    }

    private void visit(DirectoryNode directory, boolean recorded) {
        for (ImageNode child : NodePattern.sorted(directory)) {
            if (child instanceof DirectoryNode below) {
                visit(below, recorded);
            } else if (child instanceof FileNode file) {
                read(file.content()).ifPresent(content -> number(file, content.identity(), recorded));
            }
        }
    }

    /** What of the image is read for a content. */
    private static Optional<StoredContent> read(FileContent content) {
        FileContent read = content;
        while (read.stored().isEmpty() && read instanceof FilteredContent made) {
            read = made.source();
        }
        return read.stored();
    }

    private void number(FileNode file, Object identity, boolean recorded) {
        if (recorded) {
            file.attributes().named().get(AttributeKey.FAMILY).ifPresent(family -> {
                if (family.length == Long.BYTES) {
                    used.add(stored.computeIfAbsent(
                            identity, any -> ByteBuffer.wrap(family).getLong()));
                }
            });
        } else {
            stored.computeIfAbsent(identity, any -> free());
        }
    }

    private long free() {
        do {
            last++;
        } while (!used.add(last));
        return last;
    }

    /** The numbers of a content in brackets. */
    String of(FileContent content) {
        if (content instanceof FilteredContent filtered) {
            int kind = FILTERS.getOrDefault(filtered.filter().replaceFirst(":.*", ""), EXTERNAL);
            return text(OF_FILTERS, kind, other(kind, content));
        }
        if (content.stored().isPresent()) {
            return text(
                    OF_IMAGE,
                    image,
                    stored.computeIfAbsent(content.stored().get().identity(), any -> free()));
        }
        if (content instanceof SlicedContent) {
            return text(OF_DISK, 0, other(0, content));
        }
        Path path = Path.of(content.origin());
        return text(OF_DISK, attribute(path, "unix:dev"), attribute(path, "unix:ino"));
    }

    private int other(int kind, FileContent content) {
        return others.computeIfAbsent(content.identity(), any -> counts.merge(kind, 1, Integer::sum));
    }

    /** 0 where the file went. */
    private static long attribute(Path path, String name) {
        try {
            return ((Number) Files.getAttribute(path, name, LinkOption.NOFOLLOW_LINKS)).longValue();
        } catch (IOException gone) {
            return 0;
        }
    }

    private static String text(long source, long part, long number) {
        return "[" + source + "," + part + "," + number + "]";
    }
}
