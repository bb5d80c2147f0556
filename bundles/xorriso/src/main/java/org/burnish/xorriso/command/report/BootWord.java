package org.burnish.xorriso.command.report;

/** What can be said of an image, in words of the command line of mkisofs and in those of this language. */
enum BootWord {
    VOLUME("-V '%s'", "-volid '%s'"),
    DATE("--modification-date='%s'", "-volume_date uuid '%s'"),
    ISOHYBRID("-isohybrid-mbr %s", "-boot_image isolinux system_area=%s"),
    GRUB2("--grub2-mbr %s", "-boot_image grub grub2_mbr=%s"),
    GENERIC("-G %s", "-boot_image any system_area=%s"),
    LABEL("--protective-msdos-label", "-boot_image any partition_table=on"),
    ALIGN("-partition_cyl_align %s", "-boot_image any partition_cyl_align=%s"),
    OFFSET("-partition_offset %s", "-boot_image any partition_offset=%s"),
    HEADS("-partition_hd_cyl %s", "-boot_image any partition_hd_cyl=%s"),
    SECTORS("-partition_sec_hd %s", "-boot_image any partition_sec_hd=%s"),
    BOOTABLE("--mbr-force-bootable", "-boot_image any mbr_force_bootable=on"),
    TYPE("-iso_mbr_part_type %s", "-boot_image any iso_mbr_part_type=%s"),
    LIKE("-part_like_isohybrid", "-boot_image any part_like_isohybrid=on"),
    APPEND("-append_partition %s", "-append_partition %s"),
    APPENDED_GPT("-appended_part_as_gpt", "-boot_image any appended_part_as=gpt"),
    APM_BLOCK("-apm-block-size %s", "-boot_image any apm_block_size=%s"),
    APPENDED_APM("-appended_part_as_apm", "-boot_image any appended_part_as=apm"),
    EFI_PARTITION("-efi-boot-part %s", "-boot_image any efi_boot_part=%s"),
    CATALOG("-c '%s'", "-boot_image any cat_path='%s'"),
    CATALOG_HIDDEN("--boot-catalog-hide", "-boot_image any cat_hidden=on"),
    NEXT("-eltorito-alt-boot", "-boot_image any next"),
    IMAGE("-b '%s'", "-boot_image any bin_path='%s'"),
    ISOLINUX_IMAGE("-b '%s'", "-boot_image isolinux bin_path='%s'"),
    GRUB2_IMAGE("-b '%s'", "-boot_image grub bin_path='%s'"),
    EFI_IMAGE("-e '%s'", "-boot_image any efi_path='%s'"),
    PLATFORM("-eltorito-platform %s", "-boot_image any platform_id=%s"),
    NO_EMULATION("-no-emul-boot", "-boot_image any emul_type=no_emulation"),
    HARD_DISK("-hard-disk-boot", "-boot_image any emul_type=hard_disk"),
    NAME("-eltorito-id %s", "-boot_image any id_string=%s"),
    CRITERIA("-eltorito-selcrit %s", "-boot_image any sel_crit=%s"),
    LOAD("-boot-load-size %s", "-boot_image any load_size=%s"),
    TABLE("-boot-info-table", "-boot_image any boot_info_table=on"),
    GRUB2_INFO("--grub2-boot-info", "-boot_image grub grub2_boot_info=on"),
    PARTITION("-isohybrid-gpt-basdat", "-boot_image isolinux partition_entry=gpt_basdat"),
    HFSPLUS("-isohybrid-gpt-hfsplus", "-boot_image isolinux partition_entry=gpt_hfsplus"),
    APM("-isohybrid-apm-hfsplus", "-boot_image isolinux partition_entry=apm_hfsplus");

    private final String option;
    private final String command;

    BootWord(String option, String command) {
        this.option = option;
        this.command = command;
    }

    /** The option of mkisofs. */
    String option(String value) {
        return option.replace("%s", value);
    }

    /** The command of this language. */
    String command(String value) {
        return command.replace("%s", value);
    }
}
