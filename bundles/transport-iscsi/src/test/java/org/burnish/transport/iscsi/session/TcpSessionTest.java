package org.burnish.transport.iscsi.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.ScsiDevice;
import org.burnish.transport.iscsi.session.BytesTarget.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions over loopback with a target that is made of bytes. */
class TcpSessionTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Cdb INQUIRY = Cdb.of("INQUIRY", Cdb.Direction.IN, 0x12, 0, 0, 0, 36, 0);
    private static final Cdb READY = Cdb.of("TEST UNIT READY", Cdb.Direction.NONE, 0, 0, 0, 0, 0, 0);
    private static final Cdb WRITE = Cdb.of("WRITE(10)", Cdb.Direction.OUT, 0x2A, 0, 0, 0, 0, 16, 0, 0, 1, 0);
    private static final byte[] NONE = new byte[0];
    private static final String PLAIN = "MaxRecvDataSegmentLength=65536 InitialR2T=Yes ImmediateData=Yes";

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static ByteBuffer direct(byte[] bytes) {
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    @Test
    void loginRequestsAreThoseOfTheStandard() throws Exception {
        try (BytesTarget target = BytesTarget.after(PLAIN, BytesTarget::goodbye)) {
            target.session().close();
            assertThat(target.ended()).isEmpty();
            Unit security = target.received.get(0);
            // 11.12: I and opcode 03h; T, CSG 0, NSG 1; version 0; ISID of the random kind; TSIH 0; CmdSN 1
            assertThat(security.bytes(0, 4)).containsExactly(0x43, 0x81, 0, 0);
            assertThat(security.header().get(8)).isEqualTo((byte) 0x80);
            assertThat(security.bytes(14, 2)).containsExactly(0, 0);
            assertThat(security.i32(24)).isEqualTo(1);
            assertThat(security.text())
                    .isEqualTo("InitiatorName=iqn.x:i SessionType=Normal TargetName=iqn.x:y AuthMethod=None");
            Unit operational = target.received.get(1);
            assertThat(operational.bytes(0, 2)).containsExactly(0x43, 0x87);
            assertThat(operational.bytes(8, 6)).isEqualTo(security.bytes(8, 6));
            assertThat(operational.i32(24)).as("CmdSN").isEqualTo(1);
            assertThat(operational.i32(28))
                    .as("ExpStatSN follows the first status")
                    .isEqualTo(0x11);
            assertThat(operational.text())
                    .contains("HeaderDigest=None,CRC32C", "MaxRecvDataSegmentLength=262144", "InitialR2T=No");
            // 11.14: I and opcode 06h; F, reason 0
            assertThat(target.received.get(2).bytes(0, 2)).containsExactly(0x46, 0x80);
        }
    }

    @Test
    void readPlacesDataInTheCallersBuffer() throws Exception {
        byte[] content = random(30);
        try (BytesTarget target = BytesTarget.after(PLAIN, it -> {
            Unit command = it.receive();
            it.data(command, 0x00, 0, 0, Arrays.copyOf(content, 20));
            // F, U, S: six bytes less than expected
            it.send(
                    BytesTarget.header(0x25, 0x83)
                            .putInt(16, command.i32(16))
                            .putInt(36, 1)
                            .putInt(40, 20)
                            .putInt(44, 6),
                    Arrays.copyOfRange(content, 20, 30));
            it.goodbye();
        })) {
            ByteBuffer data = ByteBuffer.allocateDirect(64).position(8).limit(44);
            try (Session session = target.session()) {
                Outcome outcome = session.perform(3, INQUIRY, data, LIMIT);
                assertThat(outcome.status()).isEqualTo(Outcome.GOOD);
                assertThat(outcome.residual()).isEqualTo(6);
            }
            assertThat(target.ended()).isEmpty();
            assertThat(data.position()).isEqualTo(8);
            assertThat(bytes(data.limit(38))).isEqualTo(content);
            Unit command = target.received.get(2);
            // 11.3: opcode 01h; F, R, simple; LUN 3; 36 bytes expected; CmdSN 1; the CDB with zeros behind it
            assertThat(command.bytes(0, 2)).containsExactly(0x01, 0xC1);
            assertThat(command.bytes(8, 8)).containsExactly(0, 3, 0, 0, 0, 0, 0, 0);
            assertThat(command.i32(20)).isEqualTo(36);
            assertThat(command.i32(24)).isEqualTo(1);
            assertThat(command.bytes(32, 16)).containsExactly(0x12, 0, 0, 0, 36, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        }
    }

    @Test
    void writeSendsWhatMayGoUnaskedAndThenWhatIsAskedFor() throws Exception {
        byte[] content = random(10_000);
        String keys = "MaxRecvDataSegmentLength=1024 InitialR2T=No ImmediateData=Yes"
                + " FirstBurstLength=2048 MaxBurstLength=4096";
        try (BytesTarget target = BytesTarget.after(keys, it -> {
            Unit command = it.receive();
            it.receive();
            it.ask(command, 0, 2048, 4096);
            for (int i = 0; i < 4; i++) {
                it.receive();
            }
            it.ask(command, 1, 6144, 3856);
            for (int i = 0; i < 4; i++) {
                it.receive();
            }
            it.respond(command, Outcome.GOOD);
            it.goodbye();
        })) {
            try (Session session = target.session()) {
                assertThat(session.perform(0, WRITE, direct(content), LIMIT).residual())
                        .isZero();
            }
            assertThat(target.ended()).isEmpty();
            Unit command = target.received.get(2);
            // W, simple, without F: unsolicited data follow
            assertThat(command.bytes(0, 2)).containsExactly(0x01, 0x21);
            ByteBuffer written = ByteBuffer.allocate(content.length).put(command.data());
            StringBuilder units = new StringBuilder();
            for (Unit unit : target.received.subList(3, 12)) {
                units.append(String.format(
                        "%02X %08X %d %d+%d  ",
                        unit.flags(), unit.i32(20), unit.i32(36), unit.i32(40), unit.data().length));
                written.put(unit.data());
            }
            assertThat(units.toString().strip())
                    .isEqualTo(
                            "80 FFFFFFFF 0 1024+1024  00 00000099 0 2048+1024  00 00000099 1 3072+1024  00 00000099 2"
                                    + " 4096+1024  80 00000099 3 5120+1024  00 00000099 0 6144+1024  00 00000099 1"
                                    + " 7168+1024  00 00000099 2 8192+1024  80 00000099 3 9216+784");
            assertThat(written.array()).isEqualTo(content);
        }
    }

    @Test
    void digestsOfHeadersAndDataAreSentAndChecked() throws Exception {
        byte[] content = random(3001);
        try (BytesTarget target = BytesTarget.after("HeaderDigest=CRC32C DataDigest=CRC32C " + PLAIN, it -> {
            Unit command = it.receive();
            it.respond(command, Outcome.GOOD);
            it.data(it.receive(), 0x81, 0, 0, random(36));
            it.goodbye();
        })) {
            try (Session session = target.session(Optional.empty(), true)) {
                session.perform(0, WRITE, direct(content), LIMIT);
                ByteBuffer data = ByteBuffer.allocateDirect(36);
                session.perform(0, INQUIRY, data, LIMIT);
                assertThat(bytes(data)).isEqualTo(random(36));
            }
            assertThat(target.ended()).isEmpty();
            assertThat(target.received.get(2).data()).isEqualTo(content);
        }
    }

    @Test
    void wrongDataDigestEndsTheSession() throws Exception {
        try (BytesTarget target = BytesTarget.after("DataDigest=CRC32C " + PLAIN, it -> {
            Unit command = it.receive();
            it.dataDigest = false;
            it.data(command, 0x81, 0, 0, random(40));
        })) {
            assertThatThrownBy(() -> target.session(Optional.empty(), false)
                            .perform(0, INQUIRY, ByteBuffer.allocateDirect(36), LIMIT))
                    .isInstanceOf(SessionException.class)
                    .hasMessageContaining("data for 40 bytes from 0");
        }
        try (BytesTarget target = BytesTarget.after("DataDigest=CRC32C " + PLAIN, it -> {
            Unit command = it.receive();
            it.dataDigest = false;
            it.data(command, 0x81, 0, 0, random(32));
            it.raw(new byte[4], NONE);
        })) {
            assertThatThrownBy(() -> target.session().perform(0, INQUIRY, ByteBuffer.allocateDirect(32), LIMIT))
                    .isInstanceOf(SessionException.class)
                    .hasMessageContaining("The data digest is 00000000");
        }
    }

    @Test
    void senseDataOfAResponseAreGiven() throws Exception {
        byte[] sense = {0x70, 0, 6, 0, 0, 0, 0, 10, 0, 0, 0, 0, 0x29, 0, 0, 0, 0, 0};
        byte[] segment = new byte[20];
        segment[1] = 18;
        System.arraycopy(sense, 0, segment, 2, 18);
        try (BytesTarget target = BytesTarget.after(PLAIN, it -> {
            it.respond(it.receive(), Outcome.CHECK_CONDITION, segment);
            it.goodbye();
        })) {
            try (Session session = target.session()) {
                Outcome outcome = session.perform(0, READY, ScsiDevice.NO_DATA, LIMIT);
                assertThat(outcome.status()).isEqualTo(Outcome.CHECK_CONDITION);
                assertThat(outcome.sense()).isEqualTo(sense);
            }
            assertThat(target.ended()).isEmpty();
        }
    }

    /** A read that ends GOOD without a residual count, though half of its data came, has half of its data. */
    @Test
    void dataThatNeverCameAreNotCountedWhateverTheStatusSays() throws Exception {
        try (BytesTarget target = BytesTarget.after(PLAIN, it -> it.data(it.receive(), 0x81, 0, 0, random(18)))) {
            assertThat(target.session()
                            .perform(0, INQUIRY, ByteBuffer.allocateDirect(36), LIMIT)
                            .residual())
                    .isEqualTo(18);
        }
    }

    @Test
    void pingIsAnsweredWhileACommandRuns() throws Exception {
        try (BytesTarget target = BytesTarget.after(PLAIN, it -> {
            Unit command = it.receive();
            it.sendAs(
                    it.status,
                    BytesTarget.header(0x20, 0x80)
                            .putLong(8, 0x0007_0000_0000_0000L)
                            .putInt(16, -1)
                            .putInt(20, 0x55),
                    NONE);
            it.receive();
            it.respond(command, Outcome.GOOD);
            it.goodbye();
        })) {
            try (Session session = target.session()) {
                session.perform(0, READY, ScsiDevice.NO_DATA, LIMIT);
            }
            assertThat(target.ended()).isEmpty();
            Unit answer = target.received.get(3);
            // 11.18: I and opcode 00h; F; the LUN and the tag of the question; no task tag
            assertThat(answer.bytes(0, 2)).containsExactly(0x40, 0x80);
            assertThat(answer.bytes(8, 8)).containsExactly(0, 7, 0, 0, 0, 0, 0, 0);
            assertThat(answer.i32(16)).isEqualTo(-1);
            assertThat(answer.i32(20)).isEqualTo(0x55);
        }
    }

    @Test
    void targetThatAsksForALogoutBetweenCommandsGetsIt() throws Exception {
        CountDownLatch left = new CountDownLatch(1);
        try (BytesTarget target = BytesTarget.after(PLAIN, it -> {
            it.respond(it.receive(), Outcome.GOOD);
            // 11.9: event 1, ten seconds
            it.send(
                    BytesTarget.header(0x32, 0x80)
                            .putInt(16, -1)
                            .put(36, (byte) 1)
                            .putShort(42, (short) 10),
                    NONE);
            it.goodbye();
            left.countDown();
        })) {
            Session session = target.session();
            session.perform(0, READY, ScsiDevice.NO_DATA, LIMIT);
            left.await();
            assertThatThrownBy(() -> session.perform(0, READY, ScsiDevice.NO_DATA, LIMIT))
                    .isInstanceOf(SessionException.class)
                    .hasMessageContaining("ended before")
                    .hasMessageContaining("asked for a logout");
            assertThat(target.ended()).isEmpty();
        }
    }

    @Test
    void rejectTellsWhatAndWhy() throws Exception {
        try (BytesTarget target = BytesTarget.after(PLAIN, it -> {
            Unit command = it.receive();
            it.send(BytesTarget.header(0x3F, 0x80).put(2, (byte) 0x09).putInt(16, -1), command.bytes(0, 48));
        })) {
            SessionException e = catchThrowableOfType(
                    SessionException.class, () -> target.session().perform(0, READY, ScsiDevice.NO_DATA, LIMIT));
            assertThat(e.kind()).isEqualTo(SessionException.Kind.LOST);
            assertThat(e).hasMessage("the target rejected a unit of kind 01h: a field is invalid (reason 09h)");
        }
    }

    @Test
    void commandWithoutAnswerIsAbortedAndTheSessionEnds() throws Exception {
        try (BytesTarget target = BytesTarget.after(PLAIN, it -> {
            it.receive();
            Unit abort = it.receive();
            it.send(BytesTarget.header(0x22, 0x80).putInt(16, abort.i32(16)), NONE);
            assertThatThrownBy(it::receive).isInstanceOf(IOException.class);
        })) {
            Session session = target.session();
            assertThatThrownBy(() -> session.perform(0, READY, ScsiDevice.NO_DATA, Duration.ofMillis(200)))
                    .isInstanceOf(SessionException.class)
                    .hasMessage("no answer within 200 ms; the target has aborted the command");
            assertThat(target.ended()).isEmpty();
            Unit command = target.received.get(2);
            Unit abort = target.received.get(3);
            // 11.5: I and opcode 02h; F, ABORT TASK; the task's tag and number
            assertThat(abort.bytes(0, 2)).containsExactly(0x42, 0x81);
            assertThat(abort.i32(20)).isEqualTo(command.i32(16));
            assertThat(abort.i32(32)).isEqualTo(command.i32(24));
        }
    }

    /** A job that is cancelled interrupts its thread; the session has to outlive that. */
    @Test
    void interruptedThreadStillGetsItsAnswerAndKeepsItsInterrupt() throws Exception {
        try (BytesTarget target = BytesTarget.after(PLAIN, it -> {
            Unit command = it.receive();
            it.data(command, 0x81, 0, 0, random(36));
            it.respond(it.receive(), Outcome.GOOD);
            it.goodbye();
        })) {
            try (Session session = target.session()) {
                Thread.currentThread().interrupt();
                session.perform(0, INQUIRY, ByteBuffer.allocateDirect(36), LIMIT);
                session.perform(0, WRITE, direct(random(2048)), LIMIT);
                assertThat(Thread.interrupted()).isTrue();
            }
            assertThat(target.ended()).isEmpty();
        }
    }

    @Test
    void windowThatIsClosedIsWaitedFor() throws Exception {
        try (BytesTarget target = BytesTarget.after(PLAIN, it -> {
            it.window = 0;
            it.respond(it.receive(), Outcome.GOOD);
            it.window = 1;
            it.sendAs(it.status, BytesTarget.header(0x20, 0x80).putInt(16, -1).putInt(20, -1), NONE);
            it.respond(it.receive(), Outcome.GOOD);
            it.goodbye();
        })) {
            target.window = 1;
            try (Session session = target.session()) {
                session.perform(0, READY, ScsiDevice.NO_DATA, LIMIT);
                session.perform(0, READY, ScsiDevice.NO_DATA, LIMIT);
            }
            assertThat(target.ended()).isEmpty();
        }
    }

    @Test
    void threadEndsWithTheSession() throws Exception {
        try (BytesTarget target = BytesTarget.after(PLAIN, BytesTarget::goodbye)) {
            Session session = target.session();
            assertThat(readers(target)).isEqualTo(1);
            session.close();
            assertThat(readers(target)).isZero();
        }
    }

    private static long readers(BytesTarget target) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("burnish-iscsi-" + target.portal()))
                .filter(Thread::isDaemon)
                .count();
    }

    @Test
    void targetsAreListedFromAnAnswerInSeveralParts() throws Exception {
        try (BytesTarget target = BytesTarget.after("", it -> {
            Unit request = it.receive();
            // 11.11: neither F nor complete; the tag to go on with
            it.send(
                    BytesTarget.header(0x24, 0x40).putInt(16, request.i32(16)).putInt(20, 0x77),
                    BytesTarget.text("TargetName=iqn.x:one TargetAddress=10.0.0.1:3260,1 TargetName=iqn.x:t"));
            Unit further = it.receive();
            it.send(
                    BytesTarget.header(0x24, 0x80).putInt(16, further.i32(16)).putInt(20, -1),
                    BytesTarget.text("TargetAddress=10.0.0.1:3260,1 TargetName=no/name TargetName=iqn.x:three"));
            it.goodbye();
        })) {
            try (Session session = target.discovery()) {
                assertThat(session.targets(LIMIT)).containsExactly("iqn.x:one", "iqn.x:t", "iqn.x:three");
            }
            assertThat(target.ended()).isEmpty();
            // 11.10: opcode 04h; F; no transfer tag, then that of the answer
            assertThat(target.received.get(2).bytes(0, 2)).containsExactly(0x04, 0x80);
            assertThat(target.received.get(2).text()).isEqualTo("SendTargets=All");
            assertThat(target.received.get(2).i32(20)).isEqualTo(-1);
            assertThat(target.received.get(3).i32(20)).isEqualTo(0x77);
            assertThat(target.received.get(3).i32(16))
                    .isEqualTo(target.received.get(2).i32(16));
        }
    }

    /** Each a unit that a target may not send while a command of 36 bytes to read runs; opcode, flags, then its fields. */
    @ParameterizedTest
    @CsvSource({
        "25 80, 36=1,             data unit 1 came",
        "25 80, 40=4,             from 4 came",
        "25 80, 40=-1,            from 4294967295 came",
        "25 80, 5=64,             data for 64 bytes",
        "25 80, 5=300000,         A data segment of 300000 bytes",
        "25 80, 16=12345,         which is not open",
        "25 81, 24=99,            Status number 99 came",
        "21 80, 24=99,            Status number 99 came",
        "25 83, 44=37,            a residual count of 37",
        "21 82, 44=-1,            a residual count of 4294967295",
        "21 80, 2=1,              response 01h",
        "31 80, 44=36,            it writes none",
        "22 80, 44=0,             a unit of kind 22h",
        "24 80, 44=0,             a unit of kind 24h",
        "3F 80, 2=4,              without the header",
        "20 80, 28=99,            expects command number 99"
    })
    void unitThatMayNotComeEndsTheSessionWithASentence(String kind, String field, String words) throws Exception {
        try (BytesTarget target = BytesTarget.after(PLAIN, it -> {
            Unit command = it.receive();
            String[] parts = kind.split(" ");
            ByteBuffer header = BytesTarget.header(Integer.parseInt(parts[0], 16), Integer.parseInt(parts[1], 16))
                    .putInt(16, kind.startsWith("20") ? -1 : command.i32(16))
                    .putInt(20, -1)
                    .putInt(24, it.status)
                    .putInt(28, it.expected)
                    .putInt(32, it.expected + 7);
            set(header, field);
            it.raw(header.array(), NONE);
        })) {
            SessionException e = catchThrowableOfType(
                    SessionException.class,
                    () -> target.session().perform(0, INQUIRY, ByteBuffer.allocateDirect(36), LIMIT));
            assertThat(e.kind()).isEqualTo(SessionException.Kind.VIOLATION);
            assertThat(e).hasMessageContaining(words);
        }
    }

    private static void set(ByteBuffer header, String field) {
        int at = Integer.parseInt(field.substring(0, field.indexOf('=')));
        int value = Integer.parseInt(field.substring(field.indexOf('=') + 1));
        switch (at) {
            case 2 -> header.put(at, (byte) value);
            case 5 -> header.putInt(4, value);
            default -> header.putInt(at, value);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 1000,      R2T 1 came",
        "0, 4, 1000,      1000 bytes from 4 are asked for",
        "0, 0, 1001,      1001 bytes from 0",
        "0, 0, 0,         0 bytes from 0",
        "0, 0, -1,        4294967295 bytes from 0"
    })
    void dataThatMayNotBeAskedForAreNotSent(int number, int offset, int length, String words) throws Exception {
        try (BytesTarget target = BytesTarget.after("InitialR2T=Yes ImmediateData=No", it -> {
            it.ask(it.receive(), number, offset, length);
            assertThatThrownBy(it::receive).isInstanceOf(IOException.class);
        })) {
            SessionException e = catchThrowableOfType(
                    SessionException.class, () -> target.session().perform(0, WRITE, direct(random(1000)), LIMIT));
            assertThat(e.kind()).isEqualTo(SessionException.Kind.VIOLATION);
            assertThat(e).hasMessageContaining(words);
            assertThat(target.ended()).isEmpty();
        }
    }
}
