package org.burnish.iscsi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Units as RFC 7143, 11 draws them, typed from there; in groups of four bytes. */
class UnitsTest {

    private static final String LUN = "00000000 00000000";

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replaceAll("\\s", ""));
    }

    private static BasicHeader header(String text) {
        return new BasicHeader(ByteBuffer.wrap(hex(text)));
    }

    /** What goes over the connection for a response with status number 5, expected command 7 and window up to 14. */
    private static byte[] sent(Response response, boolean digests) throws IOException {
        BytesChannel channel = new BytesChannel(new byte[0]);
        PduChannel units = new PduChannel(channel);
        units.digests(digests, digests);
        units.write(response, 5, 7, 14);
        return channel.written();
    }

    private static byte[] sent(Response response) throws IOException {
        return sent(response, false);
    }

    @Test
    void loginRequestIsRead() {
        // 11.12: I and opcode 03h; T, CSG 1, NSG 3; ISID 00 02 3d 00 00 01; tag; CID 1; CmdSN 1
        LoginRequest request = LoginRequest.of(header("43870000 00000010 00023d00 00010000 0000abcd 00010000 00000001"
                + "00000000 00000000 00000000 00000000 00000000"));
        assertThat(request.transit()).isTrue();
        assertThat(request.goesOn()).isFalse();
        assertThat(request.stage()).isEqualTo(1);
        assertThat(request.nextStage()).isEqualTo(3);
        assertThat(request.isid()).isEqualTo(hex("00023d000001"));
        assertThat(request.tsih()).isZero();
        assertThat(request.taskTag()).isEqualTo(0xABCD);
        assertThat(request.connection()).isEqualTo(1);
    }

    @Test
    void loginResponseIsSent() throws IOException {
        LoginRequest request = LoginRequest.of(header("43870000 00000010 00023d00 00010000 0000abcd 00010000 00000001"
                + "00000000 00000000 00000000 00000000 00000000"));
        // 11.13: T, CSG 1, NSG 3; ISID; TSIH 9; tag; StatSN 5; ExpCmdSN 7; MaxCmdSN 14; status 0000h
        assertThat(sent(LoginResponse.to(
                        request, true, 9, 0, ByteBuffer.wrap("A=b\0".getBytes(StandardCharsets.US_ASCII)))))
                .isEqualTo(hex("23870000 00000004 00023d00 00010009 0000abcd 00000000 00000005 00000007 0000000e"
                        + "00000000 00000000 00000000 413d6200"));
    }

    @Test
    void refusedLoginTellsClassAndDetail() throws IOException {
        LoginRequest request = LoginRequest.of(header("43810000 00000000 00023d00 00010000 00000001 00010000 00000001"
                + "00000000 00000000 00000000 00000000 00000000"));
        byte[] response = sent(LoginResponse.to(request, false, 0, 0x0201, ByteBuffer.allocate(0)));
        assertThat(response[1]).isZero();
        assertThat(response[36]).isEqualTo((byte) 2);
        assertThat(response[37]).isEqualTo((byte) 1);
    }

    @Test
    void scsiCommandIsRead() {
        // 11.3: F, W, simple; 2048 bytes of immediate data; LUN 0; tag 14h; 4096 bytes expected; CmdSN 8; WRITE(10)
        ScsiCommand command = ScsiCommand.of(header("01a10000 00000800" + LUN + "00000014 00001000 00000008 00000003"
                + "2a000000 00100000 02000000 00000000"));
        assertThat(command.isFinal()).isTrue();
        assertThat(command.read()).isFalse();
        assertThat(command.write()).isTrue();
        assertThat(command.attribute()).isEqualTo(1);
        assertThat(command.taskTag()).isEqualTo(0x14);
        assertThat(command.expectedLength()).isEqualTo(4096);
        assertThat(command.commandNumber()).isEqualTo(8);
        assertThat(command.cdb()).isEqualTo(hex("2a000000 00100000 02000000 00000000"));
    }

    @Test
    void dataOutIsRead() {
        // 11.7: F; 512 bytes; tag; target transfer tag; DataSN 2; offset 1024
        DataOut unit = DataOut.of(header("05800000 00000200" + LUN + "00000014 00000099 00000000 00000003"
                + "00000000 00000002 00000400 00000000"));
        assertThat(unit).isEqualTo(new DataOut(true, 0, 0x14, 0x99, 2, 1024, 512));
    }

    @Test
    void taskRequestIsRead() {
        // 11.5: ABORT TASK; own tag; referenced tag; RefCmdSN 8
        TaskRequest request = TaskRequest.of(header("42810000 00000000" + LUN + "00000020 00000014 00000009 00000003"
                + "00000008 00000000 00000000 00000000"));
        assertThat(request).isEqualTo(new TaskRequest(TaskRequest.ABORT_TASK, 0, 0x20, 0x14, 8));
    }

    @Test
    void scsiResponseIsSentWithItsSenseData() throws IOException {
        // 11.4: F, underflow; response 0, status 02h; tag; ExpDataSN 3; residual 100; SenseLength and sense, padded
        assertThat(sent(new ScsiResponse(0x14, 2, 100, 3, hex("70000600"))))
                .isEqualTo(hex("21820002 00000006" + LUN + "00000014 00000000 00000005 00000007 0000000e"
                        + "00000003 00000000 00000064 00047000 06000000"));
    }

    @Test
    void dataInIsSentWithStatusAndResidual() throws IOException {
        // 11.7: F, U, S; tag; no transfer tag; StatSN; DataSN 1; offset 8; residual 4; 3 bytes and their padding
        assertThat(sent(new DataIn(true, true, 0, 0x14, 1, 8, 4, ByteBuffer.wrap(hex("010203")))))
                .isEqualTo(hex("25830000 00000003" + LUN + "00000014 ffffffff 00000005 00000007 0000000e"
                        + "00000001 00000008 00000004 01020300"));
    }

    @Test
    void dataInWithoutStatusTellsNoStatusNumber() throws IOException {
        byte[] unit = sent(new DataIn(false, false, 0, 0x14, 0, 0, 4, ByteBuffer.wrap(hex("01020304"))));
        assertThat(unit).startsWith(hex("25000000 00000004")).hasSize(52);
        assertThat(ByteBuffer.wrap(unit).getInt(24)).isZero();
        assertThat(ByteBuffer.wrap(unit).getInt(44)).isZero();
    }

    @Test
    void readyToTransferIsSent() throws IOException {
        // 11.8: F; LUN; tag; transfer tag; StatSN (not counted); R2TSN 1; offset 65536; 4096 bytes wanted
        assertThat(sent(new ReadyToTransfer(0, 0x14, 0x99, 1, 65_536, 4096)))
                .isEqualTo(hex("31800000 00000000" + LUN + "00000014 00000099 00000005 00000007 0000000e"
                        + "00000001 00010000 00001000"));
    }

    @Test
    void smallResponsesAreSent() throws IOException {
        String numbers = "00000005 00000007 0000000e 00000000 00000000 00000000";
        assertThat(sent(new TaskResponse(0x20, 1)))
                .isEqualTo(hex("22800100 00000000" + LUN + "00000020 00000000" + numbers));
        assertThat(sent(new LogoutResponse(0x21, 0)))
                .isEqualTo(hex("26800000 00000000" + LUN + "00000021 00000000" + numbers));
        assertThat(sent(new NopIn(0, 0x22, Opcode.NO_TAG, ByteBuffer.wrap(hex("61626364")))))
                .isEqualTo(hex("20800000 00000004" + LUN + "00000022 ffffffff" + numbers + "61626364"));
        assertThat(sent(TextResponse.whole(0, 0x23, ByteBuffer.wrap(hex("413d6200")))))
                .isEqualTo(hex("24800000 00000004" + LUN + "00000023 ffffffff" + numbers + "413d6200"));
    }

    @Test
    void rejectCarriesTheHeaderThatIsRejected() throws IOException {
        String rejected = "10800000 00000000" + LUN + "00000014 00000000 00000008 00000003"
                + "00000000 00000000 00000000 00000000";
        // 11.17: reason 05h; 48 bytes of data
        assertThat(sent(new Reject(Reject.NOT_SUPPORTED, header(rejected))))
                .isEqualTo(hex("3f800500 00000030" + LUN + "ffffffff 00000000 00000005 00000007 0000000e"
                        + "00000000 00000000 00000000" + rejected));
    }

    /** The SCSI Read(10) command of RFC 7143's examples of CRC32C, with its digest there. */
    private static final String EXAMPLE = "01c00000 00000000 00000000 00000000 14000000 00000400 00000014 00000018"
            + "28000000 00000000 02000000 00000000";

    private static final String EXAMPLE_DIGEST = "563a96d9";

    @Test
    void digestOfAHeaderIsThatOfTheStandardsExample() throws IOException {
        PduChannel units = new PduChannel(new BytesChannel(hex(EXAMPLE + EXAMPLE_DIGEST)));
        units.digests(true, true);
        assertThat(units.readHeader().toByteArray()).isEqualTo(hex(EXAMPLE));
    }

    @Test
    void wrongHeaderDigestIsFound() {
        PduChannel units = new PduChannel(new BytesChannel(hex(EXAMPLE + "563a96d8")));
        units.digests(true, false);
        assertThatThrownBy(units::readHeader)
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("header digest");
    }

    @Test
    void digestOfDataIsThatOfTheStandardsExample() throws IOException {
        // 32 bytes of FFh have the digest 43 ab a8 62
        String data = "ff".repeat(32);
        PduChannel units = new PduChannel(new BytesChannel(hex(data + "43aba862")));
        units.digests(false, true);
        ByteBuffer target = ByteBuffer.allocateDirect(32);
        units.readData(target);
        assertThat(target.hasRemaining()).isFalse();

        PduChannel broken = new PduChannel(new BytesChannel(hex(data + "43aba863")));
        broken.digests(false, true);
        assertThatThrownBy(() -> broken.readData(ByteBuffer.allocateDirect(32)))
                .isInstanceOf(ProtocolException.class)
                .hasMessageContaining("data digest");
    }

    @Test
    void digestsAreSentAfterHeaderAndData() throws IOException {
        byte[] unit = sent(new DataIn(true, true, 0, 0x14, 0, 0, 0, ByteBuffer.wrap(new byte[32])), true);
        assertThat(unit).hasSize(48 + 4 + 32 + 4);
        // 32 bytes of zeros have the digest aa 36 91 8a
        assertThat(HexFormat.of().formatHex(unit, 84, 88)).isEqualTo("aa36918a");
    }

    @Test
    void additionalHeaderSegmentsAreSkipped() throws IOException {
        String header = "01800000 00000000" + LUN + "00000014 00000000 00000008 00000003"
                + "00000000 00000000 00000000 00000000";
        PduChannel units = new PduChannel(
                new BytesChannel(hex(header.replaceFirst("0000 0000", "0000 0200") + "0005010000000000" + EXAMPLE)));
        assertThat(units.readHeader().additionalLength()).isEqualTo(8);
        assertThat(units.readHeader().toByteArray()).isEqualTo(hex(EXAMPLE));
    }

    @Test
    void endOfTheConnectionInAHeaderIsTold() {
        PduChannel units = new PduChannel(new BytesChannel(hex("01800000")));
        assertThatThrownBy(units::readHeader).isInstanceOf(EOFException.class);
    }
}
