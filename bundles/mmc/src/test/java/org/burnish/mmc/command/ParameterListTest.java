package org.burnish.mmc.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.burnish.mmc.Hex;
import org.burnish.mmc.mode.WriteParameters;
import org.burnish.scsi.Cdb;
import org.junit.jupiter.api.Test;

/** Parameter lists typed from MMC-6 and from the SCSI log of another burn program. */
class ParameterListTest {

    @Test
    void setStreamingCarriesAPerformanceDescriptor() {
        SetStreaming command = new SetStreaming(0, 0x00BA7400, 0x15F39, 0x231E);
        assertThat(command.cdb().hex()).isEqualTo("b6 00 00 00 00 00 00 00 00 00 1c 00");
        assertThat(command.cdb().direction()).isEqualTo(Cdb.Direction.OUT);
        assertThat(Hex.of(command.outgoing()))
                .isEqualTo("00 00 00 00 00 00 00 00 00 ba 74 00 00 01 5f 39 00 00 03 e8 00 00 23 1e 00 00 03 e8");
    }

    @Test
    void quickGrowHasZeroBlocksAndItsEccSize() {
        FormatUnit command = new FormatUnit(0, 0x13, 0, 0x10, true, false, false, false);
        assertThat(command.cdb().hex()).isEqualTo("04 11 00 00 00 00");
        assertThat(Hex.of(command.outgoing())).isEqualTo("00 02 00 08 00 00 00 00 4c 00 00 10");
    }

    @Test
    void formatOptionsAreSetOnlyWithTheirValidBit() {
        FormatUnit command = new FormatUnit(0xB47400, 0x30, 2, 0x5000, true, true, true, true);
        assertThat(command.cdb().hex()).isEqualTo("04 19 00 00 00 00");
        assertThat(Hex.of(command.outgoing())).isEqualTo("00 a2 00 08 00 b4 74 00 c2 00 50 00");
    }

    @Test
    void formatOfAllBlocksWithoutImmed() {
        FormatUnit command = new FormatUnit(0xFFFF_FFFFL, 0x26, 0, 1, false, false, false, false);
        assertThat(Hex.of(command.outgoing())).isEqualTo("00 00 00 08 ff ff ff ff 98 00 00 01");
    }

    @Test
    void cueSheetOfADataSessionHasFourLines() {
        SendCueSheet command = new SendCueSheet(CueSheet.ofData(2916));
        assertThat(Hex.of(command.outgoing()))
                .isEqualTo("41 00 00 14 00 00 00 00 41 01 00 10 00 00 00 00"
                        + " 41 01 01 10 00 00 02 00 41 aa 01 14 00 00 28 42");
    }

    @Test
    void modeSelectPutsEightZerosBeforeThePage() {
        ModeSelect10 command =
                new ModeSelect10(WriteParameters.incremental(16, true, false).toPage());
        assertThat(command.cdb().hex()).isEqualTo("55 10 00 00 00 00 00 00 3c 00");
        assertThat(Hex.of(command.outgoing()))
                .startsWith("00 00 00 00 00 00 00 00 05 32 60 e5 08 10 00 00 00 00 00 00 00 10 00 00")
                .hasSize(60 * 3 - 1);
    }

    @Test
    void writeSendsTheCallersBytesWithoutMovingThem() {
        ByteBuffer data = ByteBuffer.allocateDirect(3 * 2048).position(2048);
        Write10 command = new Write10(5, data);
        assertThat(command.blocks()).isEqualTo(2);
        command.outgoing().position(4096);
        assertThat(data.position()).isEqualTo(2048);
        assertThat(command.outgoing().isDirect()).isTrue();
    }

    @Test
    void requestSenseDecodesTheProgress() {
        ByteBuffer answer = Hex.bytes("70 00 02 00 00 00 00 0a 00 00 00 00 04 07 00 80 80 00");
        assertThat(new RequestSense().decode(answer).progress()).hasValue(0x8000);
    }

    @Test
    void readDecodesToACopy() {
        ByteBuffer arrived = ByteBuffer.allocateDirect(2048).put(0, (byte) 7);
        ByteBuffer copy = new Read10(0, 1).decode(arrived);
        arrived.put(0, (byte) 8);
        assertThat(copy.get(0)).isEqualTo((byte) 7);
        assertThat(copy.remaining()).isEqualTo(2048);
    }
}
