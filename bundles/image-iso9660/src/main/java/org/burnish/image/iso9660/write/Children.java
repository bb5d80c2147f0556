package org.burnish.image.iso9660.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageNode;

/**
 * The children of a directory in the order of their records, ECMA-119 clause 9.3. Kept in few arrays, because there may
 * be millions of them.
 */
final class Children {

    private final Identifiers identifiers;
    private final ImageNode[] nodes;
    private final byte[] keys;
    private final int[] keyEnds;
    private final int[] references;

    private Children(Identifiers identifiers, List<Named> named) {
        this.identifiers = identifiers;
        nodes = new ImageNode[named.size()];
        keyEnds = new int[nodes.length];
        references = new int[nodes.length];
        byte[][] encoded = new byte[nodes.length][];
        int end = 0;
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = named.get(i).node;
            encoded[i] = identifiers.encode(named.get(i).key);
            end += encoded[i].length;
            keyEnds[i] = end;
        }
        keys = new byte[end];
        for (int i = 0; i < nodes.length; i++) {
            System.arraycopy(encoded[i], 0, keys, keyEnds[i] - encoded[i].length, encoded[i].length);
        }
    }

    private record Named(String key, ImageNode node) {}

    /** Names nodes and sorts them; the nodes' own names are distinct. */
    static Children of(List<ImageNode> nodes, Identifiers identifiers) {
        List<ImageNode> byName = new ArrayList<>(nodes);
        byName.sort(Comparator.comparing(ImageNode::name));
        List<String> keys = identifiers.keys(byName);
        List<Named> named = new ArrayList<>(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            named.add(new Named(keys.get(i), byName.get(i)));
        }
        named.sort(Comparator.comparing(Named::key));
        return new Children(identifiers, named);
    }

    int count() {
        return nodes.length;
    }

    ImageNode node(int child) {
        return nodes[child];
    }

    /** The bytes of the file or directory identifier. */
    byte[] identifier(int child) {
        return identifiers.identifier(keyBytes(child), nodes[child] instanceof DirectoryNode);
    }

    /** The name that is recorded of a child. */
    String name(int child) {
        return identifiers.decode(keyBytes(child));
    }

    private byte[] keyBytes(int child) {
        return Arrays.copyOfRange(keys, child == 0 ? 0 : keyEnds[child - 1], keyEnds[child]);
    }

    /** The number of the content of a file, or that of the plan of a directory. */
    int reference(int child) {
        return references[child];
    }

    void reference(int child, int number) {
        references[child] = number;
    }
}
