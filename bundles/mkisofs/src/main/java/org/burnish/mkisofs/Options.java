package org.burnish.mkisofs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.burnish.xorriso.spi.ProblemException;

/** The options by their names without dashes. */
final class Options {

    /** Those that are shown with two dashes; either number is understood. */
    static final Set<String> DOUBLE = Set.of(
            "efi-boot",
            "grub2-mbr",
            "grub2-boot-info",
            "protective-msdos-label",
            "mbr-force-bootable",
            "gpt_disk_guid",
            "modification-date",
            "set_all_file_dates",
            "embedded-boot",
            "boot-catalog-hide",
            "md5",
            "acl",
            "xattr",
            "xattr-any",
            "zisofs-version-2",
            "zisofs2-susp-z2",
            "zisofs2-susp-zf",
            "hardlinks",
            "for_backup",
            "norock",
            "no-emul-toc",
            "emul-toc",
            "old-empty",
            "stdio_sync",
            "no_rc",
            "application_use",
            "quoted_path_list",
            "sort-weight",
            "sort-weight-list",
            "sort-weight-patterns");

    private static final List<Option> LIST = list();

    static final Map<String, Option> ALL = byName();

    /** What mkisofs calls ISO 9660:1999. */
    private static final String ENHANCED_LEVEL = "4";

    private static final int SECTOR = 512;

    private Options() {}

    private static List<Option> list() {
        List<Option> all = new ArrayList<>();
        addVolume(all);
        addNames(all);
        addFiles(all);
        addSessions(all);
        addSelection(all);
        addHiding(all);
        addCatalog(all);
        addIdentity(all);
        addDisk(all);
        addApple(all);
        addMessages(all);
        return List.copyOf(all);
    }

    private static Map<String, Option> byName() {
        Map<String, Option> names = new HashMap<>();
        LIST.forEach(option -> option.names().forEach(name -> names.put(name, option)));
        return Map.copyOf(names);
    }

    /** The list of options for users. */
    static List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Usage: mkisofs [options] file...");
        lines.add("Options:");
        LIST.forEach(option -> lines.add(option.line()));
        return lines;
    }

    private static void addVolume(List<Option> all) {
        valued(all, CommandLine::output, "Set output file name; - is standard output", "FILE", "o", "output");
        command(all, "-volid", "Set Volume ID", "ID", "V", "volid");
        command(all, "-volset_id", "Set Volume set ID", "ID", "volset");
        command(all, "-publisher", "Set Volume publisher", "PUB", "publisher", "P");
        command(all, "-preparer_id", "Set Volume preparer", "PREP", "p", "preparer");
        command(all, "-application_id", "Set Application ID", "ID", "A", "appid");
        command(all, "-system_id", "Set System ID", "ID", "sysid");
        command(all, "-copyright_file", "Set Copyright filename", "FILE", "copyright");
        command(all, "-abstract_file", "Set Abstract filename", "FILE", "abstract");
        command(all, "-application_use", "Set content of Application Use field", "CHAR|0xXY|PATH", "application_use");
        command(all, "-biblio_file", "Set Bibliographic filename", "FILE", "biblio");
        valued(
                all,
                (line, date) -> line.setting("-volume_date", "uuid", date),
                "Set date of creation and modification",
                "YYYYMMDDhhmmsscc",
                "modification-date");
        valued(
                all,
                (line, date) -> line.setting("-volume_date", "all_file_dates", date),
                "Set the times of all files",
                "TIME",
                "set_all_file_dates");
        setting(all, List.of("-padding", "300k"), "Pad output by 300k (default)", "pad");
        setting(all, List.of("-padding", "0"), "Do not pad output", "no-pad");
        command(all, "-padding", "Pad output by a number of bytes", "SIZE", "padding");
        setting(all, List.of("-md5", "on"), "Record MD5 checksums of data files", "md5");
    }

    private static void addNames(List<Option> all) {
        setting(all, List.of("-joliet", "on"), "Generate Joliet directory information", "J", "joliet");
        flag(
                all,
                line -> {
                    line.setting("-joliet", "on");
                    line.rule("joliet_long_names");
                },
                "Allow Joliet file names to be 103 characters long",
                "joliet-long");
        flag(
                all,
                line -> {
                    line.setting("-joliet", "on");
                    line.rule("joliet_utf16");
                },
                "Allow Joliet file names to have all characters of UTF-16",
                "joliet-utf16");
        ignored(all, "Generate Rock Ridge directory information (default)", "R", "rock");
        setting(
                all,
                List.of("-rockridge", "off"),
                "Disable Rock Ridge: names become those of ISO 9660",
                "norock",
                "no-rr");
        setting(
                all,
                List.of("-public", "on", "-uid", "0", "-gid", "0"),
                "Generate rationalized Rock Ridge directory information",
                "r",
                "rational-rock");
        valued(
                all,
                Options::level,
                "Set ISO 9660 level 1 to 3, or 4 for a tree of ISO 9660:1999",
                "LEVEL",
                "iso-level");
        command(all, "-in_charset", "Set the character set of names on disk", "CHARSET", "input-charset");
        command(all, "-out_charset", "Set the character set of names in the image", "CHARSET", "output-charset");
        addPlainNames(all);
        ignored(
                all,
                "Without effect: directories are never relocated",
                "D",
                "disable-deep-relocation",
                "hide-rr-moved");
        valued(
                all,
                (line, name) -> line.missing(
                        "option -rr_reloc_dir has no effect: directories are where they are, however deep"),
                "Without effect: directories are never relocated",
                "NAME",
                "rr_reloc_dir");
    }

    /** About names that readers without Rock Ridge and Joliet see. */
    private static void addPlainNames(List<Option> all) {
        rules(all, "lowercase", "Allow lower case characters in ISO9660 names", "allow-lowercase");
        rules(all, "7bit_ascii", "Allow 7 bit ASCII in ISO9660 names", "relaxed-filenames");
        rules(all, "no_force_dots", "Omit trailing periods from ISO9660 names", "d", "omit-period");
        rules(all, "omit_version", "Omit version numbers from ISO9660 names", "N", "omit-version-number");
        rules(all, "long_names:omit_version", "Allow 37 characters in ISO9660 names", "max-iso9660-filenames");
        rules(
                all,
                "long_names:7bit_ascii:lowercase:no_force_dots:omit_version",
                "Allow untranslated ISO9660 names",
                "U",
                "untranslated-filenames");
        valued(
                all,
                (line, length) -> line.rule("untranslated_name_len=" + length),
                "Allow up to LEN (1..96) bytes of untranslated ISO9660 names",
                "LEN",
                "untranslated_name_len");
        ignored(all, "Without effect: ISO9660 names of directories have no dots", "disallow_dir_id_ext");
        rules(all, "iso_9660_level=2", "Allow full 31 character ISO9660 names", "l", "full-iso9660-filenames");
        ignored(
                all,
                "Without effect: dots of names are changed as the rules of ISO9660 have it",
                "L",
                "allow-leading-dots",
                "ldots",
                "allow-multidot",
                "no-iso-translate",
                "T",
                "translation-table");
    }

    private static void rules(List<Option> all, String rules, String summary, String... names) {
        flag(all, line -> line.rule(rules), summary, names);
    }

    private static void addFiles(List<Option> all) {
        flag(all, CommandLine::graftPoints, "Allow to use graft points for filenames", "graft-points");
        valued(all, CommandLine::root, "Set root directory for all new files and directories", "DIR", "root");
        command(all, "-uid", "Make the owner of all files this uid", "UID", "uid");
        command(all, "-gid", "Make the group of all files this gid", "GID", "gid");
        command(all, "-file_mode", "Make the mode of all plain files this mode", "MODE", "file-mode");
        command(all, "-directory_mode", "Make the mode of all directories this mode", "MODE", "dir-mode");
        valued(all, CommandLine::pathList, "File with list of pathnames to process", "FILE", "path-list");
        valued(
                all,
                CommandLine::quotedPathList,
                "File with list of quoted pathnames to process",
                "FILE",
                "quoted_path_list");
        addKept(all);
        addCompressed(all);
        addWeights(all);
    }

    private static void addKept(List<Option> all) {
        setting(all, List.of("-for_backup"), "Use --acl, --xattr-any, --md5, --hardlinks", "for_backup");
        setting(all, List.of("-acl", "on"), "Record ACL from disk files", "acl");
        setting(all, List.of("-xattr", "on"), "Record user.* xattr from disk files", "xattr");
        setting(all, List.of("-xattr", "any"), "Record xattr of all namespaces from disk files", "xattr-any");
        setting(all, List.of("-hardlinks", "on"), "Record hard links of disk files", "hardlinks");
    }

    private static void addCompressed(List<Option> all) {
        setting(
                all,
                List.of("-zisofs", "by_magic=on"),
                "Mark files that mkzftree compressed, so that readers show them as they were",
                "z",
                "transparent-compression");
        setting(
                all,
                List.of("-zisofs", "by_magic=v2"),
                "The same for files of zisofs version 2, too",
                "zisofs-version-2");
        setting(
                all,
                List.of("-zisofs", "susp_z2=on"),
                "Mark files of zisofs version 2 by Z2, which Linux overlooks",
                "zisofs2-susp-z2");
        setting(
                all,
                List.of("-zisofs", "susp_z2=off"),
                "Mark files of zisofs version 2 by ZF, about which Linux complains",
                "zisofs2-susp-zf");
    }

    private static void addWeights(List<Option> all) {
        valued(
                all,
                (line, list) -> line.weights("-sort_weight", list),
                "File with list of NUMBER FILE for --sort-weight",
                "FILE",
                "sort-weight-list");
        valued(
                all,
                (line, list) -> line.weights("-sort_weight_pattern", list),
                "The same with patterns of files",
                "FILE",
                "sort-weight-patterns");
        add(
                all,
                (line, values) -> line.setting("-sort_weight", values.get(0), values.get(1)),
                "Let contents with greater numbers come first",
                List.of("NUMBER", "FILE"),
                "sort-weight");
    }

    private static void addSessions(List<Option> all) {
        valued(
                all,
                CommandLine::addOn,
                "Make an add-on session: LAST is where the old one begins, NEXT where this one will lie",
                "LAST,NEXT",
                "C",
                "cdrecord-params");
        valued(
                all,
                CommandLine::previous,
                "Set path of the file or drive that the old session is on",
                "FILE",
                "M",
                "prev-session",
                "dev");
    }

    private static void addSelection(List<Option> all) {
        setting(all, List.of("-follow", "on"), "Follow symbolic links", "f", "follow-links");
        valued(all, CommandLine::exclude, "Exclude file name", "GLOBFILE", "m", "exclude", "x", "old-exclude");
        command(all, "-not_list", "File with list of file names to exclude", "FILE", "exclude-list");
    }

    private static void addHiding(List<Option> all) {
        addHiding(all, "iso_rr", "Hide ISO9660/RR file", "hide");
        addHiding(all, "joliet", "Hide Joliet file", "hide-joliet");
        addHiding(all, "hfsplus", "Hide HFS+ file", "hide-hfsplus");
        addHiding(all, "listing", "Set hidden attribute on file", "hidden");
    }

    private static void addHiding(List<Option> all, String state, String summary, String name) {
        valued(all, (line, pattern) -> line.hide(state, pattern), summary, "GLOBFILE", name);
        valued(
                all,
                (line, list) -> CommandLine.lines(list).forEach(pattern -> line.hide(state, pattern)),
                summary + " of each line of a list",
                "FILE",
                name + "-list");
    }

    private static void addCatalog(List<Option> all) {
        valued(
                all,
                (line, path) -> {
                    line.bootImage("bin_path=" + path);
                    line.boot("any", "load_size=full");
                },
                "Set El Torito boot image name",
                "FILE",
                "b",
                "eltorito-boot");
        valued(all, (line, path) -> line.bootImage("efi_path=" + path), "Set EFI boot image name", "FILE", "e");
        valued(
                all,
                (line, path) -> {
                    line.nextBootImage();
                    line.bootImage("efi_path=" + path);
                    line.boot("any", "emul_type=none");
                    line.nextBootImage();
                },
                "Set EFI boot image name and type",
                "FILE",
                "efi-boot");
        valued(all, CommandLine::catalog, "Set El Torito boot catalog name", "FILE", "c", "eltorito-catalog");
        choice(all, "any", "cat_hidden=on", "Hide boot catalog from all trees", "boot-catalog-hide");
        choice(all, "any", "emul_type=none", "Boot image is 'no emulation' image", "no-emul-boot");
        choice(all, "any", "emul_type=hard_disk", "Boot image is a hard disk image", "hard-disk-boot");
        choice(all, "any", "boot_info_table=on", "Patch boot image with info table", "boot-info-table");
        choice(all, "grub", "grub2_boot_info=on", "Patch boot image at byte 2548", "grub2-boot-info");
        flag(
                all,
                CommandLine::nextBootImage,
                "Start specifying alternative El Torito boot parameters",
                "eltorito-alt-boot");
        valued(all, Options::loadSize, "Set number of load sectors", "NUMBER", "boot-load-size");
        valued(
                all,
                (line, platform) -> line.boot("any", "platform_id=" + platform),
                "Set El Torito platform id",
                "ID",
                "eltorito-platform");
    }

    private static void addIdentity(List<Option> all) {
        boot(all, "any", "id_string", "Set El Torito Id String", "ID", "eltorito-id");
        boot(all, "any", "sel_crit", "Set El Torito Selection Criteria", "HEXBYTES", "eltorito-selcrit");
    }

    private static void addDisk(List<Option> all) {
        boot(all, "isolinux", "system_area", "Set SYSLINUX isohdp[fp]x*.bin for isohybrid", "FILE", "isohybrid-mbr");
        choice(
                all,
                "isolinux",
                "partition_entry=gpt_basdat",
                "Mark El Torito boot image as Basic Data in GPT",
                "isohybrid-gpt-basdat");
        choice(
                all,
                "isolinux",
                "partition_entry=gpt_hfsplus",
                "Mark El Torito boot image as HFS+ in GPT",
                "isohybrid-gpt-hfsplus");
        choice(
                all,
                "isolinux",
                "partition_entry=apm_hfsplus",
                "Mark El Torito boot image as HFS+ in APM",
                "isohybrid-apm-hfsplus");
        choice(
                all,
                "any",
                "part_like_isohybrid=on",
                "Mark in MBR, GPT, APM without -isohybrid-mbr",
                "part_like_isohybrid");
        boot(all, "grub", "grub2_mbr", "Set GRUB2 MBR for boot image address patching", "FILE", "grub2-mbr");
        boot(all, "any", "system_area", "Set generic boot image name", "FILE", "G", "generic-boot", "embedded-boot");
        choice(all, "grub", "partition_table=on", "Patch System Area by partition table", "protective-msdos-label");
        choice(all, "any", "mbr_force_bootable=on", "Enforce existence of bootable flag in MBR", "mbr-force-bootable");
        boot(all, "any", "partition_offset", "Make image mountable by first partition, too", "LBA", "partition_offset");
        boot(all, "any", "partition_hd_cyl", "Define number of heads per cylinder", "NUMBER", "partition_hd_cyl");
        boot(all, "any", "partition_sec_hd", "Define number of sectors per head", "NUMBER", "partition_sec_hd");
        boot(
                all,
                "any",
                "partition_cyl_align",
                "Control cylinder alignment: off, on, auto, all",
                "MODE",
                "partition_cyl_align");
        boot(
                all,
                "any",
                "efi_boot_part",
                "Set data source for EFI System Partition",
                "FILE|--efi-boot-image",
                "efi-boot-part");
        boot(
                all,
                "any",
                "iso_mbr_part_type",
                "Set type of the partition with the file system",
                "TYPE",
                "iso_mbr_part_type");
        boot(all, "any", "gpt_disk_guid", "Set GUID of the disk", "GUID", "gpt_disk_guid");
        add(
                all,
                (line, values) -> line.afterwards("-append_partition", values.get(0), values.get(1), values.get(2)),
                "Append FILE after image",
                List.of("NUMBER", "TYPE", "FILE"),
                "append_partition");
        choice(
                all,
                "any",
                "appended_part_as=gpt",
                "Mark appended partitions in GPT instead of MBR",
                "appended_part_as_gpt");
        flag(
                all,
                CommandLine::appendedInApm,
                "Mark appended partitions in Apple Partition Map instead of MBR",
                "appended_part_as_apm");
        valued(
                all,
                CommandLine::apmBlock,
                "Set the block size of Apple Partition Map: 512, 2048, or 0 for either",
                "NUMBER",
                "apm-block-size");
    }

    /** What only computers of Apple look at; the rest of the image is as it would be. */
    private static void addApple(List<Option> all) {
        flag(
                all,
                line -> line.missing(
                        "option -hfsplus has no effect: the image has no HFS+ file system, and no partition of"
                                + " one. Old computers of Apple can't boot from it"),
                "Without effect: no HFS+",
                "hfsplus");
        for (String name : List.of("hfs-bless", "hfsplus-serial-no", "hfsplus-block-size")) {
            valued(
                    all,
                    (line, value) ->
                            line.missing("option -" + name + " has no effect: the image has no HFS+ file system"),
                    "Without effect: no HFS+",
                    "VALUE",
                    name);
        }
        add(
                all,
                (line, values) -> line.missing("option -hfs-bless-by has no effect: the image has no HFS+ file system"),
                "Without effect: no HFS+",
                List.of("TYPE", "PATH"),
                "hfs-bless-by");
        add(
                all,
                (line, values) -> line.missing(
                        "option -hfsplus-file-creator-type has no effect: the image has no HFS+ file system"),
                "Without effect: no HFS+",
                List.of("CREATOR", "TYPE", "PATH"),
                "hfsplus-file-creator-type");
    }

    private static void addMessages(List<Option> all) {
        setting(all, List.of("-report_about", "WARNING"), "Run quietly", "quiet");
        ignored(all, "Without effect: progress is shown anyway", "v", "verbose", "gui");
        addIgnored(all);
        flag(all, line -> line.only("-version"), "Print the version", "version");
        flag(all, CommandLine::sizeOnly, "Print the size in blocks of 2048 bytes and exit", "print-size");
        ignored(all, "Print this list", "help");
    }

    /** What other programs do otherwise, or do not do either. */
    private static void addIgnored(List<Option> all) {
        ignored(
                all,
                "Without effect",
                "no-emul-toc",
                "emul-toc",
                "old-empty",
                "no_rc",
                "cache-inodes",
                "no-cache-inodes",
                "check-oldnames",
                "no-bak",
                "nobak",
                "no-split-symlink-components",
                "no-split-symlink-fields",
                "force-rr");
        for (String name : List.of("stdio_sync", "table-name", "volset-seqno", "volset-size", "check-session")) {
            valued(all, (line, value) -> {}, "Without effect", "VALUE", name);
        }
    }

    private static void loadSize(CommandLine line, String sectors) throws ProblemException {
        if (sectors.equals("full")) {
            line.boot("any", "load_size=full");
        } else if (sectors.matches("[1-9]\\d{0,4}")) {
            line.boot("any", "load_size=" + Integer.parseInt(sectors) * SECTOR);
        } else {
            throw ProblemException.failure(
                    "-as mkisofs: -boot-load-size '" + sectors + "' is no number of sectors of 512 bytes");
        }
    }

    private static void level(CommandLine line, String level) throws ProblemException {
        if (!level.matches("[123]|" + ENHANCED_LEVEL)) {
            throw ProblemException.failure(
                    "-as mkisofs: there is no ISO 9660 level '" + level + "'", "Use 1, 2, 3 or 4");
        }
        line.rule(level.equals(ENHANCED_LEVEL) ? "iso_9660_1999" : "iso_9660_level=" + level);
    }

    private interface Flag {
        void on(CommandLine line) throws ProblemException;
    }

    private interface Value {
        void on(CommandLine line, String value) throws ProblemException;
    }

    private static void flag(List<Option> all, Flag flag, String summary, String... names) {
        add(all, (line, none) -> flag.on(line), summary, List.of(), names);
    }

    private static void ignored(List<Option> all, String summary, String... names) {
        flag(all, line -> {}, summary, names);
    }

    private static void setting(List<Option> all, List<String> words, String summary, String... names) {
        flag(all, line -> line.setting(words.toArray(String[]::new)), summary, names);
    }

    private static void choice(List<Option> all, String type, String words, String summary, String... names) {
        flag(all, line -> line.boot(type, words), summary, names);
    }

    private static void valued(List<Option> all, Value effect, String summary, String value, String... names) {
        add(all, (line, values) -> effect.on(line, values.get(0)), summary, List.of(value), names);
    }

    private static void command(List<Option> all, String command, String summary, String value, String... names) {
        valued(all, (line, given) -> line.setting(command, given), summary, value, names);
    }

    private static void boot(
            List<Option> all, String type, String word, String summary, String value, String... names) {
        valued(all, (line, given) -> line.boot(type, word + "=" + given), summary, value, names);
    }

    private static void add(
            List<Option> all, Option.Effect effect, String summary, List<String> values, String... names) {
        all.add(new Option(List.of(names), values, summary, effect));
    }
}
