package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Images of our mkisofs boot in QEMU, under SeaBIOS and under OVMF, from a CD drive and from a disk, to a line on the serial port. */
@Peer({"qemu-system-x86_64", "grub-mkimage", "grub-mkrescue", "mkfs.vfat", "mcopy"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BootsTest {

    private static final String BOOTED = "BURNISH-BOOTED";
    private static final Path ISOLINUX = Path.of("/usr/lib/ISOLINUX");
    private static final Path MODULES = Path.of("/usr/lib/syslinux/modules/bios");
    private static final Path FIRMWARE = Path.of("/usr/share/OVMF");
    private static final String GRUB_MENU = "serial --unit=0 --speed=115200\nterminal_output serial\necho " + BOOTED
            + " grub $grub_platform\nsleep 60\n";
    private static final long BOOT_SECONDS = 180;

    @TempDir
    private static Path folder;

    @BeforeAll
    void makeBootableTrees() throws IOException {
        Needed.here(Files.exists(ISOLINUX.resolve("isolinux.bin")), "Debian's package isolinux");
        Needed.here(Files.exists(FIRMWARE.resolve("OVMF_CODE_4M.fd")), "Debian's package ovmf");
        Path isolinux = Files.createDirectories(folder.resolve("linux/isolinux"));
        Files.copy(ISOLINUX.resolve("isolinux.bin"), isolinux.resolve("isolinux.bin"));
        for (String module : List.of("ldlinux.c32", "cat.c32", "libcom32.c32", "libutil.c32")) {
            Files.copy(MODULES.resolve(module), isolinux.resolve(module));
        }
        Files.writeString(isolinux.resolve("message"), BOOTED + " isolinux\n");
        Files.writeString(
                isolinux.resolve("isolinux.cfg"),
                "SERIAL 0 115200\nPROMPT 0\nTIMEOUT 1\nDEFAULT x\nLABEL x\n COM32 cat.c32\n APPEND message\n");
        Path grub = Files.createDirectories(folder.resolve("grub/boot/grub"));
        Files.writeString(grub.resolve("grub.cfg"), GRUB_MENU);
        Files.writeString(
                folder.resolve("early.cfg"),
                "search --file --set=root /boot/grub/grub.cfg\nset prefix=($root)/boot/grub\nconfigfile $prefix/grub.cfg\n");
        peer(
                "grub-mkimage -O i386-pc-eltorito -o grub/boot/grub/eltorito.img -p /boot/grub biosdisk iso9660 echo serial"
                        + " terminal normal configfile sleep part_msdos part_gpt");
        peer("grub-mkimage -O x86_64-efi -c early.cfg -o BOOTX64.EFI -p /boot/grub iso9660 echo serial terminal normal"
                + " configfile fat part_gpt part_msdos search search_fs_file sleep");
        peer("mkfs.vfat -C efi.img 1440");
        peer("mmd -i efi.img ::EFI ::EFI/BOOT");
        peer("mcopy -i efi.img BOOTX64.EFI ::EFI/BOOT/");
        Files.copy(folder.resolve("efi.img"), folder.resolve("grub/efi.img"));
        ours("-quiet -o isolinux.iso -b isolinux/isolinux.bin -c isolinux/boot.cat -no-emul-boot -boot-load-size 4"
                + " -boot-info-table -isohybrid-mbr /usr/lib/ISOLINUX/isohdpfx.bin -J -R linux");
        ours("-quiet -graft-points --modification-date=2026112820000000 -b boot/grub/eltorito.img -no-emul-boot"
                + " -boot-load-size 4 -boot-info-table --grub2-boot-info --grub2-mbr /usr/lib/grub/i386-pc/boot_hybrid.img"
                + " --efi-boot efi.img -efi-boot-part --efi-boot-image --protective-msdos-label -o grub.iso -r grub");
    }

    private static Run peer(String line) {
        Run run = Run.of(folder, line.split(" "));
        assertThat(run.exit()).as("%s", run).isZero();
        return run;
    }

    private static void ours(String line) {
        List<String> words = new ArrayList<>(List.of("-as", "mkisofs"));
        words.addAll(Arrays.asList(line.split(" ")));
        Run run = Run.burnish(folder, words.toArray(new String[0]));
        assertThat(run.exit()).as("%s", run).isZero();
    }

    private enum Firmware {
        BIOS,
        UEFI
    }

    private static String disc(String image) {
        return "-cdrom " + image;
    }

    private static String stick(String image) {
        return "-drive file=" + image + ",format=raw,if=ide";
    }

    /** What came through the serial port until an image said that it booted. */
    private static String boot(Firmware firmware, String media) throws IOException, InterruptedException {
        return boot(firmware, media, BOOTED);
    }

    /** The same until something else was said. */
    private static String boot(Firmware firmware, String media, String awaited)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("qemu-system-x86_64"));
        command.addAll(
                Arrays.asList("-accel tcg -m 256 -display none -no-reboot -net none -serial file:serial".split(" ")));
        if (firmware == Firmware.UEFI) {
            Path variables = folder.resolve("variables.fd");
            Files.deleteIfExists(variables);
            Files.copy(FIRMWARE.resolve("OVMF_VARS_4M.fd"), variables);
            String flash = "-drive if=pflash,format=raw,file=";
            command.addAll(Arrays.asList((flash + FIRMWARE.resolve("OVMF_CODE_4M.fd") + ",readonly=on").split(" ")));
            command.addAll(Arrays.asList((flash + "variables.fd").split(" ")));
        }
        command.addAll(Arrays.asList(media.split(" ")));
        Path serial = folder.resolve("serial");
        Files.deleteIfExists(serial);
        Process machine = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("machine.log").toFile())
                .start();
        try {
            return said(serial, machine, awaited);
        } finally {
            machine.destroyForcibly().waitFor();
        }
    }

    private static String said(Path serial, Process machine, String awaited) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(BOOT_SECONDS);
        String said = "";
        while (!said.contains(awaited) && machine.isAlive() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(100);
            said = Files.exists(serial) ? Files.readString(serial, StandardCharsets.ISO_8859_1) : "";
        }
        return said;
    }

    @Test
    void isolinuxStartsFromAStick() throws Exception {
        assertThat(boot(Firmware.BIOS, stick("isolinux.iso"))).contains(BOOTED + " isolinux");
    }

    @Test
    void grubStartsFromADisc() throws Exception {
        assertThat(boot(Firmware.BIOS, disc("grub.iso"))).contains(BOOTED + " grub pc");
    }

    @Test
    void grubStartsFromAStickUnderUefi() throws Exception {
        assertThat(boot(Firmware.UEFI, stick("grub.iso"))).contains(BOOTED + " grub efi");
    }

    @Test
    @Tag("long")
    void isolinuxStartsFromADisc() throws Exception {
        assertThat(boot(Firmware.BIOS, disc("isolinux.iso"))).contains(BOOTED + " isolinux");
    }

    @Test
    @Tag("long")
    void grubStartsFromAStick() throws Exception {
        assertThat(boot(Firmware.BIOS, stick("grub.iso"))).contains(BOOTED + " grub pc");
    }

    @Test
    @Tag("long")
    void grubStartsFromADiscUnderUefi() throws Exception {
        assertThat(boot(Firmware.UEFI, disc("grub.iso"))).contains(BOOTED + " grub efi");
    }

    /** The line of archiso, with isolinux for BIOS and an appended partition for UEFI. */
    @Test
    @Tag("long")
    void anAppendedPartitionStartsUnderUefiAndIsolinuxUnderBios() throws Exception {
        Path both = Files.createDirectories(folder.resolve("both"));
        peer("cp -r linux/isolinux grub/boot both");
        assertThat(both.resolve("isolinux")).isDirectory();
        ours("-quiet -iso-level 3 -full-iso9660-filenames -joliet -joliet-long -rational-rock -volid L"
                + " -eltorito-boot isolinux/isolinux.bin -eltorito-catalog isolinux/boot.cat -no-emul-boot -boot-load-size 4"
                + " -boot-info-table -isohybrid-mbr /usr/lib/ISOLINUX/isohdpfx.bin --mbr-force-bootable -partition_offset 16"
                + " -append_partition 2 C12A7328-F81F-11D2-BA4B-00A0C93EC93B efi.img -isohybrid-gpt-basdat"
                + " -eltorito-alt-boot -e --interval:appended_partition_2:all:: -no-emul-boot -output both.iso both/");
        assertThat(boot(Firmware.BIOS, stick("both.iso"))).contains(BOOTED + " isolinux");
        assertThat(boot(Firmware.BIOS, disc("both.iso"))).contains(BOOTED + " isolinux");
        assertThat(boot(Firmware.UEFI, stick("both.iso"))).contains(BOOTED + " grub efi");
        assertThat(boot(Firmware.UEFI, disc("both.iso"))).contains(BOOTED + " grub efi");
    }

    /** Changes a file of an image and keeps how it boots. */
    private static void remastered(String from, String to, String file, String content) throws IOException {
        Files.writeString(folder.resolve("new"), content);
        Run run = Run.burnish(
                folder, "-indev", from, "-outdev", to, "-update", "new", file, "-boot_image", "any", "replay");
        assertThat(run.exit()).as("%s", run).isZero();
    }

    @Test
    @Tag("long")
    void whatWasRemasteredStartsWithItsNewFile() throws Exception {
        remastered("isolinux.iso", "isolinux.new", "/isolinux/message", BOOTED + " anew\n");
        assertThat(boot(Firmware.BIOS, disc("isolinux.new"))).contains(BOOTED + " anew");
        assertThat(boot(Firmware.BIOS, stick("isolinux.new"))).contains(BOOTED + " anew");
        remastered("grub.iso", "grub.new", "/boot/grub/grub.cfg", GRUB_MENU.replace("grub $", "anew $"));
        assertThat(boot(Firmware.BIOS, disc("grub.new"))).contains(BOOTED + " anew pc");
        assertThat(boot(Firmware.BIOS, stick("grub.new"))).contains(BOOTED + " anew pc");
        assertThat(boot(Firmware.UEFI, disc("grub.new"))).contains(BOOTED + " anew efi");
        assertThat(boot(Firmware.UEFI, stick("grub.new"))).contains(BOOTED + " anew efi");
    }

    /** What Debian's packages have in store. */
    @Test
    @Tag("long")
    void imagesOfDebianStartWithTheirNewFile() throws Exception {
        remastered("/usr/lib/grub-rescue/grub-rescue-cdrom.iso", "rescue.new", "/boot/grub/grub.cfg", GRUB_MENU);
        assertThat(boot(Firmware.BIOS, disc("rescue.new"))).contains(BOOTED + " grub pc");
        assertThat(boot(Firmware.BIOS, stick("rescue.new"))).contains(BOOTED + " grub pc");
        // ISOLINUX names a kernel that it does not find
        remastered(
                "/usr/lib/ipxe/ipxe.iso",
                "ipxe.new",
                "/isolinux.cfg",
                "SERIAL 0 115200\nPROMPT 0\nDEFAULT " + BOOTED + "\n");
        assertThat(boot(Firmware.BIOS, disc("ipxe.new"))).contains(BOOTED);
        assertThat(boot(Firmware.BIOS, stick("ipxe.new"))).contains(BOOTED);
        remastered("/usr/lib/memtest86+/memtest86+x64.iso", "memory.new", "/boot/readme", "new");
        assertThat(peer("bsdtar -xOf memory.new boot/readme").out()).isEqualTo("new");
        assertThat(peer("xorriso -indev memory.new -report_el_torito plain").out())
                .contains("/boot/floppy.img", "UEFI");
    }

    /** That of an image of its own has no command line, and says nothing to a serial port: GRUB gives it one. */
    @Test
    @Tag("long")
    void theTesterOfMemoryStartsFromARescueDiscIntoWhichItWasPut() throws Exception {
        Files.writeString(
                folder.resolve("memory.cfg"),
                GRUB_MENU.lines().limit(2).collect(Collectors.joining("\n"))
                        + "\nlinux /boot/memory.bin console=ttyS0,115200\nboot\n");
        Run run = Run.burnish(
                folder,
                "-indev",
                "/usr/lib/grub-rescue/grub-rescue-cdrom.iso",
                "-outdev",
                "tester.new",
                "-update",
                "memory.cfg",
                "/boot/grub/grub.cfg",
                "-map",
                "/boot/memtest86+x64.bin",
                "/boot/memory.bin",
                "-boot_image",
                "any",
                "replay");
        assertThat(run.exit()).as("%s", run).isZero();
        assertThat(boot(Firmware.BIOS, disc("tester.new"), "Status: Testing")).contains("Memtest86+ v");
        assertThat(boot(Firmware.BIOS, stick("tester.new"), "Status: Testing")).contains("Memtest86+ v");
    }

    /** The program that makes rescue discs of GRUB, with ours in the place of xorriso. */
    @Test
    @Tag("long")
    void whatGrubMkrescueMakesWithOurProgramStartsEverywhere() throws Exception {
        Path grub = Files.createDirectories(folder.resolve("rescue/boot/grub"));
        Files.writeString(grub.resolve("grub.cfg"), GRUB_MENU);
        Run made = Run.of(
                folder,
                Map.of(),
                List.of("grub-mkrescue", "--xorriso=" + Run.burnishBinary(), "-o", "rescue.iso", "rescue"));
        assertThat(made.exit()).as("%s", made).isZero();
        assertThat(boot(Firmware.BIOS, disc("rescue.iso"))).contains(BOOTED + " grub pc");
        assertThat(boot(Firmware.BIOS, stick("rescue.iso"))).contains(BOOTED + " grub pc");
        assertThat(boot(Firmware.UEFI, disc("rescue.iso"))).contains(BOOTED + " grub efi");
        assertThat(boot(Firmware.UEFI, stick("rescue.iso"))).contains(BOOTED + " grub efi");
    }
}
