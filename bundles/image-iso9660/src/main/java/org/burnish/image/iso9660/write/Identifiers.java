package org.burnish.image.iso9660.write;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageNode;

/** The identifiers of records in one tree: how names become keys, of which no two in a directory are the same, and keys bytes. */
enum Identifiers {
    /** Those of ECMA-119 level 3. */
    ISO(StandardCharsets.US_ASCII, node -> IsoName.of(node.name(), node instanceof DirectoryNode)) {
        @Override
        byte[] identifier(byte[] key, boolean directory) {
            return IsoName.identifier(key, directory);
        }
    },
    /** Those of Joliet. */
    JOLIET(StandardCharsets.UTF_16BE, node -> JolietName.of(node.name(), node instanceof DirectoryNode)) {
        @Override
        byte[] identifier(byte[] key, boolean directory) {
            if (directory) {
                return key;
            }
            byte[] file = Arrays.copyOf(key, key.length + VERSION.length);
            System.arraycopy(VERSION, 0, file, key.length, VERSION.length);
            return file;
        }
    };

    private static final byte[] VERSION = ";1".getBytes(StandardCharsets.UTF_16BE);

    private final Charset charset;
    private final Function<ImageNode, ShortName> names;

    Identifiers(Charset charset, Function<ImageNode, ShortName> names) {
        this.charset = charset;
        this.names = names;
    }

    /**
     * The keys of the children of a directory; records are in the order of these texts.
     *
     * @param children in an order that depends on nothing but their names
     */
    List<String> keys(List<ImageNode> children) {
        return UniqueNames.keys(children, names);
    }

    /** The bytes of a key. */
    byte[] encode(String key) {
        return key.getBytes(charset);
    }

    /** The text of the bytes of a key. */
    String decode(byte[] key) {
        return new String(key, charset);
    }

    /** The bytes of the identifier that has this key. */
    abstract byte[] identifier(byte[] key, boolean directory);
}
