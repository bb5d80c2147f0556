package org.burnish.image.iso9660.checksum;

import java.nio.ByteBuffer;
import java.util.Map;
import org.burnish.image.iso9660.susp.AttributeList;

/** The attribute {@code isofs.cx} of a file's record: the item of the checksum array, four bytes, from 1. */
public final class ArrayIndex {

    /** The attribute's name in an attribute list. */
    public static final String NAME = AttributeList.ISOFS + "cx";

    /** The length of the attribute's components in an attribute list. */
    public static final int COMPONENTS_LENGTH = AttributeList.lengthOfComponents(NAME.length(), Integer.BYTES);

    /** From here on libisofs takes an index for invalid. */
    private static final int LIMIT = 0x08000000;

    private ArrayIndex() {}

    /** The attribute list that has nothing but this index. */
    public static AttributeList entry(int index) {
        return AttributeList.split(attribute(index)).get(0);
    }

    /** The attribute. */
    public static Map<String, byte[]> attribute(int index) {
        return Map.of(NAME, ByteBuffer.allocate(Integer.BYTES).putInt(index).array());
    }

    /** The index in a value, 0 where it is invalid. */
    public static int decode(byte[] value) {
        if (value.length != Integer.BYTES) {
            return 0;
        }
        int index = ByteBuffer.wrap(value).getInt();
        return index < 0 || index >= LIMIT ? 0 : index;
    }
}
