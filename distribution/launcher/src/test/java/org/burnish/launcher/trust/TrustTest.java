package org.burnish.launcher.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another user is played by giving files to that user, which only root can. */
class TrustTest {

    private static final int NOBODY = 65534;

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(temp.toRealPath().resolve("way/folder"));
        mode(temp.resolve("way"), 0755);
        mode(folder, 0755);
    }

    private static void mode(Path path, int mode) throws IOException {
        Files.setAttribute(path, "unix:mode", mode);
    }

    private static void give(Path path) throws IOException {
        assumeThat(System.getProperty("user.name"))
                .as("only root gives files away")
                .isEqualTo("root");
        Files.setAttribute(path, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
    }

    @Test
    void folderOfThisUserPasses() {
        assertThat(Trust.objection(folder)).isEmpty();
        assertThat(Trust.objection(folder.resolve("../folder/."))).isEmpty();
        assertThat(Trust.objection(folder.resolve("missing"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0775, 0757, 0777, 01777, 03775})
    void folderWhereOthersWriteDoesNotPass(int mode) throws IOException {
        mode(folder, mode);
        assertThat(Trust.objection(folder))
                .hasValueSatisfying(why ->
                        assertThat(why).contains("other users can write to " + folder, Integer.toOctalString(mode)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0775, 0757, 0777})
    void folderOnTheWayWhereOthersWriteDoesNotPass(int mode) throws IOException {
        mode(folder.getParent(), mode);
        assertThat(Trust.objection(folder)).isPresent();
        assertThat(Trust.objection(folder.resolve("missing"))).isPresent();
    }

    @Test
    void stickyFolderPassesOnTheWayOnly() throws IOException {
        mode(folder.getParent(), 01777);
        assertThat(Trust.objection(folder)).isEmpty();
        assertThat(Trust.objection(folder.getParent())).isPresent();
        assertThat(Trust.objectionToShared(folder.getParent())).isEmpty();
    }

    /** Others can make it there, after the check. */
    @Test
    void whatIsMissingInStickyFolderDoesNotPass() throws IOException {
        mode(folder, 01777);
        assertThat(Trust.objection(folder.resolve("missing")))
                .hasValueSatisfying(why -> assertThat(why).contains("other users can write to " + folder));
        assertThat(Trust.objection(folder.resolve("missing/below"))).isPresent();
        Path link = Files.createSymbolicLink(temp.resolve("link"), folder.resolve("missing"));
        assertThat(Trust.objection(link)).isPresent();
    }

    /** Which a process has that others may not look into: its folder below {@code /proc} belongs to root. */
    @Test
    void userIsTheOneWhoseFilesThisProcessMakes() throws IOException {
        assertThat(Trust.user(List.of("Name:\tjava", "Uid:\t1000\t1001\t1000\t1001", "Gid:\t5\t5\t5\t5")))
                .isEqualTo(1001);
        assertThatThrownBy(() -> Trust.user(List.of("Name:\tjava"))).isInstanceOf(IOException.class);
    }

    @Test
    void whatOthersMadeInStickyFolderDoesNotPass() throws IOException {
        mode(folder.getParent(), 01777);
        give(folder);
        assertThat(Trust.objection(folder))
                .hasValueSatisfying(why -> assertThat(why).isEqualTo(folder + " belongs to user " + NOBODY));
        assertThat(Trust.objection(folder.resolve("below"))).isPresent();
    }

    @Test
    void linkIsFollowedAndItsOwnerCounts() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), Path.of("way/../way/folder"));
        assertThat(Trust.objection(link)).isEmpty();
        mode(folder, 0777);
        assertThat(Trust.objection(link)).isPresent();
        mode(folder, 0755);
        give(link);
        assertThat(Trust.objection(link)).isPresent();
        assertThat(Trust.objection(link.resolve("missing"))).isPresent();
    }

    @Test
    void linkToItselfDoesNotPass() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("round"), Path.of("round"));
        assertThat(Trust.objection(link)).isPresent();
    }

    @Test
    void fileThatOthersCanWriteDoesNotPass() throws IOException {
        Path jar = Files.writeString(folder.resolve("a.jar"), "a");
        mode(jar, 0644);
        assertThat(Trust.objection(jar)).isEmpty();
        mode(jar, 0666);
        assertThat(Trust.objection(jar)).isPresent();
    }

    @Test
    void foldersAreMadeForThisUserAlone() throws IOException {
        mode(folder, 01777);
        Path made = folder.resolve("a/b");
        assertThat(Trust.make(made)).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void nothingIsMadeInFoldersOfOthers() throws IOException {
        give(folder);
        assertThat(Trust.make(folder.resolve("a/b"))).isPresent();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void privateGroupHasNoMembers() {
        List<String> groups = List.of("root:x:0:", "joe:x:1000:", "staff:x:1001:ann,joe", "odd", "eve:x:1003:");
        List<String> users = List.of("joe:x:1000:1000::/home/joe:/bin/sh", "odd", "ann:x:1005:1003::/home/ann:/bin/sh");
        assertThat(PrivateGroup.isAlone(1000, groups, users)).isTrue();
        assertThat(PrivateGroup.isAlone(1001, groups, users)).isFalse();
        assertThat(PrivateGroup.isAlone(1002, groups, users)).isFalse();
        assertThat(PrivateGroup.isAlone(1003, groups, users))
                .as("the first group of a user")
                .isFalse();
    }

    /** With one, the bits of the group are its mask, and say nothing of the group. */
    @Test
    void accessControlListIsNoPrivateGroup() throws Exception {
        mode(folder, 0775);
        assertThat(AccessList.isOn(folder)).isFalse();
        assertThat(new ProcessBuilder("setfacl", "-m", "u:" + NOBODY + ":rwx", folder.toString())
                        .start()
                        .waitFor())
                .isZero();
        assertThat(AccessList.isOn(folder)).isTrue();
        assertThat(AccessList.isOn(folder.resolve("missing")))
                .as("what is not known")
                .isTrue();
    }
}
