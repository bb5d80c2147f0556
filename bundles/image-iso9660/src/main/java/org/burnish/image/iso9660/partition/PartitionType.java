package org.burnish.image.iso9660.partition;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a partition is for.
 *
 * @param mbr its number in an MBR
 * @param guid its GUID in a GUID partition table
 */
public record PartitionType(int mbr, GuidValue guid) {

    private static final int EFI = 0xEF;
    private static final int LINUX = 0x83;
    private static final int LARGEST = 0xFF;

    /** An EFI system partition. */
    static final GuidValue EFI_SYSTEM = guid("c12a7328-f81f-11d2-ba4b-00a0c93ec93b");

    /** What Microsoft calls basic data. */
    static final GuidValue BASIC_DATA = guid("ebd0a0a2-b9e5-4433-87c0-68b6b72699c7");

    /** A file system of Apple. */
    static final GuidValue HFS_PLUS = guid("48465300-0000-11aa-aa11-00306543ecac");

    private static final GuidValue LINUX_DATA = guid("0fc63daf-8483-4772-8e79-3d69d8477de4");

    private static final Map<String, Integer> NAMES =
            Map.of("fat12", 0x01, "fat16", 0x06, "fat16_lba", 0x0E, "linux", LINUX, "efi", EFI);

    private static GuidValue guid(String text) {
        return new GuidValue(UUID.fromString(text));
    }

    /** The type of a text: a number, hexadecimal with 0x, a name such as Linux, or a GUID. */
    public static Optional<PartitionType> parse(String text) {
        Optional<GuidValue> guid = GuidValue.parse(text);
        return guid.isPresent()
                ? guid.map(value -> new PartitionType(number(value), value))
                : numbered(text.toLowerCase(Locale.ROOT)).map(PartitionType::of);
    }

    private static Optional<Integer> numbered(String text) {
        if (NAMES.containsKey(text)) {
            return Optional.of(NAMES.get(text));
        }
        if (!text.matches("0x[0-9a-f]{1,2}|\\d{1,3}")) {
            return Optional.empty();
        }
        int number = Integer.decode(text.startsWith("0x") ? text : text.replaceFirst("^0+(?=.)", ""));
        return number > LARGEST ? Optional.empty() : Optional.of(number);
    }

    private static PartitionType of(int number) {
        return new PartitionType(number, number == EFI ? EFI_SYSTEM : number == LINUX ? LINUX_DATA : BASIC_DATA);
    }

    /** The number in an MBR of what has a GUID. */
    static int number(GuidValue guid) {
        return guid.equals(EFI_SYSTEM) ? EFI : LINUX;
    }
}
