package org.burnish.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.burnish.scsi.health.DriveCheck;
import org.burnish.scsi.health.Finding;
import org.burnish.shell.text.Diagnosis;
import org.burnish.shell.text.WordsException;
import org.junit.jupiter.api.Test;

class DoctorTest {

    private static final Finding BUSY = Finding.of("/dev/sr0 is in use", "kill 1");

    private final Room room = new Room();

    @Test
    void machineWithoutFindingsIsGood() {
        assertThat(new Doctor(List.of(List::of)).run(room.session)).isEqualTo(new Diagnosis(1, List.of()));
        assertThat(new Diagnosis(1, List.of()).good()).isTrue();
    }

    @Test
    void findingsOfAllChecksAreToldAndMakeTheVerdictBad() {
        Diagnosis diagnosis = (Diagnosis) new Doctor(List.of(List::of, () -> List.of(BUSY))).run(room.session);
        assertThat(diagnosis.findings()).containsExactly(BUSY);
        assertThat(diagnosis.good()).isFalse();
    }

    @Test
    void checkThatFailsKeepsNobodyFromHearingTheOthers() {
        DriveCheck broken = () -> {
            throw new IllegalStateException("no idea");
        };
        assertThat(((Diagnosis) new Doctor(List.of(broken, () -> List.of(BUSY))).run(room.session)).findings())
                .hasSize(2)
                .contains(BUSY)
                .first()
                .satisfies(finding -> assertThat(finding.what()).contains("no idea"));
    }

    @Test
    void wordTooMuchIsRefused() {
        assertThatThrownBy(() -> new Doctor(List.of()).run(room.session, "/dev/sr0"))
                .isInstanceOf(WordsException.class);
    }
}
