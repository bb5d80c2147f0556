package org.burnish.itests.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.burnish.itests.peer.Run.burnish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Access control lists and extended attributes in images of xorriso: kept where nodes stay, reported where they do not. */
class AccessListsTest {

    @TempDir
    Path folder;

    private Run good(Run run) {
        assertThat(run.exit()).as(run.toString()).isZero();
        return run;
    }

    private void image(String form) throws IOException {
        Path old = Files.createDirectory(folder.resolve("old"));
        Path file = Files.writeString(old.resolve("file"), "content");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Run list = Run.of(folder, "setfacl", "-m", "u:1000:rw", "old/file");
        Run attribute = Run.of(folder, "setfattr", "-n", "user.colour", "-v", "green", "old/file");
        Needed.here(
                list.exit() == 0 && attribute.exit() == 0, "a file system with access control lists and attributes");
        good(Run.of(folder, ("xorriso " + form + " -outdev stdio:disc.iso -map old / -commit").split(" ")));
    }

    /** Both forms in which xorriso records a list. */
    @ParameterizedTest
    @ValueSource(strings = {"-acl on -xattr on -md5 on", "-for_backup"})
    @Peer({"xorriso", "setfacl", "setfattr"})
    void growingKeepsThemAndExtractingReportsThem(String form) throws IOException {
        image(form);
        Files.createDirectory(folder.resolve("new"));
        Files.writeString(folder.resolve("new/more"), "more");
        good(burnish(folder, "-md5", "on", "-dev", "stdio:disc.iso", "-map", "new", "/new", "-commit"));
        Run shown = good(Run.of(
                folder,
                ("xorriso " + form + " -indev stdio:disc.iso -getfacl /file -- -getfattr /file --").split(" ")));
        assertThat(shown.out()).contains("user:", ":rw-", "mask::rw-", "group::r--", "user.colour=\"green\"");

        Run extract =
                good(burnish(folder, "-osirrox", "on", "-indev", "stdio:disc.iso", "-extract", "/file", "restored"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("restored"))))
                .isEqualTo("rw-r-----");
        assertThat(extract.err())
                .containsOnlyOnce(
                        "Not restored : the access control lists of 1 files , the extended attributes of 1 files");
    }
}
