package org.burnish.image.iso9660.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.burnish.image.BootReport.Entry;
import org.burnish.image.iso9660.boot.BootImage.Mark;
import org.burnish.image.iso9660.record.BootCatalog;
import org.burnish.image.iso9660.record.BootEntry;

/**
 * What a boot catalogue says, in the columns of xorriso.
 *
 * @param catalog its block
 * @param paths the files by their first blocks
 */
record CatalogEntries(long catalog, Map<Long, String> paths) {

    private static final Map<Integer, String> PLATFORMS = Map.of(0, "BIOS", 1, "PPC", 2, "Mac", 0xEF, "UEFI");
    private static final List<String> EMULATIONS = List.of("none", "fd1.2", "fd1.4", "fd2.8", "hd");
    private static final String UNKNOWN = "unkn";

    List<Entry> of(List<FoundImage> images) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry("El Torito catalog", " " + catalog + "  1"));
        Optional.ofNullable(paths.get(catalog))
                .ifPresent(path -> entries.add(new Entry("El Torito cat path", " " + path)));
        entries.add(new Entry("El Torito images", "   N  Pltf  B   Emul  Ld_seg  Hdpt  Ldsiz         LBA"));
        for (int index = 0; index < images.size(); index++) {
            entries.add(new Entry("El Torito boot img", row(index + 1, images.get(index))));
        }
        for (int index = 0; index < images.size(); index++) {
            addFile(entries, index + 1, images.get(index));
        }
        return entries;
    }

    /** The name of a platform, or its number. */
    static String platform(int number) {
        return PLATFORMS.getOrDefault(number, String.format(Locale.ROOT, "0x%02x", number));
    }

    private static String row(int number, FoundImage image) {
        BootEntry entry = image.entry();
        int kind = entry.kind();
        return String.format(
                Locale.ROOT,
                "%4d  %4s  %c  %5s  0x%04x  0x%02x  %5d  %10d",
                number,
                platform(image.platform()),
                entry.indicator() == BootEntry.BOOTABLE ? 'y' : 'n',
                kind < EMULATIONS.size() ? EMULATIONS.get(kind) : UNKNOWN,
                entry.segment(),
                entry.system(),
                entry.sectors(),
                entry.image());
    }

    private static void addFile(List<Entry> entries, int number, FoundImage image) {
        BootEntry entry = image.entry();
        entries.add(
                image.path().isPresent()
                        ? new Entry(
                                "El Torito img path",
                                numbered(number, image.path().get()))
                        : new Entry("El Torito img blks", numbered(number, "" + (entry.loadedEnd() - entry.image()))));
        List<String> marks = new ArrayList<>();
        if (image.marks().contains(Mark.TABLE)) {
            marks.add("boot-info-table");
        }
        if (image.isolinux() && image.marks().contains(Mark.TABLE)) {
            marks.add("isohybrid-suitable");
        }
        if (image.marks().contains(Mark.GRUB2)) {
            marks.add("grub2-boot-info");
        }
        if (!marks.isEmpty()) {
            entries.add(new Entry("El Torito img opts", numbered(number, String.join(" ", marks))));
        }
        if (!image.name().isZero()) {
            entries.add(new Entry(
                    "El Torito id string", numbered(number, image.name().padded(BootCatalog.SECTION_NAME))));
        }
        if (!entry.criteria().isZero()) {
            entries.add(new Entry(
                    "El Torito sel crit", numbered(number, entry.criteria().padded(BootEntry.CRITERIA))));
        }
    }

    private static String numbered(int number, String text) {
        return String.format(Locale.ROOT, "%4d  %s", number, text);
    }
}
