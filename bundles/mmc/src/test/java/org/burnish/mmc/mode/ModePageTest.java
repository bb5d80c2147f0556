package org.burnish.mmc.mode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.burnish.mmc.Hex;
import org.junit.jupiter.api.Test;

/** Mode pages typed from MMC-6, clause 7, MMC-3, and from the SCSI log of another burn program. */
class ModePageTest {

    @Test
    void blockDescriptorsAreSkipped() {
        ModeParameters answer = ModeParameters.decode(
                Hex.bytes("00 1a 70 00 00 00 00 08 00 00 00 00 00 00 08 00", "81 0a 80 20 00 00 00 00 05 00 00 00"));
        assertThat(answer.mediumType()).isEqualTo(0x70);
        ModePage page = answer.page(ReadErrorRecovery.CODE).orElseThrow();
        assertThat(page.savable()).isTrue();
        assertThat(page.length()).isEqualTo(12);
        assertThat(ReadErrorRecovery.of(page)).isEqualTo(new ReadErrorRecovery(0x80, 0x20, 5));
        assertThat(answer.page(0x05)).isEmpty();
    }

    @Test
    void errorRecoveryIsEncoded() {
        assertThat(Hex.of(new ReadErrorRecovery(0x80, 0x20, 5).toPage().encode()))
                .isEqualTo("01 0a 80 20 00 00 00 00 05 00 00 00");
    }

    @Test
    void incrementalWriteParametersAreThoseOfTheReference() {
        assertThat(Hex.of(WriteParameters.incremental(16, true, false).toPage().encode()))
                .isEqualTo("05 32 60 e5 08 10 00 00 00 00 00 00 00 10 00 00" + " 00".repeat(36));
        assertThat(Hex.of(WriteParameters.incremental(16, false, true).toPage().encode()))
                .startsWith("05 32 70 25 08 10");
    }

    @Test
    void discAtOnceWriteParametersAreThoseOfTheReference() {
        assertThat(Hex.of(WriteParameters.discAtOnce(true).toPage().encode()))
                .isEqualTo("05 32 52 05 08" + " 00".repeat(47));
    }

    @Test
    void trackAtOncePageOfALogDecodesAndEncodesTheSame() {
        String hex = "05 32 01 c4 08 00 00 00 00 00 00 00 00 00 00 96" + " 00".repeat(36);
        ModeParameters answer = ModeParameters.decode(Hex.bytes("00 3a 00 00 00 00 00 00", hex));
        WriteParameters page = WriteParameters.of(answer.page(5).orElseThrow());
        assertThat(page.writeType()).isEqualTo(1);
        assertThat(page.multiSession()).isEqualTo(3);
        assertThat(page.trackMode()).isEqualTo(4);
        assertThat(page.dataBlockType()).isEqualTo(8);
        assertThat(page.audioPause()).isEqualTo(150);
        assertThat(page.length()).isEqualTo(52);
        assertThat(Hex.of(page.toPage().encode())).isEqualTo(hex);
    }

    @Test
    void catalogNumberAndIsrcHaveTheirValidBits() {
        WriteParameters page = new WriteParameters(
                52,
                false,
                false,
                false,
                1,
                0,
                false,
                true,
                0,
                0,
                0,
                0x20,
                0,
                150,
                Optional.of("1234567890123"),
                Optional.of("ABCDE1234567"));
        String hex = "05 32 01 10 00 00 00 00 20 00 00 00 00 00 00 96"
                + " 80 31 32 33 34 35 36 37 38 39 30 31 32 33 00 00"
                + " 80 41 42 43 44 45 31 32 33 34 35 36 37 00 00 00 00 00 00 00";
        assertThat(Hex.of(page.toPage().encode())).isEqualTo(hex);
        assertThat(WriteParameters.of(page.toPage())).isEqualTo(page);
    }

    @Test
    void writeParametersKeepTheLengthThatTheDriveReported() {
        WriteParameters page = WriteParameters.discAtOnce(false).withLength(56);
        assertThat(Hex.of(page.toPage().encode())).startsWith("05 36 42").hasSize(56 * 3 - 1);
    }

    @Test
    void shortCapabilitiesLeaveTheWriteSpeedUnknown() {
        Capabilities page =
                capabilities("00 18 00 00 00 00 00 00", "2a 10 08 00 71 60 29 00 02 c2 00 02 02 00 02 c2 00 00");
        assertThat(page.readFlags()).isEqualTo(8);
        assertThat(page.writeFlags()).isZero();
        assertThat(page.loadingMechanism()).isEqualTo(1);
        assertThat(page.ejectable()).isTrue();
        assertThat(page.locked()).isFalse();
        assertThat(page.maxReadSpeed()).isEqualTo(706);
        assertThat(page.bufferSize()).isEqualTo(512);
        assertThat(page.maxWriteSpeed()).isEmpty();
        assertThat(page.currentWriteSpeed()).isEmpty();
        assertThat(page.writeSpeeds()).isEmpty();
    }

    @Test
    void longCapabilitiesTellTheWriteSpeeds() {
        Capabilities page = capabilities(
                "00 2e 00 00 00 00 00 00",
                "2a 26 3f 37 f1 77 2b 23 1b 90 00 ff 08 00 10 89 00 10 15 a4 15 a4 00 01 00 00 00 00 0b 06 00 02",
                "00 00 15 a4 00 00 0b 06");
        assertThat(page.writeFlags()).isEqualTo(0x37);
        assertThat(page.testWrite()).isTrue();
        assertThat(page.bufferUnderrunFree()).isTrue();
        assertThat(page.locked()).isTrue();
        assertThat(page.maxWriteSpeed()).hasValue(0x15A4);
        assertThat(page.currentWriteSpeed()).hasValue(0x0B06);
        assertThat(page.writeSpeeds()).containsExactly(0x15A4, 0x0B06);
    }

    private static Capabilities capabilities(String... hex) {
        return Capabilities.of(
                ModeParameters.decode(Hex.bytes(hex)).page(Capabilities.CODE).orElseThrow());
    }

    @Test
    void trackAtOncePageOfCdIsThatOfOtherBurnPrograms() {
        assertThat(Hex.of(
                        WriteParameters.trackAtOnce(false, true, false).toPage().encode()))
                .isEqualTo("05 32 01 c4 08 00 00 00 00 00 00 00 00 00 00 96" + " 00".repeat(36));
        assertThat(Hex.of(
                        WriteParameters.trackAtOnce(true, false, true).toPage().encode()))
                .startsWith("05 32 51 04 08 00");
    }

    @Test
    void sessionAtOncePageOfCdIsThatOfOtherBurnPrograms() {
        assertThat(Hex.of(WriteParameters.sessionAtOnce(false, true, false)
                        .toPage()
                        .encode()))
                .isEqualTo("05 32 02 c0 00 00 00 00 00 00 00 00 00 00 00 96" + " 00".repeat(36));
        assertThat(Hex.of(WriteParameters.sessionAtOnce(true, false, true)
                        .toPage()
                        .encode()))
                .startsWith("05 32 52 00 00 00");
    }
}
