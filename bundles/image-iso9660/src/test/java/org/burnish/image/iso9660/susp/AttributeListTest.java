package org.burnish.image.iso9660.susp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.burnish.image.DigestAlgorithm;
import org.burnish.image.Digests;
import org.burnish.image.attribute.AccessList;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.image.attribute.NamedAttributes;
import org.burnish.image.iso9660.checksum.ArrayIndex;
import org.burnish.image.iso9660.checksum.ArrayLocation;
import org.junit.jupiter.api.Test;

class AttributeListTest {

    private static final DigestAlgorithm MD5 = Digests.OF_JAVA.find("MD5").orElseThrow();

    @Test
    void arrayIndexIsFourBytesUnderItsName() {
        AttributeList entry = ArrayIndex.entry(5);

        assertThat(entry.length()).isEqualTo(AttributeList.lengthOf(ArrayIndex.COMPONENTS_LENGTH));
        assertThat(hex(entry)).isEqualTo("414c100100" + "0003046378" + "000400000005");
    }

    @Test
    void arrayIndexOfOtherLengthOrBeyondTheLimitIsInvalid() {
        assertThat(ArrayIndex.decode(new byte[] {0, 0, 1, 2})).isEqualTo(0x102);
        assertThat(ArrayIndex.decode(new byte[] {5})).isZero();
        assertThat(ArrayIndex.decode(new byte[] {8, 0, 0, 0})).isZero();
        assertThat(ArrayIndex.decode(new byte[] {-1, 0, 0, 0})).isZero();
    }

    /** The example of the description: session at 96, array at 123, six files. */
    @Test
    void arrayLocationIsTwentyBytes() {
        ArrayLocation location = ArrayLocation.of(96, 123, 6, MD5);

        assertThat(HexFormat.of().formatHex(location.encode()))
                .isEqualTo("0400000060" + "040000007b" + "0400000008" + "0110" + "4d4435");
        assertThat(ArrayLocation.decode(location.encode())).hasValue(location);
        assertThat(location.blocks()).isEqualTo(1);
    }

    @Test
    void arrayLocationWithShortNumbersIsRead() {
        byte[] value = HexFormat.of().parseHex("0160" + "017b" + "0108" + "0110" + "4d4435");

        assertThat(ArrayLocation.decode(value)).hasValue(ArrayLocation.of(96, 123, 6, MD5));
    }

    @Test
    void arrayLocationThatIsCutIsEmpty() {
        byte[] value = ArrayLocation.of(96, 123, 6, MD5).encode();
        for (int length = 0; length < 17; length++) {
            assertThat(ArrayLocation.decode(Arrays.copyOf(value, length))).isEmpty();
        }
    }

    @Test
    void longListsSpillIntoFurtherEntriesAndComeBack() {
        Map<String, byte[]> attributes = new LinkedHashMap<>();
        attributes.put("\3short", new byte[] {1});
        attributes.put("\3long", new byte[1000]);
        attributes.put("\3empty", new byte[0]);

        List<AttributeList> entries = AttributeList.split(attributes);
        Map<String, byte[]> read = new HashMap<>();
        NamedAttributes named = AttributeList.separate(entries, Set.of()).named();
        named.names().forEach(name -> read.put(name, named.bytes(name).orElseThrow()));

        assertThat(entries).hasSizeGreaterThan(3);
        assertThat(read).containsOnlyKeys("xattr.user.short", "xattr.user.long", "xattr.user.empty");
        assertThat(read.get("xattr.user.long")).hasSize(1000);
        assertThat(read.get("xattr.user.empty")).isEmpty();
    }

    /** As libisofs records 300 bytes: a component of 255 and one of 45, cut where an entry is full. */
    @Test
    void aComponentMayBeginInOneEntryAndEndInTheNext() {
        byte[] stream = new byte[2 + 2 + 2 + 255 + 2 + 45];
        stream[1] = 2;
        stream[2] = 3;
        stream[3] = 'a';
        stream[4] = 1;
        stream[5] = (byte) 255;
        stream[6 + 255 + 1] = 45;
        List<AttributeList> entries = List.of(
                new AttributeList(true, Arrays.copyOf(stream, 250)),
                new AttributeList(false, Arrays.copyOfRange(stream, 250, stream.length)));

        NamedAttributes named = AttributeList.separate(entries, Set.of()).named();
        assertThat(named.bytes("xattr.user.a").orElseThrow()).hasSize(300);
        assertThat(AttributeList.split(AttributeList.components(named), Map.of()).stream()
                        .mapToInt(AttributeList::length)
                        .sum())
                .isEqualTo(entries.stream().mapToInt(AttributeList::length).sum());
    }

    /** AAIP 2.0: the name spaces system, user, trusted and security are the bytes 2, 3, 5 and 6; an ACL has no name. */
    @Test
    void attributesOfANodeHaveTheirNameSpaceAsAByte() {
        NamedAttributes named = NamedAttributes.NONE
                .with(AttributeKey.ACL, new AccessList(new byte[] {0x17}))
                .with(AttributeKey.extended("user.a"), new byte[] {1})
                .with(AttributeKey.extended("security.b"), new byte[0])
                .with(AttributeKey.bytes("udf.streams"), new byte[] {9});
        byte[] components = AttributeList.components(named);
        assertThat(HexFormat.of().formatHex(components))
                .isEqualTo("0000" + "000117" + "00020662" + "0000" + "00020361" + "000101");
        assertThat(AttributeList.separate(List.of(new AttributeList(false, components)), Set.of())
                        .named())
                .isEqualTo(named.without("udf.streams"));
    }

    /** What is no attribute of the node stays as it is, and so does the second of two of one name. */
    @Test
    void whatIsNoAttributeOfTheNodeIsKept() {
        byte[] all =
                HexFormat.of().parseHex("00020361000101" + "0003046E74000102" + "00020361000103" + "00030463780001ff");
        AttributeList.Content content = AttributeList.separate(List.of(new AttributeList(false, all)), Set.of("\4cx"));
        assertThat(content.named().names()).containsExactly("xattr.user.a");
        assertThat(content.set()).containsOnlyKeys("\4cx");
        assertThat(HexFormat.of().formatHex(content.others())).isEqualTo("0003046e74000102" + "00020361000103");
    }

    private static String hex(AttributeList entry) {
        ByteBuffer target = ByteBuffer.allocate(entry.length());
        entry.encode(target);
        return HexFormat.of().formatHex(target.array());
    }
}
