package org.burnish.share.iscsi.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.burnish.share.iscsi.session.Peer.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions over loopback with an initiator that is made of bytes. */
class SessionTest {

    private static final byte[] NONE = new byte[0];
    private static final int READ = 0xC0;
    private static final int WRITE = 0xA0;
    private static final int WRITE_WITH_MORE = 0x20;

    private final FakeDrive drive = new FakeDrive();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private InetSocketAddress address;
    private Portal portal;

    @BeforeEach
    void open() throws IOException {
        ServerSocketChannel server =
                ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        address = (InetSocketAddress) server.getLocalAddress();
        portal = new Portal(
                server,
                new org.burnish.share.iscsi.session.Unit(drive),
                new TargetName(Peer.TARGET, "127.0.0.1:9,1"),
                Optional.empty(),
                log::add);
    }

    @AfterEach
    void close() {
        drive.flushes.release(100);
        portal.close();
    }

    private Peer peer(String keys) throws IOException {
        return Peer.loggedIn(address, keys);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static void isGood(Unit response, int tag) {
        assertThat(response.opcode()).isEqualTo(0x21);
        assertThat(response.i32(16)).isEqualTo(tag);
        assertThat(response.u8(3)).as("status").isZero();
    }

    private static void asks(Unit unit, int tag, int number, int offset, int length) {
        assertThat(unit.opcode()).isEqualTo(0x31);
        assertThat(unit.i32(16)).isEqualTo(tag);
        assertThat(unit.i32(36)).as("R2TSN").isEqualTo(number);
        assertThat(unit.i32(40)).as("offset").isEqualTo(offset);
        assertThat(unit.i32(44)).as("length").isEqualTo(length);
    }

    @Test
    void shortDataCarryStatusAndUnderflow() throws IOException {
        try (Peer peer = peer("")) {
            peer.command(READ, 7, 96, NONE, 0x12, 0, 0, 0, 96);
            Unit data = peer.receive();
            assertThat(data.opcode()).isEqualTo(0x25);
            assertThat(data.flags()).as("final, underflow, status").isEqualTo(0x83);
            assertThat(data.i32(44)).as("residual").isEqualTo(84);
            assertThat(new String(data.data(), StandardCharsets.US_ASCII)).isEqualTo("INQUIRY DATA");
            assertThat(data.i32(24)).as("StatSN follows that of the login").isEqualTo(2);
            assertThat(data.i32(28)).as("ExpCmdSN").isEqualTo(2);
        }
    }

    @Test
    void readComesInSegmentsAndBurstsThatTheInitiatorTakes() throws IOException {
        byte[] content = random(10 * 2048);
        drive.blocks.put(0, content);
        try (Peer peer = peer("MaxRecvDataSegmentLength=4096 MaxBurstLength=8192")) {
            peer.command(READ, 7, content.length, NONE, 0x28, 0, 0, 0, 0, 0, 0, 0, 10, 0);
            ByteBuffer read = ByteBuffer.allocate(content.length);
            int[] flags = new int[5];
            for (int i = 0; i < flags.length; i++) {
                Unit unit = peer.receive();
                assertThat(unit.i32(36)).as("DataSN").isEqualTo(i);
                assertThat(unit.i32(40)).as("offset").isEqualTo(i * 4096);
                flags[i] = unit.flags();
                read.put(unit.data());
            }
            assertThat(flags).as("a burst ends with the final bit").containsExactly(0, 0x80, 0, 0x80, 0x81);
            assertThat(read.array()).isEqualTo(content);
        }
    }

    @Test
    void bytesBeyondThoseExpectedAreAnOverflow() throws IOException {
        byte[] content = random(2048);
        drive.blocks.put(0, content);
        try (Peer peer = peer("")) {
            peer.command(READ, 7, 200, NONE, 0x28, 0, 0, 0, 0, 0, 0, 0, 1, 0);
            Unit data = peer.receive();
            assertThat(data.flags()).as("final, overflow, status").isEqualTo(0x85);
            assertThat(data.i32(44)).isEqualTo(1848);
            assertThat(data.data()).isEqualTo(Arrays.copyOf(content, 200));
            peer.command(READ, 8, 0, NONE, 0x28, 0, 0, 0, 0, 0, 0, 0, 1, 0);
            Unit response = peer.receive();
            isGood(response, 8);
            assertThat(response.flags()).as("final, overflow").isEqualTo(0x84);
            assertThat(response.i32(44)).isEqualTo(2048);
            peer.command(READ, 9, 96, NONE, 0xA8, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0);
            assertThat(peer.receive().i32(16)).as("a figure of nonsense").isEqualTo(9);
        }
    }

    @Test
    void commandWhoseDataGotLostIsAbortedAndTheSessionGoesOn() throws IOException {
        try (Peer peer = peer("ImmediateData=No")) {
            peer.command(WRITE, 7, 4096, NONE, 0x2A, 0, 0, 0, 0, 0, 0, 0, 2, 0);
            Unit asking = peer.receive();
            peer.dataOut(0x00, 7, asking.i32(20), 0, 0, random(2048));
            peer.dataOut(0x80, 7, asking.i32(20), 2, 2048, random(2048));
            Unit response = peer.receive();
            assertThat(response.u8(3)).isEqualTo(2);
            assertThat(response.data()[2 + 2]).as("ABORTED COMMAND").isEqualTo((byte) 0x0B);
            assertThat(response.data()[2 + 12]).isEqualTo((byte) 0x0C);
            assertThat(response.data()[2 + 13]).isEqualTo((byte) 0x0D);
            peer.command(READ, 8, 96, NONE, 0x12, 0, 0, 0, 96);
            assertThat(peer.receive().i32(16)).isEqualTo(8);
        }
        assertThat(drive.commands).noneMatch(command -> command.startsWith("2a"));
    }

    @Test
    void readThatFailsHasAResponseWithSenseData() throws IOException {
        try (Peer peer = peer("")) {
            peer.command(0x80, 7, 0, NONE, 0, 0, 0, 0, 0, 0);
            Unit response = peer.receive();
            assertThat(response.opcode()).isEqualTo(0x21);
            assertThat(response.u8(3)).isEqualTo(2);
            assertThat(ByteBuffer.wrap(response.data()).getShort()).isEqualTo((short) 18);
            assertThat(response.data()[2 + 2] & 0x0F).as("sense key").isEqualTo(6);
            assertThat(response.data()[2 + 12]).as("ASC").isEqualTo((byte) 0x28);
        }
    }

    @Test
    void writeTakesImmediateDataAndAsksForTheRest() throws IOException {
        byte[] content = random(4 * 2048);
        try (Peer peer = peer("MaxBurstLength=4096 ImmediateData=Yes InitialR2T=Yes")) {
            peer.command(WRITE, 7, content.length, Arrays.copyOf(content, 2048), 0x2A, 0, 0, 0, 0, 3, 0, 0, 4, 0);
            Unit first = peer.receive();
            asks(first, 7, 0, 2048, 4096);
            // in two units, of which the second ends the sequence
            peer.dataOut(0x00, 7, first.i32(20), 0, 2048, Arrays.copyOfRange(content, 2048, 4096));
            peer.dataOut(0x80, 7, first.i32(20), 1, 4096, Arrays.copyOfRange(content, 4096, 6144));
            Unit second = peer.receive();
            asks(second, 7, 1, 6144, 2048);
            peer.dataOut(0x80, 7, second.i32(20), 0, 6144, Arrays.copyOfRange(content, 6144, 8192));
            isGood(peer.receive(), 7);
        }
        assertThat(Arrays.copyOfRange(drive.blocks.array(), 3 * 2048, 7 * 2048)).isEqualTo(content);
        assertThat(drive.commands).contains("2a 00 00 00 00 03 00 00 04 00 OUT 8192");
    }

    @Test
    void writeTakesUnsolicitedDataUpToTheFirstBurst() throws IOException {
        byte[] content = random(4 * 2048);
        try (Peer peer = peer("InitialR2T=No ImmediateData=Yes FirstBurstLength=4096")) {
            peer.command(
                    WRITE_WITH_MORE, 7, content.length, Arrays.copyOf(content, 2048), 0x2A, 0, 0, 0, 0, 0, 0, 0, 4, 0);
            peer.dataOut(0x80, 7, -1, 0, 2048, Arrays.copyOfRange(content, 2048, 4096));
            Unit asking = peer.receive();
            asks(asking, 7, 0, 4096, 4096);
            peer.dataOut(0x80, 7, asking.i32(20), 0, 4096, Arrays.copyOfRange(content, 4096, 8192));
            isGood(peer.receive(), 7);
        }
        assertThat(Arrays.copyOf(drive.blocks.array(), content.length)).isEqualTo(content);
    }

    @Test
    void writeWhoseDataAreAllHereIsPerformedWithoutAFinalUnit() throws IOException {
        try (Peer peer = peer("InitialR2T=No ImmediateData=Yes")) {
            peer.command(WRITE_WITH_MORE, 7, 2048, random(2048), 0x2A, 0, 0, 0, 0, 0, 0, 0, 1, 0);
            peer.dataOut(0x80, 7, -1, 0, 2048, NONE);
            isGood(peer.receive(), 7);
            peer.command(WRITE_WITH_MORE, 8, 2048, NONE, 0x2A, 0, 0, 0, 0, 0, 0, 0, 1, 0);
            peer.dataOut(0x00, 8, -1, 0, 0, random(2048));
            peer.dataOut(0x80, 8, -1, 1, 2048, NONE);
            isGood(peer.receive(), 8);
        }
    }

    @Test
    void writeWithoutImmediateDataAsksForAll() throws IOException {
        try (Peer peer = peer("ImmediateData=No InitialR2T=Yes")) {
            peer.command(WRITE, 7, 2048, NONE, 0x2A, 0, 0, 0, 0, 0, 0, 0, 1, 0);
            Unit asking = peer.receive();
            asks(asking, 7, 0, 0, 2048);
            peer.dataOut(0x80, 7, asking.i32(20), 0, 0, random(2048));
            isGood(peer.receive(), 7);
            peer.command(WRITE, 8, 2048, random(2048), 0x2A, 0, 0, 0, 0, 0, 0, 0, 1, 0);
            Unit reject = peer.receive();
            assertThat(reject.opcode()).as("it was agreed to send none").isEqualTo(0x3F);
        }
    }

    @Test
    void dataThatNobodyAskedForEndTheConnection() throws IOException {
        try (Peer peer = peer("InitialR2T=Yes")) {
            peer.command(WRITE_WITH_MORE, 7, 4096, NONE, 0x2A, 0, 0, 0, 0, 0, 0, 0, 2, 0);
            assertThat(peer.isEnded()).isTrue();
        }
        try (Peer peer = peer("")) {
            peer.command(WRITE, 7, 4096, NONE, 0x2A, 0, 0, 0, 0, 0, 0, 0, 2, 0);
            Unit asking = peer.receive();
            peer.dataOut(0x80, 7, asking.i32(20), 0, 2048, random(2048));
            assertThat(peer.isEnded()).isTrue();
        }
        assertThat(drive.commands).noneMatch(command -> command.startsWith("2a"));
    }

    @Test
    void transfersBeyondTheDrivesOwnAreDivided() throws IOException {
        drive.maxTransfer = 4096;
        byte[] content = random(5 * 2048);
        drive.blocks.put(0, content);
        try (Peer peer = peer("MaxRecvDataSegmentLength=65536")) {
            peer.command(READ, 7, content.length, NONE, 0x28, 0, 0, 0, 0, 0, 0, 0, 5, 0);
            assertThat(peer.receive().data()).isEqualTo(content);
        }
        assertThat(drive.commands)
                .containsExactly(
                        "28 00 00 00 00 00 00 00 02 00 IN 4096",
                        "28 00 00 00 00 02 00 00 02 00 IN 4096",
                        "28 00 00 00 00 04 00 00 01 00 IN 2048");
    }

    @Test
    void nopIsAnsweredWithItsDataAlsoWhileACommandIsPerformed() throws IOException {
        try (Peer peer = peer("")) {
            peer.command(0x80, 7, 0, NONE, 0x35, 0, 0, 0, 0, 0, 0, 0, 0, 0);
            ByteBuffer nop = Peer.header(0x40, 0x80).putInt(16, 9).putInt(20, -1);
            peer.send(nop, "ping".getBytes(StandardCharsets.US_ASCII));
            Unit pong = peer.receive();
            assertThat(pong.opcode()).isEqualTo(0x20);
            assertThat(pong.i32(16)).isEqualTo(9);
            assertThat(pong.text()).isEqualTo("ping");
            drive.flushes.release();
            isGood(peer.receive(), 7);
        }
    }

    @Test
    void abortedTaskIsNotPerformedAndNotAnswered() throws IOException {
        try (Peer peer = peer("")) {
            peer.command(WRITE, 7, 2048, NONE, 0x2A, 0, 0, 0, 0, 0, 0, 0, 1, 0);
            assertThat(peer.receive().opcode()).isEqualTo(0x31);
            peer.send(Peer.header(0x42, 0x81).putInt(16, 8).putInt(20, 7), NONE);
            Unit response = peer.receive();
            assertThat(response.opcode()).isEqualTo(0x22);
            assertThat(response.u8(2)).as("complete").isZero();
            peer.send(Peer.header(0x42, 0x81).putInt(16, 9).putInt(20, 7), NONE);
            assertThat(peer.receive().u8(2)).as("no such task").isEqualTo(1);
            peer.send(Peer.header(0x42, 0x83).putInt(16, 10), NONE);
            assertThat(peer.receive().u8(2)).as("CLEAR ACA is not supported").isEqualTo(5);
            peer.send(Peer.header(0x42, 0x85).putInt(16, 11), NONE);
            assertThat(peer.receive().u8(2)).as("reset").isZero();
            // the session goes on
            peer.command(READ, 12, 96, NONE, 0x12, 0, 0, 0, 96);
            assertThat(peer.receive().i32(16)).isEqualTo(12);
        }
        assertThat(drive.commands).noneMatch(command -> command.startsWith("2a"));
    }

    @Test
    void secondWriterGetsAReservationConflictUntilTheFirstIsGone() throws IOException {
        drive.unlockMillis = 100;
        try (Peer second = peer("")) {
            try (Peer first = peer("")) {
                first.command(WRITE, 7, 2048, random(2048), 0x2A, 0, 0, 0, 0, 0, 0, 0, 1, 0);
                isGood(first.receive(), 7);
                second.command(WRITE, 8, 2048, random(2048), 0x2A, 0, 0, 0, 0, 0, 0, 0, 1, 0);
                assertThat(second.receive().u8(3)).isEqualTo(0x18);
                second.command(READ, 9, 96, NONE, 0x12, 0, 0, 0, 96);
                assertThat(second.receive().opcode()).as("it may read").isEqualTo(0x25);
                first.send(first.next(0x06, 0x80, 10), NONE);
                Unit logoutResponse = first.receive();
                assertThat(logoutResponse.opcode()).isEqualTo(0x26);
                assertThat(logoutResponse.u8(2)).isZero();
                assertThat(drive.unlocked).as("unlocked before the answer").isTrue();
                second.command(WRITE, 11, 2048, random(2048), 0x2A, 0, 0, 0, 0, 0, 0, 0, 1, 0);
                isGood(second.receive(), 11);
                assertThat(first.isEnded()).isTrue();
            }
        }
    }

    @Test
    void whatAVanishedSessionHadLockedIsUnlocked() throws IOException {
        Peer peer = peer("");
        peer.command(0x80, 7, 0, NONE, 0x1E, 0, 0, 0, 1, 0);
        isGood(peer.receive(), 7);
        peer.close();
        portal.close();
        assertThat(drive.commands).endsWith("1e 00 00 00 00 00");
    }

    @Test
    void trayIsUnlockedBeforeTheShareHasEnded() throws IOException {
        Peer peer = peer("");
        peer.command(0x80, 7, 0, NONE, 0x1E, 0, 0, 0, 1, 0);
        isGood(peer.receive(), 7);
        // Ctrl-C interrupts whoever closes
        Thread.currentThread().interrupt();
        portal.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(drive.commands).containsExactly("1e 00 00 00 01 00", "1e 00 00 00 00 00");
        peer.close();
    }

    @Test
    void driveThatVanishedIsAHardwareError() throws IOException {
        drive.vanished = true;
        try (Peer peer = peer("")) {
            peer.command(READ, 7, 96, NONE, 0x12, 0, 0, 0, 96);
            Unit response = peer.receive();
            assertThat(response.u8(3)).isEqualTo(2);
            assertThat(response.data()[2 + 2]).isEqualTo((byte) 4);
            assertThat(response.i32(44)).as("nothing travelled").isEqualTo(96);
        }
    }

    @Test
    void digestsAreUsedInBothDirections() throws IOException {
        byte[] content = random(2 * 2048);
        try (Peer peer = peer("HeaderDigest=CRC32C DataDigest=CRC32C")) {
            peer.command(WRITE, 7, content.length, Arrays.copyOf(content, 2047), 0x2A, 0, 0, 0, 0, 0, 0, 0, 2, 0);
            Unit asking = peer.receive();
            asks(asking, 7, 0, 2047, 2049);
            peer.dataOut(0x80, 7, asking.i32(20), 0, 2047, Arrays.copyOfRange(content, 2047, 4096));
            isGood(peer.receive(), 7);
            peer.command(READ, 8, content.length, NONE, 0x28, 0, 0, 0, 0, 0, 0, 0, 2, 0);
            assertThat(peer.receive().data()).isEqualTo(content);
        }
    }

    @Test
    void wrongDigestEndsTheConnection() throws IOException {
        try (Peer peer = peer("HeaderDigest=CRC32C DataDigest=None")) {
            peer.digests = false;
            peer.send(peer.next(0x01, 0x80, 7), new byte[4]);
            peer.digests = true;
            assertThat(peer.isEnded()).isTrue();
        }
        assertThat(drive.commands).isEmpty();
    }

    @Test
    void targetsAreToldInADiscoverySessionWhichTakesNoCommands() throws IOException {
        try (Peer peer = new Peer(address)) {
            peer.login(0x87, "InitiatorName=iqn.x:i SessionType=Discovery");
            peer.send(peer.next(0x04, 0x80, 7).putInt(20, -1), Peer.bytes("SendTargets=All"));
            Unit answer = peer.receive();
            assertThat(answer.opcode()).isEqualTo(0x24);
            assertThat(answer.text()).isEqualTo("TargetName=" + Peer.TARGET + " TargetAddress=127.0.0.1:9,1 ");
            peer.send(peer.next(0x04, 0x80, 8).putInt(20, -1), Peer.bytes("SendTargets=iqn.x:other Unknown=1"));
            assertThat(peer.receive().text()).isEqualTo("Unknown=NotUnderstood ");
            peer.command(READ, 9, 96, NONE, 0x12, 0, 0, 0, 96);
            assertThat(peer.receive().opcode()).as("reject").isEqualTo(0x3F);
        }
        assertThat(drive.commands).isEmpty();
    }

    @Test
    void unitsAreReportedAndOthersDoNotExist() throws IOException {
        try (Peer peer = peer("")) {
            peer.command(READ, 7, 64, NONE, 0xA0, 0, 0, 0, 0, 0, 0, 0, 0, 64, 0, 0);
            assertThat(peer.receive().data()).containsExactly(0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
            ByteBuffer inquiry = peer.next(0x01, READ, 8).putInt(20, 36).putLong(8, 0x0001_0000_0000_0000L);
            peer.send(inquiry.put(32, (byte) 0x12).put(36, (byte) 36), NONE);
            assertThat(peer.receive().data()[0]).as("qualifier 3, type 1Fh").isEqualTo((byte) 0x7F);
            ByteBuffer ready = peer.next(0x01, 0x80, 9).putLong(8, 0x0001_0000_0000_0000L);
            peer.send(ready, NONE);
            assertThat(peer.receive().data()[2 + 12])
                    .as("LOGICAL UNIT NOT SUPPORTED")
                    .isEqualTo((byte) 0x25);
        }
        assertThat(drive.commands).isEmpty();
    }

    @Test
    void commandsBeyondTheWindowAreNotTaken() throws IOException {
        try (Peer peer = peer("")) {
            for (int tag = 0; tag < 3 * Numbers.WINDOW; tag++) {
                peer.command(0x80, tag, 0, NONE, 0x35, 0, 0, 0, 0, 0, 0, 0, 0, 0);
            }
            peer.send(Peer.header(0x40, 0x80).putInt(16, 99).putInt(20, -1), NONE);
            Unit pong = peer.receive();
            assertThat(pong.opcode()).isEqualTo(0x20);
            assertThat(pong.i32(32) - pong.i32(28)).as("the window is closed").isEqualTo(-1);
            drive.flushes.release(100);
            for (int tag = 0; tag < Numbers.WINDOW; tag++) {
                isGood(peer.receive(), tag);
            }
        }
        portal.close();
        assertThat(drive.commands).filteredOn(each -> each.startsWith("35")).hasSize(Numbers.WINDOW);
    }

    @Test
    void tooManyImmediateCommandsAreRejected() throws IOException {
        try (Peer peer = peer("")) {
            for (int tag = 0; tag <= Numbers.WINDOW; tag++) {
                peer.send(Peer.header(0x41, 0x80).putInt(16, tag).put(32, (byte) 0x35), NONE);
            }
            Unit reject = peer.receive();
            assertThat(reject.opcode()).isEqualTo(0x3F);
            assertThat(reject.u8(2)).isEqualTo(6);
        }
    }

    @Test
    void unitsThatNobodyCanMeanAreRejected() throws IOException {
        try (Peer peer = peer("")) {
            peer.command(WRITE, 7, 2048, random(4096), 0x2A);
            assertThat(peer.receive().u8(2)).as("more data than expected").isEqualTo(9);
            peer.command(READ, 8, 2048, random(2048), 0x28);
            assertThat(peer.receive().u8(2)).as("data of a read").isEqualTo(9);
            peer.send(Peer.header(0x10, 0x80).putInt(16, 10), NONE);
            assertThat(peer.receive().u8(2)).as("SNACK").isEqualTo(5);
            peer.send(peer.next(0x1C, 0x80, 10), NONE);
            assertThat(peer.receive().u8(2)).as("unknown").isEqualTo(5);
            peer.command(READ, 11, 96, NONE, 0x12, 0, 0, 0, 96);
            assertThat(peer.receive().i32(16)).as("the session goes on").isEqualTo(11);
        }
    }

    @Test
    void oversizedSegmentEndsTheConnection() throws IOException {
        try (Peer peer = peer("")) {
            peer.raw(peer.next(0x01, 0x80, 7).put(5, (byte) 0xFF));
            assertThat(peer.isEnded()).isTrue();
        }
        try (Peer peer = new Peer(address)) {
            peer.raw(Peer.header(0x43, 0x87).putShort(6, (short) 8193));
            assertThat(peer.isEnded()).isTrue();
        }
    }

    @Test
    void garbageEndsTheConnectionAndOthersAreServed() throws IOException {
        try (Peer peer = new Peer(address)) {
            peer.raw(ByteBuffer.wrap("GET / HTTP/1.1\r\n".repeat(100).getBytes(StandardCharsets.US_ASCII)));
            assertThat(peer.isEnded()).isTrue();
        }
        try (Peer peer = new Peer(address)) {
            peer.command(READ, 7, 96, NONE, 0x12, 0, 0, 0, 96);
            assertThat(peer.isEnded()).as("a command before the login").isTrue();
        }
        try (Peer peer = peer("")) {
            peer.command(READ, 7, 96, NONE, 0x12, 0, 0, 0, 96);
            assertThat(peer.receive().opcode()).isEqualTo(0x25);
        }
        assertThat(log).anyMatch(line -> line.contains("A login is awaited"));
    }

    /** A login in every respect but its operation code. */
    @Test
    void foreignOperationCodeBeforeTheLoginEndsTheConnection() throws IOException {
        byte[] keys = Peer.bytes("InitiatorName=iqn.x:i TargetName=" + Peer.TARGET);
        for (int opcode : new int[] {0x00, 0x01, 0x02, 0x04, 0x05, 0x06, 0x10, 0x1C, 0x20, 0x23, 0x3F}) {
            try (Peer peer = new Peer(address)) {
                peer.send(Peer.header(0x40 | opcode, 0x87).putInt(24, 1), keys);
                assertThat(peer.answers()).as("answers to kind %02Xh", opcode).isEmpty();
            }
        }
        assertThat(drive.commands).isEmpty();
    }

    /** All of it comes, and all of it would be legal but for its length. */
    @Test
    void loginOfMoreThanOneSegmentEndsTheConnection() throws IOException {
        String names = "InitiatorName=iqn.x:i TargetName=" + Peer.TARGET + " ";
        String filler = "X-org.burnish.a=";
        int room = 8192 - Peer.bytes(names + filler).length;
        try (Peer peer = new Peer(address)) {
            Unit answer = peer.login(0x87, names + filler + "v".repeat(room));
            assertThat(answer.i32(36) >>> 16).as("8192 bytes are taken").isZero();
        }
        try (Peer peer = new Peer(address)) {
            peer.send(Peer.header(0x43, 0x87).putInt(24, 1), Peer.bytes(names + filler + "v".repeat(room + 1)));
            assertThat(peer.answers()).as("answers to 8193 bytes").isEmpty();
        }
    }

    @Test
    void loginThatMakesNoSenseIsAnsweredAsTheInitiatorsError() throws IOException {
        String names = "InitiatorName=iqn.x:i TargetName=" + Peer.TARGET + " ";
        for (String keys : new String[] {
            names + "Key\u0001=value",
            names + "Key=val\u001Bue",
            names + "nonsense",
            names + "=value",
            names + "HeaderDigest=MD5",
            names + "HeaderDigest=",
            names + "MaxBurstLength=-1",
            names + "MaxRecvDataSegmentLength=99999999999999",
            names + "a=1 ".repeat(1800),
        }) {
            try (Peer peer = new Peer(address)) {
                byte[] data = Peer.bytes(keys);
                peer.send(Peer.header(0x43, 0x87).putInt(24, 1), data);
                assertThat(peer.answers()).as("%s", keys).containsExactly(0x0200);
            }
        }
        try (Peer peer = new Peer(address)) {
            byte[] binary = random(4096);
            peer.send(Peer.header(0x43, 0x87).putInt(24, 1), binary);
            assertThat(peer.answers()).as("binary").containsExactly(0x0200);
        }
        assertThat(log).allMatch(line -> line.chars().noneMatch(Character::isISOControl));
    }

    @Test
    void thousandsOfKeysAreRefused() throws IOException {
        try (Peer peer = new Peer(address)) {
            StringBuilder keys = new StringBuilder("InitiatorName=iqn.x:i TargetName=" + Peer.TARGET + " ");
            for (int i = 0; keys.length() < 8000; i++) {
                keys.append("k").append(i).append("= ");
            }
            peer.send(Peer.header(0x43, 0x87).putInt(24, 1), Peer.bytes(keys.toString()));
            assertThat(peer.answers()).containsExactly(0x0200);
        }
    }

    @Test
    void stagesThatThereAreNotAreRefused() throws IOException {
        String names = "InitiatorName=iqn.x:i TargetName=" + Peer.TARGET;
        // transit with the same, the reserved or no stage; the reserved stage; full feature at once
        for (int flags : new int[] {0x85, 0x86, 0x84, 0x8B, 0x88, 0x8C, 0x8F, 0x80}) {
            try (Peer peer = new Peer(address)) {
                peer.send(Peer.header(0x43, flags).putInt(24, 1), Peer.bytes(names));
                assertThat(peer.answers()).as("flags %02Xh", flags).containsExactly(0x020B);
            }
        }
    }

    @Test
    void idleConnectionsKeepNobodyFromLoggingIn() throws IOException {
        List<Peer> idle = new java.util.ArrayList<>();
        for (int i = 0; i < 100; i++) {
            idle.add(new Peer(address));
        }
        try (Peer peer = peer("")) {
            peer.command(READ, 7, 96, NONE, 0x12, 0, 0, 0, 96);
            assertThat(peer.receive().opcode()).isEqualTo(0x25);
        }
        for (Peer each : idle) {
            each.close();
        }
    }

    @Test
    void oneSessionTooManyIsToldThatThereIsNoRoom() throws IOException {
        List<Peer> sessions = new java.util.ArrayList<>();
        for (int i = 0; i < Admission.MAX_SESSIONS; i++) {
            sessions.add(peer(""));
        }
        try (Peer late = new Peer(address)) {
            late.send(
                    Peer.header(0x43, 0x87).putInt(24, 1),
                    Peer.bytes("InitiatorName=iqn.x:i TargetName=" + Peer.TARGET));
            assertThat(late.answers()).as("out of resources").containsExactly(0x0302);
        }
        for (Peer each : sessions) {
            each.close();
        }
    }

    /** The response is the word that a tag is free again. */
    @Test
    void tagMayBeUsedAgainAsSoonAsTheResponseIsThere() throws IOException {
        try (Peer peer = peer("")) {
            for (int i = 0; i < 2000; i++) {
                peer.command(READ, 7, 96, NONE, 0x12, 0, 0, 0, 96);
                assertThat(peer.receive().opcode()).as("round %d", i).isEqualTo(0x25);
            }
        }
    }

    @Test
    void whatAPeerSendsIsEscapedInTheLog() throws IOException {
        try (Peer peer = new Peer(address)) {
            peer.login(0x87, "InitiatorName=iqn.x:i TargetName=iqn.x:\u202E\u2028other");
        }
        portal.close();
        assertThat(log).anyMatch(line -> line.contains("other is not here"));
        assertThat(log).noneMatch(line -> line.contains("\u202E") || line.contains("\u2028"));
    }

    @Test
    void refusedLoginIsToldAndLogged() throws IOException {
        try (Peer peer = new Peer(address)) {
            Unit answer = peer.login(0x87, "InitiatorName=iqn.x:i TargetName=iqn.x:other");
            assertThat(answer.i32(36) >>> 16).isEqualTo(0x0203);
            assertThat(peer.isEnded()).isTrue();
        }
        portal.close();
        assertThat(log).anyMatch(line -> line.contains("target iqn.x:other is not here"));
    }
}
