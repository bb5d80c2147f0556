package org.burnish.desktop.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.burnish.operations.OperationRecord;
import org.burnish.operations.OperationRecord.State;
import org.burnish.operations.Order;
import org.junit.jupiter.api.Test;

class EndNoticeTest {

    private static final Instant BEGAN = Instant.parse("2026-11-29T12:00:00Z");

    private static EndNotice notice(Order order, State state, long seconds, Throwable failure) {
        OperationRecord record = new OperationRecord(
                1,
                order,
                state,
                new OperationRecord.Times(BEGAN, Optional.of(BEGAN.plusSeconds(seconds))),
                List.of(),
                Optional.empty(),
                Optional.ofNullable(failure));
        return EndNotice.of(Job.of(order), record);
    }

    @Test
    void goodEndHasDriveAndTime() {
        assertThat(notice(Order.of(Order.BURN, "/dev/sr0"), State.COMPLETED, 192, null))
                .isEqualTo(new EndNotice("Writing a disc is complete", "'/dev/sr0', 3 min 12 s", true));
        assertThat(notice(Order.of(Order.VERIFY, "/dev/sr0"), State.COMPLETED, 7265, null))
                .isEqualTo(new EndNotice("Checking a disc is complete", "'/dev/sr0', 2 h 1 min", true));
    }

    @Test
    void failureHasItsReason() {
        assertThat(notice(
                        Order.of(Order.BLANK, "/dev/sr0", "/dev/sr1"),
                        State.FAILED,
                        9,
                        new IOException("the medium <x> & more")))
                .isEqualTo(new EndNotice(
                        "Blanking a disc failed", "'/dev/sr0', '/dev/sr1', 9 s\nthe medium <x> & more", false));
    }

    @Test
    void cancelledJobIsNoFailure() {
        assertThat(notice(Order.of("a plugin's"), State.CANCELLED, 1, null))
                .isEqualTo(new EndNotice("Working on a disc was cancelled", "1 s", true));
    }

    @Test
    void secretOfAnAddressIsNotShown() {
        Order order = Order.of(Order.BURN, "iscsi://joe%secret@host/target/0");
        assertThat(notice(order, State.COMPLETED, 1, null).body())
                .contains("joe", "host")
                .doesNotContain("secret");
        assertThat(Job.of(order).toString()).doesNotContain("secret");
    }
}
