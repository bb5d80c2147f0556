package org.burnish.image.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.burnish.image.attribute.AccessEntry.Kind;
import org.junit.jupiter.api.Test;

class AccessListTest {

    /** As setfacl made it and getfattr showed it: rw- for user 1, r-- for user 4711, rwx for group 6, mask rwx. */
    private static final byte[] LINUX = HexFormat.of()
            .parseHex("02000000" + "01000600ffffffff" + "0200060001000000" + "0200040067120000" + "04000400ffffffff"
                    + "0800070006000000" + "10000700ffffffff" + "20000400ffffffff");

    /** The list that xorriso 1.5.4 records of it. */
    private static final byte[] AAIP = HexFormat.of().parseHex("16ae0101ac02126734cf01065764");

    /** A directory's list, and that of new files in it, as xorriso 1.5.4 records them. */
    private static final byte[] DIRECTORY = HexFormat.of().parseHex("17ac010235556581" + "17af0102355765");

    @Test
    void theFormOfLinuxBecomesTheBytesThatXorrisoRecords() {
        AccessList list =
                LinuxAccessList.join(Optional.of(LINUX), Optional.empty()).orElseThrow();
        assertThat(list).isEqualTo(new AccessList(AAIP));
        assertThat(LinuxAccessList.encode(list.entries())).isEqualTo(LINUX);
    }

    @Test
    void theListOfNewFilesStandsBehindAMark() {
        List<AccessEntry> entries = new AccessList(DIRECTORY).entries();
        assertThat(entries).hasSize(10).contains(new AccessEntry(true, Kind.USER, "2", 7));
        assertThat(entries.stream().filter(AccessEntry::inherited)).hasSize(5);
        assertThat(AccessList.of(entries)).isEqualTo(new AccessList(DIRECTORY));
    }

    @Test
    void namesStayNames() {
        AccessList list = AccessList.of(List.of(
                new AccessEntry(false, Kind.GROUP, "staff", 4),
                new AccessEntry(false, Kind.OWNER, "", 6),
                new AccessEntry(false, Kind.OTHERS, "", 0)));
        assertThat(list.bytes()).isEqualTo(HexFormat.of().parseHex("16" + "4c05" + "7374616666" + "60"));
        assertThat(list.entries().get(1).number()).isEmpty();
        assertThat(list.entries().get(1).qualifier()).isEqualTo("staff");
    }

    @Test
    void aChangedModeChangesOwnerMaskAndOthers() {
        AccessList list = new AccessList(AAIP);
        assertThat(list.permissions(04000)).isEqualTo(04674);
        AccessList changed = list.with(0750);
        assertThat(changed.permissions(0)).isEqualTo(0750);
        assertThat(changed.groupRights()).hasValue(4);
    }

    @Test
    void withoutAMaskTheGroupGetsItsBits() {
        AccessList list = new AccessList(HexFormat.of().parseHex("163464"));
        assertThat(list.with(0570).entries())
                .containsExactly(
                        new AccessEntry(false, Kind.OWNER, "", 5),
                        new AccessEntry(false, Kind.OWNING_GROUP, "", 7),
                        new AccessEntry(false, Kind.OTHERS, "", 0));
    }

    @Test
    void aCutListEndsBeforeTheCut() {
        assertThat(new AccessList(HexFormat.of().parseHex("16ac02" + "12")).entries())
                .containsExactly(new AccessEntry(false, Kind.OWNER, "", 6));
        assertThat(new AccessList(new byte[] {0, 0x7f, (byte) 0xff}).entries()).isEmpty();
    }

    @Test
    void aNumberIsOneOfASystem() {
        assertThat(new AccessEntry(false, Kind.USER, "4294967294", 0).number()).hasValue(4294967294L);
        assertThat(new AccessEntry(false, Kind.USER, "4294967295", 0).number()).isEmpty();
        assertThat(new AccessEntry(false, Kind.USER, "99999999999999999999", 0).number())
                .isEmpty();
        assertThatThrownBy(() -> new AccessEntry(false, Kind.USER, "", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AccessEntry(false, Kind.MASK, "x", 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aListOfLinuxThatIsNotUnderstoodIsNone() {
        assertThat(LinuxAccessList.join(Optional.of(new byte[] {3, 0, 0, 0}), Optional.empty()))
                .isEmpty();
        assertThat(LinuxAccessList.join(Optional.empty(), Optional.empty())).isEmpty();
    }
}
