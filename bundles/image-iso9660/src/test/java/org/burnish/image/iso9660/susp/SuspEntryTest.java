package org.burnish.image.iso9660.susp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SuspEntryTest {

    private static final String SP = "53500701beef00";
    private static final String CE = "43451c01" + "3400000000000034" + "0000000000000000" + "1801000000000118";
    private static final String PX =
            "50582401" + "ed410000000041ed" + "0100000000000001" + "e8030000000003e8" + "6400000000000064";
    private static final String PN = "504e1401" + "0000000000000000" + "0108000000000801";
    private static final String TF = "54461a010e" + "7e0b1703351f00" + "7e0b1703350c00" + "7e0b1703350b00";
    private static final String NM = "4e4d080100" + "737263";

    @Test
    void sharingProtocolHasItsCheckBytes() {
        assertThat(hex(new SharingProtocol(0, true))).isEqualTo(SP);
        assertThat(decode(SP)).containsExactly(new SharingProtocol(0, true));
        assertThat(decode("53500701beee00")).containsExactly(new SharingProtocol(0, false));
    }

    @Test
    void continuationAreaTellsBlockOffsetAndSize() {
        ContinuationArea entry = new ContinuationArea(52, 0, 280);

        assertThat(hex(entry)).isEqualTo(CE);
        assertThat(decode(CE)).containsExactly(entry);
    }

    @Test
    void posixAttributesWithoutSerialHaveTheLengthOf1991() {
        PosixAttributes entry = new PosixAttributes(040755, 1, 1000, 100, OptionalLong.empty());

        assertThat(hex(entry)).isEqualTo(PX);
        assertThat(decode(PX)).containsExactly(entry);
    }

    @Test
    void posixAttributesWithSerialAreEightBytesLonger() {
        PosixAttributes entry = new PosixAttributes(040755, 1, 1000, 100, OptionalLong.of(7));

        assertThat(hex(entry)).isEqualTo(PX.replace("50582401", "50582c01") + "0700000000000007");
        assertThat(decode(hex(entry))).containsExactly(entry);
    }

    @Test
    void posixDeviceSplitsTheNumber() {
        assertThat(hex(PosixDevice.of(0x801))).isEqualTo(PN);
        assertThat(decode(PN)).containsExactly(new PosixDevice(0, 0x801));
        assertThat(new PosixDevice(1, 2).device()).isEqualTo(0x1_0000_0002L);
    }

    @Test
    void timeStampsAreInTheOrderOfTheirBits() {
        TimeStamps entry = TimeStamps.posix(1_795_406_011L, 1_795_405_992L, 1_795_405_991L);

        assertThat(hex(entry)).isEqualTo(TF);
        TimeStamps read = (TimeStamps) decode(TF).get(0);
        assertThat(read.stamp(TimeStamps.MODIFY)).hasValue(1_795_406_011L);
        assertThat(read.stamp(TimeStamps.ACCESS)).hasValue(1_795_405_992L);
        assertThat(read.stamp(TimeStamps.ATTRIBUTES)).hasValue(1_795_405_991L);
        assertThat(read.stamp(TimeStamps.CREATION)).isEmpty();
    }

    @Test
    void timeStampsOfTheLongFormAreRead() {
        String entry = "5446160182" + "32303236313132333033353333313030" + "00";

        TimeStamps read = (TimeStamps) decode(entry).get(0);

        assertThat(read.stamp(TimeStamps.MODIFY)).hasValue(1_795_406_011L);
    }

    @Test
    void rockRidgeIsAnnouncedInTheWordsOfTheSpecification() {
        ByteBuffer target = ByteBuffer.allocate(237);

        ExtensionReference.rockRidge().encode(target);

        assertThat(HexFormat.of().formatHex(target.array())).startsWith("4552ed010a548701" + "525249505f3139393141");
        assertThat(SuspEntry.decodeAll(target.flip())).containsExactly(ExtensionReference.rockRidge());
    }

    @Test
    void decodeAllKeepsTheOrderAndEndsAtZeros() {
        List<SuspEntry> entries = decode(PX + TF + NM + "00000000" + SP);

        assertThat(entries).hasSize(3);
        assertThat(((AlternateName) entries.get(2)).name()).asString().isEqualTo("src");
    }

    @Test
    void decodeAllEndsAtTheTerminator() {
        assertThat(decode(SP + "53540401" + SP)).hasSize(1);
    }

    @Test
    void unknownEntryIsAValueAndEncodesToItself() {
        List<SuspEntry> entries = decode("5a46" + "0601" + "abcd" + SP);

        assertThat(entries).hasSize(2);
        assertThat(entries.get(0)).isInstanceOf(UnknownEntry.class);
        assertThat(hex(entries.get(0))).isEqualTo("5a460601abcd");
    }

    @Test
    void entryTooShortForItsSignatureIsUnknown() {
        for (String signature : List.of("5350", "4345", "4552", "5058", "504e", "534c", "4e4d", "5446", "414c")) {
            assertThat(decode(signature + "0401")).singleElement().isInstanceOf(UnknownEntry.class);
        }
    }

    @Test
    void entryBeyondTheAreaEndsTheList() {
        assertThat(decode(SP + "4e4d0901" + "00")).hasSize(1);
        assertThat(decode(SP + "4e4d0301" + "00")).hasSize(1);
    }

    private static List<SuspEntry> decode(String hex) {
        return SuspEntry.decodeAll(ByteBuffer.wrap(HexFormat.of().parseHex(hex)));
    }

    private static String hex(SuspEntry entry) {
        ByteBuffer target = ByteBuffer.allocate(entry.length());
        entry.encode(target);
        return HexFormat.of().formatHex(target.array());
    }
}
