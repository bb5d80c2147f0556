package org.burnish.image.iso9660.partition;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
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
 */
public record FoundDisk(SystemArea area, Optional<Mbr> mbr, Optional<Gpt> gpt) {

    private static final int POINTER = 432;
    private static final int SECTORS_PER_BLOCK = 4;
    private static final int PROTECTIVE = 0xEE;
    private static final int COVER = 0xCD;
    private static final int EFI = 0xEF;
    private static final int SECTOR = 512;
    private static final int TABLE = 446;
    private static final String APPENDED = "Appended";
    private static final String VOLUME = "ISO9660";

    private static final long MIN_OFFSET = 16;
    private static final long MAX_OFFSET = 255;
    private static final String ON = "on";

    /** A partition behind the file system. */
    private record Appended(int number, String type, SectorRange sectors) {

        String text() {
            return number + "," + type + ",--interval:imported_iso:" + sectors.first() + "d-" + (sectors.end() - 1)
                    + "d::";
        }
    }

    /** That of a system area. */
    public static FoundDisk of(SystemArea area) {
        return new FoundDisk(area, Mbr.decode(area.blocks()), Gpt.decode(area.blocks()));
    }

    /**
     * The options.
     *
     * @param boot the block of the boot image for BIOS, 0 where there is none
     * @param files the first blocks of all files
     */
    public Options options(long boot, Set<Long> files) {
        if (mbr.isEmpty() || area.isZero()) {
            return Options.NONE;
        }
        Options options = code(boot);
        MbrEntry first = mbr.get().entries().get(0);
        boolean cover = first.type() == PROTECTIVE || first.type() == COVER && first.start() == 1;
        if (cover && !isHybrid(boot)) {
            options = options.with("image.partition.label", ON);
        }
        options = options.with("image.partition.offset", Long.toString(offset()));
        options = aligned(options);
        if (!first.isEmpty() && !cover) {
            options = options.with("image.partition.type", Integer.toString(first.type()));
        }
        if (mbr.get().entries().stream().anyMatch(MbrEntry::isBooted)) {
            options = options.with("image.partition.bootable", ON);
        }
        List<Appended> appended = appended(files);
        if (!appended.isEmpty()) {
            options = options.with(
                    "image.partition.append",
                    ListText.joined(appended.stream().map(Appended::text).toList()));
            if (parts().anyMatch(part -> part.name().startsWith(APPENDED))) {
                options = options.with("image.partition.gpt", ON);
            }
        }
        return options;
    }

    /** The block at which the file system begins for who sees the partition alone, 0 where it begins with the disk. */
    long offset() {
        MbrEntry first = mbr.map(Mbr::entries).map(entries -> entries.get(0)).orElse(MbrEntry.NONE);
        long sector = first.type() == PROTECTIVE
                ? parts().filter(part -> part.name().equals(VOLUME))
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
        return "--interval:imported_iso:0s-15s:zero_mbrpt" + (gpt.isPresent() ? ",zero_gpt" : "")
                + (area.isApm() ? ",zero_apm" : "") + ":";
    }

    private Options code(long boot) {
        return codeKind(boot)
                .map(kind -> Options.NONE.with("image.boot.code", word(kind) + ":" + source()))
                .orElse(Options.NONE);
    }

    private Optional<BootCode.Kind> codeKind(long boot) {
        if (isHybrid(boot)) {
            return Optional.of(BootCode.Kind.ISOHYBRID);
        }
        if (boot > 0 && pointer64() == boot * SECTORS_PER_BLOCK + SECTORS_PER_BLOCK) {
            return Optional.of(BootCode.Kind.GRUB2);
        }
        return hasCode() ? Optional.of(BootCode.Kind.GENERIC) : Optional.empty();
    }

    private static String word(BootCode.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Whose boot code it is, if the code has a place where it looks for its boot image. */
    public Optional<String> codeName(long boot) {
        return codeKind(boot).filter(kind -> kind != BootCode.Kind.GENERIC).map(FoundDisk::word);
    }

    private boolean isHybrid(long boot) {
        return boot > 0
                && Numbers.little32(area.blocks(), POINTER) == boot * SECTORS_PER_BLOCK
                && pointer64() >>> 32 == 0;
    }

    private long pointer64() {
        return area.blocks().duplicate().order(ByteOrder.LITTLE_ENDIAN).getLong(POINTER);
    }

    private boolean hasCode() {
        ByteBuffer bytes = area.blocks();
        for (int at = 0; at < TABLE; at++) {
            if (bytes.get(at) != 0) {
                return true;
            }
        }
        return false;
    }

    private Options aligned(Options options) {
        return area.cylinder()
                .map(cylinder -> options.with("image.partition.align", ON)
                        .with("image.partition.heads", Integer.toString(cylinder.heads()))
                        .with("image.partition.sectors", Integer.toString(cylinder.sectors())))
                .orElse(options.with("image.partition.align", "off"));
    }

    /** Partitions that begin where no file does: those of a GUID partition table, or else of the MBR. */
    private List<Appended> appended(Set<Long> files) {
        List<Appended> found = new ArrayList<>();
        List<MbrEntry> entries = mbr.map(Mbr::entries).orElse(List.of());
        for (int index = 1; index < entries.size(); index++) {
            MbrEntry entry = entries.get(index);
            if (!entry.isEmpty() && entry.sectors() > 1 && isApart(entry.start(), files)) {
                String type = String.format(Locale.ROOT, "0x%02x", entry.type());
                found.add(new Appended(index + 1, type, new SectorRange(entry.start(), entry.sectors())));
            }
        }
        if (found.isEmpty() && gpt.isPresent()) {
            List<GptEntry> parts = gpt.get().entries();
            for (int index = 0; index < parts.size(); index++) {
                GptEntry part = parts.get(index);
                if (part.name().startsWith(APPENDED)) {
                    found.add(new Appended(
                            number(part.name(), index + 1),
                            part.type().digits(),
                            new SectorRange(part.first(), part.sectors())));
                }
            }
        }
        return found;
    }

    private static int number(String name, int otherwise) {
        String digits = name.substring(APPENDED.length());
        return digits.matches("[1-8]") ? Integer.parseInt(digits) : otherwise;
    }

    private static boolean isApart(long sector, Set<Long> files) {
        return sector % SECTORS_PER_BLOCK == 0 && !files.contains(sector / SECTORS_PER_BLOCK);
    }

    /** The number of the appended partition that begins at a block, or 0. */
    public int appendedAt(long block, Set<Long> files) {
        return appended(files).stream()
                .filter(part -> part.sectors().first() == block * SECTORS_PER_BLOCK)
                .map(Appended::number)
                .findFirst()
                .orElse(0);
    }

    /** The blocks at which partitions begin. */
    public Set<Long> starts() {
        return Stream.concat(
                        mbr.stream().flatMap(table -> table.entries().stream()).map(MbrEntry::start),
                        parts().map(GptEntry::first))
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

    /** Whether a partition of the table begins at a block. */
    public boolean hasPartitionAt(long block) {
        long sector = block * SECTORS_PER_BLOCK;
        return parts().anyMatch(part -> part.first() == sector);
    }

    /** Whether the tables are those of ISOLINUX, in which partitions may overlap. */
    public boolean isIsohybrid(long boot) {
        return mbr.isPresent() && isHybrid(boot);
    }
}
