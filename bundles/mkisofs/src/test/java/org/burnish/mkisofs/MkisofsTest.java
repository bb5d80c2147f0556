package org.burnish.mkisofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.burnish.recorder.ImageOutput;
import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MkisofsTest {

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();

    private String commands(String... words) throws ProblemException {
        Console console = new Console() {
            @Override
            public void result(String line) {
                said.add(line);
            }

            @Override
            public ImageOutput standardOutput() {
                throw new UnsupportedOperationException();
            }

            @Override
            public void info(String line) {
                said.add(line);
            }

            @Override
            public void event(Severity severity, String text) {
                said.add(severity + " " + text);
            }
        };
        return String.join(" ", new Mkisofs().commands(List.of(words), console))
                .replace("-compliance iso_9660_level=1 ", "");
    }

    @Test
    void seedOfACloudImageIsOutputVolumeAndFiles() throws ProblemException {
        assertThat(commands("-output", "seed.iso", "-volid", "cidata", "-joliet", "-rock", "user-data", "meta-data"))
                .isEqualTo(
                        "-volid cidata -joliet on -new_image seed.iso -map user-data /user-data -map meta-data /meta-data");
    }

    @Test
    void wordsOfAQuotedListArePaths() throws ProblemException, IOException {
        Path list =
                Files.writeString(folder.resolve("list"), "  one 'two \"words\"' \"it's\"\\\nthree\n\n'a\nb' ''last\n");
        assertThat(commands("-graft-points", "-o", "x.iso", "--quoted_path_list", list.toString()))
                .isEqualTo("-new_image x.iso -map one /one -map two \"words\" /two \"words\" -map it'sthree /it'sthree"
                        + " -map a\nb /a\nb -map last /last");
        Files.writeString(list, "'open");
        assertThatThrownBy(() -> commands("-o", "x.iso", "--quoted_path_list", list.toString()))
                .hasMessageContaining("quotation mark ' in the list '" + list + "' is not closed");
    }

    @Test
    void weightsOfAListCountWhenAllFilesAreThere() throws ProblemException, IOException {
        Path list = Files.writeString(folder.resolve("list"), "5 /boot\n-1\t/big file\n");
        assertThat(commands("--sort-weight-list", list.toString(), "-o", "x.iso", "a"))
                .isEqualTo("-new_image x.iso -map a /a -sort_weight 5 /boot -sort_weight -1 /big file");
        assertThat(commands("--sort-weight-patterns", list.toString(), "-o", "x.iso", "a"))
                .contains("-sort_weight_pattern 5 /boot");
        Files.writeString(list, "5\n");
        assertThatThrownBy(() -> commands("--sort-weight-list", list.toString(), "a"))
                .hasMessageContaining("has the line '5', which is no NUMBER FILE");
    }

    @Test
    void versionIsAllThatIsPrinted() throws ProblemException {
        assertThat(commands("-o", "x.iso", "-version")).isEqualTo("-version");
    }

    @Test
    void contentOfADirectoryGoesToTheRoot() throws ProblemException {
        assertThat(commands("-o", "x.iso", folder.toString())).isEqualTo("-new_image x.iso -map " + folder + " /");
    }

    @Test
    void graftPointsSayWhereFilesGo() throws ProblemException, IOException {
        Path file = Files.createFile(folder.resolve("a=b"));
        assertThat(commands(
                        "-o",
                        "x.iso",
                        "boot/=" + folder,
                        "dir/=" + folder + "/a\\=b",
                        "c=" + folder + "/a\\=b",
                        "-graft-points"))
                .isEqualTo(
                        "-new_image x.iso -map " + folder + " /boot/ -map " + file + " /dir/a=b -map " + file + " /c");
        assertThatThrownBy(() -> commands("-graft-points", "-o", "x.iso", "=disk"))
                .hasMessageContaining("there is no path in the image before '='");
        assertThat(commands("-o", "x.iso", file.toString()))
                .as("without the option = is nothing special")
                .endsWith("/a=b");
    }

    @Test
    void optionsOfOneLetterMayBeOneWord() throws ProblemException {
        assertThat(commands("-JR", "-V", "X", "-o", "x.iso", "f"))
                .isEqualTo("-joliet on -volid X -new_image x.iso -map f /f");
    }

    @Test
    void valuesMayFollowAnEqualsSign() throws ProblemException {
        assertThat(commands("--modification-date=2026112820000000", "-o", "x.iso", "f"))
                .startsWith("-volume_date uuid 2026112820000000");
    }

    @Test
    void longNamesAreARuleAndALevelToo() throws ProblemException {
        assertThat(commands("-joliet-long", "-iso-level", "3", "-o", "x.iso", "f"))
                .startsWith("-joliet on -compliance joliet_long_names:iso_9660_level=3 -new_image x.iso");
    }

    @Test
    void bootImagesAreChosenWhenTheFilesAreThere() throws ProblemException {
        assertThat(commands(
                        "-o",
                        "x.iso",
                        "-b",
                        "isolinux.bin",
                        "-c",
                        "boot.cat",
                        "-no-emul-boot",
                        "-boot-load-size",
                        "4",
                        "-boot-info-table",
                        "-eltorito-alt-boot",
                        "-e",
                        "efi.img",
                        "-no-emul-boot",
                        "file"))
                .isEqualTo(
                        "-new_image x.iso -map file /file -boot_image any bin_path=isolinux.bin -boot_image any load_size=full"
                                + " -boot_image any cat_path=boot.cat -boot_image any emul_type=none -boot_image any load_size=2048"
                                + " -boot_image any boot_info_table=on -boot_image any next -boot_image any efi_path=efi.img"
                                + " -boot_image any emul_type=none");
    }

    @Test
    void whatIsNotUnderstoodIsNamedWithWhatToDo() {
        assertThatThrownBy(() -> commands("-o", "x.iso", "--jolliet"))
                .hasMessage("-as mkisofs: Unrecognized option '--jolliet'");
        assertThatThrownBy(() -> commands("-sparc-boot", "x"))
                .satisfies(thrown -> assertThat(((ProblemException) thrown).hints())
                        .singleElement()
                        .asString()
                        .contains("use xorriso"));
        assertThatThrownBy(() -> commands("-o")).hasMessage("-as mkisofs: option '-o' needs a value");
        assertThatThrownBy(() -> commands("-append_partition", "2", "0xef"))
                .hasMessage("-as mkisofs: option '-append_partition' needs 3 values");
        assertThatThrownBy(() -> commands("-o", "x.iso")).hasMessageContaining("nothing to be put into the image");
        assertThatThrownBy(() -> commands("-iso-level", "5")).hasMessageContaining("no ISO 9660 level '5'");
    }

    @Test
    void withoutAnOutputTheImageGoesToStandardOutput() throws ProblemException {
        assertThat(commands("photos")).isEqualTo("-new_image - -map photos /photos");
        assertThat(commands("-o", "x.iso", "-print-size", "photos"))
                .isEqualTo("-new_image stdio:/dev/null -map photos /photos -image_blocks -rollback_end");
    }

    @Test
    void whatMakesAStickIsSaidWhenTheFilesAreThere() throws ProblemException {
        assertThat(commands(
                        "-b",
                        "b.img",
                        "--grub2-boot-info",
                        "--grub2-mbr",
                        "mbr.img",
                        "--efi-boot",
                        "efi.img",
                        "-efi-boot-part",
                        "--efi-boot-image",
                        "--protective-msdos-label",
                        "-o",
                        "x.iso",
                        "-append_partition",
                        "2",
                        "0xef",
                        "p",
                        "f"))
                .isEqualTo("-new_image x.iso -map f /f -boot_image any bin_path=b.img -boot_image any load_size=full"
                        + " -boot_image grub grub2_boot_info=on -boot_image grub grub2_mbr=mbr.img -boot_image any next"
                        + " -boot_image any efi_path=efi.img -boot_image any emul_type=none -boot_image any next"
                        + " -boot_image any efi_boot_part=--efi-boot-image -boot_image grub partition_table=on"
                        + " -append_partition 2 0xef p -boot_image any cat_path=/boot.catalog");
    }

    @Test
    void hfsPlusIsMissingWithAWarning() throws ProblemException {
        assertThat(commands("-hfsplus", "-hfsplus-serial-no", "2048", "-hfs-bless-by", "p", "/", "-o", "x.iso", "f"))
                .isEqualTo("-new_image x.iso -map f /f");
        assertThat(said).hasSize(3).allMatch(line -> line.startsWith("WARNING -as mkisofs: option -"));
    }

    @Test
    void blocksOfAnApplePartitionMapAreTheSmallestIfNobodySaysMore() throws ProblemException {
        assertThat(commands("-appended_part_as_apm", "-o", "x.iso", "f"))
                .startsWith("-new_image x.iso -map f /f -boot_image any appended_part_as=apm"
                        + " -boot_image any apm_block_size=smallest");
        assertThat(commands("-apm-block-size", "2048", "-appended_part_as_apm", "-o", "x.iso", "f"))
                .contains("apm_block_size=2048");
        assertThat(commands("-apm-block-size", "0", "-appended_part_as_apm", "-o", "x.iso", "f"))
                .contains("apm_block_size=smallest");
    }

    @Test
    void bootImagesAreMarkedForPartitionTables() throws ProblemException {
        assertThat(commands("-e", "i", "-isohybrid-gpt-hfsplus", "-isohybrid-apm-hfsplus", "-o", "x.iso", "f"))
                .contains(" -boot_image isolinux partition_entry=gpt_hfsplus"
                        + " -boot_image isolinux partition_entry=apm_hfsplus");
        assertThat(commands("-part_like_isohybrid", "-o", "x.iso", "f"))
                .contains(" -boot_image any part_like_isohybrid=on");
    }

    @Test
    void weightsAreKnownBeforeTheFiles() throws ProblemException {
        assertThat(commands("--sort-weight", "0", "/", "--sort-weight", "1", "/boot", "-o", "x.iso", "f"))
                .isEqualTo("-sort_weight 0 / -sort_weight 1 /boot -new_image x.iso -map f /f");
    }

    @Test
    void helpIsInTheWordsThatGrubMkrescueLooksFor() throws ProblemException {
        assertThat(commands("-help")).isEmpty();
        assertThat(said).anyMatch(line -> line.contains("--grub2-boot-info"));
    }

    @Test
    void patternsWithASlashAreOfPathsAndOthersOfLastNames() throws ProblemException {
        assertThat(commands("-m", "*.o", "-x", "/a/b", "-exclude-list", "list", "-f", "-o", "x.iso", "f"))
                .isEqualTo("-not_leaf *.o -not_paths /a/b -- -not_list list -follow on -new_image x.iso -map f /f");
    }

    @Test
    void filesAreHiddenByOptionsAndByLinesOfFiles() throws ProblemException, IOException {
        Path list = Files.writeString(folder.resolve("list"), "*.a\n\n/b\n");
        assertThat(commands("-hide", "*.c", "-hide-joliet-list", list.toString(), "-o", "x.iso", "f"))
                .isEqualTo(
                        "-hide_disk iso_rr *.c -hide_disk joliet *.a -hide_disk joliet /b -new_image x.iso -map f /f");
        assertThatThrownBy(() -> commands("-hide-list", "/nowhere", "-o", "x.iso", "f"))
                .hasMessageContaining("the list '/nowhere' can't be read");
    }

    /** As in xorriso level 4 says nothing of plain names, and another level nothing of the tree. */
    @Test
    void level4IsATreeOfItsOwn() throws ProblemException {
        assertThat(commands("-iso-level", "4", "-iso-level", "3", "-o", "x.iso", "f"))
                .isEqualTo("-compliance iso_9660_1999:iso_9660_level=3 -new_image x.iso -map f /f");
    }

    @Test
    void anAddOnSessionGrowsWhatIsLoadedFromItsBlock() throws ProblemException {
        assertThat(commands("-C", "12,3456", "-M", "/dev/sr0", "-o", "x.iso", "f"))
                .isEqualTo("-load sbsector 12 -indev /dev/sr0 -grow_blindly 3456 -new_image x.iso -map f /f");
        assertThat(commands("-C", "0,300", "-o", "x.iso", "f"))
                .isEqualTo("-grow_blindly 300 -new_image x.iso -map f /f");
        assertThat(said).isEmpty();
        commands("-C", "7,300", "-o", "x.iso", "f");
        assertThat(said)
                .containsExactly(
                        "WARNING -as mkisofs: option -C without -M: files of the session at block 7 are not in the image");
        assertThatThrownBy(() -> commands("-M", "old.iso", "-o", "x.iso", "f"))
                .hasMessageContaining("option -M needs option -C");
        assertThatThrownBy(() -> commands("-C", "300", "-o", "x.iso", "f"))
                .hasMessageContaining("unusable parameter of option -C: '300'");
    }

    @Test
    void filesGoBelowTheRootThatWasSaid() throws ProblemException {
        assertThat(commands("-root", "session1/", "-o", "x.iso", "f", folder.toString()))
                .isEqualTo("-new_image x.iso -map f /session1/f -map " + folder + " /session1/");
        assertThat(commands("-root", "/a", "-graft-points", "-o", "x.iso", "b=f"))
                .isEqualTo("-new_image x.iso -map f /a/b");
    }

    @Test
    void bootCatalogAndFilesAreHiddenByWordsOfTheLanguage() throws ProblemException {
        assertThat(commands("-b", "b", "-c", "c", "--boot-catalog-hide", "-hidden", "*.x", "-o", "x.iso", "f"))
                .startsWith("-hide_disk listing *.x -new_image x.iso")
                .endsWith("-boot_image any cat_path=c -boot_image any cat_hidden=on");
    }

    @Test
    void filesThatAreCompressedAreMarkedByWordsOfTheLanguage() throws ProblemException {
        for (String option : List.of("-z", "-transparent-compression")) {
            assertThat(commands(option, "-o", "x.iso", "f"))
                    .isEqualTo("-zisofs by_magic=on -new_image x.iso -map f /f");
        }
        assertThat(commands("--zisofs-version-2", "--zisofs2-susp-z2", "-o", "x.iso", "f"))
                .isEqualTo("-zisofs by_magic=v2 -zisofs susp_z2=on -new_image x.iso -map f /f");
        assertThat(commands("-z", "--zisofs2-susp-zf", "-o", "x.iso", "f"))
                .isEqualTo("-zisofs by_magic=on -zisofs susp_z2=off -new_image x.iso -map f /f");
    }

    @Test
    void whatComparesIsRefusedWithWhatToDo() {
        for (String option : List.of("-old-root", "--old-root-no-md5")) {
            assertThatThrownBy(() -> commands(option, "-o", "x.iso", "f"))
                    .satisfies(thrown -> assertThat(((ProblemException) thrown).hints())
                            .singleElement()
                            .asString()
                            .contains("-update"));
        }
    }

    @Test
    void optionsOfPlainNamesAreRulesOfCompliance() throws ProblemException {
        assertThat(commands("-d", "-N", "-relaxed-filenames", "-iso-level", "1", "-l", "-o", "x.iso", "f"))
                .isEqualTo(
                        "-compliance no_force_dots:omit_version:7bit_ascii:iso_9660_level=1:iso_9660_level=2 -new_image"
                                + " x.iso -map f /f");
        assertThat(commands("-U", "-o", "x.iso", "f"))
                .startsWith("-compliance long_names:7bit_ascii:lowercase:no_force_dots:omit_version ");
    }
}
