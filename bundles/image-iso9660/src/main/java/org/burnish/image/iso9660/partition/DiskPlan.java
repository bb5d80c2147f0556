package org.burnish.image.iso9660.partition;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32;
import org.burnish.image.BlockSource;
import org.burnish.image.BytesContent;
import org.burnish.image.ContentPlacement;
import org.burnish.image.Extent;
import org.burnish.image.FileContent;
import org.burnish.image.ImageException;
import org.burnish.image.LoadedImage;
import org.burnish.image.iso9660.record.SystemArea;
import org.jspecify.annotations.Nullable;

/** What makes an image a disk with partitions: what lies behind its file system, and what is in its system area. */
public final class DiskPlan {

    private static final String BOOT_IMAGE = "efi-boot-image";
    private static final long LARGEST = 0xFFFF_FFFFL;

    private final PartitionOptions options;
    private final List<BootFile> boot;
    private final Map<Integer, FileContent> appended;
    private final @Nullable FileContent efi;
    private final Optional<ApmPlan> apm;
    private final int padding;
    private final String date;
    private final @Nullable ByteBuffer code;

    private DiskPlan(
            PartitionOptions options,
            List<BootFile> boot,
            Map<Integer, FileContent> appended,
            @Nullable FileContent efi,
            Optional<ApmPlan> apm,
            int padding,
            String date,
            @Nullable ByteBuffer code) {
        this.options = options;
        this.boot = boot;
        this.appended = appended;
        this.efi = efi;
        this.apm = apm;
        this.padding = padding;
        this.date = date;
        this.code = code;
    }

    /**
     * The plan for what was chosen.
     *
     * @param appended the bytes of the appended partitions by their numbers
     * @param boot the boot images in the order of the catalogue
     * @param origin the image that the tree came from
     * @param padding blocks behind the file system, which belong to the partition
     * @param date of the volume, 16 digits
     * @throws ImageException when a file is missing, or choices contradict each other
     */
    public static DiskPlan of(
            PartitionOptions options,
            Map<Integer, FileContent> appended,
            List<BootFile> boot,
            Optional<LoadedImage> origin,
            int padding,
            String date)
            throws ImageException {
        Conflicts.check(options, boot);
        List<BootFile> files = marked(options, boot);
        @Nullable
        ByteBuffer code = options.code().isPresent() ? options.code().get().read(origin) : null;
        Optional<ApmPlan> apm = ApmPlan.of(options, files, hasGpt(options, files));
        if (apm.isPresent()) {
            check(apm.get(), options, files, code);
        }
        return new DiskPlan(
                options,
                files,
                appended,
                options.efi().isEmpty() ? null : efi(options.efi(), boot, origin),
                apm,
                padding,
                date,
                code);
    }

    private static void check(ApmPlan apm, PartitionOptions options, List<BootFile> files, @Nullable ByteBuffer code)
            throws ImageException {
        apm.checkRoom(hasGpt(options, files) ? GptTable.most(options, files) : 0);
        if (code != null) {
            String file = options.code().orElseThrow().source().file().toString();
            apm.checkCode(code, head(options, files), file);
        }
    }

    private static ApmHead head(PartitionOptions options, List<BootFile> files) {
        return options.isIsohybrid() && files.stream().anyMatch(BootFile::isInApm) ? ApmHead.ISOLINUX : ApmHead.OTHER;
    }

    /** The boot images with the marks that count. */
    private static List<BootFile> marked(PartitionOptions options, List<BootFile> boot) {
        boolean counts = options.isIsohybrid()
                || options.likeIsohybrid() && options.efi().isEmpty();
        return boot.stream()
                .map(file -> !counts ? file.unmarked() : options.gpt() && !file.isInTree() ? file.inApmAlone() : file)
                .toList();
    }

    private static boolean hasGpt(PartitionOptions options, List<BootFile> files) {
        return !options.efi().isEmpty()
                || files.stream().anyMatch(BootFile::isInGpt)
                || options.gpt() && !options.appended().isEmpty();
    }

    private static FileContent efi(String path, List<BootFile> boot, Optional<LoadedImage> origin)
            throws ImageException {
        if (path.startsWith(PartitionOptions.DISK)) {
            return DiskSource.parse(path.substring(PartitionOptions.DISK.length()))
                    .content("the EFI system partition", origin);
        }
        return boot.stream()
                .filter(file -> path.equals(BOOT_IMAGE)
                        ? file.efi() && file.isInTree()
                        : file.path().equals(path))
                .map(BootFile::content)
                .findFirst()
                .orElseThrow(() -> new ImageException(
                        path.equals(BOOT_IMAGE)
                                ? "There is no boot image for UEFI that could be a partition, too. Choose one"
                                : "'" + path + "' is none of the boot images, and can't be a partition, too"));
    }

    /** Where the partitions behind the file system are, and what follows, in blocks. */
    public record Behind(List<PlacedPartition> appended, long next) {

        public Behind {
            appended = List.copyOf(appended);
        }

        /** The block behind the file system, or empty if nothing was appended. */
        Optional<Long> volumeEnd() {
            return appended.stream().map(PlacedPartition::start).findFirst();
        }
    }

    /** Places what is appended. @param end the block behind the contents of the file system */
    public Behind behind(long end) {
        if (appended.isEmpty()) {
            return new Behind(List.of(), end);
        }
        long at = aligned(end + padding, isAligned(end + padding));
        List<PlacedPartition> placed = new ArrayList<>();
        for (AppendedPartition partition : options.appended()) {
            int number = partition.number();
            FileContent content = Objects.requireNonNull(appended.get(number));
            long next = aligned(
                    at + new Extent(at, content.size()).blocks(),
                    options.alignment() == PartitionOptions.Alignment.ALL);
            placed.add(new PlacedPartition(number, partition.type(), content, at, next));
            at = next;
        }
        return new Behind(placed, at);
    }

    /** The end of the image. @param end the block behind all that belongs to the session */
    public long end(long end) {
        long all = end + tailBlocks() + (appended.isEmpty() ? padding : 0);
        return aligned(all, appended.isEmpty() && isAligned(all));
    }

    private long aligned(long block, boolean wanted) {
        if (!wanted) {
            return block;
        }
        long unit = options.geometry().cylinder();
        while (unit % SectorRange.PER_BLOCK != 0) {
            unit *= 2;
        }
        long sectors = block * SectorRange.PER_BLOCK;
        return (sectors + unit - 1) / unit * unit / SectorRange.PER_BLOCK;
    }

    private boolean isAligned(long block) {
        return switch (options.alignment()) {
            case OFF -> false;
            case ON, ALL -> true;
            case AUTO -> options.isIsohybrid() && options.geometry().counts(block * SectorRange.PER_BLOCK);
        };
    }

    /** The sector of the first entry of a GUID partition table, behind an Apple partition map; 0 if there is none. */
    private int gptAt() {
        return hasGpt(options, boot) ? apm.map(ApmPlan::end).orElse(Gpt.USUAL) : 0;
    }

    /** The blocks of the copy of a GUID partition table. */
    private long tailBlocks() {
        return gptAt() > 0 ? Gpt.tail(gptAt()) / SectorRange.PER_BLOCK : 0;
    }

    /** The block that the file system counts its own addresses from where it is a partition; 0 if it is none. */
    public int offset() {
        return options.offset();
    }

    /**
     * The content that is to be the last one of the file system: a partition inside of it, so that the partition that fills up
     * the rest does not begin where a file does, and is not taken for that file.
     */
    public Optional<FileContent> lastContent() {
        return Optional.ofNullable(efi).filter(this::isFile);
    }

    private boolean isFile(FileContent content) {
        return boot.stream().anyMatch(file -> file.content().equals(content));
    }

    /**
     * The contents of the file system that no file has: a partition inside of it, and a block that keeps the partition that fills up
     * the rest from beginning where a file does. They come first, because what is behind all files looks as if it was appended.
     */
    public List<FileContent> ownContents() {
        return efi == null || isFile(efi)
                ? List.of()
                : List.of(efi, new BytesContent("behind the EFI system partition", new byte[BlockSource.BLOCK]));
    }

    /** The block behind the file system, as a partition. @param end of the image */
    public long volumeEnd(Behind behind, long end) {
        return behind.volumeEnd().orElse(end - tailBlocks());
    }

    /**
     * The system area.
     *
     * @param below what is there where nothing else was chosen
     */
    public ByteBuffer systemArea(ByteBuffer below, ContentPlacement placement, Behind behind, long end) {
        Disk disk = disk(placement, behind, end);
        ByteBuffer area = ByteBuffer.allocate(SystemArea.LENGTH);
        area.put((code == null ? below : code).duplicate().position(0)).clear();
        options.code().ifPresent(chosen -> chosen.kind().patch(area, image(placement), id()));
        apm.ifPresent(plan -> plan.placed(content -> sectors(placement, content), behind.appended())
                .encode(area, head(options, boot)));
        Mbr mbr = new Mbr(MbrTable.of(disk));
        if (!mbr.isEmpty() || options.isStarted()) {
            mbr.encode(area, options.geometry());
        }
        gpt(disk).ifPresent(table -> table.encode(area));
        return area;
    }

    /** What is in the last blocks of the image; empty if that is nothing. */
    public Optional<ByteBuffer> tail(ContentPlacement placement, Behind behind, long end) {
        return gpt(disk(placement, behind, end)).map(Gpt::tail);
    }

    private static Optional<Gpt> gpt(Disk disk) {
        return disk.hasGpt()
                ? Optional.of(new Gpt(disk.id(), GptTable.of(disk), disk.sectors(), disk.gptAt()))
                : Optional.empty();
    }

    private Disk disk(ContentPlacement placement, Behind behind, long end) {
        return new Disk(
                options,
                SectorRange.ofBlocks(options.offset(), hybridEnd(behind, end)),
                end * SectorRange.PER_BLOCK,
                gptAt(),
                behind.appended(),
                boot.stream()
                        .filter(file -> !file.marks().isEmpty())
                        .map(file -> new MarkedImage(file, sectors(placement, file.content())))
                        .toList(),
                Optional.ofNullable(efi).map(content -> sectors(placement, content)),
                date);
    }

    /** For ISOLINUX the first partition covers the table at the end, too. */
    private long hybridEnd(Behind behind, long end) {
        return options.isIsohybrid() ? behind.volumeEnd().orElse(end) : volumeEnd(behind, end);
    }

    /** The identifier of the disk in an MBR, which follows from the date as the GUID does. */
    private int id() {
        CRC32 crc = new CRC32();
        crc.update(date.getBytes(StandardCharsets.US_ASCII));
        return (int) crc.getValue();
    }

    private long image(ContentPlacement placement) {
        return boot.stream()
                .filter(file -> !file.efi() && file.isInTree())
                .findFirst()
                .map(file -> sectors(placement, file.content()).first())
                .orElse(0L);
    }

    private static SectorRange sectors(ContentPlacement placement, FileContent content) {
        Extent whole = new Extent(placement.extents(content).get(0).lba(), content.size());
        return SectorRange.ofBlocks(whole.lba(), whole.lba() + whole.blocks());
    }

    /** Refuses an image whose end can't be said in a partition table. */
    public void checkEnd(long end) throws ImageException {
        if (end * SectorRange.PER_BLOCK > LARGEST) {
            throw new ImageException("The image would end at sector " + end * SectorRange.PER_BLOCK
                    + " of 512 bytes; partition tables of an MBR say no more than " + LARGEST
                    + ". Leave the partitions or some of the files out");
        }
    }
}
