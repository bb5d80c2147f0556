package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of images of xorriso that boot, and what is made of them when a file is changed. */
@Peer({"xorriso", "bsdtar"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemasterTest {

    private static final Map<String, String> DATE = Map.of("SOURCE_DATE_EPOCH", "1700000000");
    private static final String CODE = "/usr/lib/ISOLINUX/isohdpfx.bin";
    private static final String BIOS = "-b isolinux/isolinux.bin -no-emul-boot -boot-load-size 4 -boot-info-table";

    @TempDir
    private static Path folder;

    @BeforeAll
    void makeImagesByXorriso() throws IOException {
        Needed.here(Files.exists(Path.of(CODE)), "Debian's package isolinux");
        Files.createDirectories(folder.resolve("tree/isolinux"));
        Files.copy(Path.of("/usr/lib/ISOLINUX/isolinux.bin"), folder.resolve("tree/isolinux/isolinux.bin"));
        byte[] diskette = new byte[1_474_560];
        new Random(8).nextBytes(diskette);
        Files.write(folder.resolve("tree/efi.img"), diskette);
        Files.writeString(folder.resolve("tree/grub.cfg"), "old");
        Files.writeString(folder.resolve("new.cfg"), "new");
        Files.writeString(folder.resolve("ks.cfg"), "more");
        made(
                "hybrid",
                "-isohybrid-mbr " + CODE + " -c isolinux/boot.cat " + BIOS
                        + " -eltorito-alt-boot -e efi.img -no-emul-boot -isohybrid-gpt-basdat");
        made("plain", "-c boot.cat -b isolinux/isolinux.bin -no-emul-boot");
        made(
                "grub",
                "-partition_offset 16 -append_partition 3 0x83 new.cfg -c boot.cat " + BIOS
                        + " --grub2-mbr /usr/lib/grub/i386-pc/boot_hybrid.img --grub2-boot-info");
        made(
                "cover",
                "--protective-msdos-label -c boot.cat " + BIOS
                        + " --grub2-mbr /usr/lib/grub/i386-pc/boot_hybrid.img --grub2-boot-info"
                        + " --efi-boot efi.img -efi-boot-part --efi-boot-image");
        made("file", "-c boot.cat " + BIOS + " -efi-boot-part tree/efi.img");
        made("none", "");
    }

    private static void made(String name, String words) throws IOException {
        right(Run.of(
                folder,
                DATE,
                words("xorriso -as mkisofs -quiet -V " + name.toUpperCase() + " -o " + name + ".iso " + words
                        + " tree")));
    }

    private static List<String> words(String line) {
        return Arrays.stream(line.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private static Run right(Run run) {
        assertThat(run.exit()).as("%s", run).isZero();
        return run;
    }

    private static Run ours(String line) throws IOException {
        List<String> command = new ArrayList<>(List.of(Run.burnishBinary().toString()));
        command.addAll(words(line));
        return right(Run.of(folder, DATE, command));
    }

    private static String xorriso(String line) throws IOException {
        return right(Run.of(folder, DATE, words("xorriso " + line))).out();
    }

    private static String said(String image) throws IOException {
        return xorriso("-indev " + image + " -report_el_torito plain -report_system_area plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hybrid", "plain", "grub", "cover", "file", "none"})
    void whatIsReportedOfAnImageThatBootsIsWhatXorrisoReports(String image) throws IOException {
        StringBuilder line = new StringBuilder("-indev " + image + ".iso");
        for (String form : List.of("plain", "cmd", "as_mkisofs")) {
            line.append(" -report_el_torito ")
                    .append(form)
                    .append(" -report_system_area ")
                    .append(form);
        }
        assertThat(ours(line.toString()).out()).isEqualTo(xorriso(line.toString()));
    }

    /** The line of kiwi, which has the commands of the language for what others say as mkisofs' options. */
    @Test
    void anImageOfItsOwnIsMadeByCommandsAlone() throws IOException {
        ours(
                "-application_id ID -publisher P -preparer_id Q -volid KIWI -joliet on -padding 0 -outdev kiwi.iso -map tree /"
                        + " -chmod 0755 / -- -boot_image grub bin_path=isolinux/isolinux.bin"
                        + " -boot_image grub grub2_mbr=/usr/lib/grub/i386-pc/boot_hybrid.img -boot_image grub grub2_boot_info=on"
                        + " -boot_image any partition_offset=16 -boot_image any cat_path=boot/boot.cat"
                        + " -boot_image any boot_info_table=on -boot_image any emul_type=no_emulation"
                        + " -boot_image any load_size=2048 -append_partition 2 0xef tree/efi.img -boot_image any next"
                        + " -boot_image any efi_path=--interval:appended_partition_2:all::"
                        + " -boot_image any emul_type=no_emulation -- -find efi.img -exec hide on");
        assertThat(said("kiwi.iso"))
                .contains("El Torito boot img :   2  UEFI  y   none  0x0000  0x00   2880")
                .contains("El Torito img opts :   1  boot-info-table isohybrid-suitable grub2-boot-info")
                .contains("Partition offset   : 16")
                .containsPattern("MBR partition      :   2   0x00  0xef .* 2880");
        assertThat(Run.of(folder, "bsdtar", "-tf", "kiwi.iso").out())
                .contains("isolinux/isolinux.bin", "boot/boot.cat", "grub.cfg")
                .doesNotContain("efi.img");
    }

    /** The lines of mkksiso and of those who prepare installers of Ubuntu. */
    @Test
    void anImageThatIsReplayedBootsByTheSameTablesAndHasTheNewFile() throws IOException {
        for (String image : List.of("hybrid", "grub", "cover")) {
            ours("-indev " + image + ".iso -outdev " + image
                    + ".new -volid NEW -update new.cfg /grub.cfg -map ks.cfg /ks.cfg" + " -boot_image any replay");
            xorriso("-indev " + image + ".iso -outdev " + image
                    + ".peer -volid NEW -update new.cfg /grub.cfg -map ks.cfg /ks.cfg" + " -boot_image any replay");
            assertThat(withoutPlaces(said(image + ".new"))).as(image).isEqualTo(withoutPlaces(said(image + ".peer")));
            assertThat(Run.of(folder, "bsdtar", "-xOf", image + ".new", "grub.cfg", "ks.cfg")
                            .out())
                    .isEqualTo("newmore");
        }
    }

    /** What is where differs between two programs, and with it the GUIDs, which follow from the dates. */
    private static List<String> withoutPlaces(String said) {
        return said.lines()
                .filter(line -> !line.contains("GUID  ") && !line.startsWith("GPT partition GUID"))
                .filter(line -> !line.startsWith("El Torito catalog") && !line.startsWith("ISO image size"))
                .map(line -> line.matches("(El Torito boot img|MBR partition |GPT (start and size|lba range)).*")
                        ? line.replaceFirst("( +\\d+){1,2} *$", "")
                        : line)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hybrid", "plain", "grub", "cover"})
    void piecesThatAMachineReadsAreExtractedAsByXorriso(String image) throws IOException {
        ours("-osirrox on -indev " + image + ".iso -extract_boot_images " + image + ".ours");
        xorriso("-osirrox on -indev " + image + ".iso -extract_boot_images " + image + ".theirs");
        assertThat(Run.of(folder, "diff", "-r", image + ".ours", image + ".theirs")
                        .all())
                .isEmpty();
    }

    @Test
    void anImageMadeByTheReportedOptionsIsReportedAlike() throws IOException {
        String options = String.join(
                " ",
                ours("-indev hybrid.iso -report_el_torito as_mkisofs")
                        .out()
                        .replace("'", "")
                        .split("\n"));
        ours("-as mkisofs -quiet " + options + " -o again.iso tree");
        assertThat(ours("-indev again.iso -report_el_torito as_mkisofs").out().replace("again.iso", "hybrid.iso"))
                .isEqualTo(
                        ours("-indev hybrid.iso -report_el_torito as_mkisofs").out());
    }

    /** The line of those who change the first file system of an installer of Proxmox in place. */
    @Test
    void anImageThatGrowsKeepsItsBootImages() throws IOException {
        Files.copy(folder.resolve("grub.iso"), folder.resolve("pve.iso"));
        ours("-dev pve.iso -boot_image any keep -boot_image grub partition_table=on -update new.cfg /grub.cfg");
        assertThat(said("pve.iso")).contains("El Torito img path :   1  /isolinux/isolinux.bin", "grub2-mbr");
        assertThat(Run.of(folder, "bsdtar", "-xOf", "pve.iso", "grub.cfg").out())
                .isEqualTo("new");
    }

    @Test
    void aFileThatIsTheSameIsNotUpdated() throws IOException {
        Files.copy(folder.resolve("plain.iso"), folder.resolve("same.iso"));
        assertThat(ours("-dev same.iso -update tree/grub.cfg /grub.cfg").all())
                .contains("No file object needed update");
        assertThat(xorriso("-indev same.iso -toc")).doesNotContain("ISO session  :   2");
    }
}
