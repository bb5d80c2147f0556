package org.burnish.scsi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes typed from SPC-4, 4.5.2 (descriptor format) and 4.5.3 (fixed format). */
class SenseDataTest {

    private static SenseData parse(String hex) {
        return SenseData.parse(HexFormat.ofDelimiter(" ").parseHex(hex));
    }

    @Test
    void fixedFormatTellsKeyAndCodes() {
        SenseData sense = parse("70 00 05 00 00 00 00 0A 00 00 00 00 24 00 00 00 00 00");
        assertThat(sense.is(5, 0x24, 0x00)).isTrue();
        assertThat(sense.responseCode()).isEqualTo(0x70);
        assertThat(sense.information()).isEmpty();
        assertThat(sense.progress()).isEmpty();
        assertThat(sense.hex()).isEqualTo("70 00 05 00 00 00 00 0A 00 00 00 00 24 00 00 00 00 00");
    }

    @Test
    void fixedFormatWithValidBitTellsInformation() {
        SenseData sense = parse("F0 00 03 00 01 02 03 0A 00 00 00 00 11 05 00 00 00 00");
        assertThat(sense.is(3, 0x11, 0x05)).isTrue();
        assertThat(sense.responseCode()).isEqualTo(0x70);
        assertThat(sense.information()).hasValue(0x010203);
    }

    @Test
    void deferredFixedFormatIsReadAlike() {
        SenseData sense = parse("71 00 03 00 00 00 00 0A 00 00 00 00 0C 00 00 00 00 00");
        assertThat(sense.responseCode()).isEqualTo(0x71);
        assertThat(sense.is(3, 0x0C, 0x00)).isTrue();
    }

    @Test
    void fixedFormatTellsProgressWhileNotReady() {
        SenseData sense = parse("70 00 02 00 00 00 00 0A 00 00 00 00 04 04 00 80 40 00");
        assertThat(sense.progress()).hasValue(0x4000);
    }

    @Test
    void progressWithoutSenseKeySpecificValidIsUnknown() {
        assertThat(parse("70 00 02 00 00 00 00 0A 00 00 00 00 04 04 00 00 40 00")
                        .progress())
                .isEmpty();
    }

    @Test
    void fieldPointerOfIllegalRequestIsNoProgress() {
        assertThat(parse("70 00 05 00 00 00 00 0A 00 00 00 00 24 00 00 C0 00 02")
                        .progress())
                .isEmpty();
    }

    @Test
    void flagsBesideTheKeyAreIgnored() {
        assertThat(parse("70 00 E2 00 00 00 00 0A 00 00 00 00 3A 01 00 00 00 00")
                        .key())
                .isEqualTo(2);
    }

    @Test
    void descriptorFormatTellsKeyAndCodes() {
        SenseData sense = parse("72 05 24 00 00 00 00 00");
        assertThat(sense.is(5, 0x24, 0x00)).isTrue();
        assertThat(sense.responseCode()).isEqualTo(0x72);
    }

    @Test
    void informationDescriptorWithValidBitTellsInformation() {
        SenseData sense = parse("72 03 11 05 00 00 00 0C 00 0A 80 00 00 00 00 01 02 03 04 05");
        assertThat(sense.information()).hasValue(0x01_0203_0405L);
    }

    @Test
    void informationDescriptorWithoutValidBitTellsNothing() {
        SenseData sense = parse("72 03 11 05 00 00 00 0C 00 0A 00 00 00 00 00 01 02 03 04 05");
        assertThat(sense.information()).isEmpty();
    }

    @Test
    void senseKeySpecificDescriptorTellsProgress() {
        SenseData sense = parse("72 02 04 07 00 00 00 08 02 06 00 00 80 80 00 00");
        assertThat(sense.progress()).hasValue(0x8000);
    }

    @Test
    void unknownDescriptorIsSkipped() {
        SenseData sense = parse("72 02 04 07 00 00 00 0E 80 04 AA AA AA AA 02 06 00 00 80 12 34 00");
        assertThat(sense.progress()).hasValue(0x1234);
    }

    @Test
    void truncatedDescriptorIsReadAsFarAsItGoes() {
        SenseData sense = parse("72 03 11 05 00 00 00 0C 00 0A 80 00 00 00");
        assertThat(sense.is(3, 0x11, 0x05)).isTrue();
        assertThat(sense.information()).isEmpty();
    }

    @Test
    void truncatedFixedFormatIsReadAsFarAsItGoes() {
        SenseData sense = parse("70 00 02 00 00 00 00 00");
        assertThat(sense.is(2, 0, 0)).isTrue();
        assertThat(sense.progress()).isEmpty();
    }

    @Test
    void noBytesAreNoSense() {
        SenseData sense = SenseData.parse(new byte[0]);
        assertThat(sense.responseCode()).isZero();
        assertThat(sense.is(0, 0, 0)).isTrue();
    }

    @Test
    void madeOfCodesIsFixedFormat() {
        assertThat(SenseData.of(2, 0x3A, 0x02).hex())
                .isEqualTo("70 00 02 00 00 00 00 0A 00 00 00 00 3A 02 00 00 00 00");
    }

    @Test
    void bytesAreKeptAsTheyCame() {
        byte[] bytes = {0x70, 0, 5, 0, 0, 0, 0, 2, 1, 2};
        SenseData sense = SenseData.parse(bytes);
        bytes[2] = 3;
        assertThat(sense.toByteArray()).containsExactly(0x70, 0, 5, 0, 0, 0, 0, 2, 1, 2);
        assertThat(sense.bytes().isReadOnly()).isTrue();
        assertThat(sense.bytes().get()).isEqualTo((byte) 0x70);
        assertThat(sense.bytes().remaining()).isEqualTo(10);
        assertThat(sense).isEqualTo(SenseData.parse(sense.toByteArray()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "F0 00 03 00 00 01 05 0A 00 00 00 00 11 05 00 00 00 00",
                "F0 00 04 00 00 01 05 0A 00 00 00 00 09 00 00 00 00 00",
                "F0 00 08 00 00 01 05 0A 00 00 00 00 64 00 00 00 00 00",
                "72 03 11 05 00 00 00 0C 00 0A 80 00 00 00 00 00 00 00 01 05"
            })
    void failedBlockIsTheInformationWithinTheCommand(String hex) {
        assertThat(parse(hex).failedBlock(0x100, 16)).hasValue(0x105);
        assertThat(parse(hex).failedBlock(0x105, 1)).hasValue(0x105);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // not valid, deferred, of another key, and outside of the command
                "70 00 03 00 00 01 05 0A 00 00 00 00 11 05 00 00 00 00",
                "F1 00 03 00 00 01 05 0A 00 00 00 00 0C 00 00 00 00 00",
                "F0 00 05 00 00 01 05 0A 00 00 00 00 21 00 00 00 00 00",
                "F0 00 03 00 00 00 FF 0A 00 00 00 00 11 05 00 00 00 00",
                "F0 00 03 00 00 01 10 0A 00 00 00 00 11 05 00 00 00 00",
                "72 03 11 05 00 00 00 0C 00 0A 00 00 00 00 00 00 00 00 01 05",
                "73 03 11 05 00 00 00 0C 00 0A 80 00 00 00 00 00 00 00 01 05",
                "72 03 11 05 00 00 00 0C 00 0A 80 00 FF FF FF FF FF FF 01 05"
            })
    void informationThatIsNotOfTheCommandNamesNoBlock(String hex) {
        assertThat(parse(hex).failedBlock(0x100, 16)).isEmpty();
    }

    @Test
    void knownCodesAreDescribedInWords() {
        assertThat(SenseData.of(5, 0x24, 0).describe()).isEqualTo("[5 24 00] Illegal request. Invalid field in cdb.");
    }

    @Test
    void unknownCodesAreDescribedInHex() {
        assertThat(SenseData.of(4, 0xEE, 0xDD).describe()).contains("[4 EE DD]", "EEh", "DDh");
    }
}
