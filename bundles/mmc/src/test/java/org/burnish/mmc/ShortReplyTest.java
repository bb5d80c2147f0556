package org.burnish.mmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.burnish.mmc.command.GetConfiguration;
import org.burnish.mmc.command.GetPerformance;
import org.burnish.mmc.command.Inquiry;
import org.burnish.mmc.command.ModeSense10;
import org.burnish.mmc.command.ReadAtip;
import org.burnish.mmc.command.ReadBufferCapacity;
import org.burnish.mmc.command.ReadCapacity;
import org.burnish.mmc.command.ReadCdText;
import org.burnish.mmc.command.ReadDiscInformation;
import org.burnish.mmc.command.ReadDiscStructure;
import org.burnish.mmc.command.ReadFormatCapacities;
import org.burnish.mmc.command.ReadToc;
import org.burnish.mmc.command.ReadTrackInformation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is concluded from an answer that is cut off, or that cannot be true. */
class ShortReplyTest {

    private static final String DISC = "00 20 01 01 02 02 02 03" + " 00".repeat(26);
    private static final String TRACK = "00 22 01 01 00 04 00 03" + " 00".repeat(28);

    /** Commands with a good answer. */
    private static final Map<MmcCommand<?>, String> GOOD = Map.ofEntries(
            Map.entry(new Inquiry(), "05 80 05 02 1f" + " 20".repeat(31)),
            Map.entry(new ReadDiscInformation(), DISC),
            Map.entry(new ReadTrackInformation(ReadTrackInformation.TRACK, 1), TRACK),
            Map.entry(new ReadFormatCapacities(20), "00 00 00 10 00 23 05 40 02 00 08 00 00 23 05 40 98 00 00 00"),
            Map.entry(new ReadCapacity(), "00 00 0b 7f 00 00 08 00"),
            Map.entry(new ReadBufferCapacity(), "00 0a 00 00 00 20 00 00 00 20 00 00"),
            Map.entry(new GetConfiguration(0, 0, 16), "00 00 00 0c 00 00 00 1a 00 23 01 04 00 00 00 00"),
            Map.entry(new GetPerformance(0x03, 0, 0, 1), "00 00 00 14 00 00 00 00" + " 00".repeat(16)),
            Map.entry(new ReadToc(ReadToc.TRACKS, true, 0, 20), "00 12 01 01" + " 00 14 01 00 00 00 02 00".repeat(2)),
            Map.entry(new ReadAtip(), "00 1a" + " 00".repeat(26)),
            Map.entry(new ReadCdText(22), "00 14 00 00" + " 00".repeat(18)),
            Map.entry(new ReadDiscStructure(0, 0, 0, 0, 12), "00 0a 00 00" + " 00".repeat(8)),
            Map.entry(new ModeSense10(0x05, 60), "00 3a 70 00 00 00 00 00 05 32" + " 00".repeat(50)));

    private final FakeClock clock = new FakeClock();
    private final FakeDevice device = new FakeDevice(clock);
    private final OpticalDrive drive = new OpticalDrive(device, clock);

    @Test
    void noAnswerIsTakenThatLacksAByteOfWhatItAnnounces() throws Exception {
        int tried = 0;
        for (Map.Entry<MmcCommand<?>, String> good : GOOD.entrySet()) {
            MmcCommand<?> command = good.getKey();
            List<String> bytes = List.of(good.getValue().split(" "));
            device.script(command.cdb().opcode(), good.getValue());
            assertThatCode(() -> drive.send(command)).as("%s", command).doesNotThrowAnyException();
            for (int length = 0; length < Math.min(bytes.size(), command.transferLength()); length++) {
                device.script(command.cdb().opcode(), String.join(" ", bytes.subList(0, length)));
                assertThatThrownBy(() -> drive.send(command))
                        .as("%s, %d bytes", command, length)
                        .isInstanceOf(ImplausibleReplyException.class)
                        .hasMessageContaining("CDB: ");
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00 00",
                "00 02 01 01 02 02 02",
                "00 20 01 00 02 02 02",
                "00 20 01 01 00 02 02",
                "00 20 01 01 02 00 02",
                "00 20 01 01 02 02 00",
                "00 20 01 01 03 02 02",
                "00 20 04 01 01 01 01",
                "00 20 00 01 02 02 02",
                "ff ff ff ff ff ff ff ff ff ff ff ff"
            })
    void discThatCannotBeIsNotBelieved(String begin) {
        device.script(0x51, begin + " 00".repeat(34 - begin.split(" ").length));
        assertThatThrownBy(drive::discInformation).isInstanceOf(ImplausibleReplyException.class);
    }

    @Test
    void trackThatWasNotAskedForIsNotBelieved() throws Exception {
        device.script(0x52, TRACK);
        assertThat(drive.trackInformation(1).number()).isEqualTo(1);
        assertThatThrownBy(() -> drive.trackInformation(2))
                .isInstanceOf(ImplausibleReplyException.class)
                .hasMessageContaining("track 1");
        assertThat(drive.trackInformation(0xFF).number())
                .as("the invisible one")
                .isEqualTo(1);
        device.script(0x52, TRACK.replace("00 22 01 01", "00 22 00 00"));
        assertThatThrownBy(() -> drive.trackInformation(0xFF)).isInstanceOf(ImplausibleReplyException.class);
    }

    @Test
    void lastRecordedAddressIsUnknownInAnOldDrivesShortAnswer() throws Exception {
        device.script(0x52, "00 1a 01 01 00 04 00 03" + " 00".repeat(20));
        assertThat(drive.trackInformation(1).lastRecorded()).isEmpty();
    }

    @Test
    void capacityThatCannotBeIsNotBelieved() {
        device.script(0x25, "ff ff ff ff ff ff ff ff");
        assertThatThrownBy(drive::capacity).isInstanceOf(ImplausibleReplyException.class);
        device.script(0x23, "00 00 00 08 00 23 05 40 00 00 08 00");
        assertThatThrownBy(drive::formatCapacities)
                .as("reserved kind of capacity")
                .isInstanceOf(ImplausibleReplyException.class);
    }

    @Test
    void nothingOfAnEarlierAnswerShowsThrough() throws Exception {
        device.script(0x51, DISC);
        drive.discInformation();
        // a bridge that reports all bytes, and delivered none
        device.script(0x51, FakeDevice.GOOD);
        assertThatThrownBy(drive::discInformation).isInstanceOf(ImplausibleReplyException.class);
    }
}
