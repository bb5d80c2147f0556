package org.burnish.image.iso9660.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.NameBytes;
import org.burnish.image.StoredContent;
import org.burnish.image.attribute.NamedAttributes;
import org.burnish.image.iso9660.checksum.ArrayIndex;
import org.burnish.image.iso9660.checksum.ArrayLocation;
import org.burnish.image.iso9660.susp.AttributeList;
import org.burnish.image.iso9660.susp.AttributeNames;
import org.burnish.image.iso9660.susp.CarriedEntries;

/** The attributes of the name space {@code isofs.} that were read of a node. */
final class NodeMarks {

    private static final String SPACE = "isofs.";

    private final Map<String, byte[]> marks = new LinkedHashMap<>();

    private NodeMarks() {}

    /** @param array where the checksums are; empty for all nodes but the root */
    static Map<String, byte[]> of(ImageNode node, Optional<ArrayLocation> array) {
        NodeMarks marks = new NodeMarks();
        NamedAttributes named = node.attributes().named();
        for (String name : named.names()) {
            AttributeNames.encode(name).ifPresent(bytes -> marks.add(NameBytes.decode(bytes), value(named, name)));
        }
        if (node.extras().orElse(null) instanceof CarriedEntries carried) {
            marks.add(carried.inParent());
            marks.add(carried.inSelf());
        }
        array.ifPresent(at -> marks.add(ArrayLocation.NAME, at.encode()));
        if (node instanceof FileNode file) {
            file.content()
                    .stored()
                    .map(StoredContent::checksumIndex)
                    .filter(index -> index > 0)
                    .ifPresent(index -> ArrayIndex.attribute(index).forEach(marks::add));
        }
        return marks.marks;
    }

    private static byte[] value(NamedAttributes named, String name) {
        return named.bytes(name).orElseThrow();
    }

    private void add(CarriedEntries.Part part) {
        AttributeList.values(part.attributes()).forEach(this::add);
    }

    /** Takes those of the name space. */
    private void add(String name, byte[] value) {
        if (!name.isEmpty() && name.charAt(0) == AttributeList.ISOFS) {
            marks.put(SPACE + name.substring(1), value);
        }
    }
}
