package org.burnish.health.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.hc.api.Result;
import org.apache.felix.inventory.Format;
import org.burnish.management.DriveState;
import org.burnish.operations.OperationRecord;
import org.burnish.operations.Operations;
import org.burnish.operations.Order;
import org.burnish.scsi.health.Finding;
import org.junit.jupiter.api.Test;

class HealthTest {

    private final List<DriveState> states = new ArrayList<>();

    private static DriveState drive(long busySeconds) {
        return new DriveState(
                "/dev/sr0",
                "HL-DT-ST BD-RE",
                true,
                Optional.of("DVD+R"),
                12,
                1,
                busySeconds == 0
                        ? Optional.empty()
                        : Optional.of(new DriveState.Busy("CLOSE TRACK/SESSION", Duration.ofSeconds(busySeconds))));
    }

    private DrivesAnswer check() {
        return new DrivesAnswer(() -> states, Map.of());
    }

    private static String text(Result result) {
        StringBuilder text = new StringBuilder();
        result.forEach(entry -> text.append(entry.getMessage()).append('\n'));
        return text.toString();
    }

    @Test
    void driveThatIsBusyForLongIsReportedWithWhatItDoes() {
        states.add(drive(0));
        assertThat(check().execute().getStatus()).isEqualTo(Result.Status.OK);
        states.set(0, drive(61));
        Result slow = check().execute();
        assertThat(slow.getStatus()).isEqualTo(Result.Status.WARN);
        assertThat(text(slow)).contains("The drive '/dev/sr0' has been busy with CLOSE TRACK/SESSION for 61 s.");
        states.set(0, drive(601));
        Result hanging = check().execute();
        assertThat(hanging.getStatus()).isEqualTo(Result.Status.CRITICAL);
        assertThat(text(hanging)).contains("for 601 s. It is taken to hang");
    }

    @Test
    void limitsAreSettings() {
        states.add(drive(61));
        DrivesAnswer check = check();
        check.configure(Map.of("warn.s", "10", "critical.s", "20"));
        assertThat(check.execute().getStatus()).isEqualTo(Result.Status.CRITICAL);
        check.configure(Map.of("warn.s", "600"));
        assertThat(check.execute().getStatus()).isEqualTo(Result.Status.OK);
    }

    @Test
    void withoutDrivesAllIsWell() {
        assertThat(check().execute().isOk()).isTrue();
    }

    @Test
    void whatKeepsDrivesFromBeingUsedIsAWarningWithItsMend() {
        DrivesCanBeUsed check = new DrivesCanBeUsed();
        assertThat(check.execute().isOk()).isTrue();
        check.addCheck(() -> List.of(Finding.of("'/dev/sr0' can't be written", "adduser joe cdrom")));
        Result result = check.execute();
        assertThat(result.getStatus()).isEqualTo(Result.Status.WARN);
        assertThat(text(result)).contains("'/dev/sr0' can't be written.", "adduser joe cdrom");
    }

    @Test
    void inventoryHasDrivesAndOperations() {
        states.add(drive(5));
        OperationRecord record = new OperationRecord(
                3,
                Order.of(Order.BLANK, "/dev/sr0"),
                OperationRecord.State.FAILED,
                new OperationRecord.Times(Instant.EPOCH, Optional.empty()),
                List.of(),
                Optional.empty(),
                Optional.of(new IllegalStateException("it broke")));
        Operations operations = (Operations) Proxy.newProxyInstance(
                Operations.class.getClassLoader(),
                new Class<?>[] {Operations.class},
                (self, method, words) -> List.of(record));
        StringWriter out = new StringWriter();
        new Inventory(() -> states, operations).print(new PrintWriter(out), Format.TEXT, false);
        assertThat(out.toString())
                .contains("busy with CLOSE TRACK/SESSION for 5 s; model HL-DT-ST BD-RE; medium DVD+R; 12 commands, 1"
                        + " failed")
                .contains("3 blank", "failed, began 1970-01-01T00:00:00Z: it broke");
    }
}
