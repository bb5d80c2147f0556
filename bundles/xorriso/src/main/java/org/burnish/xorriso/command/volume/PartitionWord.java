package org.burnish.xorriso.command.volume;

import java.util.Map;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.jspecify.annotations.Nullable;

/** The words of {@code -boot_image} about boot code and partitions. */
final class PartitionWord {

    private static final String CODE = "image.boot.code";

    /** Words whose values options take as they are. */
    private static final Map<String, String> AS_THEY_ARE = Map.of(
            "partition_offset", "image.partition.offset",
            "partition_hd_cyl", "image.partition.heads",
            "partition_sec_hd", "image.partition.sectors",
            "partition_cyl_align", "image.partition.align",
            "mbr_force_bootable", "image.partition.bootable",
            "gpt_disk_guid", "image.partition.disk");

    private static final Map<String, String> CODES =
            Map.of("isolinux", "isohybrid:", "grub", "generic:", "any", "generic:");

    private PartitionWord() {}

    /** Performs a word; returns whether it is one of these. */
    static boolean perform(String type, String name, String value, Session session) throws ProblemException {
        if (AS_THEY_ARE.containsKey(name)) {
            session.choose(AS_THEY_ARE.get(name), usual(name, value));
            return true;
        }
        switch (name) {
            case "system_area" -> code(CODES.get(type), value, session);
            case "grub2_mbr" -> code("grub2:", value, session);
            case "partition_table" -> session.choose("image.partition.label", onOff(name, value));
            case "efi_boot_part" -> session.choose("image.partition.efi", efi(value));
            case "appended_part_as" -> session.choose("image.partition.gpt", appended(value));
            case "iso_mbr_part_type" -> session.choose("image.partition.type", partitionType(value));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A second source of boot code would silently win over the first. */
    private static void code(@Nullable String kind, String path, Session session) throws ProblemException {
        @Nullable String before = session.settings().recording().texts().get(CODE);
        String chosen = path.isEmpty() || path.equals(".") ? "" : kind + path;
        if (before != null && !before.isEmpty() && !chosen.isEmpty() && !before.equals(chosen)) {
            throw ProblemException.failure(
                    "-boot_image: the system area can hold one boot code, and two were chosen: '"
                            + before.substring(before.indexOf(':') + 1) + "' and '" + path + "'",
                    "Leave one of them out");
        }
        session.choose(CODE, chosen);
    }

    private static String usual(String name, String value) {
        return name.equals("gpt_disk_guid") && value.equals("modification-date") ? "" : value;
    }

    private static String onOff(String name, String value) throws ProblemException {
        if (!value.equals("on") && !value.equals("off")) {
            throw ProblemException.failure(
                    "-boot_image: unknown mode in '" + name + "=" + value + "'", "Use on or off");
        }
        return value;
    }

    private static String efi(String value) {
        if (value.equals("--efi-boot-image")) {
            return "efi-boot-image";
        }
        return value.isEmpty() || value.startsWith("/") ? value : "/" + value;
    }

    private static String appended(String value) throws ProblemException {
        if (!value.equals("gpt") && !value.equals("mbr")) {
            throw ProblemException.failure(
                    "-boot_image: appended partitions can't be in '" + value + "'", "Use appended_part_as=mbr or =gpt");
        }
        return value.equals("gpt") ? "on" : "off";
    }

    private static String partitionType(String value) throws ProblemException {
        if (value.isEmpty() || value.equals("default")) {
            return "none";
        }
        try {
            return Integer.toString(Integer.decode(value));
        } catch (NumberFormatException other) {
            throw ProblemException.failure(
                    "-boot_image: '" + value + "' is no type of a partition in an MBR",
                    "Use a number from 0x00 to 0xff");
        }
    }
}
