package org.burnish.image.iso9660.susp;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.burnish.image.NameBytes;
import org.burnish.image.attribute.AttributeKey;

/**
 * The names of attributes in the form of AAIP 2.0, where the first byte stands for the name space, and that of the access
 * control list is empty. Names of other spaces belong to the image and not to its nodes, but for some of {@code isofs.}.
 */
public final class AttributeNames {

    private static final Map<Byte, String> SPACES = Map.of(
            (byte) 2,
            "xattr.system.",
            (byte) 3,
            "xattr.user.",
            (byte) 5,
            "xattr.trusted.",
            (byte) 6,
            "xattr.security.");

    /** Those of {@code isofs.}. */
    private static final Map<String, String> OF_IMAGES = Map.of(
            AttributeList.ISOFS + "di", AttributeKey.SOURCE.name(),
            AttributeList.ISOFS + "st", AttributeKey.SOURCES_SINCE.name(),
            AttributeList.ISOFS + "cs", AttributeKey.CHARSET.name());

    private static final Map<String, byte[]> BYTES_OF_IMAGES = OF_IMAGES.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getValue, known -> NameBytes.encode(known.getKey())));

    private AttributeNames() {}

    /** The name of a node's attribute. */
    public static Optional<String> decode(byte[] name) {
        if (name.length == 0) {
            return Optional.of(AttributeKey.ACL.name());
        }
        if (name[0] == AttributeList.ISOFS) {
            return Optional.ofNullable(OF_IMAGES.get(NameBytes.decode(name)));
        }
        return Optional.ofNullable(SPACES.get(name[0]))
                .filter(space -> name.length > 1)
                .map(space -> space + NameBytes.decode(name).substring(1));
    }

    /** The bytes of a name; empty where AAIP has no place for such an attribute. */
    public static Optional<byte[]> encode(String name) {
        if (name.equals(AttributeKey.ACL.name())) {
            return Optional.of(new byte[0]);
        }
        if (AttributeKey.isForFormats(name)) {
            return Optional.ofNullable(BYTES_OF_IMAGES.get(name));
        }
        for (Map.Entry<Byte, String> space : SPACES.entrySet()) {
            if (name.startsWith(space.getValue())
                    && name.length() > space.getValue().length()) {
                return Optional.of(NameBytes.encode((char) space.getKey().byteValue()
                        + name.substring(space.getValue().length())));
            }
        }
        return Optional.empty();
    }
}
