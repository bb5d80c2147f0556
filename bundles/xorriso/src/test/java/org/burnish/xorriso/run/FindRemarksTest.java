package org.burnish.xorriso.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.burnish.image.BytesContent;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.SlicedContent;
import org.burnish.image.SymlinkNode;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.image.attribute.NamedAttributes;
import org.burnish.media.Medium.State;
import org.burnish.xorriso.command.attribute.SetFattr;
import org.burnish.xorriso.command.setting.Xattr;
import org.burnish.xorriso.command.tree.Findx;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Actions of -find that say what stands beside names and contents. */
class FindRemarksTest {

    private static final String TEXT = "0ard bytes";

    @TempDir
    Path disk;

    private final Bench bench = new Bench(FakeDrive.written("a", State.APPENDABLE));

    @BeforeEach
    void addCommands() {
        bench.add("xattr", new Xattr());
        bench.add("setfattr", new SetFattr());
        bench.add("prepare", new Prepare());
        bench.add("findx", new Findx(bench.services));
    }

    /** Adds two slices of one content, and an attribute whose value holds a zero byte. */
    private static final class Prepare implements XorrisoCommand {

        @Override
        public Usage usage() {
            return Usage.plain("");
        }

        @Override
        public void run(Arguments arguments, Session session) throws ProblemException {
            DirectoryNode root = session.tree().root();
            BytesContent whole = new BytesContent("whole", TEXT.getBytes(StandardCharsets.US_ASCII));
            root.put(new FileNode("c1", FakeServices.FILE, new SlicedContent(whole, 1, 2)));
            root.put(new FileNode("c2", FakeServices.FILE, new SlicedContent(whole, 2, 2)));
            NamedAttributes named =
                    NamedAttributes.NONE.with(AttributeKey.extended("user.x"), new byte[] {'a', 0, 'b'});
            root.put(new SymlinkNode("l", FakeServices.FILE.with(named), "c1"));
        }
    }

    private List<String> printed(String words) {
        assertThat(bench.run(("-indev emu:a " + words + " -rollback_end").split(" ")))
                .as("%s", words)
                .isZero();
        return bench.out();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "``~`'plain'`~`'plain'`",
                "e~`'it'\"'\"'s $HOME'`~`'it'\"'\"'s $HOME'`",
                "q~`'ü'`~`'ü'`",
                "e~`\"$(echo -e '\\0303\\0274')\"`~`'ü'`",
                "r~plain~`'plain'`",
                "b~it\\047s~`it's`"
            })
    void scriptHasTheFormOfItsMode(String mode, String written, String quoted) {
        String value = quoted.startsWith("'")
                ? quoted.substring(1, quoted.length() - 1).replace("'\"'\"'", "'")
                : quoted;
        assertThat(bench.run(
                        "-indev",
                        "emu:a",
                        "-xattr",
                        "any",
                        "-setfattr",
                        "user.x",
                        value,
                        "/usr/a.txt",
                        "--",
                        "-find",
                        "/",
                        "-exec",
                        "list_extattr",
                        mode,
                        "--",
                        "-rollback_end"))
                .isZero();
        String space = mode.equals("r") || mode.equals("b") ? "user x" : "'user' 'x'";
        assertThat(bench.out().subList(0, 4))
                .containsExactly("# Output of xorriso -find action list_extattr", "cd /", "c=\"setextattr\"", "");
        assertThat(bench.out().get(5)).isEqualTo("$c " + space + " " + written + " \"$n\"");
    }

    @Test
    void scriptLeavesOutWhatAShellCanNotPass() {
        List<String> lines = printed("-prepare -find . -exec list_extattr e --");
        assertThat(lines)
                .contains(
                        "n='./l'",
                        "echo 'OMITTED: Value contains 0-bytes : space \"'\"user\"'\" , name \"'\"x\"'\" in file '\"./l\" >&2",
                        "# $c 'user' 'x' \"$(echo -e 'a\\0000b')\" \"$n\"");
    }

    @Test
    void scriptOfTheDiskNamesItsDirectory() {
        assertThat(printed("-findx " + disk + " -exec list_extattr e --"))
                .startsWith("# Output of xorriso -findx action list_extattr", "cd /");
    }

    @Test
    void attributesOfAnyNameSpaceAreListedButListsOfAccess() {
        assertThat(printed("-xattr any -setfattr trusted.y it's /usr/a.txt -- -find /usr -exec get_any_xattr --"))
                .containsExactly("# file: usr/a.txt", "trusted.y=\"it\\047s\"", "");
    }

    @Test
    void namesAreShownBesideWhatTheyBecome() {
        assertThat(printed("-find /usr/a.txt -exec print_outname joliet --"))
                .containsExactly("'a.txt'", "'A.TXT'", "--");
        assertThat(printed("-find / -bad_outname ecma119 --")).containsExactly("'/usr'", "'/usr/a.txt'");
    }

    @ParameterizedTest
    @CsvSource({
        "-exec print_outname hfsplus,HFS+ file system is not written",
        "-bad_outname hfsplus,HFS+ file system is not written",
        "-exec print_outname foo,unknown namespace 'foo'",
        "-exec list_extattr foo,unknown mode 'foo'",
        "-exec set_hfs_crtp ABC DEFG,creator code or type code are not exactly 4 characters long",
        "-exec set_hfs_bless q,Unknown blessing type 'q'",
        "-exec set_hfs_bless i,Multiple blessing to same file or inappropriate file type: '/usr'",
        "-has_hfs_bless q,cannot setup -has_hfs_bless test"
    })
    void whatCanNotBeDoneIsRefused(String words, String message) {
        assertThat(bench.run(("-indev emu:a -find /usr " + words).split(" "))).isEqualTo(5);
        assertThat(String.join("\n", bench.err())).contains(message);
    }

    @Test
    void contentsAreToldApartByNumbers() {
        assertThat(printed("-find / -exec show_stream_id -- -prepare -find / -exec show_stream_id -- -rollback"
                        + " -find / -exec show_stream_id --"))
                .containsExactly(
                        "'/usr/a.txt' < image[2,1,1]:'/usr/a.txt'",
                        "'/c1' < cout[1,0,1]:'whole 1 2'",
                        "'/c2' < cout[1,0,2]:'whole 2 2'",
                        "'/usr/a.txt' < image[2,1,1]:'/usr/a.txt'",
                        "'/usr/a.txt' < image[2,2,1]:'/usr/a.txt'");
    }

    @Test
    void checksumsAreMadeOfWhatHasNone() throws Exception {
        String md5 = HexFormat.of()
                .formatHex(MessageDigest.getInstance("MD5").digest("rd".getBytes(StandardCharsets.US_ASCII)));
        assertThat(printed("-prepare -find / -has_md5 -- -find /c2 -exec make_md5 -- -find /c2 -exec get_md5 --"
                        + " -find / -has_md5 --"))
                .containsExactly("'/usr/a.txt'", md5 + "  /c2", "'/c2'", "'/usr/a.txt'");
    }

    @Test
    void creatorsAndTypesLastAsLongAsTheTree() {
        assertThat(printed("-find /usr -exec set_hfs_crtp ABCD EFGH -- -find / -exec get_hfs_crtp --"
                        + " -find / -has_hfs_crtp - EFGH -- -find / -has_hfs_crtp ABCD EFG1 --"
                        + " -find /usr/a.txt -exec get_any_xattr -- -find /usr/a.txt -exec set_hfs_crtp --delete - --"
                        + " -find / -has_hfs_crtp - - -- -rollback -find / -has_hfs_crtp - - --"))
                .containsExactly(
                        "ABCD EFGH '/usr'",
                        "ABCD EFGH '/usr/a.txt'",
                        "'/usr'",
                        "'/usr/a.txt'",
                        "# file: usr/a.txt",
                        "isofs.hx=\"\\001\\000ABCDEFGH\"",
                        "",
                        "'/usr'");
        assertThat(String.join("\n", bench.err())).containsOnlyOnce("WARNING : A HFS+ file system is not written");
    }

    @Test
    void aBlessingIsThatOfOneFile() {
        assertThat(printed("-find / -type d -exec set_hfs_bless osx_folder -- -find / -exec get_hfs_bless --"
                        + " -find /usr -exec set_hfs_bless x -- -find / -has_hfs_bless any --"
                        + " -find / -type f -exec set_hfs_bless i -- -find / -has_hfs_bless intel_bootfile --"
                        + " -find / -exec set_hfs_bless none -- -find / -exec get_hfs_bless --"))
                .containsExactly("osx_folder       '/'", "'/usr'", "'/usr/a.txt'");
        assertThat(bench.err())
                .contains(
                        "xorriso : NOTE : HFS blessing 'osx_folder' issued to '/'",
                        "xorriso : NOTE : HFS blessing 'osx_folder' revoked from '/usr'",
                        "xorriso : NOTE : HFS blessing 'intel_bootfile' revoked from '/usr/a.txt'");
    }
}
