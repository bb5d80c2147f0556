package org.burnish.image.iso9660.partition;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.burnish.image.BootReport.Entry;
import org.burnish.image.iso9660.record.SystemArea;

/**
 * What a system area says, in the columns of xorriso.
 *
 * @param disk what was found
 * @param boot the block of the boot image for BIOS, 0 where there is none
 * @param paths the files by their first blocks
 */
public record DiskEntries(FoundDisk disk, long boot, Map<Long, String> paths) {

    /** The geometry that is reported where none can be recognised. */
    private static final SystemArea.Cylinder USUAL = new SystemArea.Cylinder(64, 32);

    private static final int HEADER = 512;
    private static final int FIRST = HEADER + 40;
    private static final int LAST = HEADER + 48;
    private static final int ARRAY = HEADER + 72;
    private static final int COUNT = HEADER + 80;
    private static final int ALTERNATE = HEADER + 32;

    /** Nothing of a system area that is zero. @param sectors of 512 bytes of the volume */
    public List<Entry> list(long sectors) {
        if (disk.area().isZero()) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        List<String> names = disk.area().names(boot);
        entries.add(new Entry("System area options", String.format(Locale.ROOT, " 0x%08x", options(names))));
        entries.add(new Entry("System area summary", " " + String.join(" ", names)));
        entries.add(new Entry("ISO image size/512", " " + sectors));
        disk.mbr().filter(mbr -> !mbr.isEmpty()).ifPresent(mbr -> {
            addGeometry(entries);
            addMbr(entries, mbr);
        });
        disk.gpt().ifPresent(gpt -> addGpt(entries, gpt));
        disk.apm().ifPresent(apm -> addApm(entries, apm));
        return entries;
    }

    private int options(List<String> names) {
        int protective = disk.area().isProtective() ? 1 : 0;
        int isohybrid = names.contains("isohybrid") ? 1 << 1 : 0;
        int aligned = names.contains("cyl-align-on") ? 1 << 8 : names.contains("cyl-align-off") ? 2 << 8 : 0;
        int grub = names.contains("grub2-mbr") ? 1 << 14 : 0;
        int kind = disk.mbr().isPresent() && protective + isohybrid == 0 ? 2 << 10 : 0;
        return protective | isohybrid | aligned | grub | kind;
    }

    private void addGeometry(List<Entry> entries) {
        entries.add(new Entry("Partition offset", " " + disk.offset()));
        SystemArea.Cylinder cylinder = disk.area().cylinder().orElse(USUAL);
        entries.add(new Entry("MBR heads per cyl", " " + cylinder.heads()));
        entries.add(new Entry("MBR secs per head", " " + cylinder.sectors()));
    }

    private void addMbr(List<Entry> entries, Mbr mbr) {
        entries.add(new Entry("MBR partition table", "   N Status  Type        Start       Blocks"));
        for (int index = 0; index < mbr.entries().size(); index++) {
            MbrEntry entry = mbr.entries().get(index);
            if (!entry.isEmpty()) {
                entries.add(new Entry(
                        "MBR partition",
                        String.format(
                                Locale.ROOT,
                                "%4d   0x%02x  0x%02x  %11d  %11d",
                                index + 1,
                                entry.status(),
                                entry.type(),
                                entry.start(),
                                entry.sectors())));
            }
        }
        for (int index = 0; index < mbr.entries().size(); index++) {
            addPath(
                    entries,
                    "MBR partition path",
                    index + 1,
                    mbr.entries().get(index).start());
        }
    }

    private void addPath(List<Entry> entries, String name, int number, long sector) {
        String path = sector % SectorRange.PER_BLOCK == 0 ? paths.get(sector / SectorRange.PER_BLOCK) : null;
        if (path != null) {
            entries.add(new Entry(name, numbered(number, path)));
        }
    }

    private void addGpt(List<Entry> entries, Gpt gpt) {
        ByteBuffer area = disk.area().blocks().duplicate().order(ByteOrder.LITTLE_ENDIAN);
        entries.add(new Entry("GPT", "   N  Info"));
        entries.add(new Entry("GPT disk GUID", "      " + gpt.disk().digits()));
        entries.add(new Entry(
                "GPT entry array",
                "      " + area.getLong(ARRAY) + "  " + area.getInt(COUNT) + "  "
                        + (gpt.overlaps() ? "overlapping" : "separated")));
        entries.add(new Entry(
                "GPT lba range",
                "      " + area.getLong(FIRST) + "  " + area.getLong(LAST) + "  " + area.getLong(ALTERNATE)));
        for (int index = 0; index < gpt.entries().size(); index++) {
            addPartition(entries, index + 1, gpt.entries().get(index));
        }
    }

    private void addPartition(List<Entry> entries, int number, GptEntry part) {
        String name = HexFormat.of().formatHex(part.name().getBytes(StandardCharsets.UTF_16LE));
        entries.add(new Entry("GPT partition name", numbered(number, name)));
        entries.add(new Entry("GPT partname local", numbered(number, part.name())));
        entries.add(new Entry("GPT partition GUID", numbered(number, part.id().digits())));
        entries.add(new Entry("GPT type GUID", numbered(number, part.type().digits())));
        entries.add(new Entry(
                "GPT partition flags", numbered(number, String.format(Locale.ROOT, "0x%016x", part.flags()))));
        entries.add(new Entry("GPT start and size", numbered(number, part.first() + "  " + part.sectors())));
        addPath(entries, "GPT partition path", number, part.first());
    }

    private void addApm(List<Entry> entries, Apm apm) {
        entries.add(new Entry("APM", "   N  Info"));
        entries.add(new Entry("APM block size", "      " + apm.block()));
        entries.add(new Entry("APM gap fillers", "      " + apm.gaps()));
        for (int index = 0; index < apm.entries().size(); index++) {
            ApmEntry part = apm.entries().get(index);
            entries.add(new Entry("APM partition name", numbered(index + 1, part.name())));
            entries.add(new Entry("APM partition type", numbered(index + 1, part.type())));
            entries.add(new Entry("APM start and size", numbered(index + 1, part.start() + "  " + part.blocks())));
            addPath(entries, "APM partition path", index + 1, apm.sectors(part).first());
        }
    }

    private static String numbered(int number, String text) {
        return String.format(Locale.ROOT, "%4d  %s", number, text);
    }
}
