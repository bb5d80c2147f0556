package org.burnish.xorriso.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.burnish.media.Medium.State;
import org.burnish.recorder.DiskOptions;
import org.burnish.xorriso.command.control.ChangesPending;
import org.burnish.xorriso.command.control.Status;
import org.burnish.xorriso.command.drive.CommitEject;
import org.burnish.xorriso.command.setting.AddPlainly;
import org.burnish.xorriso.command.setting.DiskDevIno;
import org.burnish.xorriso.command.setting.DiskPattern;
import org.burnish.xorriso.command.setting.FileSizeLimit;
import org.burnish.xorriso.command.setting.HardLinks;
import org.burnish.xorriso.command.setting.IsoRrPattern;
import org.burnish.xorriso.command.setting.PathSpecsMode;
import org.burnish.xorriso.command.setting.QuotedNotList;
import org.burnish.xorriso.command.setting.SplitSize;
import org.burnish.xorriso.command.tree.Cdx;
import org.burnish.xorriso.command.tree.Cpr;
import org.burnish.xorriso.command.tree.CutOut;
import org.burnish.xorriso.command.tree.Du;
import org.burnish.xorriso.command.tree.Dusx;
import org.burnish.xorriso.command.tree.Findx;
import org.burnish.xorriso.command.tree.Lsdx;
import org.burnish.xorriso.command.tree.Lslx;
import org.burnish.xorriso.command.tree.Lsx;
import org.burnish.xorriso.command.tree.QuotedPathList;
import org.burnish.xorriso.command.tree.UpdateLxi;
import org.burnish.xorriso.command.tree.UpdateR;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands about files of the disk. */
class DiskCommandsTest {

    @TempDir
    Path disk;

    private final Bench bench = new Bench(FakeDrive.written("a", State.APPENDABLE), FakeDrive.blank("b"));

    @BeforeEach
    void makeFilesAndAddCommands() throws IOException {
        Files.createDirectories(disk.resolve("d/e"));
        Files.writeString(disk.resolve("d/one"), "1");
        Files.writeString(disk.resolve("two"), "22");
        Files.createSymbolicLink(disk.resolve("link"), Path.of("d"));
        bench.add("cdx", new Cdx());
        bench.add("lsx", new Lsx());
        bench.add("lsdx", new Lsdx());
        bench.add("lslx", new Lslx());
        bench.add("du", new Du());
        bench.add("dusx", new Dusx());
        bench.add("cpr", new Cpr(bench.services));
        bench.add("cut_out", new CutOut(bench.services));
        bench.add("disk_pattern", new DiskPattern());
        bench.add("iso_rr_pattern", new IsoRrPattern());
        bench.add("pathspecs", new PathSpecsMode());
        bench.add("add_plainly", new AddPlainly());
        bench.add("split_size", new SplitSize());
        bench.add("file_size_limit", new FileSizeLimit());
        bench.add("quoted_path_list", new QuotedPathList(bench.services));
        bench.add("quoted_not_list", new QuotedNotList());
        bench.add("changes_pending", new ChangesPending());
        bench.add("commit_eject", new CommitEject());
        bench.add("update_r", new UpdateR(bench.services, bench.verifier));
        bench.add("update_lxi", new UpdateLxi(bench.services, bench.verifier));
    }

    private int run(String words) {
        return bench.run(("-abort_on NEVER -dev emu:a -cdx " + disk + " " + words + " -rollback_end").split(" "));
    }

    /** What was printed behind the two lines of -cdx. */
    private List<String> results() {
        return bench.out().subList(2, bench.out().size());
    }

    @Test
    void pathsOnDiskCountFromTheDirectoryThatWasChosen() {
        assertThat(run("-lsdx two d/one -- -cdx d -lsx --")).isZero();
        assertThat(results())
                .containsExactly("'d/one'", "'two'", "'" + disk + "'/", "'" + disk + "/d'/", "'one'", "", "'e':");
    }

    @Test
    void fileIsNoDirectoryToGoTo() {
        assertThat(run("-cdx two -cdx none -lsdx d --")).isEqualTo(32);
        assertThat(bench.err())
                .contains(
                        "xorriso : FAILURE : -cdx: not a directory : '" + disk + "/two'",
                        "xorriso : FAILURE : -cdx: file not found : '" + disk + "/none'");
        assertThat(results()).contains("'d'");
    }

    @Test
    void linksAreListedAsThemselvesUnlessTheyAreFollowed() {
        run("-lslx link -- -follow param -lsx link --");
        assertThat(results().get(0)).startsWith("lrwxrwxrwx").endsWith(" 'link' -> 'd'");
        assertThat(results()).contains("'one'");
    }

    @Test
    void patternsMatchNamesOnDisk() {
        run("-lsdx t* d/[no]* x* --");
        assertThat(results()).containsExactly("'d/one'", "'two'");
        assertThat(bench.err()).contains("xorriso : WARNING : Not found in local filesystem: '" + disk + "/x*'");
    }

    @Test
    void filesAreAddedByPatternsWhereThatIsTurnedOn() {
        run("-add t* --");
        assertThat(bench.err()).contains("xorriso : WARNING : Pattern seen: 't*'");
        run("-disk_pattern on -add t* -- -ls / --");
        assertThat(results()).contains("'two'");
    }

    @Test
    void patternsOfTheImageAreTurnedOff() {
        run("-iso_rr_pattern off -rm_r /u* --");
        assertThat(bench.err()).contains("xorriso : WARNING : Pattern seen: '/u*'");
        run("-iso_rr_pattern ls -ls /u* --");
        assertThat(results()).contains("'a.txt'");
    }

    @Test
    void wordsNamePlacesInTheImage() {
        run("-pathspecs on -add /x\\=y/z=two q=d -- -ls / /x=y --");
        assertThat(results()).contains("'q'", "'x=y'", "'z'");
    }

    @Test
    void wordsThatAreNoCommandsAreAdded() {
        run("-add_plainly unknown two -foo -ls / --");
        assertThat(results()).contains("'two'");
        assertThat(bench.err()).contains("xorriso : FAILURE : Not a known command:  '-foo'");
        run("-add_plainly any two -foo");
        assertThat(bench.err())
                .contains("xorriso : FAILURE : Cannot determine attributes of source file '" + disk
                        + "/-foo' : No such file or directory");
    }

    @Test
    void copiesGoIntoADirectoryThatIsThere() {
        run("-cpr two d /usr -- -cpr two /new -- -cpr two d /several -- -ls /usr /several --");
        assertThat(results()).contains("'two'", "'d'", "'a.txt'", "'/several':");
    }

    @Test
    void severalFilesDoNotGoIntoAFile() {
        assertThat(run("-cpr two d /usr/a.txt --")).isEqualTo(32);
        assertThat(bench.err())
                .contains("xorriso : FAILURE : -cpr: more than one origin given, destination is a non-directory:"
                        + " '/usr/a.txt'");
    }

    @Test
    void onlyBytesOfRegularFilesAreCutOut() {
        assertThat(run("-cut_out d 0 1 /x -cut_out none 0 1 /x")).isEqualTo(32);
        assertThat(bench.err())
                .contains(
                        "xorriso : FAILURE : -cut_out: Unsupported file type (directory) with '" + disk
                                + "/d' : No such file or directory",
                        "xorriso : FAILURE : -cut_out: Cannot determine type of '" + disk
                                + "/none' : No such file or directory");
    }

    @Test
    void listsHaveSeveralWordsInALine() throws IOException {
        Path list = Files.writeString(disk.resolve("list"), "'two' d\nnone\n");
        run("-quoted_path_list " + list + " -ls / --");
        assertThat(results()).contains("'d'", "'two'");
        assertThat(bench.err()).contains("Added 2 items from file '" + list + "'");
        run("-quoted_not_list " + list);
        assertThat(bench.err()).contains("Added 3 exclusion list items from file '" + list + "'");
    }

    @Test
    void limitsThatAreNoneAreRefused() {
        run("-file_size_limit 1 -2 -- -split_size 500g -file_size_limit 4g -2k -- -split_size 5g");
        assertThat(bench.err())
                .contains(
                        "xorriso : FAILURE : -file_size_limit: values sum up to -1",
                        "xorriso : FAILURE : -split_size: too large 536870912000 (allowed: 429496524800)",
                        "-file_size_limit now at 4294965248",
                        "xorriso : FAILURE : -split_size: too large 5368709120 (allowed: 4294965248)");
    }

    @Test
    void changesAreDeclared() {
        run(
                "-changes_pending show_status -changes_pending yes -changes_pending show_status"
                        + " -changes_pending mkisofs_printed -changes_pending show_status -mkdir /x -- -changes_pending show_status");
        assertThat(results())
                .containsExactly(
                        "-changes_pending no",
                        "-changes_pending yes",
                        "-changes_pending mkisofs_printed",
                        "-changes_pending mkisofs_printed");
    }

    @Test
    void drivesAreGivenUpBehindTheSession() {
        bench.run("-abort_on", "NEVER", "-dev", "emu:a", "-mkdir", "/x", "--", "-commit_eject", "none", "-ls", "--");
        assertThat(bench.services.recorded).hasSize(1);
        assertThat(bench.err())
                .contains(
                        "xorriso : NOTE : Giving up -indev 'emu:a'",
                        "xorriso : FAILURE : No ISO image present. No -dev, -indev, or -outdev selected.");
    }

    @Test
    void nothingIsEjectedWhereNothingIsWritten() {
        run("-commit_eject all -ls / --");
        assertThat(results()).containsExactly("'usr'");
    }

    @Test
    void sizesAreThoseOfBlocks() {
        run("-du / -- -dusx d/one two --");
        assertThat(results()).containsExactly("      2 '/usr'", "      2 '/'", "      4 'd/one'", "      4 'two'");
    }

    @Test
    void whatIsMissingOnDiskIsRemoved() {
        run("-update_r none /usr -update_r none /none -ls / --");
        assertThat(results()).isEmpty();
        assertThat(bench.err())
                .contains(
                        "xorriso : UPDATE : Deleted '/usr'",
                        "xorriso : SORRY : Missing on disk and in ISO: disk_path 'none'");
    }

    @Test
    void filesOnDiskAreFoundAndComparedWithTheImage() {
        bench.add("findx", new Findx(bench.services));
        run("-findx d -- -findx . -name t* -- -findx . -type l -- -findx d -maxdepth 0 -- -findx d -type m --"
                + " -map two /d/one -findx d -type f -exec in_iso /d -- -findx d -type f -exec not_in_iso /x --"
                + " -findx d -name e -exec add_missing /d -- -findx d -exec is_full_in_iso /d --"
                + " -findx d -exec empty_iso_dir /d -- -findx two -exec estimate_size --");
        assertThat(results())
                .containsExactly(
                        "'d'",
                        "'d/e'",
                        "'d/one'",
                        "'./two'",
                        "'./link'",
                        "'d'",
                        "'d/one'",
                        "? '/x/one'  (ISO) : cannot find this file in ISO image",
                        "d '/d' (ISO) : non-empty directory (would not match mount point)",
                        "Size lower   : 1s",
                        "Size upper   : 3s");
        assertThat(bench.err())
                .contains("xorriso : UPDATE : Added/overwrote '/d/e'", "xorriso : UPDATE : Emptied directory '/d'");
    }

    @Test
    void patternsMatchWhatIsInTheImageOnly() {
        run("-disk_pattern on -update_lxi . / u* -- -ls / --");
        assertThat(results()).isEmpty();
    }

    @Test
    void numbersAreKeptForComparisonsAndForLinks() {
        bench.add("disk_dev_ino", new DiskDevIno());
        bench.add("hardlinks", new HardLinks());
        bench.add("status", new Status());
        assertThat(numbersAfter("-disk_dev_ino on")).isTrue();
        assertThat(numbersAfter("-disk_dev_ino ino_only")).isTrue();
        assertThat(numbersAfter("-disk_dev_ino on -disk_dev_ino off")).isFalse();
        assertThat(numbersAfter("-hardlinks on")).isTrue();
        assertThat(numbersAfter("-hardlinks on -disk_dev_ino off")).isTrue();
        assertThat(numbersAfter("-hardlinks on -disk_dev_ino on -hardlinks off"))
                .isTrue();
        run("-disk_dev_ino ino_only -status long");
        assertThat(bench.out()).contains("-disk_dev_ino ino_only");
        run("-disk_dev_ino some");
        assertThat(bench.err()).anyMatch(line -> line.contains("SORRY : -disk_dev_ino: unknown mode 'some'"));
    }

    /** Whether files that are added after these commands have their numbers in the image. */
    private boolean numbersAfter(String commands) {
        run(commands + " -map two /two");
        return bench.services.addedWith.get(DiskOptions.NUMBERS);
    }
}
