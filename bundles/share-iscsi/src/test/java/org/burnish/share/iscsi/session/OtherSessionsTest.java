package org.burnish.share.iscsi.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong in one session ends that one, says why, and leaves the others and the share alone. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class OtherSessionsTest {

    private static final byte[] NONE = new byte[0];
    private static final int READ = 0xC0;
    private static final int WRITE = 0xA0;

    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    private Loopback lent;
    private Thread.UncaughtExceptionHandler before;

    @BeforeEach
    void open() throws IOException {
        lent = new Loopback();
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> uncaught.add(thrown));
    }

    @AfterEach
    void close() {
        lent.close();
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    private static void serves(Peer peer, int tag) throws IOException {
        peer.command(READ, tag, 96, NONE, 0x12, 0, 0, 0, 96);
        assertThat(peer.receive().text()).isEqualTo("INQUIRY DATA");
    }

    static Stream<Throwable> thrown() {
        return Stream.of(
                new OutOfMemoryError("Cannot reserve 4194304 bytes of direct buffer memory"),
                new IllegalStateException("the plugin's fault"),
                new StackOverflowError());
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void whateverACommandThrowsEndsItsSessionOnly(Throwable thrown) throws IOException {
        try (Peer other = lent.peer("");
                Peer peer = lent.peer("")) {
            lent.drive.thrown = thrown;
            peer.command(0x80, 7, 0, NONE, 0x53, 0, 0, 0, 0, 0, 0, 0, 0, 0);
            assertThat(peer.isEnded()).isTrue();
            serves(other, 8);
            lent.drive.thrown = null;
            other.command(WRITE, 9, 2048, new byte[2048], 0x2A, 0, 0, 0, 0, 0, 0, 0, 1, 0);
            awaitLog(thrown.toString());
        }
        assertThat(lent.log)
                .filteredOn(line -> line.contains(thrown.toString()))
                .hasSize(1);
        assertThat(uncaught).isEmpty();
    }

    /** The thread that reads unlocks the tray at the end. */
    @ParameterizedTest
    @MethodSource("thrown")
    void whateverIsThrownAtTheEndOfASessionIsLogged(Throwable thrown) throws IOException {
        try (Peer other = lent.peer("")) {
            Peer peer = lent.peer("");
            peer.command(0x80, 7, 0, NONE, 0x1E, 0, 0, 0, 1, 0);
            assertThat(peer.receive().u8(3)).isZero();
            lent.drive.thrown = thrown;
            peer.close();
            awaitLog(thrown.toString());
            lent.drive.thrown = null;
            serves(other, 8);
        }
        assertThat(uncaught).isEmpty();
    }

    private void awaitLog(String text) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (lent.log.stream().noneMatch(line -> line.contains(text))) {
            assertThat(System.nanoTime()).as("%s in %s", text, lent.log).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void commandBeyondTheMemoryOfTheShareIsToldToComeLater() throws Exception {
        lent.close();
        lent = new Loopback(new Memory(2L * Buffers.LARGEST), Connection.LOGOUT);
        try (Peer greedy = lent.peer("ImmediateData=No");
                Peer other = lent.peer("")) {
            for (int tag = 1; tag <= 2; tag++) {
                greedy.command(WRITE, tag, Buffers.LARGEST, NONE, 0x2A, 0, 0, 0, 0, 0, 0, 2, 0, 0);
                assertThat(greedy.receive().opcode()).as("R2T").isEqualTo(0x31);
            }
            other.command(READ, 8, 2048, NONE, 0x28, 0, 0, 0, 0, 0, 0, 0, 1, 0);
            Peer.Unit busy = other.receive();
            assertThat(busy.opcode()).isEqualTo(0x21);
            assertThat(busy.u8(3)).as("BUSY").isEqualTo(0x08);
            other.command(0x80, 9, 0, NONE, 0xA4);
            assertThat(other.receive().u8(3))
                    .as("commands without data need none")
                    .isZero();
            greedy.command(WRITE, 3, 2048, NONE, 0x2A, 0, 0, 0, 0, 0, 0, 0, 1, 0);
            greedy.send(Peer.header(0x42, 0x81).putInt(16, 10).putInt(20, 1), NONE);
            greedy.send(Peer.header(0x42, 0x81).putInt(16, 11).putInt(20, 2), NONE);
            Peer.Unit full = greedy.receive();
            assertThat(full.i32(16)).isEqualTo(3);
            assertThat(full.u8(3)).as("TASK SET FULL").isEqualTo(0x28);
            assertThat(greedy.receive().opcode()).isEqualTo(0x22);
            assertThat(greedy.receive().opcode()).isEqualTo(0x22);
            other.command(READ, 12, 2048, NONE, 0x28, 0, 0, 0, 0, 0, 0, 0, 1, 0);
            assertThat(other.receive().opcode()).as("there is room again").isEqualTo(0x25);
        }
    }

    /** Sessions that end while their commands wait leave all their memory behind. */
    @Test
    void sessionsGiveTheirMemoryBackHoweverTheyEnd() throws Exception {
        lent.close();
        Memory memory = new Memory(16L * Buffers.LARGEST);
        lent = new Loopback(memory, Connection.LOGOUT);
        for (int round = 0; round < 16; round++) {
            Peer peer = lent.peer("ImmediateData=No");
            for (int tag = 0; tag < Numbers.WINDOW; tag++) {
                peer.command(WRITE, tag, Buffers.LARGEST, NONE, 0x2A, 0, 0, 0, 0, 0, 0, 2, 0, 0);
            }
            assertThat(peer.receive().opcode()).as("R2T").isEqualTo(0x31);
            switch (round % 4) {
                case 0 -> peer.send(peer.next(0x46, 0x80, 10), NONE);
                case 1 -> peer.raw(Peer.header(0x01, 0x80).put(5, (byte) 0xFF));
                case 2 -> peer.send(Peer.header(0x42, 0x82).putInt(16, 11), NONE);
                default -> {}
            }
            peer.close();
        }
        lent.portal.close();
        assertThat(memory.taken()).isZero();
    }
}
