package org.burnish.image.iso9660.partition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The partitions behind the file system that partition tables list.
 *
 * @param mbr those of an MBR: they begin where no file does
 * @param gpt those of a GUID partition table: their names say that they were appended
 * @param apm those of an Apple partition map, likewise
 */
record FoundPartitions(List<FoundPartition> mbr, List<FoundPartition> gpt, List<FoundPartition> apm) {

    /** The beginning of the names of appended partitions. */
    static final String NAME = "Appended";

    /** Before it is no partition behind the file system. */
    private static final long FIRST = 256L * SectorRange.PER_BLOCK;

    /** The type in an MBR of what has none of its own. */
    private static final String OTHER = "0xcd";

    /** Those of the tables of a disk. @param files the first blocks of all files */
    static FoundPartitions of(FoundDisk disk, Set<Long> files) {
        return new FoundPartitions(
                disk.mbr().map(table -> mbr(table, files)).orElse(List.of()),
                disk.gpt().map(FoundPartitions::gpt).orElse(List.of()),
                disk.apm().map(FoundPartitions::apm).orElse(List.of()));
    }

    private static List<FoundPartition> mbr(Mbr table, Set<Long> files) {
        List<FoundPartition> found = new ArrayList<>();
        for (int index = 0; index < table.entries().size(); index++) {
            MbrEntry entry = table.entries().get(index);
            boolean behind = index > 0 || entry.start() > FIRST;
            if (behind && entry.sectors() > 1 && isApart(entry.start(), files)) {
                String type = String.format(Locale.ROOT, "0x%02x", entry.type());
                found.add(new FoundPartition(index + 1, type, new SectorRange(entry.start(), entry.sectors())));
            }
        }
        return found;
    }

    /** Whether a block begins there, and no file. */
    static boolean isApart(long sector, Set<Long> files) {
        return sector % SectorRange.PER_BLOCK == 0 && !files.contains(sector / SectorRange.PER_BLOCK);
    }

    private static List<FoundPartition> gpt(Gpt table) {
        List<FoundPartition> found = new ArrayList<>();
        for (int index = 0; index < table.entries().size(); index++) {
            GptEntry part = table.entries().get(index);
            if (part.name().startsWith(NAME)) {
                String type = part.type().equals(PartitionType.BASIC_DATA)
                        ? OTHER
                        : part.type().digits();
                found.add(new FoundPartition(
                        number(part.name(), index + 1), type, new SectorRange(part.first(), part.sectors())));
            }
        }
        return found;
    }

    private static List<FoundPartition> apm(Apm map) {
        List<FoundPartition> found = new ArrayList<>();
        for (int index = 0; index < map.entries().size(); index++) {
            ApmEntry part = map.entries().get(index);
            if (part.name().startsWith(NAME)) {
                String type = part.type().equals(ApmEntry.HFS) ? PartitionType.HFS_PLUS.digits() : OTHER;
                found.add(new FoundPartition(number(part.name(), index + 1), type, map.sectors(part)));
            }
        }
        return found;
    }

    private static int number(String name, int otherwise) {
        String digits = name.substring(NAME.length());
        return digits.matches("[1-8]") ? Integer.parseInt(digits) : otherwise;
    }

    /** Each once, with the type of the first table that lists it: MBR, GUID partition table, Apple partition map. */
    List<FoundPartition> all() {
        List<FoundPartition> all = new ArrayList<>();
        Stream.of(mbr, gpt, apm).flatMap(List::stream).forEach(part -> {
            if (all.stream()
                    .noneMatch(known -> known.number() == part.number()
                            || known.sectors().first() == part.sectors().first())) {
                all.add(part);
            }
        });
        all.sort(Comparator.comparingInt(FoundPartition::number));
        return all;
    }

    /** The one that begins at a sector. */
    Optional<FoundPartition> at(long sector) {
        return all().stream().filter(part -> part.sectors().first() == sector).findFirst();
    }
}
