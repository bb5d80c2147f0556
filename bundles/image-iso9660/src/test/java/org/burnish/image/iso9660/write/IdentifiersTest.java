package org.burnish.image.iso9660.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageNode;
import org.burnish.image.SymlinkNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifiersTest {

    private static final NameRules LEVEL_3 = NameRules.KEY.initial();
    private static final Identifiers ISO = Identifiers.iso(LEVEL_3);
    private static final Attributes NONE = new Attributes(0, 0, 0, 0, 0, 0);

    /** What xorriso 1.5.4 records for these names. */
    @ParameterizedTest
    @CsvSource({
        "file.txt, FILE.TXT",
        "noext, NOEXT",
        ".hidden, .HIDDEN",
        "..y, _.Y",
        "foo., FOO_",
        "a.b.c.d, A_B_C.D",
        "a+b=c.txt, A_B_C.TXT",
        "ünï cödé.txt, _N__C_D_.TXT",
        "Some File With Spaces.Tar.gz, SOME_FILE_WITH_SPACES_TAR.GZ",
        "longdot.mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm.gz, LONGDOT_MMMMMMMMMMMMMMMMMMMM.GZ",
        "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz, ZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZ"
    })
    void keyOfFileIsThatOfXorriso(String name, String key) {
        assertThat(IsoName.of(name, false, LEVEL_3).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "some.dir.with.dots, SOME_DIR_WITH_DOTS",
        "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz, ZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZ"
    })
    void keyOfDirectoryHasNoDot(String name, String key) {
        assertThat(IsoName.of(name, true, LEVEL_3).key()).isEqualTo(key);
    }

    @Test
    void identifierOfFileHasADotAndAVersion() {
        assertThat(IsoName.identifier("X".getBytes(StandardCharsets.US_ASCII), false, LEVEL_3))
                .asString()
                .isEqualTo("X.;1");
        assertThat(IsoName.identifier("X.Y".getBytes(StandardCharsets.US_ASCII), false, LEVEL_3))
                .asString()
                .isEqualTo("X.Y;1");
        assertThat(IsoName.identifier("X".getBytes(StandardCharsets.US_ASCII), true, LEVEL_3))
                .asString()
                .isEqualTo("X");
    }

    @Test
    void namesThatBecomeTheSameAreNumbered() {
        assertThat(ISO.keys(files("FILE.TXT", "file.TXT", "file.txt", "other")))
                .containsExactly("FILE0.TXT", "FILE1.TXT", "FILE2.TXT", "OTHER");
    }

    @Test
    void longNamesAreShortenedForTheirNumber() {
        String name = "a".repeat(40);

        assertThat(ISO.keys(files(name + "0.txt", name + "1.txt", name + "2.txt")))
                .containsExactly("A".repeat(26) + "0.TXT", "A".repeat(26) + "1.TXT", "A".repeat(26) + "2.TXT");
    }

    @Test
    void numbersAvoidNamesThatAreTaken() {
        assertThat(ISO.keys(files("A", "A0", "a"))).containsExactly("A1", "A0", "A2");
    }

    @Test
    void fileAndDirectoryOfTheSameNameAreToldApart() {
        List<ImageNode> children = new ArrayList<>(files("abc"));
        children.add(new DirectoryNode("ABC", NONE));

        assertThat(ISO.keys(children)).doesNotHaveDuplicates();
    }

    @Test
    void manyGroupsThatShortenAlikeStayFastAndDistinct() {
        List<ImageNode> children = new ArrayList<>();
        for (int group = 0; group < 20_000; group++) {
            String name = "n".repeat(25) + String.format("%05d", group);
            children.addAll(files(name + "+", name + "="));
        }

        List<String> keys = ISO.keys(children);

        assertThat(keys).doesNotHaveDuplicates();
        assertThat(keys).allSatisfy(key -> assertThat(key.length()).isLessThanOrEqualTo(30));
    }

    private static List<ImageNode> files(String... names) {
        return Arrays.stream(names)
                .map(name -> (ImageNode) new SymlinkNode(name, NONE, "x"))
                .toList();
    }

    /** What xorriso 1.5.4 records for these names with -compliance rules. */
    @ParameterizedTest
    @CsvSource({
        "8.3, Name With Space+x.tar.gz, false, NAME_WIT.GZ;1",
        "8.3, .hidden, false, _HIDDEN.;1",
        "8.3, UPPER., false, UPPER.;1",
        "8.3, averyverylongname.text, false, AVERYVER.TEX;1",
        "'8.3,directory_extension', dir.ext, true, DIR.EXT",
        "8.3, dir.ext, true, DIR_EXT",
        "directory_extension, dir.ext, true, DIR.EXT",
        "no_dot, a, false, A;1",
        "no_version, a, false, A.",
        "no_version, lower.txt, false, LOWER.TXT",
        "lowercase, Name With Space+x.tar.gz, false, Name_With_Space_x_tar.gz;1",
        "7bit, Name With Space+x.tar.gz, false, NAME WITH SPACE+X.TAR.GZ;1",
        "'7bit,lowercase', two.dots.c, false, two.dots.c;1",
        "'37,no_version', averyveryverylongname_of_more_than_37_characters.text, false, AVERYVERYVERYLONGNAME_OF_MORE_THA.TEX",
        "'37,7bit,lowercase,no_dot,no_version', a, false, a",
        "as_is_96, Name With Space+x.tar.gz, false, Name With Space+x.tar.gz",
        "as_is_96, dir.ext, true, dir.ext",
        "as_is_96, foo., false, foo.",
        "as_is_12, a name.text, false, a name.text",
        "'', averyveryverylongname_of_more_than_37_characters.text, false, AVERYVERYVERYLONGNAME_OF_MO.TEX;1",
        "'', tenletters.averyveryverylongextensionnnnnnnnnnnnnn, false, TENLETTERS.AVERYVERYVERYLONGEXT;1",
        "'', short.averyveryverylongextensionnnnnnnnnnnnnn, false, SHORT.AVERYVERYVERYLONGEXTENSIO;1"
    })
    void identifierByRulesIsThatOfXorriso(String words, String name, boolean directory, String identifier) {
        NameRules rules = NameRules.KEY.form().parse(words);
        byte[] key = IsoName.of(name, directory, rules).key().getBytes(IsoName.CHARSET);
        assertThat(new String(IsoName.identifier(key, directory, rules), IsoName.CHARSET))
                .isEqualTo(identifier);
    }

    @Test
    void namesOfBytesAreRecordedByteForByte() {
        NameRules rules = NameRules.KEY.form().parse("8bit,lowercase,no_dot,no_version");
        byte[] key = IsoName.of("\u00fcml\u00e4ut", false, rules).key().getBytes(IsoName.CHARSET);
        assertThat(IsoName.identifier(key, false, rules))
                .isEqualTo("\u00fcml\u00e4ut".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void shortNamesThatBecomeTheSameKeepEightCharacters() {
        Identifiers shortOnes = Identifiers.iso(NameRules.KEY.form().parse("8.3"));
        assertThat(shortOnes.keys(files("averylong1.text", "averylong2.text", "averylong3", "averylong4")))
                .containsExactly("AVERYLO0.TEX", "AVERYLO1.TEX", "AVERYLO0", "AVERYLO1");
    }

    /** What xorriso 1.5.4 records in the tree of ISO 9660:1999; it cuts the last one within a character, though. */
    @Test
    void namesOfIso9660Of1999AreTheirBytesAndCutAt207() {
        Identifiers enhanced = Identifiers.enhanced();
        assertThat(enhanced.keys(files(".hidden", "a.b.c", "dot.", "sp ace;x*?:\\y", "UPPER")))
                .containsExactly(".hidden", "a.b.c", "dot.", "sp ace;x*?:\\y", "UPPER");
        assertThat(enhanced.identifier(enhanced.encode("dot."), false)).isEqualTo("dot.".getBytes(IsoName.CHARSET));
        assertThat(enhanced.keys(
                        files("x".repeat(206), "y".repeat(208), "n".repeat(230) + ".a", "n".repeat(230) + ".b")))
                .containsExactly("x".repeat(206), "y".repeat(207), "n".repeat(206) + "0", "n".repeat(206) + "1");
        String letters = "a".repeat(200);
        assertThat(enhanced.keys(files(letters + ".tar.gzip1", letters + ".tar.gzip2")))
                .containsExactly(letters + ".ta0.gz", letters + ".ta1.gz");
        String name = enhanced.keys(files("\u00e9".repeat(110))).get(0);
        assertThat(enhanced.decode(enhanced.encode(name))).isEqualTo("\u00e9".repeat(103));
    }

    /** ECMA-119 clause 6.8.2.2: a byte 1 alone is the directory above. */
    @Test
    void aNameThatWouldBeTheParentIsAnother() {
        assertThat(Identifiers.enhanced().keys(files("\1", "_"))).containsExactly("_0", "_1");
    }
}
