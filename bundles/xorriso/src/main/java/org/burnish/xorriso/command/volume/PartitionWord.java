package org.burnish.xorriso.command.volume;

import java.util.Map;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.tree.DiskPath;
import org.jspecify.annotations.Nullable;

/** The words of {@code -boot_image} about boot code and partitions. */
final class PartitionWord {

    private static final String CODE = "image.boot.code";
    /** Boot code of the loaded image, which words that follow may change. */
    private static final String REPLAYED = ":--interval:imported_iso:";

    private static final String GUID = "[0-9a-fA-F]{32}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final String GPT = "image.partition.gpt";
    private static final String APM = "image.partition.apm";

    /**
     * A word whose value an option takes as it is.
     *
     * @param option of the format
     * @param expression for the values
     * @param values in words
     */
    private record Plain(String option, String expression, String values) {}

    private static final Map<String, Plain> PLAIN = Map.of(
            "partition_offset",
            new Plain(
                    "image.partition.offset",
                    "0|1[6-9]|[2-9]\\d|1\\d\\d|2[0-4]\\d|25[0-5]",
                    "0, or blocks of 2048 bytes from 16 to 255"),
            "partition_hd_cyl",
            new Plain("image.partition.heads", "[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5]", "1 to 255"),
            "partition_sec_hd",
            new Plain("image.partition.sectors", "[1-9]|[1-5]\\d|6[0-3]", "1 to 63"),
            "partition_cyl_align",
            new Plain("image.partition.align", "auto|on|off|all", "auto, on, off, or all"),
            "mbr_force_bootable",
            new Plain("image.partition.bootable", "on|off", "on or off"),
            "partition_table",
            new Plain("image.partition.label", "on|off", "on or off"),
            "part_like_isohybrid",
            new Plain("image.partition.like.isohybrid", "on|off", "on or off"),
            "apm_block_size",
            new Plain("image.partition.apm.block", "auto|smallest|512|2048", "512, 2048, or 0, which is 2048"));

    private static final Map<String, String> CODES =
            Map.of("isolinux", "isohybrid:", "grub", "generic:", "any", "generic:");

    private PartitionWord() {}

    /** Performs a word; returns whether it is one of these. */
    static boolean perform(String type, String name, String given, Session session) throws ProblemException {
        @Nullable Plain plain = PLAIN.get(name);
        String value = name.equals("apm_block_size") && given.equals("0") ? "auto" : given;
        if (plain != null) {
            if (!value.matches(plain.expression())) {
                throw ProblemException.failure(
                        "-boot_image: unknown value in '" + name + "=" + value + "'", "Use " + plain.values());
            }
            session.choose(plain.option(), value);
            return true;
        }
        switch (name) {
            case "system_area" -> code(CODES.get(type), value, session);
            case "grub2_mbr" -> code("grub2:", value, session);
            case "efi_boot_part" -> session.choose("image.partition.efi", efi(DiskPath.given(session, value)));
            case "appended_part_as" -> appended(value, session);
            case "gpt_disk_guid" ->
                session.choose("image.partition.disk", value.equals("modification-date") ? "" : value);
            case "iso_mbr_part_type" -> session.choose("image.partition.type", partitionType(value));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A second source of boot code would silently win over the first. */
    private static void code(@Nullable String kind, String path, Session session) throws ProblemException {
        String before = session.settings().recording().texts().getOrDefault(CODE, "");
        String chosen = path.isEmpty() || path.equals(".") ? "" : kind + DiskPath.given(session, path);
        boolean named = !before.isEmpty() && !before.contains(REPLAYED);
        if (named && !chosen.isEmpty() && !before.equals(chosen)) {
            throw ProblemException.failure(
                    "-boot_image: the system area can hold one boot code, and two were chosen: '"
                            + before.substring(before.indexOf(':') + 1) + "' and '" + path + "'",
                    "Leave one of them out");
        }
        session.choose(CODE, chosen);
    }

    private static String efi(String value) {
        if (value.equals("--efi-boot-image")) {
            return "efi-boot-image";
        }
        return value.isEmpty() || value.equals(".") ? "" : "disk:" + value;
    }

    /** Tables are added to each other; the MBR is the one in which they are if they are in no other. */
    private static void appended(String value, Session session) throws ProblemException {
        switch (value) {
            case "gpt" -> session.choose(GPT, "on");
            case "apm" -> session.choose(APM, "on");
            case "mbr" -> {
                session.choose(GPT, "off");
                session.choose(APM, "off");
            }
            default ->
                throw ProblemException.failure(
                        "-boot_image: appended partitions can't be in '" + value + "'",
                        "Use appended_part_as=mbr, =gpt or =apm");
        }
    }

    private static String partitionType(String value) throws ProblemException {
        if (value.isEmpty() || value.equals("default")) {
            return "none";
        }
        if (value.matches(GUID)) {
            return value;
        }
        try {
            return Integer.toString(Integer.decode(value));
        } catch (NumberFormatException other) {
            throw ProblemException.failure(
                    "-boot_image: '" + value + "' is no type of a partition in an MBR",
                    "Use a number from 0x00 to 0xff, or a GUID");
        }
    }
}
