package org.burnish.xorriso.tree;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.burnish.image.Attributes;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageNotice;
import org.burnish.image.attribute.AccessEntry;
import org.burnish.image.attribute.AccessList;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.image.attribute.LinuxAccessList;
import org.burnish.image.attribute.NamedAttributes;
import org.burnish.options.Options;
import org.burnish.recorder.DiskImporter;
import org.burnish.recorder.DiskOptions;
import org.burnish.recorder.DiskOptions.Spaces;
import org.burnish.verifier.Difference;
import org.burnish.verifier.Difference.Kind;
import org.burnish.xorriso.spi.Session;

/** Compares those access control lists and extended attributes of nodes and files that a session works on. */
public final class NamedComparing {

    private final DiskImporter importer;
    private final Options options;

    public NamedComparing(Session session, DiskImporter importer) {
        this.importer = importer;
        this.options = DiskRules.of(session).options();
    }

    /** What differs. May be called by several threads at once. */
    public List<Difference> differences(ImageNode node, Path disk) throws IOException {
        List<Difference> found = new ArrayList<>();
        if (isWanted()) {
            add(found, node, importer.named(disk, options, notice -> unknown(notice, node, found)));
        }
        return found;
    }

    /** The same; the file is looked at in any case, and its attributes are handed out. */
    List<Difference> differences(ImageNode node, Path disk, Consumer<Attributes> taker) throws IOException {
        List<Difference> found = new ArrayList<>();
        Attributes onDisk = importer.attributes(disk, options, notice -> unknown(notice, node, found));
        taker.accept(onDisk);
        if (isWanted()) {
            add(found, node, onDisk.named());
        }
        return found;
    }

    private boolean isWanted() {
        return options.get(DiskOptions.ACCESS_LISTS) || options.get(DiskOptions.ATTRIBUTES) != Spaces.NONE;
    }

    private void add(List<Difference> found, ImageNode node, NamedAttributes onDisk) {
        NamedAttributes inImage = node.attributes().named();
        if (hasNone(onDisk) && hasNone(inImage)) {
            return;
        }
        if (options.get(DiskOptions.ACCESS_LISTS)) {
            addLists(found, node, inImage, onDisk);
        }
        addAttributes(found, node, inImage, onDisk, options.get(DiskOptions.ATTRIBUTES));
    }

    /** Whether there is nothing but what formats look at. */
    private static boolean hasNone(NamedAttributes named) {
        for (String name : named.isEmpty() ? List.<String>of() : named.names()) {
            if (!AttributeKey.isForFormats(name)) {
                return false;
            }
        }
        return true;
    }

    /** What can't be read is not the same. */
    private static void unknown(ImageNotice notice, ImageNode node, List<Difference> found) {
        if (notice.kind() == ImageNotice.Kind.UNUSUAL) {
            found.add(new Difference(node.path(), notice.path(), Kind.UNREADABLE, "", notice.detail()));
        }
    }

    private static Set<AccessEntry> entries(NamedAttributes named) {
        return AccessList.in(named).map(list -> new HashSet<>(list.entries())).orElseGet(HashSet::new);
    }

    /** The names of those attributes that the other side has not, or with another value. */
    private static Set<String> differing(NamedAttributes named, NamedAttributes others, Spaces spaces) {
        Set<String> differing = new HashSet<>();
        for (String name : named.names()) {
            String extended = AttributeKey.extendedName(name).orElse("");
            boolean list =
                    extended.equals(LinuxAccessList.ACCESS_NAME) || extended.equals(LinuxAccessList.INHERITED_NAME);
            boolean compared = !extended.isEmpty() && !list && ExtendedChange.isIn(extended, spaces);
            if (compared
                    && !Arrays.equals(
                            named.bytes(name).orElseThrow(), others.bytes(name).orElse(null))) {
                differing.add(name);
            }
        }
        return differing;
    }

    /** One that both sides have counts on one side only. */
    private static void addAttributes(
            List<Difference> found, ImageNode node, NamedAttributes inImage, NamedAttributes onDisk, Spaces spaces) {
        Set<String> disk = differing(onDisk, inImage, spaces);
        Set<String> image = differing(inImage, onDisk, spaces);
        image.removeAll(disk);
        add(found, node, Kind.EXTENDED_ATTRIBUTES, image.size(), disk.size());
    }

    private static void addLists(
            List<Difference> found, ImageNode node, NamedAttributes inImage, NamedAttributes onDisk) {
        Set<AccessEntry> image = entries(inImage);
        Set<AccessEntry> disk = entries(onDisk);
        Set<AccessEntry> both = new HashSet<>(image);
        both.retainAll(disk);
        add(found, node, Kind.ACCESS_LIST, image.size() - both.size(), disk.size() - both.size());
    }

    private static void add(List<Difference> found, ImageNode node, Kind kind, int image, int disk) {
        if (image + disk > 0) {
            found.add(new Difference(node.path(), "", kind, Integer.toString(image), Integer.toString(disk)));
        }
    }
}
