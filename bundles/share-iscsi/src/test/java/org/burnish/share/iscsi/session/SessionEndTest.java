package org.burnish.share.iscsi.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever ends a session: its threads end, and its place, the lease and the tray are free. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SessionEndTest {

    private static final byte[] NONE = new byte[0];
    private static final int WRITE = 0xA0;

    private Loopback lent;

    @BeforeEach
    void open() throws IOException {
        lent = new Loopback();
    }

    @AfterEach
    void close() {
        lent.close();
    }

    /** What ends a session of which a write waits for its data. */
    private enum End {
        LOGOUT {
            @Override
            void end(Peer peer) throws IOException {
                peer.send(peer.next(0x46, 0x80, 10), NONE);
                Peer.Unit logoutResponse = peer.receive();
                assertThat(logoutResponse.opcode()).as("logout response").isEqualTo(0x26);
                assertThat(logoutResponse.u8(2)).as("closed").isZero();
                assertThat(peer.isEnded()).isTrue();
            }
        },
        LOGOUT_AND_CLOSE {
            @Override
            void end(Peer peer) throws IOException {
                peer.send(peer.next(0x46, 0x80, 10), NONE);
                peer.close();
            }
        },
        CLOSE {
            @Override
            void end(Peer peer) throws IOException {
                peer.close();
            }
        },
        PROTOCOL_ERROR {
            @Override
            void end(Peer peer) throws IOException {
                peer.raw(Peer.header(0x01, 0x80).put(5, (byte) 0xFF));
                assertThat(peer.isEnded()).isTrue();
            }
        };

        abstract void end(Peer peer) throws IOException;
    }

    /** A session that has locked the tray, and of which a write waits for the data that it was asked for. */
    private Peer waiting() throws IOException {
        Peer peer = lent.peer("ImmediateData=No");
        peer.command(0x80, 6, 0, NONE, 0x1E, 0, 0, 0, 1, 0);
        assertThat(peer.receive().u8(3)).as("it has the lease").isZero();
        peer.command(WRITE, 7, 4096, NONE, 0x2A, 0, 0, 0, 0, 0, 0, 0, 2, 0);
        assertThat(peer.receive().opcode()).as("R2T").isEqualTo(0x31);
        return peer;
    }

    @ParameterizedTest
    @EnumSource
    void sessionOfWhichAWriteWaitsForItsDataLeavesNothingBehind(End end) throws Exception {
        for (int round = 0; round <= Admission.MAX_SESSIONS; round++) {
            try (Peer peer = waiting()) {
                end.end(peer);
            }
            awaitUnlocked(round + 1);
        }
        assertThat(lent.drive.commands).noneMatch(command -> command.startsWith("2a"));
        try (Peer peer = lent.peer("")) {
            peer.command(WRITE, 8, 2048, new byte[2048], 0x2A, 0, 0, 0, 0, 0, 0, 0, 1, 0);
            assertThat(peer.receive().u8(3)).as("status").isZero();
        }
    }

    private void awaitUnlocked(int times) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (lent.drive.commands.stream().filter("1e 00 00 00 00 00"::equals).count() < times) {
            assertThat(System.nanoTime()).as("the tray is unlocked").isLessThan(end);
            Thread.sleep(5);
        }
    }

    @Test
    void sessionOfWhichAWriteWaitsForItsDataEndsWithTheShare() throws IOException {
        try (Peer peer = waiting()) {
            lent.portal.close();
            assertThat(peer.isEnded()).isTrue();
        }
        assertThat(lent.drive.commands).endsWith("1e 00 00 00 00 00");
    }

    /** What was sent completely before the logout is performed and answered before it. */
    @Test
    void commandsWhoseDataAreHereArePerformedBeforeTheLogoutIsAnswered() throws IOException {
        try (Peer peer = waiting()) {
            peer.command(0x80, 8, 0, NONE, 0x35, 0, 0, 0, 0, 0, 0, 0, 0, 0);
            peer.send(peer.next(0x46, 0x80, 10), NONE);
            lent.drive.flushes.release();
            Peer.Unit flushed = peer.receive();
            assertThat(flushed.i32(16)).isEqualTo(8);
            assertThat(flushed.u8(3)).isZero();
            assertThat(peer.receive().opcode()).isEqualTo(0x26);
        }
    }

    /** A drive that is a file or a connection would be closed by an interruption, and be gone for everybody. */
    @Test
    void driveIsNotInterruptedWhenASessionEndsDuringItsCommand() throws Exception {
        Peer peer = lent.peer("");
        peer.command(0x80, 7, 0, NONE, 0x35, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        while (lent.drive.commands.isEmpty()) {
            Thread.sleep(5);
        }
        peer.close();
        Thread.sleep(300);
        lent.drive.flushes.release();
        lent.portal.close();
        assertThat(lent.drive.interrupted).isFalse();
    }

    /** Its answers fill all buffers on the way, so that the answer to the logout never leaves. */
    @Test
    void initiatorThatTakesNothingAfterItsLogoutIsNotWaitedForForEver() throws Exception {
        lent.close();
        lent = new Loopback(Memory.ofThisProgram(), Duration.ofMillis(500));
        try (Peer peer = lent.peer("")) {
            peer.command(0x80, 6, 0, NONE, 0x1E, 0, 0, 0, 1, 0);
            assertThat(peer.receive().u8(3)).isZero();
            for (int tag = 0; tag < Numbers.WINDOW; tag++) {
                peer.command(0xC0, tag, 1024 * 1024, NONE, 0x28, 0, 0, 0, 0, 0, 0, 2, 0, 0);
            }
            peer.send(peer.next(0x46, 0x80, 10), NONE);
            awaitUnlocked(1);
        }
    }
}
