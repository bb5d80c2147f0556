package org.burnish.transport.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.burnish.scsi.SenseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that do not depend on how the medium is recorded: answers typed from SPC-4 and MMC-6. */
class DriveCommandsTest {

    @TempDir
    Path folder;

    private Host host;

    @BeforeEach
    void loadBlankDisc() throws Exception {
        host = Host.with("dvd-rw", folder.resolve("disc"));
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void inquiryIdentifiesARemovableMmcDevice() throws Exception {
        byte[] reply = host.in("12 00 00 00 24 00", 36);
        assertThat(reply).hasSize(36).startsWith(0x05, 0x80, 0x06, 0x02, 0x5B, 0, 0, 0);
        assertThat(new String(reply, 8, 28, StandardCharsets.US_ASCII)).isEqualTo("BURNISH BD-RW EMULATED  0.1 ");
    }

    @Test
    void vitalProductDataListTheSerialNumber() throws Exception {
        assertThat(host.ask("12 01 00 00 ff 00")).isEqualTo("05 00 00 03 00 80 83");
        assertThat(host.ask("12 01 80 00 ff 00")).startsWith("05 80 00 0b 45 4d 55");
        assertThat(host.refusal("12 01 b1 00 ff 00")).isEqualTo("5 24 00");
        assertThat(host.refusal("12 00 80 00 ff 00")).isEqualTo("5 24 00");
    }

    @Test
    void deviceIdentificationNamesVendorProductAndSerialNumber() throws Exception {
        byte[] page = host.in("12 01 83 00 ff 00", 255);
        assertThat(page).hasSize(43).startsWith(0x05, 0x83, 0, 39, 0x02, 0x01, 0, 35);
        assertThat(new String(page, 8, 27, StandardCharsets.US_ASCII)).isEqualTo("BURNISH BD-RW EMULATED  EMU");
    }

    @Test
    void fieldPointerTellsWhetherTheCdbOrTheParametersAreWrong() {
        assertThat(fieldPointer("ff 00 00 00 00 00 00 00 00 00 00 00", "")).isEqualTo("C0 00 00");
        assertThat(fieldPointer("5a 00 05 01 00 00 00 00 ff 00", "")).isEqualTo("C0 00 03");
        assertThat(fieldPointer("55 10 00 00 00 00 00 00 0c 00", "00 00 00 00 00 00 00 00 0f 02 00 00"))
                .isEqualTo("80 00 08");
    }

    /** The sense key specific bytes: SKSV 80h, C/D 40h, then the field pointer (SPC-4, 4.5.2.4.2). */
    private String fieldPointer(String cdb, String parameters) {
        SenseException refused = catchThrowableOfType(SenseException.class, () -> host.send(cdb, parameters));
        return refused.sense().hex().substring(15 * 3);
    }

    @Test
    void unknownOperationCodeIsRefused() {
        assertThat(host.refusal("ff 00 00 00 00 00 00 00 00 00 00 00")).isEqualTo("5 20 00");
        assertThat(host.refusal("a7 00 00 00 00 00 00 00 00 00 00 00")).isEqualTo("5 20 00");
    }

    @Test
    void requestSenseHasNothingToTellOfAReadyDrive() throws Exception {
        assertThat(host.ask("03 00 00 00 12 00")).isEqualTo("70 00 00 00 00 00 00 0a 00 00 00 00 00 00 00 00 00 00");
    }

    @Test
    void profileListMarksTheCurrentProfile() throws Exception {
        assertThat(host.ask("46 02 00 00 00 00 00 00 ff 00"))
                .contains(" 00 00 00 14 00 00 03 ")
                .contains(" 00 43 00 00")
                .contains(" 00 14 01 00 00 13 00 00");
    }

    @Test
    void configurationStartsAtTheFeatureAskedFor() throws Exception {
        assertThat(host.ask("46 00 00 20 00 00 00 00 18 00"))
                .endsWith("00 14 00 20 04 0c 00 00 00 00 00 00 08 00 00 10 01 00");
        assertThat(host.ask("46 01 00 20 00 00 00 00 14 00")).endsWith("00 14 00 21 05 08 01 00 03 01 10 00 00 00");
        assertThat(host.refusal("46 03 00 00 00 00 00 00 18 00")).isEqualTo("5 24 00");
    }

    @Test
    void errorRecoveryPageCanBeChanged() throws Exception {
        assertThat(host.ask("5a 00 01 00 00 00 00 00 ff 00"))
                .isEqualTo("00 12 00 00 00 00 00 00 01 0a c0 20 00 00 00 00 05 00 00 00");
        host.send("55 10 00 00 00 00 00 00 14 00", "00 00 00 00 00 00 00 00 01 0a c0 08 00 00 00 00 05 00 00 00");
        assertThat(host.ask("5a 00 01 00 00 00 00 00 ff 00")).contains("01 0a c0 08");
        assertThat(host.ask("5a 00 81 00 00 00 00 00 ff 00")).contains("01 0a c0 20");
        assertThat(host.ask("5a 00 41 00 00 00 00 00 ff 00")).contains("01 0a ff ff");
    }

    @Test
    void writeParametersPageComesWithTheDefaultsOfTheMedium() throws Exception {
        assertThat(host.ask("5a 00 05 00 00 00 00 00 ff 00"))
                .startsWith("00 3a 00 00 00 00 00 00 05 32 60 25 08 10 00 00 00 00 00 00 00 10 00 96");
    }

    @Test
    void modePageThatDoesNotExistIsRefused() {
        assertThat(host.refusal("5a 00 0f 00 00 00 00 00 ff 00")).isEqualTo("5 24 00");
        assertThat(host.refusal("5a 00 c5 00 00 00 00 00 ff 00")).isEqualTo("5 39 00");
        assertThat(host.refusal("5a 00 05 01 00 00 00 00 ff 00")).isEqualTo("5 24 00");
    }

    @Test
    void modeSelectRefusesWhatIsNotChangeable() {
        String header = "00 00 00 00 00 00 00 00 ";
        assertThat(host.refusal("55 00 00 00 00 00 00 00 14 00", header + "01 0a 00 00 00 00 00 00 00 00 00 00"))
                .isEqualTo("5 24 00");
        assertThat(host.refusal("55 10 00 00 00 00 00 00 14 00", header + "01 0a c0 20 01 00 00 00 05 00 00 00"))
                .isEqualTo("5 26 00");
        assertThat(host.refusal("55 10 00 00 00 00 00 00 0c 00", header + "01 0a c0 20"))
                .isEqualTo("5 1A 00");
        assertThat(host.refusal("55 10 00 00 00 00 00 00 3c 00", header + "05 32 41 05 08" + " 00".repeat(47)))
                .isEqualTo("5 26 00");
    }

    @Test
    void capabilitiesPageListsWriteSpeeds() throws Exception {
        assertThat(host.ask("5a 00 2a 00 00 00 00 00 ff 00"))
                .isEqualTo("00 36 00 00 00 00 00 00 2a 2e 3b 37 d0 63 29 00 2b 48 00 00 10 00 2b 48 00 00 20 76 20 76"
                        + " 00 00 00 00 00 00 20 76 00 04 00 00 20 76 00 00 15 a4 00 00 0a d2 00 00 05 69");
    }

    @Test
    void performanceListsNominalAndWriteSpeeds() throws Exception {
        assertThat(host.ask("ac 00 00 00 00 00 00 00 00 00 03 00")).isEqualTo("00 00 00 44 00 00 00 00");
        assertThat(host.ask("ac 00 00 00 00 00 00 00 00 01 03 00"))
                .isEqualTo("00 00 00 44 00 00 00 00 00 00 00 00 00 23 12 7f 00 00 2b 48 00 00 20 76");
        assertThat(host.ask("ac 14 00 00 00 00 00 00 00 01 00 00"))
                .isEqualTo("00 00 00 14 02 00 00 00 00 00 00 00 00 00 20 76 00 23 12 7f 00 00 20 76");
        assertThat(host.refusal("ac 00 00 00 00 00 00 00 00 01 07 00")).isEqualTo("5 24 00");
    }

    @Test
    void streamingSetsTheNextLowerWriteSpeed() throws Exception {
        host.send(
                "b6 00 00 00 00 00 00 00 00 00 1c 00",
                "00 00 00 00 00 00 00 00 00 23 12 7f 00 00 15 a4 00 00 03 e8 00 00 15 b0 00 00 03 e8");
        assertThat(host.ask("ac 14 00 00 00 00 00 00 00 01 00 00")).contains("00 00 15 a4 00 23 12 7f 00 00 15 a4");
        assertThat(host.refusal("b6 00 00 00 00 00 00 00 00 00 08 00", "00 00 00 00 00 00 00 00"))
                .isEqualTo("5 1A 00");
        host.send("bb 00 ff ff ff ff 00 00 00 00 00 00");
        assertThat(host.ask("ac 14 00 00 00 00 00 00 00 01 00 00")).contains("00 00 20 76 00 23 12 7f 00 00 20 76");
    }

    @Test
    void bufferIsEmptyWithoutTiming() throws Exception {
        assertThat(host.ask("5c 00 00 00 00 00 00 00 0c 00")).isEqualTo("00 0a 00 00 00 40 00 00 00 40 00 00");
        assertThat(host.ask("5c 01 00 00 00 00 00 00 0c 00")).isEqualTo("00 0a 00 01 00 00 00 00 00 00 08 00");
    }

    @Test
    void leadInNamesTheManufacturer() throws Exception {
        byte[] reply = host.in("ad 00 00 00 00 00 00 0e 00 ff 00 00", 65536);
        assertThat(reply).hasSize(44).startsWith(0, 0x2A, 0, 0);
        assertThat(reply[20]).isEqualTo((byte) 3);
        assertThat(new String(reply, 21, 6, StandardCharsets.US_ASCII)).isEqualTo("BURNIS");
        assertThat(reply[28]).isEqualTo((byte) 4);
        assertThat(new String(reply, 29, 6, StandardCharsets.US_ASCII)).isEqualTo("HEMU01");
        assertThat(host.ask("ad 00 00 00 00 00 00 00 00 10 00 00"))
                .isEqualTo("08 02 00 00 32 02 04 00 00 03 00 00 00 26 12 7f");
        assertThat(host.refusal("ad 00 00 00 00 00 00 44 00 10 00 00")).isEqualTo("5 24 00");
        assertThat(host.refusal("ad 01 00 00 00 00 00 00 00 10 00 00")).isEqualTo("5 30 02");
    }

    @Test
    void ejectWhilePreventedIsRefused() throws Exception {
        host.send("1e 00 00 00 01 00");
        assertThat(host.ask("5a 00 2a 00 00 00 00 00 10 00")).endsWith("2b 00");
        assertThat(host.refusal("1b 00 00 00 02 00")).isEqualTo("5 53 02");
        host.send("1e 00 00 00 00 00");
        host.send("1b 00 00 00 02 00");
        assertThat(host.refusal("00 00 00 00 00 00")).isEqualTo("2 3A 02");
        assertThat(host.ask("bd 00 00 00 00 00 00 00 00 08 00 00")).isEqualTo("00 10 00 00 00 00 00 00");
        assertThat(host.ask("23 00 00 00 00 00 00 00 0c 00")).isEqualTo("00 00 00 08 00 00 00 00 03 00 08 00");
        assertThat(host.ask("46 00 00 00 00 00 00 00 08 00")).endsWith("00 00");
        assertThat(host.writeRefusal(0, 16)).isEqualTo("2 3A 02");
    }

    @Test
    void loadingRaisesAUnitAttentionOnce() throws Exception {
        host.send("1b 00 00 00 02 00");
        host.send("1b 00 00 00 03 00");
        assertThat(host.ask("12 00 00 00 05 00")).isEqualTo("05 80 06 02 5b");
        assertThat(host.refusal("00 00 00 00 00 00")).isEqualTo("6 28 00");
        host.send("00 00 00 00 00 00");
    }

    @Test
    void mediaEventsAreReportedOnceInTheirOrder() throws Exception {
        String poll = "4a 01 00 00 10 00 00 00 08 00";
        assertThat(host.ask(poll)).isEqualTo("00 06 04 56 00 02 00 00");
        host.send("1b 00 00 00 02 00");
        host.send("1b 00 00 00 03 00");
        assertThat(host.ask(poll)).isEqualTo("00 06 04 56 03 02 00 00");
        assertThat(host.ask(poll)).isEqualTo("00 06 04 56 02 02 00 00");
        assertThat(host.ask(poll)).isEqualTo("00 06 04 56 00 02 00 00");
        assertThat(host.refusal("4a 00 00 00 10 00 00 00 08 00")).isEqualTo("5 24 00");
        assertThat(host.ask("4a 01 00 00 80 00 00 00 08 00")).isEqualTo("00 02 80 56");
    }

    @Test
    void formattingRaisesMediaAndFeatureEvents() throws Exception {
        host.send("04 11 00 00 00 00", "00 02 00 08 00 23 10 20 00 00 08 00");
        assertThat(host.ask("4a 01 00 00 12 00 00 00 08 00")).isEqualTo("00 06 01 56 02 00 00 01");
        assertThat(host.ask("4a 01 00 00 12 00 00 00 08 00")).isEqualTo("00 06 04 56 02 02 00 00");
    }

    @Test
    void tooLittleDataForAWriteIsADataPhaseError() {
        assertThat(host.refusal("2a 00 00 00 00 00 00 00 10 00", "00 00 00 00")).isEqualTo("B 4B 00");
    }

    @Test
    void trackInformationIsFoundByAddressTrackAndSession() throws Exception {
        assertThat(host.ask("52 00 00 00 00 64 00 00 04 00")).isEqualTo("00 2e 01 01");
        assertThat(host.ask("52 01 00 00 00 ff 00 00 04 00")).isEqualTo("00 2e 01 01");
        assertThat(host.ask("52 02 00 00 00 01 00 00 04 00")).isEqualTo("00 2e 01 01");
        assertThat(host.refusal("52 01 00 00 00 02 00 00 24 00")).isEqualTo("5 24 00");
        assertThat(host.refusal("51 03 00 00 00 00 00 00 22 00")).isEqualTo("5 24 00");
    }

    @Test
    void calibrationIsAccepted() throws Exception {
        host.send("54 01 00 00 00 00 00 00 00 00");
        assertThat(host.refusal("54 00 00 00 00 00 00 00 03 00", "00 00 00")).isEqualTo("5 1A 00");
    }
}
