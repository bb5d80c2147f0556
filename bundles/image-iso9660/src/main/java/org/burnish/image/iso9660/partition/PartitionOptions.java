package org.burnish.image.iso9660.partition;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.burnish.image.FileContent;
import org.burnish.image.ImageException;
import org.burnish.image.LoadedImage;
import org.burnish.options.ListText;
import org.burnish.options.OptionKey;
import org.burnish.options.Options;
import org.burnish.options.ValueForm;
import org.burnish.options.ValueForms;

/**
 * What users choose of boot code and partitions.
 *
 * @param code what a BIOS executes of a stick
 * @param appended the partitions behind the file system, by their numbers
 * @param gpt whether those are in a GUID partition table, in place of the MBR
 * @param apm what is chosen of an Apple partition map
 * @param likeIsohybrid whether marks of boot images count without code for ISOLINUX, too, and tables leave gaps
 * @param efi the boot image, or the file on disk, that is a partition of its own; empty for none
 * @param label whether one partition that covers all keeps others off
 * @param offset the block from which on the file system can be mounted as a partition, too; 0 for none
 * @param geometry how a BIOS counts sectors
 * @param alignment what ends where a cylinder does
 * @param bootable whether one partition is marked as the one that is booted
 * @param type of the partition with the file system
 * @param disk the disk's GUID, if it is not derived
 */
public record PartitionOptions(
        Optional<BootCode> code,
        List<AppendedPartition> appended,
        boolean gpt,
        ApmOptions apm,
        boolean likeIsohybrid,
        String efi,
        boolean label,
        int offset,
        Geometry geometry,
        Alignment alignment,
        boolean bootable,
        VolumeType type,
        Optional<GuidValue> disk) {

    /** What ends where a cylinder does. */
    public enum Alignment {
        /** The file system, where it is for ISOLINUX and a BIOS can count the cylinders. */
        AUTO,
        OFF,
        /** The file system. */
        ON,
        /** The file system, and each partition behind it. */
        ALL
    }

    /** What a file on disk begins with, where boot images might be meant. */
    static final String DISK = "disk:";

    private static final OptionKey<String> CODE = new OptionKey<>(
            "image.boot.code",
            checked("boot code such as isohybrid:/isohdpfx.bin", BootCode::parse),
            "",
            "what a BIOS executes of a stick: isohybrid:FILE, grub2:FILE or generic:FILE");
    private static final OptionKey<String> APPENDED = new OptionKey<>(
            "image.partition.append",
            checked("partitions such as 2,0xef,/efi.img", PartitionOptions::partitions),
            "",
            "files that become partitions behind the file system: NUMBER,TYPE,FILE joined by |");
    private static final OptionKey<Boolean> GPT = OptionKey.flag(
            "image.partition.gpt", false, "whether appended partitions are in a GUID partition table, not in the MBR");
    private static final OptionKey<Boolean> APM = OptionKey.flag(
            "image.partition.apm", false, "whether appended partitions are in an Apple partition map, not in the MBR");
    private static final OptionKey<ApmBlock> APM_BLOCK = new OptionKey<>(
            "image.partition.apm.block",
            ValueForms.form(
                    ApmBlock.class, "auto, smallest, 512 or 2048", ApmBlock::parse, ApmBlock::text, value -> true),
            ApmBlock.AUTO,
            "the bytes of the blocks in which an Apple partition map counts; boot images in it need 2048, as does a GUID"
                    + " partition table beside it");
    private static final OptionKey<Boolean> LIKE = OptionKey.flag(
            "image.partition.like.isohybrid",
            false,
            "whether marked boot images are partitions without code for ISOLINUX, too, and gaps between partitions are"
                    + " not filled");
    private static final OptionKey<String> EFI = new OptionKey<>(
            "image.partition.efi",
            checked("the path of a boot image, or disk:FILE", PartitionOptions::checkEfi),
            "",
            "the EFI system partition: the path of a boot image, efi-boot-image for that of UEFI, or disk:FILE");
    private static final OptionKey<Boolean> LABEL =
            OptionKey.flag("image.partition.label", false, "whether the MBR has one partition that covers all");
    private static final OptionKey<Integer> OFFSET = new OptionKey<>(
            "image.partition.offset",
            ValueForms.form(
                    Integer.class,
                    "0, or blocks from 16 to 255",
                    Integer::valueOf,
                    String::valueOf,
                    value -> value == 0 || value >= 16 && value <= 255),
            0,
            "the block from which on the file system can be mounted as a partition, too");
    private static final OptionKey<Integer> HEADS =
            new OptionKey<>("image.partition.heads", ValueForms.number(1, 255), 64, "how many heads a BIOS counts");
    private static final OptionKey<Integer> SECTORS = new OptionKey<>(
            "image.partition.sectors", ValueForms.number(1, 63), 32, "how many sectors per head a BIOS counts");
    private static final OptionKey<Alignment> ALIGNMENT = new OptionKey<>(
            "image.partition.align",
            ValueForms.choice(Alignment.class),
            Alignment.AUTO,
            "what ends where a cylinder does");
    private static final OptionKey<Boolean> BOOTABLE = OptionKey.flag(
            "image.partition.bootable", false, "whether the MBR always marks a partition as the one that is booted");
    private static final OptionKey<VolumeType> TYPE = new OptionKey<>(
            "image.partition.type",
            ValueForms.form(
                    VolumeType.class,
                    "none, a number from 0 to 255, or a GUID",
                    VolumeType::parse,
                    VolumeType::text,
                    value -> true),
            VolumeType.USUAL,
            "the type of the partition with the file system: a number for an MBR, or a GUID for a GUID partition table, too");
    private static final OptionKey<String> DISK_GUID = new OptionKey<>(
            "image.partition.disk",
            checked("a GUID", GuidValue::require),
            "",
            "the GUID of the disk; derived from the date of the volume if none is chosen");

    public PartitionOptions {
        appended = appended.stream()
                .sorted(Comparator.comparingInt(AppendedPartition::number))
                .toList();
    }

    private static ValueForm<String> checked(String expected, Consumer<String> check) {
        return ValueForms.form(
                String.class,
                expected,
                text -> {
                    if (!text.isEmpty()) {
                        check.accept(text);
                    }
                    return text;
                },
                text -> text,
                text -> true);
    }

    private static void checkEfi(String text) {
        if (text.startsWith(DISK)) {
            DiskSource.parse(text.substring(DISK.length()));
        }
    }

    private static List<AppendedPartition> partitions(String text) {
        return ListText.items(text).stream().map(AppendedPartition::parse).toList();
    }

    /** The keys. */
    public static List<OptionKey<?>> options() {
        return List.of(
                CODE, APPENDED, GPT, APM, APM_BLOCK, LIKE, EFI, LABEL, OFFSET, HEADS, SECTORS, ALIGNMENT, BOOTABLE,
                TYPE, DISK_GUID);
    }

    /** What was chosen. */
    public static PartitionOptions of(Options options) {
        String code = options.get(CODE);
        return new PartitionOptions(
                code.isEmpty() ? Optional.empty() : Optional.of(BootCode.parse(code)),
                partitions(options.get(APPENDED)),
                options.get(GPT),
                new ApmOptions(options.get(APM), options.get(APM_BLOCK)),
                options.get(LIKE),
                options.get(EFI),
                options.get(LABEL),
                options.get(OFFSET),
                new Geometry(options.get(HEADS), options.get(SECTORS)),
                options.get(ALIGNMENT),
                options.get(BOOTABLE),
                options.get(TYPE),
                GuidValue.parse(options.get(DISK_GUID)));
    }

    /** Whether the system area stays as it is. */
    public boolean isNone() {
        return code.isEmpty() && appended.isEmpty() && efi.isEmpty() && !label && offset == 0 && !bootable;
    }

    /**
     * The bytes of the appended partitions by their numbers, which are different.
     *
     * @param origin the image that the tree came from
     * @throws ImageException when a number was chosen twice, or a file is not there
     */
    public Map<Integer, FileContent> contents(Optional<LoadedImage> origin) throws ImageException {
        Map<Integer, FileContent> contents = new LinkedHashMap<>();
        for (AppendedPartition partition : appended) {
            if (contents.put(partition.number(), partition.content(origin)) != null) {
                throw new ImageException("Partition " + partition.number() + " was chosen twice: '"
                        + partition.source().file() + "'. Give each its own number");
            }
        }
        return contents;
    }

    /** Whether appended partitions are in the MBR. */
    boolean isAppendedInMbr() {
        return !gpt && !apm.appended();
    }

    /** Whether the boot code is one that a BIOS starts. */
    boolean isStarted() {
        return code.filter(chosen -> chosen.kind().needsImage()).isPresent();
    }

    boolean isIsohybrid() {
        return code.filter(chosen -> chosen.kind() == BootCode.Kind.ISOHYBRID).isPresent();
    }
}
