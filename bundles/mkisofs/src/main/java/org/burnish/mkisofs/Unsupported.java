package org.burnish.mkisofs;

import java.util.List;
import java.util.Set;

/** Options that mkisofs has and this program has not: what users can do instead. */
final class Unsupported {

    private static final Set<String> BOOT =
            Set.of("boot-load-seg", "no-boot", "eltorito-id", "eltorito-selcrit", "part_like_isohybrid");
    private static final Set<String> MAC = Set.of("hfs", "apple", "map", "probe", "mac-name", "netatalk");
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
        if (MAC.contains(name)) {
            return new String[] {
                "File systems of Apple are not written. Without this option the image has ISO 9660, Rock Ridge and Joliet"
            };
        }
        List<String> similar = Options.ALL.keySet().stream()
                .filter(known -> known.startsWith(name) || name.startsWith(known) && known.length() > 2)
                .sorted()
                .map(known -> "-" + known)
                .toList();
        return similar.isEmpty() ? new String[0] : new String[] {"Similar options are " + String.join(" ", similar)};
    }
}
