package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.burnish.itests.peer.Run.burnish;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trees with lists, attributes, hard links and holes: written by one program, grown by the other, restored by either. */
class KeptAttributesTest {

    @TempDir
    Path folder;

    private Run good(Run run) {
        assertThat(run.exit()).as(run.toString()).isZero();
        return run;
    }

    private Run program(String name, String words) throws IOException {
        return name.equals("xorriso")
                ? Run.of(folder, ("xorriso " + words).split(" "))
                : burnish(folder, words.split(" "));
    }

    private void tree() throws IOException {
        Path tree = Files.createDirectories(folder.resolve("tree"));
        Files.createDirectories(tree.resolve("sub/deep"));
        Files.createDirectories(tree.resolve("sub/empty"));
        Files.writeString(tree.resolve("file"), "content");
        Files.writeString(tree.resolve("plain"), "plain");
        Files.writeString(tree.resolve("sub/read only"), "r");
        Files.createSymbolicLink(tree.resolve("link"), Path.of("nowhere"));
        try (RandomAccessFile holes = new RandomAccessFile(tree.resolve("holes").toFile(), "rw")) {
            holes.setLength(3_000_000);
            holes.seek(1_500_000);
            holes.write(1);
        }
        List<Run> runs = new ArrayList<>();
        runs.add(Run.of(folder, "setfacl", "-m", "u:1:rw,u:4711:r,g:2:rwx", "tree/file"));
        runs.add(Run.of(folder, "setfacl", "-m", "u:2:r", "tree/sub"));
        runs.add(Run.of(folder, "setfacl", "-d", "-m", "u:2:rwx", "tree/sub/empty"));
        runs.add(Run.of(folder, "setfattr", "-n", "user.colour", "-v", "green", "tree/file"));
        runs.add(Run.of(folder, "setfattr", "-n", "user.bytes", "-v", "0x00010aff", "tree/file"));
        runs.add(Run.of(folder, "setfattr", "-n", "user.long", "-v", "v".repeat(3000), "tree/plain"));
        runs.add(Run.of(folder, "setfattr", "-n", "user.one", "-v", "1", "tree/sub/read only"));
        runs.add(Run.of(folder, "setfattr", "-n", "user.dir", "-v", "d", "tree/sub/deep"));
        Needed.here(
                runs.stream().allMatch(run -> run.exit() == 0),
                "a file system with access control lists and attributes");
        good(Run.of(folder, "chmod", "0400", "tree/sub/read only"));
        Files.createLink(tree.resolve("sub/deep/again"), tree.resolve("file"));
        Files.createLink(tree.resolve("another"), tree.resolve("file"));
        Files.createLink(tree.resolve("sub/plain"), tree.resolve("plain"));
        good(Run.of(folder, "touch", "-h", "-d", "@1000000000", "tree/link"));
        good(Run.of(folder, "touch", "-d", "@1100000000", "tree/file", "tree/sub/deep", "tree/sub", "tree"));

        Files.createDirectories(folder.resolve("more"));
        Files.writeString(folder.resolve("more/file"), "more");
    }

    /** All that a user can see of a tree, with names of one file by the first of them. */
    private String seen(String tree) throws IOException {
        String script = "cd " + tree + " && find . ! -type l -print0 | sort -z | xargs -0 getfacl -p -n"
                + " && find . -print0 | sort -z | xargs -0 getfattr -h -d -m '^(user|system)'"
                + " && find . ! -type l -printf '%P %M %U %G %n %s %Ts\\n' | sort && find . -type l -printf '%P %M %U %G %l\\n'"
                + " && find . -type f -exec sh -c 'for f; do find . -samefile \"$f\" | sort | tr \"\\n\" \" \"; echo; done' sh {} + | sort"
                + " && find . -type f -exec md5sum {} + | sort";
        return good(Run.of(folder, "sh", "-c", script)).out();
    }

    @ParameterizedTest
    @CsvSource({"burnish,xorriso", "xorriso,burnish", "burnish,burnish"})
    @Peer({"xorriso", "setfacl", "getfacl", "setfattr", "getfattr"})
    void eitherProgramRestoresWhatOneWroteAndTheOtherGrew(String writer, String grower) throws IOException {
        tree();
        String expected = seen("tree");
        assertThat(expected).contains("default:user:2:rwx", "user.colour=", "user.bytes=", "./another ./file ");
        good(program(writer, "-for_backup -outdev stdio:disc.iso -map tree /tree -commit"));
        good(program(grower, "-for_backup -dev stdio:disc.iso -map more /more -commit"));
        for (String restorer : List.of("burnish", "xorriso")) {
            good(program(
                    restorer,
                    "-for_backup -osirrox on -indev stdio:disc.iso -extract /tree " + restorer + " -extract /more more-"
                            + restorer));
            assertThat(seen(restorer)).as(restorer).isEqualTo(expected);
        }
    }

    /** What a directory gives to new files is not for those that are restored; xorriso 1.5.4 lets them have it. */
    @Test
    @Peer({"setfacl", "getfacl"})
    void restoredFilesHaveTheirOwnListsOnlyAndLinksTheirTimes() throws IOException {
        tree();
        Files.writeString(folder.resolve("tree/sub/empty/no more"), "x");
        good(Run.of(folder, "setfacl", "-b", "tree/sub/empty/no more"));
        String expected = seen("tree") + seenOfLinks("tree");
        good(burnish(folder, "-for_backup", "-outdev", "stdio:disc.iso", "-map", "tree", "/tree", "-commit"));
        Files.createDirectories(folder.resolve("giving"));
        good(Run.of(folder, "setfacl", "-d", "-m", "u:3:rwx", "giving"));
        good(burnish(
                folder,
                "-for_backup",
                "-osirrox",
                "on",
                "-indev",
                "stdio:disc.iso",
                "-extract",
                "/tree",
                "giving/tree"));
        assertThat(seen("giving/tree") + seenOfLinks("giving/tree")).isEqualTo(expected);
    }

    private String seenOfLinks(String tree) throws IOException {
        return good(Run.of(folder, "find", tree, "-type", "l", "-printf", "%Ts\n"))
                .out();
    }

    /** What differs in nothing but these is found, and made the same by an update. */
    @Test
    @Peer({"xorriso", "setfacl", "setfattr"})
    void changedListsAndAttributesAreDifferencesThatAnUpdateTakesOver() throws IOException {
        tree();
        good(burnish(folder, "-for_backup", "-outdev", "stdio:disc.iso", "-map", "tree", "/tree", "-commit"));
        String compare = "-for_backup -indev stdio:disc.iso -compare_r tree /tree";
        assertThat(program("burnish", compare).out()).contains("Both file objects match");
        good(Run.of(folder, "setfattr", "-n", "user.one", "-v", "2", "tree/sub/read only"));
        good(Run.of(folder, "setfacl", "-m", "u:4711:w", "tree/file"));
        for (String program : List.of("burnish", "xorriso")) {
            assertThat(program(program, compare).out())
                    .as(program)
                    .containsPattern("'[^']*tree/sub/read only' \\(DISK\\) : xattr    :  \\d difference")
                    .containsPattern("'[^']*tree/file' \\(DISK\\) : ACL      :  \\d differences?");
        }
        assertThat(program("burnish", "-indev stdio:disc.iso -compare_r tree /tree")
                        .out())
                .doesNotContain("xattr", "ACL");
        good(program("burnish", "-for_backup -dev stdio:disc.iso -update_r tree /tree -commit"));
        assertThat(program("burnish", compare).out()).contains("Both file objects match");
        good(program("burnish", "-for_backup -osirrox on -indev stdio:disc.iso -extract /tree updated"));
        assertThat(seen("updated")).isEqualTo(seen("tree"));
    }
}
