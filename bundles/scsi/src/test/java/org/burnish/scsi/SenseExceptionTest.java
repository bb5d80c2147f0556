package org.burnish.scsi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SenseExceptionTest {

    private static final DeviceAddress DRIVE = DeviceAddress.parse("emu:disc");
    private static final Cdb CDB = Cdb.of("TEST UNIT READY", Cdb.Direction.NONE, 0, 0, 0, 0, 0, 0);

    private static SenseException of(int key, int asc, int ascq) {
        return SenseException.of(DRIVE, CDB, SenseData.of(key, asc, ascq));
    }

    @ParameterizedTest
    @CsvSource({
        "1, org.burnish.scsi.SenseException",
        "2, org.burnish.scsi.NotReadyException",
        "3, org.burnish.scsi.MediumErrorException",
        "4, org.burnish.scsi.SenseException",
        "5, org.burnish.scsi.IllegalRequestException",
        "6, org.burnish.scsi.UnitAttentionException",
        "15, org.burnish.scsi.SenseException"
    })
    void typeTellsTheSenseKey(int key, Class<?> type) {
        assertThat(of(key, 0, 0)).isExactlyInstanceOf(type);
    }

    @ParameterizedTest(name = "{0}/{1}/{2} -> {3}")
    @CsvSource({
        "0, 0x00, 0x00, GO_ON",
        "1, 0x17, 0x01, GO_ON",
        "2, 0x04, 0x00, WAIT",
        "2, 0x04, 0x01, WAIT",
        "2, 0x04, 0x02, GIVE_UP",
        "2, 0x04, 0x03, GIVE_UP",
        "2, 0x04, 0x04, WAIT",
        "2, 0x04, 0x07, WAIT",
        "2, 0x04, 0x08, WAIT",
        "2, 0x04, 0x77, GIVE_UP",
        "2, 0x3A, 0x01, GIVE_UP",
        "3, 0x11, 0x05, GIVE_UP",
        "4, 0x44, 0x00, GIVE_UP",
        "5, 0x20, 0x00, GIVE_UP",
        "6, 0x28, 0x00, RETRY",
        "6, 0x29, 0x00, RETRY",
        "7, 0x27, 0x00, GIVE_UP",
        "8, 0x00, 0x00, GIVE_UP",
        "11, 0x00, 0x00, RETRY",
        "15, 0xFF, 0xFF, GIVE_UP"
    })
    void adviceFollowsTheCodes(int key, int asc, int ascq, Advice advice) {
        assertThat(of(key, asc, ascq).advice()).isEqualTo(advice);
    }

    @Test
    void messageTellsDriveCommandMeaningAndBytes() {
        SenseException refused = of(5, 0x24, 0);
        assertThat(refused)
                .hasMessageContaining("'emu:disc'")
                .hasMessageContaining("TEST UNIT READY")
                .hasMessageContaining("[5 24 00] Illegal request. Invalid field in cdb.")
                .hasMessageContaining("00 00 00 00 00 00")
                .hasMessageContaining("70 00 05 00");
        assertThat(refused.cdb()).isEqualTo(CDB);
        assertThat(refused.sense().asc()).isEqualTo(0x24);
    }

    @Test
    void lostTransportIsGivenUp() {
        assertThat(new TransportException("gone").advice()).isEqualTo(Advice.GIVE_UP);
    }
}
