package org.burnish.xorriso.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.burnish.media.Medium.State;
import org.burnish.xorriso.command.check.CheckMediaDefaults;
import org.burnish.xorriso.command.drive.BanStdioWrite;
import org.burnish.xorriso.command.drive.DriveAccess;
import org.burnish.xorriso.command.drive.DriveClass;
import org.burnish.xorriso.command.drive.Mount;
import org.burnish.xorriso.command.drive.MountCmd;
import org.burnish.xorriso.command.drive.MountOpts;
import org.burnish.xorriso.command.drive.ScsiDevFamily;
import org.burnish.xorriso.command.drive.SessionString;
import org.burnish.xorriso.command.drive.UseImmedBit;
import org.burnish.xorriso.command.setting.Hfsplus;
import org.burnish.xorriso.command.setting.IsoNowtime;
import org.burnish.xorriso.command.setting.Osirrox;
import org.burnish.xorriso.command.tree.Concat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands about sessions, about what may be done with drives, and settings of both. */
class SessionCommandsTest {

    @TempDir
    Path folder;

    private final Bench bench = new Bench(FakeDrive.written("a", State.APPENDABLE), FakeDrive.blank("b"));

    @BeforeEach
    void addCommands() {
        bench.add("mount_cmd", new MountCmd(bench.services));
        bench.add("mount_opts", new MountOpts());
        bench.add("session_string", new SessionString(bench.services));
        bench.add("mount", new Mount(bench.services));
        bench.add("concat", new Concat());
        bench.add("osirrox", new Osirrox());
        bench.add("drive_class", new DriveClass());
        bench.add("drive_access", new DriveAccess());
        bench.add("ban_stdio_write", new BanStdioWrite());
        bench.add("scsi_dev_family", new ScsiDevFamily());
        bench.add("use_immed_bit", new UseImmedBit());
        bench.add("hfsplus", new Hfsplus());
        bench.add("iso_nowtime", new IsoNowtime());
        bench.add("check_media_defaults", new CheckMediaDefaults());
    }

    private int run(String words) {
        return bench.run(("-abort_on NEVER " + words).split(" "));
    }

    @Test
    void sessionsAreMountedByTheirAddresses() {
        run("-indev emu:a -mount_cmd indev auto x /mnt -mount_opts shared -mount_cmd emu:a session 1 /mnt");
        assertThat(bench.out()).hasSize(2);
        assertThat(bench.out().get(0)).matches("mount -t iso9660 -o nodev,noexec,nosuid,ro,sbsector=\\d+ 'a' '/mnt'");
        assertThat(bench.out().get(1)).contains("-o loop,nodev");
    }

    @Test
    void sessionsThatAreNotThereAreNotMounted() {
        assertThat(run("-indev emu:a -mount_cmd indev session 9 /mnt -mount_cmd outdev auto x /mnt"
                        + " -mount_cmd indev foo x /mnt -mount_cmd emu:none auto x /mnt -mount_opts foo"))
                .isEqualTo(32);
        assertThat(bench.out()).isEmpty();
        assertThat(bench.err())
                .contains(
                        "xorriso : FAILURE : -mount_cmd: unknown address mode 'foo'",
                        "xorriso : FAILURE : -mount_cmd: no outdev is acquired",
                        "xorriso : FAILURE : Cannot determine properties of file 'emu:none'",
                        "xorriso : FAILURE : -mount_opts: unknown option 'foo'");
    }

    @Test
    void textsAreFilledWithWhatIsKnownOfASession() {
        bench.run("-indev", "emu:a", "-session_string", "indev", "auto", "x", "string:%device% %session% %track%");
        assertThat(bench.out()).hasSize(1);
        assertThat(bench.out().get(0)).matches("'a' (\\d+) \\1");
        run("-indev emu:a -session_string indev auto x freebsd:/mnt");
        assertThat(bench.out().get(0)).matches("mount_cd9660 -o noexec,nosuid -s \\d+ 'a' '/mnt'");
    }

    @Test
    void nothingIsMountedOrCopiedWithoutPermission() {
        run("-indev emu:a -mount indev auto x /mnt -concat overwrite - /usr/a.txt --");
        assertThat(bench.out()).isEmpty();
        assertThat(bench.err())
                .contains(
                        "xorriso : FAILURE : -mount: image-to-disk features are not enabled by option -osirrox",
                        "xorriso : FAILURE : -concat: image content copies are not enabled by option -osirrox");
    }

    @Test
    void permissionIsTakenAwayForGood() {
        run(
                "-osirrox on -osirrox blocked -osirrox on -osirrox unblock -osirrox o_excl_off -osirrox banned -osirrox on");
        assertThat(bench.err())
                .contains(
                        "xorriso : FAILURE : -osirrox: is currently disabled by setting 'blocked'",
                        "xorriso : FAILURE : -osirrox: 'o_excl_off' is not possible: a drive that others use is not opened here",
                        "xorriso : FAILURE : -osirrox: was already permanently disabled by setting 'banned'");
    }

    @Test
    void contentsGoToFilesAndPrograms() throws IOException {
        Path two = Files.writeString(folder.resolve("two"), "22");
        Path target = folder.resolve("target");
        assertThat(run("-osirrox on -outdev emu:b -map " + two + " /one -concat overwrite " + target
                        + " /one -- -concat append " + target
                        + " /one -- -concat pipe + /bin/cat + /one -- -rollback_end"))
                .isZero();
        assertThat(target).exists();
        assertThat(
                        run(
                                "-osirrox on -indev emu:a -concat foo - /usr -- -concat overwrite - /usr -- -concat pipe + cat + /usr"))
                .isEqualTo(32);
        assertThat(bench.err())
                .contains(
                        "xorriso : FAILURE : -concat: Unknown mode 'foo'. Known modes: overwrite, append, pipe",
                        "xorriso : FAILURE : -concat: iso_rr_path is not a regular data file: '/usr'",
                        "xorriso : FAILURE : External program path contains no '/': 'cat'");
    }

    @Test
    void drivesOfAClassAreRefused() {
        run("-drive_class banned " + folder + " -outdev " + folder
                + "/x -drive_class clear_list all -drive_class caution " + folder + " -outdev " + folder
                + "/x -drive_class foo x -drive_class clear_list foo");
        assertThat(bench.err())
                .contains(
                        "xorriso : FAILURE : Drive address '" + folder + "/x' rejected because: -drive_class 'banned' '"
                                + folder + "'",
                        "xorriso : FAILURE : Drive address '" + folder
                                + "/x' rejected because: not existing and -drive_class 'caution' '" + folder + "'",
                        "xorriso : FAILURE : -drive_class: unknown class 'foo'",
                        "xorriso : FAILURE : -drive_class clear : unknown class 'foo'");
    }

    @Test
    void nothingIsWrittenWhereDrivesMayOnlyBeRead() {
        run("-drive_access exclusive:readonly -dev emu:a -mkdir /x -- -commit -eject all -rollback_end");
        assertThat(bench.services.recorded).isEmpty();
        assertThat(bench.err()).contains("xorriso : FAILURE : -commit: forbidden by -drive_access readonly");
        run("-drive_access shared:unrestricted -drive_access foo");
        assertThat(bench.err()).contains("xorriso : FAILURE : -drive_access: unknown mode 'foo'");
    }

    @Test
    void filesAreNoDrives() {
        run("-ban_stdio_write -outdev stdio:" + folder + "/x");
        assertThat(bench.err())
                .contains("xorriso : FAILURE : Drive address banned by -ban_stdio_write : 'stdio:" + folder + "/x'");
    }

    @Test
    void modesThatAreNotPossibleAreRefused() {
        assertThat(run("-scsi_dev_family sr -use_immed_bit default/on -hfsplus off"))
                .isZero();
        for (String words : new String[] {
            "-scsi_dev_family sg",
            "-scsi_dev_family foo",
            "-use_immed_bit foo",
            "-hfsplus on",
            "-hfsplus foo",
            "-iso_nowtime foo",
            "-check_media_defaults foo=x --"
        }) {
            assertThat(run(words)).as(words).isEqualTo(32);
        }
    }

    @Test
    void newDirectoriesHaveTheTimeThatWasChosen() {
        run("-dev emu:a -iso_nowtime =86400 -mkdir /x -- -lsl / -- -iso_nowtime dynamic -rollback_end");
        assertThat(bench.out()).anyMatch(line -> line.endsWith(" Jan  2  1970 'x'"));
    }

    @Test
    void checksHaveTheOptionsThatWerePreset() {
        assertThat(run("-check_media_defaults time_limit=5 -- -check_media_defaults reset=now --"))
                .isZero();
        run("-indev emu:a -check_media_defaults event=SORRY -- -check_media use=outdev --");
        assertThat(bench.err()).contains("xorriso : FAILURE : -check_media: No drive acquired");
    }
}
