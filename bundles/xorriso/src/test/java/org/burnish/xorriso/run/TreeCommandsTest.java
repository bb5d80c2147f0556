package org.burnish.xorriso.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.burnish.image.ImageTree;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.media.Medium.State;
import org.burnish.xorriso.command.tree.Chmod;
import org.burnish.xorriso.command.tree.Update;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeCommandsTest {

    @TempDir
    Path disk;

    private final Bench bench = new Bench(FakeDrive.written("a", State.APPENDABLE), FakeDrive.blank("b"));

    @ParameterizedTest
    @CsvSource({"/,'usr'", "/usr,'a.txt'", "/u*,'a.txt'", "/usr/?.txt,'/usr/a.txt'", "/usr/[ab].txt,'/usr/a.txt'"})
    void lsExpandsPatterns(String pattern, String name) {
        assertThat(bench.run("-indev", "emu:a", "-ls", pattern, "--")).isZero();
        assertThat(bench.out()).containsExactly("'" + name + "'");
    }

    @Test
    void longLinesHaveXorrisosColumns() {
        bench.run("-indev", "emu:a", "-lsl", "/usr", "--");
        assertThat(bench.out().get(0)).isEqualTo("total 1");
        assertThat(bench.out().get(1))
                .startsWith("-rw-r--r--    1 0        0               6 ")
                .endsWith(" 'a.txt'");
    }

    @Test
    void findReportsAddresses() {
        bench.run("-indev", "emu:a", "-find", "/", "-exec", "report_lba", "--");
        assertThat(bench.out())
                .containsExactly(
                        "Report layout: xt , Startlba ,   Blocks , Filesize , ISO image path",
                        "File data lba:  0 ,       59 ,        1 ,        6 , '/usr/a.txt'");
    }

    @ParameterizedTest
    @CsvSource({
        "-type d,/ /usr",
        "-type f,/usr/a.txt",
        "-name *.txt,/usr/a.txt",
        "-maxdepth 1,/ /usr",
        "-mindepth 2,/usr/a.txt",
        "-not -type d,/usr/a.txt",
        "-wholename /us*,/usr /usr/a.txt",
        "-has_md5,/usr/a.txt",
        "-name usr -or -name a.txt,/usr /usr/a.txt",
        "-type d -name nothing -or -name usr,/usr",
        "( -type d -and -not -name usr ) -or -type f,/ /usr/a.txt",
        "-sub -type d -subend -name usr,/usr",
        "-if -type d -then -name usr -elseif -name b -then -false -else -true -endif,/usr /usr/a.txt",
        "-if -type f -then -true -endif,/usr/a.txt",
        "-name usr -prune,/usr",
        "-name usr -decision no -or -true,''",
        "-decision yes -name nothing,/ /usr /usr/a.txt",
        "-pending_data,''",
        "-lba_range 59 1,/usr/a.txt",
        "-lba_range -59 1,/ /usr",
        "-lba_range 60 9,''",
        "-use_pattern off -name *.txt,''",
        "-use_pattern off -name a.txt -or_use_pattern on -or -name u*,/usr /usr/a.txt",
        "-hidden off -type f,/usr/a.txt",
        "-not -hidden off,''",
        "-has_no_acl -has_no_xattr -has_no_aaip -has_no_filter -type f,/usr/a.txt",
        "-has_acl -or -has_any_xattr -or -has_filter -or -damaged,''",
        "-undamaged -type f,/usr/a.txt",
        "-disk_name a.txt,''",
        "-name_limit_blocker 3,/usr/a.txt",
        "-type Xotic -or -type eltorito -or -type link,''",
        "-sort_lba -type f -exec echo -true,/usr/a.txt",
        "-false,''"
    })
    void findObeysTests(String tests, String paths) {
        String[] words = ("-indev emu:a -find / " + tests + " --").split(" ");
        assertThat(bench.run(words)).isZero();
        assertThat(String.join(" ", bench.out()).replace("'", "")).isEqualTo(paths);
    }

    @ParameterizedTest
    @CsvSource({
        "/ ( -name usr,-find[ix]: -sub has no ) or -subend",
        "/ -name usr ),-find[ix]: ')' has no beginning",
        "/ -if -true,-find[ix]: -if has no -then",
        "/ -name usr -or,-find[ix]: an operator has no test behind it",
        "/ -type q,-find[ix]: unknown -type 'q'",
        "/ -exec hide,-find[ix]: not enough parameters with -exec 'hide'",
        "/ -bogus,-find[ix]: unknown option '-bogus'",
        "/ -name,-find[ix]: not enough parameters with test '-name'",
        "/ -exec bogus,-find -exec: unknown action 'bogus'",
        "/nope,Cannot find path '/nope' in loaded ISO image"
    })
    void findRefusesInXorrisosWords(String words, String message) {
        assertThat(bench.run(("-indev emu:a -find " + words).split(" "))).isEqualTo(5);
        assertThat(bench.err()).contains("xorriso : FAILURE : " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "-find / -type f -exec show_stream~'/usr/a.txt' < image:'/usr/a.txt'",
                "-find / -type f -exec find -name a*~'/usr/a.txt'",
                "-find /usr/a.txt -exec report_sections~Report layout: xt , Startlba ,   Blocks , Sectsize , ISO image path|File data lba:  0 ,       59 ,        1 ,        6 , '/usr/a.txt'",
                "-find /usr/a.txt -exec report_damage~Report layout:  at byte ,    Range , Filesize , ISO image path|File seems ok:       -1 ,       -1 ,        6 , '/usr/a.txt'",
                "-find / -exec estimate_size~Size lower   : 1s|Size upper   : 9s",
                "-find / -exec get_hfs_crtp~``",
                "-find / -type f -exec rm -- -find / -type f~``",
                "-find /usr -exec rm_r -- -find /~'/'",
                "-find / -type f -exec update_merge /none -- -find / -exec rm_merge -- -find / -type f~``",
                "-find / -type f -exec update_merge /none -- -find / -exec clear_merge -- -find / -exec rm_merge -- -find / -type f~'/usr/a.txt'"
            })
    void findDoesSomethingWithWhatItFinds(String words, String lines) {
        assertThat(bench.run(("-dev emu:a " + words + " -- -rollback_end").split(" ")))
                .isZero();
        assertThat(String.join("|", bench.out())).isEqualTo(lines == null ? "" : lines);
    }

    @Test
    void attributesOfWhatIsFoundAreChanged() {
        bench.add("chmod", new Chmod());
        assertThat(bench.run(("-dev emu:a -find / -type f -exec chmod 0600 -- -find / -type d -exec mkisofs_r --"
                                + " -find / -exec lsdl -- -rollback_end")
                        .split(" ")))
                .isZero();
        assertThat(bench.out())
                .extracting(line -> line.substring(0, 10))
                .containsExactly("dr-xr-xr-x", "dr-xr-xr-x", "-rw-------");
    }

    @Test
    void directoriesWithFilesAreNotRemovedByFind() {
        assertThat(bench.run("-abort_on", "NEVER", "-dev", "emu:a", "-find", "/", "-exec", "rm", "--", "-rollback_end"))
                .isEqualTo(32);
        assertThat(bench.err())
                .contains(
                        "xorriso : FAILURE : May not delete root directory",
                        "xorriso : FAILURE : Directory not empty on attempt to delete: '/usr'",
                        "xorriso : UPDATE :       1 iso_rr_paths deleted in 1 seconds");
    }

    @Test
    void removingWhatIsNotThereIsSorryAndTheRestGoesOn() {
        assertThat(bench.run("-dev", "emu:a", "-rm_r", "/nope", "/usr", "--")).isEqualTo(32);
        assertThat(bench.err())
                .contains(
                        "xorriso : SORRY : Cannot find path '/nope' in loaded ISO image for removal",
                        "Removed from ISO image: subtree '/usr'");
        assertThat(bench.services.recorded).hasSize(1);
    }

    @Test
    void rmRefusesDirectories() {
        assertThat(bench.run("-dev", "emu:a", "-rm", "/usr", "--")).isEqualTo(5);
        assertThat(bench.err()).contains("xorriso : FAILURE : '/usr' in loaded ISO image is a directory");
    }

    @Test
    void rollbackBringsTheTreeBack() {
        bench.run("-dev", "emu:a", "-rm_r", "/usr", "--", "-mkdir", "/new", "--", "-rollback", "-ls", "/", "--");
        assertThat(bench.out()).containsExactly("'usr'");
        assertThat(bench.services.recorded).isEmpty();
    }

    @Test
    void relativePathsCountFromCd() {
        bench.run("-indev", "emu:a", "-cd", "/usr", "-ls", "--", "-ls", "../usr/a.txt", "--");
        assertThat(bench.out()).containsExactly("''/", "'/usr'/", "'a.txt'", "'/usr/a.txt'");
    }

    @Test
    void mapTellsWhatCameFromWhere() throws Exception {
        Path file = Files.createFile(disk.resolve("f"));
        assertThat(bench.run("-outdev", "emu:b", "-map", file.toString(), "/x/y"))
                .isZero();
        assertThat(bench.err())
                .contains(
                        "Added to ISO image: file '/x/y'='" + file + "'",
                        "xorriso : UPDATE :       1 files added in 1 seconds");
    }

    @Test
    void addingWhatIsNotThereIsAFailure() {
        assertThat(bench.run("-outdev", "emu:b", "-add", "/no/such/file", "--")).isEqualTo(5);
        assertThat(bench.err())
                .contains("xorriso : FAILURE : Cannot determine attributes of source file '/no/such/file' : "
                        + "No such file or directory");
    }

    @Test
    void addingNeedsADrive() {
        assertThat(bench.run("-add", "/tmp", "--")).isEqualTo(5);
        assertThat(bench.err())
                .contains("xorriso : FAILURE : No ISO image present. No -dev, -indev, or -outdev selected.");
    }

    @Test
    void fileDoesNotReplaceDirectoryByDefault() throws Exception {
        Path file = Files.createFile(disk.resolve("f"));
        assertThat(bench.run("-dev", "emu:a", "-map", file.toString(), "/usr")).isEqualTo(5);
        assertThat(bench.err())
                .contains("xorriso : FAILURE : While grafting '/usr' : file object exists and may not be overwritten");
    }

    @Test
    void overwriteOnLetsAFileReplaceADirectory() throws Exception {
        Path file = Files.createFile(disk.resolve("f"));
        assertThat(bench.run("-overwrite", "on", "-dev", "emu:a", "-map", file.toString(), "/usr"))
                .isZero();
    }

    @Test
    void whatIsLeftOutIsSaidAndMakesNoChange() throws IOException {
        Files.writeString(disk.resolve("b.o"), "b");
        assertThat(bench.run(
                        "-outdev",
                        "emu:b",
                        "-not_leaf",
                        "*.o",
                        "-not_mgt",
                        "param_on",
                        "-map",
                        disk + "/b.o",
                        "/b.o",
                        "-find",
                        "/",
                        "--"))
                .isZero();
        assertThat(bench.out()).containsExactly("'/'");
        assertThat(bench.err()).contains("Left out of ISO image: '" + disk + "/b.o'");
    }

    @ParameterizedTest
    @CsvSource({
        "-not_mgt on, true",
        "-not_mgt off, false",
        "-not_mgt param_on:erase, false",
        "-not_mgt reset, false",
        "-not_mgt on:param_off, false"
    })
    void codesChooseWhatListsOfExclusionsMean(String code, boolean leftOut) throws IOException {
        Files.writeString(disk.resolve("b.o"), "b");
        List<String> words = new ArrayList<>(
                List.of("-outdev", "emu:b", "-not_mgt", "param_on", "-not_paths", disk.toString() + "/*.o", "--"));
        words.addAll(List.of(code.split(" ")));
        words.addAll(List.of("-map", disk + "/b.o", "/b.o", "-find", "/", "-name", "b.o", "--"));
        assertThat(bench.run(words.toArray(String[]::new))).isZero();
        assertThat(bench.out().isEmpty()).isEqualTo(leftOut);
    }

    @ParameterizedTest
    @CsvSource({
        "-hide junk /usr --,unknown hide state 'junk'",
        "-hide on /nothing --,Cannot find path '/nothing'",
        "-hide on / --,root directory of an ISO image can't be hidden",
        "-find / -exec hide,not enough parameters with -exec 'hide'",
        "-not_mgt junk,unknown setting 'junk'",
        "-not_list /nowhere,Failed to open file '/nowhere' in rb mode",
        "-follow junk,unknown mode 'junk'"
    })
    void wordsThatNobodyKnowsAreRefused(String words, String message) {
        assertThat(bench.run(("-indev emu:a " + words).split(" "))).isEqualTo(5);
        assertThat(String.join("\n", bench.err())).contains(message);
    }

    @Test
    void stateOfNodesIsThatWhichWasSaidLast() throws IOException {
        assertThat(bench.run(
                        "-dev",
                        "emu:a",
                        "-hide",
                        "on",
                        "/u*",
                        "--",
                        "-hide",
                        "joliet",
                        "/usr",
                        "--",
                        "-find",
                        "/usr",
                        "-name",
                        "a.txt",
                        "-exec",
                        "hide",
                        "on",
                        "--",
                        "-find",
                        "/usr",
                        "-exec",
                        "hide",
                        "off",
                        "--",
                        "-hide",
                        "joliet:iso_rr",
                        "/usr/a.txt",
                        "--",
                        "-commit"))
                .isZero();
        ImageTree tree = bench.services.recorded.get(0).tree();
        assertThat(tree.find("/usr").attributes().named().isEmpty()).isTrue();
        assertThat(tree.find("/usr/a.txt").attributes().named().get(AttributeKey.HIDDEN))
                .contains(List.of("iso", "joliet"));
    }

    @Test
    void aHiddenDirectoryThatIsUpdatedStaysHidden() throws IOException {
        Path usr = Files.createDirectory(disk.resolve("usr"));
        bench.add("update", new Update(bench.services, bench.verifier));
        assertThat(bench.run(
                        "-dev", "emu:a", "-hide", "on", "/usr", "--", "-update", usr.toString(), "/usr", "-commit"))
                .isZero();
        assertThat(bench.services
                        .recorded
                        .get(0)
                        .tree()
                        .find("/usr")
                        .attributes()
                        .named()
                        .get(AttributeKey.HIDDEN))
                .contains(List.of("iso", "iso_9660_1999", "joliet"));
    }

    @ParameterizedTest
    @CsvSource({"iso_9660_1999,on", "iso_9660_1999:lowercase:iso_9660_1999_off,off", "iso_9660_1999:strict,off"})
    void treeOfIso9660Of1999IsARuleOfCompliance(String rules, String choice) {
        assertThat(bench.run("-dev", "emu:a", "-compliance", rules, "-rm", "/usr/a.txt", "--", "-commit"))
                .isZero();
        assertThat(bench.services.recorded.get(0).options().texts().get("image.iso_9660_1999"))
                .isEqualTo(choice);
    }

    @ParameterizedTest
    @CsvSource({
        "'-find',. ./usr ./usr/a.txt",
        "'-find usr',usr usr/a.txt",
        "'-cd /usr -find',/ /usr/ . ./a.txt",
        "'-find /usr/../ -maxdepth 1',/usr/../ /usr/../usr",
        "'-find / -type f',/usr/a.txt"
    })
    void pathsBeginWithTheWordThatWasGiven(String words, String paths) {
        assertThat(bench.run(("-indev emu:a " + words + " --").split(" "))).isZero();
        assertThat(String.join(" ", bench.out()).replace("'", "")).isEqualTo(paths);
    }

    @Test
    void packetsTellResultsFromMessages() {
        assertThat(bench.run(
                        "-indev",
                        "emu:a",
                        "-pkt_output",
                        "on",
                        "-find",
                        "--",
                        "-rm",
                        "/nothing",
                        "--",
                        "-pkt_output",
                        "off",
                        "-find",
                        "usr",
                        "-type",
                        "d",
                        "--"))
                .isEqualTo(32);
        assertThat(bench.out())
                .containsExactly(
                        "R:1: '.'",
                        "R:1: './usr'",
                        "R:1: './usr/a.txt'",
                        "I:1: xorriso : SORRY : Cannot find path '/nothing' in loaded ISO image for removal",
                        "I:1: xorriso : NOTE : Tolerated problem event of severity 'SORRY'",
                        "'usr'");
        assertThat(bench.err()).noneMatch(line -> line.contains("Cannot find path"));
    }

    @ParameterizedTest
    @CsvSource({
        "iso_9660_level=1:lowercase,'8.3,lowercase'",
        "iso_9660_level=1:iso_9660_level=3:omit_version,no_version",
        "long_names:7bit_ascii:long_names_off,7bit",
        "lowercase:strict,''",
        "untranslated_names,as_is_96",
        "untranslated_name_len=12:untranslated_name_len=-1,as_is_96",
        "untranslated_name_len=12:lowercase,'as_is_12,lowercase'",
        "untranslated_name_len=12:untranslated_name_len=0,''",
        "untranslated_names:untranslated_names_off,''",
        "deep_paths:no_force_dots,no_dot"
    })
    void rulesOfComplianceAreRulesForPlainNames(String rules, String words) {
        assertThat(bench.run("-dev", "emu:a", "-compliance", rules, "-rm", "/usr/a.txt", "--", "-commit"))
                .isZero();
        assertThat(bench.services.recorded.get(0).options().texts().get("image.iso_names"))
                .isEqualTo(words);
    }

    private @Nullable String recorded(String option) {
        return bench.services.recorded.get(0).options().texts().get(option);
    }

    @Test
    void bytesForApplicationsAreRepeatedOrThoseOfAFile() throws IOException {
        Path file = Files.writeString(disk.resolve("use"), "Hi!");
        assertThat(bench.run(
                        "-dev", "emu:a", "-application_use", file.toString(), "-rm", "/usr/a.txt", "--", "-commit"))
                .isZero();
        assertThat(recorded("image.application_use")).isEqualTo("486921");
        for (String value : List.of("0xfE,fe", "x,78", "'',")) {
            Bench other = new Bench(FakeDrive.written("a", State.APPENDABLE));
            String[] parts = value.replace("'", "").split(",", -1);
            assertThat(other.run("-dev", "emu:a", "-application_use", parts[0], "-rm", "/usr/a.txt", "--", "-commit"))
                    .isZero();
            assertThat(other.services.recorded.get(0).options().texts().get("image.application_use"))
                    .isEqualToIgnoringCase(parts[1].repeat(512));
        }
        assertThat(bench.run("-application_use", disk.resolve("none").toString()))
                .isNotZero();
        assertThat(bench.err()).anyMatch(line -> line.contains("none' can't be read"));
    }

    @Test
    void weightsOfAPatternAreThoseOfThePathsThatMatch() {
        assertThat(bench.run("-dev", "emu:a", "-sort_weight_pattern", "7", "/u*/?.txt", "-volid", "X", "-commit"))
                .isZero();
        assertThat(recorded("image.sort_weights")).isEqualTo("7,/usr/a.txt");
    }
}
