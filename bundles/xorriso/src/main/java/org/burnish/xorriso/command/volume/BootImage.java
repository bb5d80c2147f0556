package org.burnish.xorriso.command.volume;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.burnish.image.BootReport;
import org.burnish.image.LoadedImage;
import org.burnish.options.ListText;
import org.burnish.options.Options;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.text.ByteCount;
import org.burnish.xorriso.tree.HideState;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** Chooses how a machine boots from the image. */
@Component(property = XorrisoCommand.COMMAND + "=boot_image")
public final class BootImage implements XorrisoCommand {

    private static final String IMAGES = "image.boot";
    private static final String CATALOG = "image.boot.catalog";
    private static final String CATALOG_HIDDEN = "image.boot.catalog_hidden";
    private static final String UEFI = "239";
    private static final Set<String> TYPES = Set.of("any", "isolinux", "grub");
    private static final Map<String, String> EMULATIONS = Map.of(
            "none", "none",
            "no_emulation", "none",
            "diskette", "diskette",
            "floppy", "diskette",
            "hard_disk", "hard_disk");
    private static final Map<String, String> PLATFORMS = Map.of(
            "x86", "0", "PPC", "1", "Mac", "2", "efi", UEFI, "0x00", "0", "0x01", "1", "0x02", "2", "0xef", UEFI);
    private static final Map<String, String> ENTRIES =
            Map.of("gpt_basdat", "partition", "gpt_hfsplus", "hfsplus", "apm_hfsplus", "apm", "off", "off");
    private static final Pattern APPENDED =
            Pattern.compile("--interval:appended_partition_(\\d)(?:_start_\\d+s_size_\\d+d)?:all:.*");
    private static final String HIDING = "cat_hidden=";
    private static final int SECTOR = 512;
    private static final int CATALOG_NAME = 24;
    private static final int SECTION_NAME = 28;
    private static final int CRITERIA = 20;
    private static final int LARGEST_LOAD = 0xFFFF;

    @Override
    public Usage usage() {
        return Usage.of(
                "\"any\"|\"isolinux\"|\"grub\"",
                "\"discard\"|\"keep\"|\"replay\"|\"next\"|word=value",
                "Choose how a machine boots: bin_path= efi_path= cat_path= load_size= system_area= grub2_mbr= partition_offset= ...");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String type = arguments.get(0);
        if (!TYPES.contains(type)) {
            throw ProblemException.failure(
                    "-boot_image: Unrecognized bootable image type '" + type + "'", "Types are any isolinux grub");
        }
        String word = arguments.get(1);
        int equals = word.indexOf('=');
        if (equals > 0 && PartitionWord.perform(type, word.substring(0, equals), word.substring(equals + 1), session)) {
            return;
        }
        if (word.startsWith(HIDING)) {
            HideState state = HideState.of(word.substring(HIDING.length()), "-boot_image: cat_hidden");
            session.choose(CATALOG_HIDDEN, String.join(",", state.trees()));
            return;
        }
        BootChoice old = session.settings().get(BootChoice.SETTING);
        BootChoice chosen = word.contains("=") ? valued(type, word, old) : plain(word, old, session);
        session.settings().set(BootChoice.SETTING, chosen);
        if (!chosen.equals(old)) {
            session.choose(IMAGES, chosen.text());
            session.choose(CATALOG, chosen.catalogPath());
        }
    }

    private static BootChoice plain(String word, BootChoice old, Session session) throws ProblemException {
        switch (word) {
            case "replay":
                return replayed(session);
            case "discard":
                return BootChoice.NONE;
            case "keep":
                if (!old.isNone()) {
                    session.console()
                            .event(
                                    Severity.NOTE,
                                    "The boot images that were chosen are given up; those of the loaded image stay");
                }
                return BootChoice.NONE;
            case "next":
                if (!old.isComplete()) {
                    throw ProblemException.failure(
                            "-boot_image: next: the last boot image has no path yet",
                            "Say bin_path= or efi_path= before");
                }
                return old.next();
            default:
                throw ProblemException.failure("-boot_image: Unrecognized keyword in '" + word + "'", usageHint());
        }
    }

    /** What the loaded image boots by; other words may change it. */
    private static BootChoice replayed(Session session) throws ProblemException {
        BootReport report = session.loaded().map(LoadedImage::bootReport).orElse(BootReport.NONE);
        Options found = report.options();
        for (long block : report.lost()) {
            session.console()
                    .event(
                            Severity.WARNING,
                            "-boot_image: replay: the boot image at block " + block
                                    + " is no file of the loaded image and no appended partition, and is left out");
        }
        if (found.texts().isEmpty()) {
            session.console().event(Severity.WARNING, "-boot_image: replay: the loaded image has nothing that boots");
            return BootChoice.NONE;
        }
        found.texts().forEach(session::choose);
        return BootChoice.parse(
                found.texts().getOrDefault(IMAGES, ""), found.texts().getOrDefault(CATALOG, ""));
    }

    private static String usageHint() {
        return "Known are discard keep replay next bin_path= efi_path= cat_path= cat_hidden= load_size= emul_type= boot_info_table="
                + " platform_id= id_string= sel_crit="
                + " grub2_boot_info= partition_entry= system_area= grub2_mbr= partition_table= partition_offset= efi_boot_part="
                + " appended_part_as= apm_block_size= part_like_isohybrid= partition_cyl_align= partition_hd_cyl= partition_sec_hd= mbr_force_bootable="
                + " iso_mbr_part_type= gpt_disk_guid=";
    }

    private static BootChoice valued(String type, String word, BootChoice old) throws ProblemException {
        String name = word.substring(0, word.indexOf('='));
        String value = word.substring(name.length() + 1);
        switch (name) {
            case "bin_path":
                BootChoice binary = path(old, value);
                return type.equals("isolinux") ? binary.withDefault("table", "on") : binary;
            case "efi_path":
                return path(old, value).with("platform", UEFI).withDefault("load", "full");
            case "cat_path":
                return old.withCatalog(absolute(value));
            case "load_size":
                return old.with("load", value.equals("full") ? value : sectors(value));
            case "emul_type":
                return old.with("emulation", known(EMULATIONS, word, value));
            case "boot_info_table":
                if (!value.equals("on") && !value.equals("off")) {
                    throw ProblemException.failure("-boot_image: unknown mode in '" + word + "'", "Use on or off");
                }
                return old.with("table", value);
            case "grub2_boot_info":
                return old.with("grub2", known(Map.of("on", "on", "off", "off"), word, value));
            case "partition_entry":
                return marked(old, word, value);
            case "id_string":
                return old.with("name", name(word, value, old));
            case "sel_crit":
                return old.with("criteria", hex(word, value, CRITERIA));
            case "platform_id":
                return old.with("platform", known(PLATFORMS, word, value));
            default:
                throw ProblemException.failure("-boot_image: Unrecognized keyword in '" + word + "'", usageHint());
        }
    }

    /** As what the last image is listed in partition tables; of the two kinds of a GUID partition table the last one counts. */
    private static BootChoice marked(BootChoice old, String word, String value) throws ProblemException {
        return switch (known(ENTRIES, word, value)) {
            case "apm" -> old.with("apm", "on");
            case "hfsplus" -> old.with("partition", "off").with("hfsplus", "on");
            case "partition" -> old.with("hfsplus", "off").with("partition", "on");
            default -> old.with("partition", "off").with("hfsplus", "off").with("apm", "off");
        };
    }

    /** As many hexadecimal digits as there is place for, or a text. */
    private static String name(String word, String value, BootChoice chosen) throws ProblemException {
        int largest = chosen.images().size() > 1 ? SECTION_NAME : CATALOG_NAME;
        if (value.matches("[0-9A-Fa-f]{" + 2 * SECTION_NAME + "}")) {
            return value;
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > largest) {
            throw ProblemException.failure(
                    "-boot_image: '" + word + "' has " + bytes.length + " bytes; there is place for " + largest);
        }
        return HexFormat.of().formatHex(bytes);
    }

    private static String hex(String word, String value, int largest) throws ProblemException {
        if (!value.matches("([0-9A-Fa-f]{2}){0," + largest + "}")) {
            throw ProblemException.failure(
                    "-boot_image: '" + word + "' is not made of pairs of hexadecimal digits, at most " + largest);
        }
        return value;
    }

    private static String known(Map<String, String> values, String word, String value) throws ProblemException {
        @Nullable String known = values.get(value);
        if (known == null) {
            throw ProblemException.failure(
                    "-boot_image: unknown value in '" + word + "'",
                    "Values are "
                            + String.join(" ", values.keySet().stream().sorted().toList()));
        }
        return known;
    }

    private static String sectors(String size) throws ProblemException {
        OptionalLong bytes = ByteCount.parse(size);
        long count = (bytes.orElse(0) + SECTOR - 1) / SECTOR;
        if (count < 1 || count > LARGEST_LOAD) {
            throw ProblemException.failure("-boot_image: load_size '" + size + "' is no number of bytes from 1 to "
                    + (long) LARGEST_LOAD * SECTOR);
        }
        return Long.toString(count);
    }

    /** A file of the image, or a partition that is appended. */
    private static BootChoice path(BootChoice old, String path) throws ProblemException {
        Matcher appended = APPENDED.matcher(path);
        if (appended.matches()) {
            return old.with("appended", appended.group(1)).without("path");
        }
        if (path.startsWith("--interval:")) {
            throw ProblemException.failure(
                    "-boot_image: '" + path + "' can't be a boot image",
                    "Name a file of the image, or a partition as --interval:appended_partition_2:all::");
        }
        String escaped = ListText.escaped(absolute(path));
        return old.with("path", escaped).without("appended");
    }

    private static String absolute(String path) {
        return path.startsWith("/") ? path : "/" + path;
    }
}
