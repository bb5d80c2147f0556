package org.burnish.iscsi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The units of an initiator and what it reads, as RFC 7143, 11 draws them, typed from there; in groups of four bytes. */
class InitiatorUnitsTest {

    private static final String LUN = "00030000 00000000";
    /** StatSN 5, ExpCmdSN 7, MaxCmdSN 14. */
    private static final String NUMBERS = "00000005 00000007 0000000e";

    private static final String REST = "00000000 00000000 00000000";

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replaceAll("\\s", ""));
    }

    private static BasicHeader header(String text) {
        return new BasicHeader(ByteBuffer.wrap(hex(text)));
    }

    /** What goes over the connection for a request with command number 8 that expects status 3. */
    private static byte[] sent(Request request, String data, boolean digests) throws IOException {
        BytesChannel channel = new BytesChannel(new byte[0]);
        PduChannel units = new PduChannel(channel);
        units.digests(digests, digests);
        units.write(request, ByteBuffer.wrap(hex(data)), 8, 3);
        return channel.written();
    }

    private static byte[] sent(Request request) throws IOException {
        return sent(request, "", false);
    }

    @Test
    void loginRequestIsSent() throws IOException {
        // 11.12: I and opcode 03h; T, CSG 1, NSG 3; ISID; TSIH 0; tag; CID 1; CmdSN; ExpStatSN; "A=b" and its end
        byte[] keys = "A=b\0".getBytes(StandardCharsets.US_ASCII);
        assertThat(sent(
                        new LoginRequest(true, false, 1, 3, 0, hex("80023d000001"), 0, 0xABCD, 1),
                        HexFormat.of().formatHex(keys),
                        false))
                .isEqualTo(hex("43870000 00000004 80023d00 00010000 0000abcd 00010000 00000008 00000003"
                        + "00000000 00000000 00000000 00000000 413d6200"));
    }

    @Test
    void requestThatStaysInItsStageNamesNoNext() throws IOException {
        byte[] unit = sent(new LoginRequest(false, true, 0, 0, 0, hex("80023d000001"), 0, 1, 0));
        assertThat(unit[1]).as("C, CSG 0").isEqualTo((byte) 0x40);
    }

    @Test
    void scsiCommandIsSentWithImmediateDataAndItsPadding() throws IOException {
        // 11.3: F, W, simple; 3 bytes of data; LUN 3; tag 14h; 3 bytes expected; CmdSN; ExpStatSN; MODE SELECT(6)
        ScsiCommand command = new ScsiCommand(
                false, false, true, true, 1, 3L << 48, 0x14, 3, 0, hex("15100000 03000000 00000000 00000000"));
        assertThat(sent(command, "010203", false))
                .isEqualTo(hex("01a10000 00000003" + LUN + "00000014 00000003 00000008 00000003"
                        + "15100000 03000000 00000000 00000000 01020300"));
    }

    @Test
    void digestOfACommandIsThatOfTheStandardsExample() throws IOException {
        // RFC 3720, B.4: the SCSI Read(10) command, whose header has the digest 56 3a 96 d9
        ScsiCommand command = new ScsiCommand(
                false, true, false, true, 0, 0, 0x14000000, 0x400, 0, hex("28000000 00000000 02000000 00000000"));
        BytesChannel channel = new BytesChannel(new byte[0]);
        PduChannel units = new PduChannel(channel);
        units.digests(true, true);
        units.write(command, ByteBuffer.allocate(0), 0x14, 0x18);
        assertThat(channel.written())
                .isEqualTo(hex("01c00000 00000000 00000000 00000000 14000000 00000400 00000014 00000018"
                        + "28000000 00000000 02000000 00000000 563a96d9"));
    }

    @Test
    void dataOutIsSentWithoutACommandNumber() throws IOException {
        // 11.7: F; LUN and tag of the R2T; ExpStatSN; DataSN 2; offset 1024; bytes 24 to 27 are reserved
        assertThat(sent(new DataOut(true, 3L << 48, 0x14, 0x99, 2, 1024, 4), "01020304", false))
                .isEqualTo(hex("05800000 00000004" + LUN + "00000014 00000099 00000000 00000003"
                        + "00000000 00000002 00000400 00000000 01020304"));
        assertThat(sent(new DataOut(false, 0, 0x14, Opcode.NO_TAG, 0, 0, 4), "01020304", false))
                .startsWith(hex("05000000 00000004 00000000 00000000 00000014 ffffffff"));
    }

    /** More than is copied behind the header, in one piece or in several. */
    @Test
    void longDataAreSentFromTheirOwnBufferWithPaddingAndDigest() throws IOException {
        byte[] unit = sent(new DataOut(true, 0, 0x14, Opcode.NO_TAG, 0, 0, 8191), "00".repeat(8191), true);
        assertThat(unit).hasSize(48 + 4 + 8192 + 4);
        java.util.zip.CRC32C sum = new java.util.zip.CRC32C();
        sum.update(new byte[8192]);
        assertThat(ByteBuffer.wrap(unit).order(java.nio.ByteOrder.LITTLE_ENDIAN).getInt(unit.length - 4))
                .isEqualTo((int) sum.getValue());
    }

    @Test
    void smallRequestsAreSent() throws IOException {
        String numbers = "00000008 00000003";
        // 11.18: I; LUN and target's tag of the NOP-In that it answers
        assertThat(sent(new NopOut(3L << 48, Opcode.NO_TAG, 0x77)))
                .isEqualTo(hex("40800000 00000000" + LUN + "ffffffff 00000077" + numbers + REST + "00000000"));
        // 11.10: F; no transfer tag
        assertThat(sent(new TextRequest(0, 0x23, Opcode.NO_TAG), "413d6200", false))
                .isEqualTo(hex("04800000 00000004 00000000 00000000 00000023 ffffffff" + numbers + REST
                        + "00000000 413d6200"));
        // 11.5: I; F, ABORT TASK; the task's tag; its command number
        assertThat(sent(new TaskRequest(TaskRequest.ABORT_TASK, 3L << 48, 0x20, 0x14, 7)))
                .isEqualTo(hex("42810000 00000000" + LUN + "00000020 00000014" + numbers + "00000007" + REST));
        // 11.14: I; F, reason 1; CID 2
        assertThat(sent(new LogoutRequest(1, 0x21, 2)))
                .isEqualTo(hex("46810000 00000000 00000000 00000000 00000021 00020000" + numbers + REST + "00000000"));
    }

    @Test
    void loginResponseIsRead() {
        // 11.13: T, CSG 1, NSG 3; ISID; TSIH 9; tag; numbers; status 0201h
        BasicHeader header = header(
                "23870000 00000004 80023d00 00010009 0000abcd 00000000" + NUMBERS + "02010000" + "00000000 00000000");
        LoginResponse response = LoginResponse.of(header, ByteBuffer.allocate(4));
        assertThat(response.transit()).isTrue();
        assertThat(response.goesOn()).isFalse();
        assertThat(response.stage()).isEqualTo(1);
        assertThat(response.nextStage()).isEqualTo(3);
        assertThat(response.isid()).isEqualTo(hex("80023d000001"));
        assertThat(response.tsih()).isEqualTo(9);
        assertThat(response.taskTag()).isEqualTo(0xABCD);
        assertThat(response.status()).isEqualTo(LoginResponse.AUTHENTICATION_FAILURE);
        assertThat(header.statusNumber()).isEqualTo(5);
        assertThat(header.expectedCommand()).isEqualTo(7);
        assertThat(header.maxCommand()).isEqualTo(14);
        assertThat(LoginResponse.of(header("23400000" + "00".repeat(44)), ByteBuffer.allocate(0))
                        .goesOn())
                .isTrue();
    }

    @Test
    void scsiResponseIsReadWithItsSenseData() throws IOException {
        // 11.4: F, underflow; response 0, status 02h; tag; numbers; ExpDataSN 3; residual 100
        String head = "00000014 00000000" + NUMBERS + "00000003 00000000 00000064";
        ScsiResponse response =
                ScsiResponse.of(header("21820002 00000006" + LUN + head), ByteBuffer.wrap(hex("0004700006000000")));
        assertThat(response.taskTag()).isEqualTo(0x14);
        assertThat(response.status()).isEqualTo(ScsiResponse.CHECK_CONDITION);
        assertThat(response.residual()).isEqualTo(100);
        assertThat(response.dataNumber()).isEqualTo(3);
        assertThat(response.sense()).isEqualTo(hex("70000600"));
        // overflow
        assertThat(ScsiResponse.of(header("21840000 00000000" + LUN + head), ByteBuffer.allocate(0))
                        .residual())
                .isEqualTo(-100);
    }

    @Test
    void senseDataLongerThanTheirSegmentAreRefused() {
        assertThatThrownBy(() -> ScsiResponse.of(
                        header("21800002 00000004" + LUN + "00".repeat(32)), ByteBuffer.wrap(hex("00037000"))))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("3 bytes are announced, but 2 came");
    }

    @Test
    void failureOfTheTargetIsNoStatus() {
        assertThatThrownBy(() ->
                        ScsiResponse.of(header("21800100 00000000" + LUN + "00".repeat(32)), ByteBuffer.allocate(0)))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("response 01h");
    }

    @Test
    void dataInIsReadWithStatusAndResidual() {
        // 11.7: F, U, S; status 08h; tag; no transfer tag; numbers; DataSN 1; offset 8; residual 4
        BasicHeader header =
                header("25830008 00000003" + LUN + "00000014 ffffffff" + NUMBERS + "00000001 00000008 00000004");
        assertThat(header.endsTask()).isTrue();
        assertThat(DataIn.of(header)).isEqualTo(new DataIn(true, true, 8, 0x14, 1, 8, 4, Response.NO_DATA));
        assertThat(DataIn.of(header("25000000 00000003" + LUN + "00000014 ffffffff" + NUMBERS
                                + "00000001 00000008 00000004"))
                        .residual())
                .as("without status there is no residual count")
                .isZero();
    }

    @Test
    void readyToTransferIsRead() {
        assertThat(ReadyToTransfer.of(header(
                        "31800000 00000000" + LUN + "00000014 00000099" + NUMBERS + "00000001 00010000 00001000")))
                .isEqualTo(new ReadyToTransfer(3L << 48, 0x14, 0x99, 1, 65_536, 4096));
    }

    @Test
    void smallResponsesAreRead() throws IOException {
        assertThat(TaskResponse.of(header("22800500 00000000" + LUN + "00000020 00000000" + NUMBERS + REST)))
                .isEqualTo(new TaskResponse(0x20, TaskResponse.NOT_SUPPORTED));
        assertThat(LogoutResponse.of(header("26800200 00000000" + LUN + "00000021 00000000" + NUMBERS + REST)))
                .isEqualTo(new LogoutResponse(0x21, 2));
        assertThat(NopIn.of(header("20800000 00000000" + LUN + "ffffffff 00000077" + NUMBERS + REST)))
                .isEqualTo(new NopIn(3L << 48, Opcode.NO_TAG, 0x77, Response.NO_DATA));
        // 11.11: C; the tag to go on with
        assertThat(TextResponse.of(
                        header("24400000 00000004" + LUN + "00000023 00000078" + NUMBERS + REST), Response.NO_DATA))
                .isEqualTo(new TextResponse(false, true, 3L << 48, 0x23, 0x78, Response.NO_DATA));
        // 11.9: event 1; parameters 1, 2 and 3
        assertThat(AsyncMessage.of(header(
                        "32800000 00000000" + LUN + "ffffffff 00000000" + NUMBERS + "01000001 0002000a 00000000")))
                .isEqualTo(new AsyncMessage(AsyncMessage.LOGOUT_WANTED, 1, 2, 10));
    }

    @Test
    void rejectIsReadWithTheHeaderThatIsRejected() throws IOException {
        String rejected = "05800000 00000000" + LUN + "00000014 00000000 00000008 00000003" + REST + "00000000";
        Reject reject = Reject.of(
                header("3f800400 00000030" + LUN + "ffffffff 00000000" + NUMBERS + REST),
                ByteBuffer.wrap(hex(rejected)));
        assertThat(reject.reason()).isEqualTo(Reject.PROTOCOL_ERROR);
        assertThat(reject.rejected().opcode()).isEqualTo(Opcode.DATA_OUT);
        assertThat(reject.rejected().taskTag()).isEqualTo(0x14);
    }

    @Test
    void keyThatStandsTwiceIsInAListOnly() throws IOException {
        ByteBuffer data = ByteBuffer.wrap("TargetName=a\0TargetName=b\0".getBytes(StandardCharsets.US_ASCII));
        assertThat(TextKeys.list(data)).hasSize(2);
        assertThatThrownBy(() -> TextKeys.parse(data)).isInstanceOf(ProtocolException.class);
    }
}
