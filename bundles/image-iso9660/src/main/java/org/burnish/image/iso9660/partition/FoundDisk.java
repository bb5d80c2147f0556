package org.burnish.image.iso9660.partition;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.burnish.image.BootReport.Piece;
import org.burnish.image.Extent;
import org.burnish.image.iso9660.record.Numbers;
import org.burnish.image.iso9660.record.SystemArea;
import org.burnish.options.ListText;
import org.burnish.options.Options;

/**
 * What the system area of an image says of boot code and partitions, as the options that make it so again.
 *
 * @param area the system area
 * @param mbr its MBR
 * @param gpt its GUID partition table
 * @param apm its Apple partition map
 */
public record FoundDisk(SystemArea area, Optional<Mbr> mbr, Optional<Gpt> gpt, Optional<Apm> apm) {

    private static final int POINTER = 432;
    private static final int SECTORS_PER_BLOCK = 4;
    private static final int PROTECTIVE = 0xEE;
    private static final int COVER = 0xCD;
    private static final int EFI = 0xEF;
    private static final int SECTOR = 512;
    private static final String VOLUME = "ISO9660";

    private static final long MIN_OFFSET = 16;
    private static final long MAX_OFFSET = 255;
    private static final String ON = "on";

    /** That of a system area. */
    public static FoundDisk of(SystemArea area) {
        return new FoundDisk(area, Mbr.decode(area.blocks()), Gpt.decode(area.blocks()), Apm.decode(area.blocks()));
    }

    /**
     * The options.
     *
     * @param boot the block of the boot image for BIOS, 0 where there is none
     * @param files the first blocks of all files
     */
    public Options options(long boot, Set<Long> files) {
        if (area.isZero()) {
            return Options.NONE;
        }
        Options options = Options.NONE.with("image.boot.code", word(codeKind(boot)) + ":" + source());
        if (mbr.isPresent()) {
            options = aligned(ofMbr(options, boot));
        }
        return appended(options, FoundPartitions.of(this, files), boot);
    }

    private Options ofMbr(Options options, long boot) {
        MbrEntry first = first();
        boolean cover = covers(first);
        Options chosen = options;
        if (cover && !isHybrid(boot) && (!isOpen(boot) || coversAlone(first))) {
            chosen = chosen.with("image.partition.label", ON);
        }
        if (!isEmpty()) {
            chosen = chosen.with("image.partition.offset", Long.toString(offset()));
        }
        Optional<String> type = volumeType(first);
        if (type.isPresent()) {
            chosen = chosen.with("image.partition.type", type.get());
        }
        boolean booted = mbr.stream().flatMap(table -> table.entries().stream()).anyMatch(MbrEntry::isBooted);
        return booted ? chosen.with("image.partition.bootable", ON) : chosen;
    }

    /** Whether it is there because it was asked for, and not because of partitions that a GUID partition table has alone. */
    private boolean coversAlone(MbrEntry first) {
        return first.isBooted() && parts().noneMatch(part -> part.name().startsWith(FoundPartitions.NAME));
    }

    private MbrEntry first() {
        return mbr.map(Mbr::entries).map(entries -> entries.get(0)).orElse(MbrEntry.NONE);
    }

    private static boolean covers(MbrEntry first) {
        return first.type() == PROTECTIVE || first.type() == COVER && first.start() == 1;
    }

    /** Whether no partition is in the MBR. */
    private boolean isEmpty() {
        return mbr.map(Mbr::isEmpty).orElse(true);
    }

    /** That of the partition with the file system, in the table in which it is one. */
    private Optional<String> volumeType(MbrEntry first) {
        if (first.type() == PROTECTIVE) {
            return parts().filter(part -> part.name().equals(VOLUME))
                    .map(part -> part.type().digits())
                    .findFirst();
        }
        return first.isEmpty() || covers(first) ? Optional.empty() : Optional.of(Integer.toString(first.type()));
    }

    private Options appended(Options options, FoundPartitions found, long boot) {
        boolean like = isOpen(boot)
                || isHybrid(boot)
                        && hasMarked()
                        && !found.mbr().isEmpty()
                        && !found.apm().isEmpty();
        boolean gptAlone = found.mbr().isEmpty() && !found.gpt().isEmpty() && covers(first());
        boolean apmAlone = found.mbr().isEmpty() && !found.apm().isEmpty() && !(like && hasMarked());
        Options chosen = options;
        if (!found.all().isEmpty()) {
            chosen = chosen.with(
                    "image.partition.append",
                    ListText.joined(
                            found.all().stream().map(FoundPartition::text).toList()));
        }
        if (gptAlone) {
            chosen = chosen.with("image.partition.gpt", ON);
        }
        if (apmAlone) {
            chosen = chosen.with("image.partition.apm", ON);
        }
        if (like) {
            chosen = chosen.with("image.partition.like.isohybrid", ON);
        }
        return apm.isPresent()
                ? chosen.with(
                        "image.partition.apm.block", Integer.toString(apm.get().block()))
                : chosen;
    }

    /** Whether tables leave gaps as those of ISOLINUX do, without its code. */
    private boolean isOpen(long boot) {
        return !isHybrid(boot) && (hasMarked() || gpt.isPresent() && first().type() != PROTECTIVE);
    }

    /** Whether a boot image is in the Apple partition map. */
    private boolean hasMarked() {
        return apm.stream().flatMap(map -> map.entries().stream()).anyMatch(FoundDisk::isMarked);
    }

    private static boolean isMarked(ApmEntry entry) {
        return entry.type().equals(ApmEntry.HFS) && entry.name().equals(ApmPlan.MARKED);
    }

    /** The block at which the file system begins for who sees the partition alone, 0 where it begins with the disk. */
    long offset() {
        MbrEntry first = first();
        long sector = first.type() == PROTECTIVE
                ? parts().filter(part ->
                                part.name().equals(VOLUME) || part.name().equals(GptTable.ISOHYBRID))
                        .mapToLong(GptEntry::first)
                        .findFirst()
                        .orElse(0)
                : first.start();
        long block = sector / SECTORS_PER_BLOCK;
        return sector % SECTORS_PER_BLOCK == 0 && block >= MIN_OFFSET && block <= MAX_OFFSET ? block : 0;
    }

    private Stream<GptEntry> parts() {
        return gpt.stream().flatMap(table -> table.entries().stream());
    }

    /** The boot code as it is, without tables, which are made anew. */
    private String source() {
        List<String> zeros = new ArrayList<>();
        if (!isEmpty()) {
            zeros.add(DiskSource.MBR_TABLE);
        }
        gpt.ifPresent(table -> zeros.add(DiskSource.GPT));
        apm.ifPresent(map -> zeros.add(DiskSource.APM));
        return "--interval:imported_iso:0s-15s:" + String.join(",", zeros) + ":";
    }

    /** Whatever is not known is generic, zeros too. */
    private BootCode.Kind codeKind(long boot) {
        if (isHybrid(boot)) {
            return BootCode.Kind.ISOHYBRID;
        }
        boolean grub = boot > 0 && pointer64() == boot * SECTORS_PER_BLOCK + SECTORS_PER_BLOCK;
        return grub ? BootCode.Kind.GRUB2 : BootCode.Kind.GENERIC;
    }

    private static String word(BootCode.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Whose boot code it is, if the code has a place where it looks for its boot image. */
    public Optional<String> codeName(long boot) {
        return Optional.of(codeKind(boot))
                .filter(kind -> kind != BootCode.Kind.GENERIC)
                .map(FoundDisk::word);
    }

    private boolean isHybrid(long boot) {
        return boot > 0
                && Numbers.little32(area.blocks(), POINTER) == boot * SECTORS_PER_BLOCK
                && pointer64() >>> 32 == 0;
    }

    private long pointer64() {
        return area.blocks().duplicate().order(ByteOrder.LITTLE_ENDIAN).getLong(POINTER);
    }

    private Options aligned(Options options) {
        return area.cylinder()
                .map(cylinder -> options.with("image.partition.align", ON)
                        .with("image.partition.heads", Integer.toString(cylinder.heads()))
                        .with("image.partition.sectors", Integer.toString(cylinder.sectors())))
                .orElse(options.with("image.partition.align", "off"));
    }

    /** The EFI system partition that is neither a file nor appended, as the text of an option. */
    public Optional<String> efiPartition(Set<Long> files) {
        return parts().filter(part -> part.type().equals(PartitionType.EFI_SYSTEM)
                        && !part.name().startsWith(FoundPartitions.NAME)
                        && FoundPartitions.isApart(part.first(), files))
                .map(part -> PartitionOptions.DISK + DiskSource.imported(new SectorRange(part.first(), part.sectors())))
                .findFirst();
    }

    /** The number of the appended partition that begins at a block, or 0. */
    public int appendedAt(long block, Set<Long> files) {
        return FoundPartitions.of(this, files)
                .at(block * SECTORS_PER_BLOCK)
                .map(FoundPartition::number)
                .orElse(0);
    }

    /** As what the boot image at a block is listed in partition tables. */
    public Set<PartitionMark> marksAt(long block) {
        long sector = block * SECTORS_PER_BLOCK;
        Set<PartitionMark> marks = EnumSet.noneOf(PartitionMark.class);
        parts().filter(part -> part.first() == sector && part.name().startsWith(GptTable.ISOHYBRID))
                .map(part ->
                        part.type().equals(PartitionType.HFS_PLUS) ? PartitionMark.HFS_PLUS : PartitionMark.BASIC_DATA)
                .forEach(marks::add);
        apm.ifPresent(map -> map.entries().stream()
                .filter(entry -> isMarked(entry) && map.sectors(entry).first() == sector)
                .forEach(entry -> marks.add(PartitionMark.APM)));
        return marks;
    }

    /** The blocks at which partitions begin. */
    public Set<Long> starts() {
        Stream<Long> mapped = apm.stream()
                .flatMap(map ->
                        map.entries().stream().map(entry -> map.sectors(entry).first()));
        Stream<Long> listed =
                mbr.stream().flatMap(table -> table.entries().stream()).map(MbrEntry::start);
        return Stream.of(listed, parts().map(GptEntry::first), mapped)
                .flatMap(starts -> starts)
                .filter(sector -> sector % SECTORS_PER_BLOCK == 0)
                .map(sector -> sector / SECTORS_PER_BLOCK)
                .collect(Collectors.toSet());
    }

    /** How many sectors the partition has that begins at a block; 0 where none does. */
    public long sectorsAt(long block) {
        long sector = block * SECTORS_PER_BLOCK;
        return parts().filter(part -> part.first() == sector)
                .map(GptEntry::sectors)
                .findFirst()
                .orElseGet(() -> mbr.stream()
                        .flatMap(table -> table.entries().stream())
                        .filter(entry -> !entry.isEmpty() && entry.start() == sector)
                        .map(MbrEntry::sectors)
                        .findFirst()
                        .orElse(0L));
    }

    /** The partitions for UEFI. */
    public List<Piece> efiPartitions() {
        List<Piece> pieces = new ArrayList<>();
        List<MbrEntry> entries = mbr.map(Mbr::entries).orElse(List.of());
        for (int index = 0; index < entries.size(); index++) {
            MbrEntry entry = entries.get(index);
            if (entry.type() == EFI && !entry.isEmpty()) {
                addPiece(pieces, "mbr_part" + (index + 1) + "_efi", entry.start(), entry.sectors());
            }
        }
        List<GptEntry> parts = parts().toList();
        for (int index = 0; index < parts.size(); index++) {
            GptEntry part = parts.get(index);
            if (part.type().equals(PartitionType.EFI_SYSTEM)) {
                addPiece(pieces, "gpt_part" + (index + 1) + "_efi", part.first(), part.sectors());
            }
        }
        return pieces;
    }

    private static void addPiece(List<Piece> pieces, String name, long sector, long sectors) {
        if (sector % SECTORS_PER_BLOCK == 0) {
            pieces.add(new Piece(name, new Extent(sector / SECTORS_PER_BLOCK, sectors * SECTOR)));
        }
    }

    /** Whether an EFI system partition of the table begins at a block. */
    public boolean hasEfiPartitionAt(long block) {
        long sector = block * SECTORS_PER_BLOCK;
        return parts().anyMatch(part -> part.first() == sector && part.type().equals(PartitionType.EFI_SYSTEM));
    }

    /** Whether the tables are those of ISOLINUX, in which partitions may overlap. */
    public boolean isIsohybrid(long boot) {
        return mbr.isPresent() && isHybrid(boot);
    }
}
