package org.burnish.image.iso9660.partition;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The type of the partition that the file system is, as users choose it.
 *
 * @param mbr its number in an MBR; empty for the usual one
 * @param guid its GUID in a GUID partition table; empty for the usual one
 */
public record VolumeType(OptionalInt mbr, Optional<GuidValue> guid) {

    /** Nothing chosen. */
    static final VolumeType USUAL = new VolumeType(OptionalInt.empty(), Optional.empty());

    private static final String NONE = "none";
    private static final int LARGEST = 0xFF;

    /** That of a text: none, a number, or a GUID, of which a number follows. */
    static VolumeType parse(String text) {
        if (text.equals(NONE)) {
            return USUAL;
        }
        Optional<GuidValue> guid = GuidValue.parse(text);
        int number = guid.isPresent() ? PartitionType.number(guid.get()) : Integer.parseInt(text);
        if (number < 0 || number > LARGEST) {
            throw new IllegalArgumentException("no type of a partition: " + text);
        }
        return new VolumeType(OptionalInt.of(number), guid);
    }

    /** The text of it. */
    String text() {
        return guid.map(GuidValue::digits).orElseGet(() -> mbr.isPresent() ? Integer.toString(mbr.getAsInt()) : NONE);
    }
}
