package org.burnish.image.iso9660.boot;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.burnish.image.iso9660.partition.AppendedPartition;
import org.burnish.image.iso9660.partition.PartitionMark;
import org.burnish.image.iso9660.record.BootCatalog;
import org.burnish.image.iso9660.record.BootEntry;
import org.burnish.image.iso9660.record.FixedBytes;
import org.burnish.options.ListText;
import org.jspecify.annotations.Nullable;

/**
 * A boot image as users choose it, which becomes an entry of the boot catalogue.
 *
 * @param path of the file in the image; empty for an appended partition
 * @param appended the number of the appended partition that is the image, or 0
 * @param platform for which machines, El Torito 1.0 figure 2 and UEFI 13.3.2.1: 0 x86 with BIOS, 1 PowerPC, 2 Mac, EFh UEFI
 * @param emulation how the machine sees it
 * @param load how many sectors of 512 bytes the machine loads at the start; empty for all of the file
 * @param segment where it is loaded to, in units of 16 bytes; 0 for 7C0h
 * @param marks what else is done with it
 * @param name of the section that it is in, or of the catalogue if it is the first one
 * @param criteria by which a machine may select it
 */
public record BootImage(
        String path,
        int appended,
        int platform,
        Emulation emulation,
        OptionalInt load,
        int segment,
        Set<Mark> marks,
        FixedBytes name,
        FixedBytes criteria) {

    public static final int X86 = 0;
    public static final int UEFI = 0xEF;

    private static final int LARGEST_PLATFORM = 0xFF;
    private static final int LARGEST_LOAD = 0xFFFF;
    private static final int BLOCK_SECTORS = 4;

    /** What is done with a boot image beside its entry in the catalogue. */
    public enum Mark {
        /** Its address is put into it as a boot info table. */
        TABLE(Optional.empty()),
        /** Its address is put into it as GRUB 2 expects it. */
        GRUB2(Optional.empty()),
        /** It is a partition of a GUID partition table, too. */
        PARTITION(Optional.of(PartitionMark.BASIC_DATA)),
        /** The same, of the type of HFS+. */
        HFSPLUS(Optional.of(PartitionMark.HFS_PLUS)),
        /** It is a partition of an Apple partition map, too. */
        APM(Optional.of(PartitionMark.APM));

        private final Optional<PartitionMark> listed;

        Mark(Optional<PartitionMark> listed) {
            this.listed = listed;
        }

        /** As what it is listed in partition tables, if the mark says that. */
        Optional<PartitionMark> listed() {
            return listed;
        }

        /** The mark that says so. */
        static Mark of(PartitionMark listed) {
            return Arrays.stream(values())
                    .filter(mark -> mark.listed.equals(Optional.of(listed)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    public BootImage {
        marks = Set.copyOf(marks);
    }

    /** How a boot image appears to the machine, El Torito 1.0 figure 3. */
    public enum Emulation {
        NONE,
        DISKETTE,
        HARD_DISK
    }

    /**
     * Reads the text of an option. What it leaves out is that of an image for x86 without emulation of which the first block is loaded.
     *
     * @throws IllegalArgumentException when there is no path, or a word means nothing
     */
    static BootImage parse(String text) {
        Map<String, String> words = ListText.words(text);
        String path = words.getOrDefault("path", "");
        words.remove("path");
        int appended = number(words.remove("appended"), 0, AppendedPartition.LARGEST);
        if (path.isEmpty() == (appended == 0)) {
            throw new IllegalArgumentException("neither a path nor an appended partition, or both");
        }
        int platform = number(words.remove("platform"), X86, LARGEST_PLATFORM);
        String emulation = words.remove("emulation");
        String load = words.remove("load");
        String segment = words.remove("segment");
        FixedBytes name = bytes(words.remove("name"), BootCatalog.SECTION_NAME);
        FixedBytes criteria = bytes(words.remove("criteria"), BootEntry.CRITERIA);
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        for (Mark mark : Mark.values()) {
            if ("on".equals(words.remove(mark.name().toLowerCase(Locale.ROOT)))) {
                marks.add(mark);
            }
        }
        if (!words.isEmpty()) {
            throw new IllegalArgumentException("unknown: " + words.keySet());
        }
        return new BootImage(
                ListText.plain(path),
                appended,
                platform,
                emulation == null ? Emulation.NONE : Emulation.valueOf(emulation.toUpperCase(Locale.ROOT)),
                "full".equals(load) ? OptionalInt.empty() : OptionalInt.of(number(load, BLOCK_SECTORS, LARGEST_LOAD)),
                number(segment, 0, LARGEST_LOAD),
                marks,
                name,
                criteria);
    }

    private static FixedBytes bytes(@Nullable String hex, int largest) {
        FixedBytes bytes = hex == null ? FixedBytes.NONE : new FixedBytes(hex);
        if (bytes.length() > largest) {
            throw new IllegalArgumentException("more than " + largest + " bytes: " + hex);
        }
        return bytes;
    }

    private static int number(@Nullable String text, int otherwise, int largest) {
        int value = text == null ? otherwise : Integer.parseInt(text);
        if (value < 0 || value > largest) {
            throw new IllegalArgumentException("out of range: " + text);
        }
        return value;
    }
}
