package org.burnish.share.iscsi.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that are well-formed, but that a share does not take: the initiator's SCSI layer gets a status that it understands. */
class RefusedCommandsTest {

    private static final byte[] NONE = new byte[0];
    private static final int READ = 0xC0;
    private static final int WRITE = 0xA0;
    private static final int WRITE_WITH_MORE = 0x20;
    private static final int MUCH = 5 * 1024 * 1024;

    private Loopback lent;

    @BeforeEach
    void open() throws IOException {
        lent = new Loopback();
    }

    @AfterEach
    void close() {
        lent.close();
    }

    private static void isInvalidField(Peer.Unit response, int tag, int residual) {
        assertThat(response.opcode()).as("SCSI response").isEqualTo(0x21);
        assertThat(response.i32(16)).as("tag").isEqualTo(tag);
        assertThat(response.u8(3)).as("CHECK CONDITION").isEqualTo(2);
        assertThat(Arrays.copyOfRange(response.data(), 2, 16))
                .as("ILLEGAL REQUEST, INVALID FIELD IN CDB")
                .containsExactly(0x70, 0, 5, 0, 0, 0, 0, 10, 0, 0, 0, 0, 0x24, 0);
        assertThat(response.flags()).as("final, underflow").isEqualTo(0x82);
        assertThat(response.i32(44)).as("residual").isEqualTo(residual);
    }

    private static void goesOn(Peer peer, int tag) throws IOException {
        peer.command(READ, tag, 96, NONE, 0x12, 0, 0, 0, 96);
        Peer.Unit data = peer.receive();
        assertThat(data.opcode()).isEqualTo(0x25);
        assertThat(data.i32(16)).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(ints = {MUCH, 0x7FFF_FFFF, -1, Buffers.LARGEST + 1})
    void readOfMoreThanThereIsRoomForIsAnInvalidField(int length) throws IOException {
        try (Peer peer = lent.peer("")) {
            peer.command(READ, 7, length, NONE, 0x28, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0);
            isInvalidField(peer.receive(), 7, length);
            goesOn(peer, 8);
        }
        assertThat(lent.drive.commands).hasSize(1);
    }

    @Test
    void itIsAnsweredInItsTurn() throws IOException {
        try (Peer peer = lent.peer("")) {
            peer.command(0x80, 7, 0, NONE, 0x35, 0, 0, 0, 0, 0, 0, 0, 0, 0);
            peer.command(READ, 8, MUCH, NONE, 0x28);
            peer.send(Peer.header(0x40, 0x80).putInt(16, 9).putInt(20, -1), NONE);
            assertThat(peer.receive().opcode()).as("NOP-In").isEqualTo(0x20);
            lent.drive.flushes.release();
            assertThat(peer.receive().i32(16)).isEqualTo(7);
            isInvalidField(peer.receive(), 8, MUCH);
        }
    }

    @Test
    void dataOfSuchAWriteAreDropped() throws IOException {
        try (Peer peer = lent.peer("InitialR2T=No ImmediateData=Yes FirstBurstLength=65536")) {
            peer.command(WRITE, 7, MUCH, new byte[2048], 0x2A);
            isInvalidField(peer.receive(), 7, MUCH);
            peer.command(WRITE_WITH_MORE, 8, MUCH, new byte[2048], 0x2A);
            peer.dataOut(0x00, 8, -1, 0, 2048, new byte[30_000]);
            peer.dataOut(0x80, 8, -1, 1, 32_048, new byte[33_488]);
            isInvalidField(peer.receive(), 8, MUCH);
            // its tag is free, and none of its data are still on the way
            peer.command(WRITE_WITH_MORE, 8, 4096, NONE, 0x2A, 0, 0, 0, 0, 0, 0, 0, 2, 0);
            peer.dataOut(0x80, 8, -1, 0, 0, new byte[4096]);
            Peer.Unit response = peer.receive();
            assertThat(response.i32(16)).isEqualTo(8);
            assertThat(response.u8(3)).isZero();
        }
        assertThat(lent.drive.commands)
                .filteredOn(command -> command.startsWith("2a"))
                .containsExactly("2a 00 00 00 00 00 00 00 02 00 OUT 4096");
    }

    @Test
    void dataOfSuchAWriteAreCheckedByTheirDigest() throws IOException {
        try (Peer peer = lent.peer("HeaderDigest=CRC32C DataDigest=CRC32C")) {
            peer.command(WRITE, 7, MUCH, new byte[20_001], 0x2A);
            isInvalidField(peer.receive(), 7, MUCH);
            goesOn(peer, 8);
        }
    }

    @Test
    void logoutDoesNotWaitForDataOfSuchAWrite() throws IOException {
        try (Peer peer = lent.peer("InitialR2T=No")) {
            peer.command(WRITE_WITH_MORE, 7, MUCH, NONE, 0x2A);
            peer.send(peer.next(0x06, 0x80, 8), NONE);
            assertThat(peer.receive().opcode()).as("logout response").isEqualTo(0x26);
        }
    }

    @Test
    void commandOfBothDirectionsIsAnInvalidField() throws IOException {
        try (Peer peer = lent.peer("")) {
            peer.command(0xE0, 7, 2048, NONE, 0x28);
            isInvalidField(peer.receive(), 7, 2048);
            goesOn(peer, 8);
        }
    }

    /** The initiator takes less than the command reads: all of it is read, in little room. */
    @Test
    void readOfWhichTheInitiatorTakesAPartNeedsLittleRoom() throws IOException {
        byte[] content = new byte[300 * 2048];
        new java.util.Random(3).nextBytes(content);
        lent.drive.blocks.put(0, content);
        try (Peer peer = lent.peer("MaxRecvDataSegmentLength=1048576 MaxBurstLength=1048576")) {
            peer.command(READ, 7, 200_001, NONE, 0x28, 0, 0, 0, 0, 0, 0, 1, 44, 0);
            Peer.Unit data = peer.receive();
            assertThat(data.data()).isEqualTo(Arrays.copyOf(content, 200_001));
            assertThat(data.flags()).as("final, overflow, status").isEqualTo(0x85);
            assertThat(data.i32(44)).isEqualTo(content.length - 200_001);
        }
        assertThat(lent.drive.commands).hasSize(10).endsWith("28 00 00 00 01 20 00 00 0c 00 IN 24576");
    }

    /** Answers to text wait for their turn, so a session could fill the memory with them. */
    @Test
    void textOfMoreThanAnyInitiatorAsksForIsRejected() throws IOException {
        try (Peer peer = lent.peer("")) {
            byte[] keys = Peer.bytes("X-org.burnish.a=" + "v".repeat(9000));
            peer.send(peer.next(0x04, 0x80, 7).putInt(20, -1), keys);
            Peer.Unit reject = peer.receive();
            assertThat(reject.opcode()).as("reject").isEqualTo(0x3F);
            assertThat(reject.u8(2)).as("protocol error").isEqualTo(4);
            goesOn(peer, 8);
        }
    }
}
