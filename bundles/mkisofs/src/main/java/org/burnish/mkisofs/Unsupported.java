package org.burnish.mkisofs;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Options that mkisofs has and this program has not: what users can do instead. */
final class Unsupported {

    private static final Set<String> BOOT = Set.of("boot-load-seg", "no-boot");
    private static final String NO_UDF =
            "UDF is not written. An image without this option has files of any size in ISO 9660";
    private static final Set<String> MAC = Set.of("hfs", "apple", "map", "probe", "mac-name", "netatalk");
    private static final Set<String> JIGDO =
            Set.of("checksum-list", "md5-list", "checksum_algorithm_iso", "checksum_algorithm_template");
    private static final Map<String, String> OTHER = Map.ofEntries(
            Map.entry("log-file", "Messages go to standard error; 2> FILE in a shell puts them into a file"),
            Map.entry("sort", "Weights are given by --sort-weight NUMBER PATH, or a list by --sort-weight-list FILE"),
            Map.entry("udf", NO_UDF),
            Map.entry("UDF", NO_UDF),
            Map.entry("allow-limited-size", NO_UDF),
            Map.entry("dvd-video", NO_UDF),
            Map.entry("dvd-audio", NO_UDF),
            Map.entry("jcharset", "Use -J -input-charset CHARSET instead"),
            Map.entry("ucs-level", "Joliet trees are of UCS level 3"),
            Map.entry("split-output", "Use split on the image, or burn it onto several media"),
            Map.entry(
                    "stream-media-size", "What comes from standard input is burned without a file system by cdrecord"),
            Map.entry("stream-file-name", "What comes from standard input is burned without a file system by cdrecord"),
            Map.entry("hide-udf", NO_UDF),
            Map.entry("hide-udf-list", NO_UDF));
    private static final Set<String> MACHINES = Set.of(
            "mips-boot",
            "mipsel-boot",
            "B",
            "sparc-boot",
            "sparc-label",
            "hppa-cmdline",
            "hppa-kernel-32",
            "hppa-kernel-64",
            "hppa-bootloader",
            "hppa-ramdisk",
            "hppa-hdrversion",
            "alpha-boot",
            "grub2-sparc-core",
            "chrp-boot",
            "chrp-boot-part",
            "prep-boot-part");

    private static final Set<String> COMPARING =
            Set.of("old-root", "old-root-no-md5", "old-root-no-ino", "old-root-devno");

    private Unsupported() {}

    /** A hint for one option, with its dashes. */
    static String[] advice(String option) {
        String name = option.replaceFirst("^-+", "");
        if (BOOT.contains(name)) {
            return new String[] {
                "What is known of booting are -b -e -c -boot-load-size -boot-info-table and their relatives; see -help"
            };
        }
        if (MACHINES.contains(name)) {
            return new String[] {
                "Images boot on PCs with BIOS or UEFI. For MIPS, SPARC, HP-PA, Alpha, CHRP and PReP use xorriso"
            };
        }
        if (COMPARING.contains(name)) {
            return new String[] {
                "Load the old image by -M and -C and name the files that are new, or use command -update of this program:"
                        + " -dev IMAGE -update FILE PATH"
            };
        }
        if (MAC.contains(name)) {
            return new String[] {
                "File systems of Apple are not written. Without this option the image has ISO 9660, Rock Ridge and Joliet"
            };
        }
        if (JIGDO.contains(name) || name.startsWith("jigdo-")) {
            return new String[] {"Files for jigdo are not made. Without this option the image is as it would be"};
        }
        if (OTHER.containsKey(name)) {
            return new String[] {OTHER.get(name)};
        }
        List<String> similar = Options.ALL.keySet().stream()
                .filter(known -> known.startsWith(name) || name.startsWith(known) && known.length() > 2)
                .sorted()
                .map(known -> "-" + known)
                .toList();
        return similar.isEmpty() ? new String[0] : new String[] {"Similar options are " + String.join(" ", similar)};
    }
}
