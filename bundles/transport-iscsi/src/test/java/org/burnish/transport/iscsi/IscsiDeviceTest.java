package org.burnish.transport.iscsi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.burnish.scsi.Advice;
import org.burnish.scsi.BusyException;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.NotReadyException;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.TransportException;
import org.burnish.transport.iscsi.session.Outcome;
import org.burnish.transport.iscsi.session.SessionException;
import org.junit.jupiter.api.Test;

class IscsiDeviceTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Cdb INQUIRY = Cdb.of("INQUIRY", Cdb.Direction.IN, 0x12, 0, 0, 0, 36, 0);
    private static final Cdb READY = Cdb.of("TEST UNIT READY", Cdb.Direction.NONE, 0, 0, 0, 0, 0, 0);

    private final FakeInitiator session = new FakeInitiator();
    private final IscsiDevice device =
            new IscsiDevice(DeviceAddress.parse("iscsi://joe%secret@host/iqn.x:y/3"), 3, session);

    @Test
    void residualBytesDidNotTravel() throws ScsiException {
        ByteBuffer data = ByteBuffer.allocateDirect(64).position(8).limit(44);
        session.answer(Outcome.GOOD, 31, "");
        assertThat(device.execute(INQUIRY, data, LIMIT)).isEqualTo(5);
        assertThat(data.position()).isEqualTo(13);
        assertThat(session.calls).containsExactly("lun 3 12 00 00 00 24 00");
    }

    @Test
    void senseDataOfACheckConditionBecomeTheirException() {
        session.answer(Outcome.CHECK_CONDITION, 0, "70 00 02 00 00 00 00 0a 00 00 00 00 3a 01 00 00 00 00");
        assertThatThrownBy(() -> device.execute(READY, ScsiDevice.NO_DATA, LIMIT))
                .isInstanceOf(NotReadyException.class)
                .hasMessageContaining("TEST UNIT READY")
                .hasMessageContaining("[2 3A 01]")
                .hasMessageNotContaining("secret");
    }

    @Test
    void checkConditionWithoutSenseDataIsNoSuccess() {
        session.answer(Outcome.CHECK_CONDITION, 0, "");
        assertThatThrownBy(() -> device.execute(READY, ScsiDevice.NO_DATA, LIMIT))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("without sense data");
    }

    @Test
    void busyAndFullTaskSetAreReportedAndNotRepeatedHere() {
        for (int status : new int[] {Outcome.BUSY, Outcome.TASK_SET_FULL}) {
            session.calls.clear();
            session.answer(status, 0, "");
            assertThatThrownBy(() -> device.execute(READY, ScsiDevice.NO_DATA, LIMIT))
                    .isInstanceOfSatisfying(
                            BusyException.class,
                            busy -> assertThat(busy.advice()).isEqualTo(Advice.RETRY))
                    .hasMessageContaining("was busy");
            assertThat(session.calls).hasSize(1);
        }
    }

    @Test
    void reservationConflictTellsThatSomebodyElseWrites() {
        session.answer(Outcome.RESERVATION_CONFLICT, 0, "");
        assertThatThrownBy(() -> device.execute(READY, ScsiDevice.NO_DATA, LIMIT))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("somebody else")
                .hasMessageContaining("RESERVATION CONFLICT")
                .hasMessageContaining("18h");
    }

    @Test
    void unknownStatusIsToldInHex() {
        session.answer(0x30, 0, "");
        assertThatThrownBy(() -> device.execute(READY, ScsiDevice.NO_DATA, LIMIT))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("status 30h");
    }

    @Test
    void lostConnectionTellsWhereToLook() {
        session.answer((cdb, data) -> {
            throw new SessionException(SessionException.Kind.LOST, "socket closed");
        });
        assertThatThrownBy(() -> device.execute(READY, ScsiDevice.NO_DATA, LIMIT))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("can't be reached any more")
                .hasMessageContaining("open it anew")
                .hasMessageContaining("socket closed");
    }

    @Test
    void missingAnswerEndsTheSession() {
        session.answer((cdb, data) -> {
            throw new SessionException(SessionException.Kind.TIMEOUT, "no answer within 30000 ms");
        });
        assertThatThrownBy(() -> device.execute(READY, ScsiDevice.NO_DATA, LIMIT))
                .hasMessageContaining("gave no answer to TEST UNIT READY in time")
                .hasMessageContaining("30000 ms");
    }

    @Test
    void targetThatBreaksTheRulesIsNamedAsTheCause() {
        session.answer((cdb, data) -> {
            throw new SessionException(SessionException.Kind.VIOLATION, "Status number 9 came, but 3 is the next");
        });
        assertThatThrownBy(() -> device.execute(READY, ScsiDevice.NO_DATA, LIMIT))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("broke the rules of iSCSI (RFC 7143) during TEST UNIT READY")
                .hasMessageContaining("Status number 9 came");
    }

    @Test
    void closedDeviceIsNotAsked() {
        device.close();
        device.close();
        assertThatThrownBy(() -> device.execute(READY, ScsiDevice.NO_DATA, LIMIT))
                .hasMessageContaining("was closed");
        assertThat(session.calls).containsExactly("close");
    }
}
