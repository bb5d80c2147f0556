package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others put around the tree of an image is there after ours grew it. */
@Peer({"xorriso", "isoinfo"})
class CarryOverTest {

    private static final List<String> IDENTIFIERS = List.of(
            "Volume Set Id: VSET",
            "Publisher Id : PUB",
            "Preparer Id  : PREP",
            "App Id       : APPL",
            "System Id    : SYS",
            "CopyrightFile: COPY",
            "Abstract File: ABS",
            "Biblio File  : BIB");

    @TempDir
    Path folder;

    @BeforeEach
    void makeTree() throws IOException {
        Files.createDirectory(folder.resolve("tree"));
        Files.write(folder.resolve("tree/boot.img"), new byte[2048]);
        Files.write(folder.resolve("efi.img"), new byte[40_000]);
        Files.writeString(folder.resolve("more"), "more");
    }

    private Run xorriso(String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = "xorriso";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Run run = Run.of(folder, command);
        assertThat(run.exit()).as("%s", run).isZero();
        return run;
    }

    private void image(String name, String... options) {
        String[] common = {"-as", "mkisofs", "-quiet", "-R", "-o", name};
        String[] all = Arrays.copyOf(common, common.length + options.length + 1);
        System.arraycopy(options, 0, all, common.length, options.length);
        all[all.length - 1] = "tree";
        xorriso(all);
    }

    private Run grow(String name) {
        Run run = Run.burnish(folder, "-dev", "stdio:" + name, "-map", "more", "/more", "-commit");
        assertThat(run.exit()).as("%s", run).isZero();
        return run;
    }

    private byte[] begin(String name, int bytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "r")) {
            byte[] begin = new byte[bytes];
            file.readFully(begin);
            return begin;
        }
    }

    private static String bootRecord(Run run) {
        return run.all()
                .lines()
                .filter(line -> line.startsWith("Boot record"))
                .findFirst()
                .orElse("none");
    }

    @Test
    void aGrownBootableImageKeepsSystemAreaBootImageAndIdentifiers() throws IOException {
        image(
                "boot.iso",
                "-b",
                "boot.img",
                "-c",
                "boot.cat",
                "-no-emul-boot",
                "-append_partition",
                "2",
                "0xef",
                "efi.img",
                "-appended_part_as_gpt",
                "-publisher",
                "PUB",
                "-p",
                "PREP",
                "-A",
                "APPL",
                "-volset",
                "VSET",
                "-sysid",
                "SYS",
                "-copyright",
                "COPY",
                "-abstract",
                "ABS",
                "-biblio",
                "BIB");
        byte[] area = begin("boot.iso", 32_768);
        String before = bootRecord(xorriso("-indev", "boot.iso", "-toc"));

        Run grown = grow("boot.iso");
        grow("boot.iso");

        assertThat(begin("boot.iso", 32_768)).isEqualTo(area);
        assertThat(grown.all()).contains("partition table");
        Run after = xorriso("-indev", "boot.iso", "-toc", "-pvd_info", "-report_el_torito", "plain", "-find", "/");
        assertThat(bootRecord(after))
                .isEqualTo(before)
                .isEqualTo("Boot record  : El Torito , MBR protective-msdos-label cyl-align-off GPT");
        assertThat(after.all()).contains(IDENTIFIERS).contains("El Torito img path :   1  /boot.img", "'/more'");
        assertThat(Run.of(folder, "isoinfo", "-d", "-i", "boot.iso").out()).contains("El Torito VD version 1 found");
    }

    @Test
    void theBootRecordIsToldAsXorrisoDoes() {
        image("plain.iso");
        image("torito.iso", "-b", "boot.img", "-c", "boot.cat", "-no-emul-boot");
        image("protected.iso", "--protective-msdos-label");
        image("offset.iso", "-partition_offset", "16", "-b", "boot.img", "-c", "boot.cat", "-no-emul-boot");
        for (String name : List.of("plain.iso", "torito.iso", "protected.iso", "offset.iso")) {
            String[] toc = {"-indev", "stdio:" + name, "-toc"};
            assertThat(bootRecord(Run.burnish(folder, toc))).as(name).isEqualTo(bootRecord(xorriso(toc)));
        }
    }

    @Test
    void copyingReportsTheBootImageThatIsDiscarded() throws IOException {
        image("torito.iso", "-b", "boot.img", "-c", "boot.cat", "-no-emul-boot", "-publisher", "PUB");
        Run copy = Run.burnish(
                folder, "-indev", "stdio:torito.iso", "-outdev", "stdio:copy", "-map", "more", "/more", "-commit");
        assertThat(copy.exit()).as("%s", copy).isZero();
        assertThat(copy.all()).contains("Discarded boot image from old session");
        assertThat(xorriso("-indev", "copy", "-pvd_info").all())
                .contains("Publisher Id : PUB")
                .doesNotContain("El Torito");
    }
}
