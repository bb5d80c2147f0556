package org.burnish.xorriso.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.burnish.media.Medium.State;
import org.burnish.xorriso.command.attribute.GetFacl;
import org.burnish.xorriso.command.attribute.GetFaclR;
import org.burnish.xorriso.command.attribute.GetFattr;
import org.burnish.xorriso.command.attribute.SetFacl;
import org.burnish.xorriso.command.attribute.SetFaclList;
import org.burnish.xorriso.command.attribute.SetFattr;
import org.burnish.xorriso.command.attribute.SetFattrList;
import org.burnish.xorriso.command.setting.Acl;
import org.burnish.xorriso.command.setting.ForBackup;
import org.burnish.xorriso.command.setting.HardLinks;
import org.burnish.xorriso.command.setting.Xattr;
import org.burnish.xorriso.command.tree.Chmod;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeCommandsTest {

    @TempDir
    Path disk;

    private final Bench bench = new Bench(FakeDrive.written("a", State.APPENDABLE));

    @BeforeEach
    void addCommands() {
        bench.add("acl", new Acl());
        bench.add("xattr", new Xattr());
        bench.add("hardlinks", new HardLinks());
        bench.add("for_backup", new ForBackup());
        bench.add("chmod", new Chmod());
        bench.add("getfacl", new GetFacl());
        bench.add("getfacl_r", new GetFaclR());
        bench.add("getfattr", new GetFattr());
        bench.add("setfacl", new SetFacl());
        bench.add("setfattr", new SetFattr());
        bench.add("setfacl_list", new SetFaclList());
        bench.add("setfattr_list", new SetFattrList());
    }

    private List<String> printed(String words) {
        bench.run(("-indev emu:a " + words + " -rollback_end").split(" "));
        return bench.out();
    }

    @Test
    void whatALackingListMeansIsSaidByTheMode() {
        assertThat(printed("-setfacl u:4711:rwx /usr/a.txt -- -acl on -getfacl /usr/a.txt --"))
                .contains("user::rw-", "user:4711:rwx", "group::r--", "mask::rwx", "other::r--");
    }

    @Test
    void aListThatSaysNoMoreThanAModeBecomesTheMode() {
        assertThat(printed("-acl on -setfacl u::rwx,g::r,o::- /usr/a.txt -- -lsl /usr/a.txt --"))
                .singleElement()
                .asString()
                .startsWith("-rwxr-----  ");
    }

    @Test
    void withoutItsListAFileShowsTheRightsOfItsGroup() {
        String list = "-setfacl u::rw,g::r,m::rwx,o::-,u:1:rwx /usr/a.txt -- ";
        assertThat(printed("-acl on " + list + "-lsl /usr/a.txt --").get(0)).startsWith("-rw-rwx---+");
        assertThat(printed(list + "-lsl /usr/a.txt --").get(0)).startsWith("-rw-r----- ");
        assertThat(printed("-acl on " + list + "-setfacl clear /usr/a.txt -- -lsl /usr/a.txt --")
                        .get(0))
                .startsWith("-rw-r----- ");
    }

    @ParameterizedTest
    @CsvSource({"u:no-such-user:r,user", "g:no-such-group:r,group"})
    void whoIsNotThereIsNamed(String entry, String kind) {
        assertThat(bench.run("-indev", "emu:a", "-setfacl", entry, "/usr/a.txt", "--"))
                .isEqualTo(5);
        assertThat(String.join("\n", bench.err())).contains("Unknown " + kind + " name found in ACL text: 'no-such-");
    }

    @ParameterizedTest
    @CsvSource({"m:x:r", "u:r", "q::r", "u::q", "o::r:x"})
    void whatIsNoEntryIsRefused(String entry) {
        assertThat(bench.run("-indev", "emu:a", "-setfacl", entry, "/usr/a.txt", "--"))
                .isEqualTo(5);
        assertThat(String.join("\n", bench.err())).contains("Malformed ACL entries encountered");
    }

    @Test
    void attributesAreRemovedByNameOrAll() {
        String set = "-xattr any -setfattr user.x 1 /usr/a.txt -- -setfattr trusted.y 2 /usr/a.txt -- ";
        assertThat(printed(set + "-getfattr /usr/a.txt --"))
                .containsExactly("# file: usr/a.txt", "trusted.y=\"2\"", "user.x=\"1\"", "");
        bench.run((set + "-indev emu:a").split(" "));
        assertThat(bench.run(
                        "-indev",
                        "emu:a",
                        "-xattr",
                        "on",
                        "-setfattr",
                        "user.x",
                        "1",
                        "/usr/a.txt",
                        "--",
                        "-setfattr",
                        "-user.x",
                        "",
                        "/usr/a.txt",
                        "--",
                        "-setfattr",
                        "user.z",
                        "3",
                        "/usr/a.txt",
                        "--",
                        "-getfattr",
                        "/usr/a.txt",
                        "--",
                        "-setfattr",
                        "--remove-all",
                        "",
                        "/usr/a.txt",
                        "--",
                        "-getfattr",
                        "/usr/a.txt",
                        "--",
                        "-rollback_end"))
                .isZero();
        assertThat(bench.out()).containsExactly("# file: usr/a.txt", "user.z=\"3\"", "");
    }

    @ParameterizedTest
    @CsvSource({
        "-xattr on,trusted.x,-xattr any",
        "-xattr any,nope,Names begin with",
        "-xattr any,system.posix_acl_access,-setfacl",
        "-xattr any,isofs.x,namespace"
    })
    void namesThatNoFileCanHaveAreRefused(String mode, String name, String advice) {
        bench.run(("-indev emu:a " + mode + " -setfattr " + name + " v /usr/a.txt -- -rollback_end").split(" "));
        assertThat(String.join("\n", bench.err())).contains(advice);
    }

    @Test
    void valuesOfAListHaveEveryForm() throws Exception {
        Path list = Files.writeString(
                disk.resolve("list"),
                "# file: usr/a.txt\nuser.a=\"x\\000\\042\"\nuser.b=0x00ff\nuser.c=0sAAH/\nuser.d=0xz\nuser.e\n");
        assertThat(printed("-xattr on -setfattr_list " + list + " -getfattr /usr/a.txt --"))
                .containsExactly(
                        "# file: usr/a.txt",
                        "user.a=\"x\\000\\042\"",
                        "user.b=\"\\000\\377\"",
                        "user.c=\"\\000\\001\\377\"",
                        "");
        assertThat(String.join("\n", bench.err()))
                .contains("Line 5 : Value not enclosed in quotes", "Line 6 : No separator '=' found");
    }

    @Test
    void ownersOfAListAreNamesOrNumbers() throws Exception {
        Path list = Files.writeString(
                disk.resolve("list"),
                "# file: /usr/a.txt\n# owner: 77\n# group: root\nuser::rwx\ngroup::---\nother::---\n");
        assertThat(printed("-setfacl_list " + list + " -getfacl /usr/a.txt --"))
                .containsExactly(
                        "# file: usr/a.txt",
                        "# owner: 77",
                        "# group: root",
                        "user::rwx",
                        "group::---",
                        "other::---",
                        "");
    }

    @Test
    void oneWordTurnsAllOn() {
        assertThat(printed("-for_backup -setfacl u:1:rw /usr/a.txt -- -setfattr trusted.x v /usr/a.txt --"
                        + " -getfattr /usr/a.txt -- -getfacl /usr/a.txt --"))
                .contains("trusted.x=\"v\"", "mask::rw-");
    }
}
