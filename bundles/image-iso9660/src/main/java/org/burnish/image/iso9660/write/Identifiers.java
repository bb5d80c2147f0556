package org.burnish.image.iso9660.write;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageNode;
import org.burnish.image.NameBytes;

/**
 * The identifiers of records in one tree: how names become keys, of which no two in a directory are the same, and keys bytes.
 *
 * @param charset of the bytes
 * @param decoder gives the name that is recorded as a key
 * @param names gives the name of a node in the form of the tree, which may be that of others too
 * @param identifier gives the bytes of the identifier of a key, which belongs to a directory or not
 */
record Identifiers(
        Charset charset,
        Function<byte[], String> decoder,
        Function<ImageNode, ShortName> names,
        BiFunction<byte[], Boolean, byte[]> identifier) {

    /** Those of ECMA-119. */
    static Identifiers iso(NameRules rules) {
        return new Identifiers(
                IsoName.CHARSET,
                key -> new String(key, IsoName.CHARSET),
                node -> IsoName.of(node.name(), node instanceof DirectoryNode, rules),
                (key, directory) -> IsoName.identifier(key, directory, rules));
    }

    private static final byte[] JOLIET_VERSION = ";1".getBytes(StandardCharsets.UTF_16BE);

    /**
     * Those of Joliet.
     *
     * @param limit the longest name in characters
     * @param utf16 whether names may have what UCS-2 lacks
     */
    static Identifiers joliet(int limit, boolean utf16) {
        return new Identifiers(
                StandardCharsets.UTF_16BE,
                key -> new String(key, StandardCharsets.UTF_16BE),
                node -> JolietName.of(node.name(), node instanceof DirectoryNode, limit, utf16),
                Identifiers::jolietIdentifier);
    }

    /** Those of ISO 9660:1999. */
    static Identifiers enhanced() {
        return new Identifiers(
                EnhancedName.CHARSET,
                NameBytes::decode,
                node -> EnhancedName.of(node.name(), node instanceof DirectoryNode),
                (key, directory) -> key);
    }

    private static byte[] jolietIdentifier(byte[] key, boolean directory) {
        if (directory) {
            return key;
        }
        byte[] file = Arrays.copyOf(key, key.length + JOLIET_VERSION.length);
        System.arraycopy(JOLIET_VERSION, 0, file, key.length, JOLIET_VERSION.length);
        return file;
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
        return charset.equals(StandardCharsets.UTF_16BE) ? pairs(key) : key.getBytes(charset);
    }

    /** What the encoder of Java makes of keys, which have no half of a character, but a fourth of its time. */
    private static byte[] pairs(String key) {
        byte[] bytes = new byte[2 * key.length()];
        for (int i = 0; i < key.length(); i++) {
            bytes[2 * i] = (byte) (key.charAt(i) >> Byte.SIZE);
            bytes[2 * i + 1] = (byte) key.charAt(i);
        }
        return bytes;
    }

    /** The name that is recorded as the bytes of a key. */
    String decode(byte[] key) {
        return decoder.apply(key);
    }

    /** The bytes of the identifier that has this key. */
    byte[] identifier(byte[] key, boolean directory) {
        return identifier.apply(key, directory);
    }
}
