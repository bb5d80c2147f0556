package org.burnish.transport.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.burnish.scsi.MediumErrorException;
import org.burnish.scsi.TransportException;
import org.burnish.transport.emulator.drive.EmulatorTiming;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a drive does to its host when a fault plan lies beside its medium. */
class FaultPlanTest {

    private static final String READY = "00 00 00 00 00 00";
    private static final String SENSE = "03 00 00 00 12 00";
    private static final String SYNC = "35 00 00 00 00 00 00 00 00 00";
    private static final String TRACK = "52 01 00 00 00 01 00 00 14 00";
    private static final String DISC = "51 00 00 00 00 00 00 00 22 00";

    @TempDir
    Path folder;

    private Host host;

    /** A drive with a new medium and this plan. */
    private void plan(String kind, String... lines) throws Exception {
        Files.write(folder.resolve("disc.faults"), List.of(lines));
        host = Host.with(kind, folder.resolve("disc"));
    }

    private void reopen(String... lines) throws Exception {
        host.close();
        Files.write(folder.resolve("disc.faults"), List.of(lines));
        host = Host.emu(folder.resolve("disc"));
    }

    /** The same with a BD-RE that is formatted. */
    private void formattedBdRe(String... lines) throws Exception {
        plan("bd-re");
        host.send("04 11 00 00 00 00", "00 82 00 08 00 b4 74 00 00 00 08 00");
        reopen(lines);
    }

    @AfterEach
    void close() {
        if (host != null) {
            host.close();
        }
    }

    @Test
    void senseAtTheNthCommandNamesTheBlock() throws Exception {
        plan("dvd-rw", "write nth 3 : sense 3/0c/00");
        host.write(0, 16, 1);
        host.write(16, 16, 1);

        MediumErrorException refused = catchThrowableOfType(MediumErrorException.class, () -> host.write(32, 16, 1));
        assertThat(refused.sense().hex()).isEqualTo("F0 00 03 00 00 00 20 0A 00 00 00 00 0C 00 00 00 00 00");
        host.write(32, 16, 1);
        assertThat(host.read(32, 16)).containsOnly(1);
    }

    @Test
    void senseAtABlockConcernsReadingAsWellAsWriting() throws Exception {
        plan("dvd-rw", "any lba 20 : sense 4/09/00");
        host.write(0, 16, 1);
        assertThat(host.writeRefusal(16, 16)).isEqualTo("4 09 00");
        assertThat(host.readRefusal(10, 11)).isEqualTo("4 09 00");
        assertThat(host.read(0, 16)).containsOnly(1);
    }

    @Test
    void badBlockOnWriteLeavesWholeErrorCorrectionBlocksBeforeIt() throws Exception {
        plan("dvd-rw", "write lba 40 : bad");
        MediumErrorException refused = catchThrowableOfType(MediumErrorException.class, () -> host.write(0, 64, 7));
        assertThat(refused.sense().information()).hasValue(40);
        assertThat(refused.sense().hex()).isEqualTo("F0 00 03 00 00 00 28 0A 00 00 00 00 0C 00 00 00 00 00");
        host.send(SYNC);
        assertThat(host.ask(TRACK)).endsWith("00 00 00 20 00 23 12 60");
        assertThat(host.read(0, 32)).containsOnly(7);
    }

    @Test
    void badPlaceIsAskedForByAMediumWithDefectManagement() throws Exception {
        formattedBdRe("read lba 50 : bad", "read lba 9 nth 2 : bad");
        host.write(0, 64, 7);
        assertThat(host.read(32, 32)).containsOnly(7);
        assertThat(host.ask("ad 01 00 00 00 00 00 0a 00 10 00 00")).startsWith("00 0e 00 00 00 00 00 00 00 05 ff e0");
        assertThat(host.read(0, 32)).containsOnly(7);
        assertThat(host.readRefusal(0, 32)).isEqualTo("3 11 00");
    }

    @Test
    void badBlockOnReadDeliversWhatIsBeforeIt() throws Exception {
        plan("dvd-rw", "read lba 5-6 : bad");
        host.write(0, 16, 7);
        MediumErrorException refused = catchThrowableOfType(MediumErrorException.class, () -> host.read(0, 16));
        assertThat(refused.sense().hex()).isEqualTo("F0 00 03 00 00 00 05 0A 00 00 00 00 11 00 00 00 00 00");
        assertThat(host.read(0, 5)).containsOnly(7);
        assertThat(host.read(7, 9)).containsOnly(7);
    }

    @Test
    void corruptBlockIsStoredWithoutAWord() throws Exception {
        plan("dvd-rw", "write lba 3 : corrupt");
        host.write(0, 16, 7);
        reopen();
        byte[] blocks = host.read(0, 16);
        assertThat(Arrays.copyOfRange(blocks, 3 * 2048 + 1024, 3 * 2048 + 1032)).containsOnly(7 ^ 0x55);
        Arrays.fill(blocks, 3 * 2048 + 1024, 3 * 2048 + 1032, (byte) 7);
        assertThat(blocks).containsOnly(7);
    }

    @Test
    void corruptReadLeavesTheMediumAsItIs() throws Exception {
        plan("dvd-rw", "read lba 3 nth 1 : corrupt");
        host.write(0, 16, 7);
        assertThat(host.read(2, 4)[2048 + 1024]).isEqualTo((byte) (7 ^ 0x55));
        assertThat(host.read(0, 16)).containsOnly(7);
    }

    @Test
    void badBlockBeforeACorruptOneEndsTheCommandThere() throws Exception {
        plan("dvd-rw", "read lba 9 : corrupt", "read lba 5 : bad");
        host.write(0, 16, 7);
        assertThat(host.readRefusal(0, 16)).isEqualTo("3 11 00");
    }

    @Test
    void unitAttentionIsToldOnce() throws Exception {
        plan("dvd-rw", "write nth 2 : attention 29/00");
        host.write(0, 16, 1);
        assertThat(host.writeRefusal(16, 16)).isEqualTo("6 29 00");
        host.write(16, 16, 1);
    }

    @Test
    void unitAttentionWaitsForACommandThatIsAffected() throws Exception {
        plan("dvd-rw", "inquiry : attention 2a/01");
        assertThat(host.ask("12 00 00 00 05 00")).isEqualTo("05 80 06 02 5b");
        assertThat(host.ask(SENSE)).isEqualTo("70 00 06 00 00 00 00 0a 00 00 00 00 2a 01 00 00 00 00");
        host.send(READY);
    }

    @Test
    void busyDriveRefusesSoManyCommands() throws Exception {
        plan("dvd-rw", "write nth 2 : busy 08 for 3");
        host.write(0, 16, 1);
        assertThat(host.writeRefusal(16, 16)).isEqualTo("2 04 08");
        assertThat(host.refusal(READY)).isEqualTo("2 04 08");
        assertThat(host.ask(SENSE)).isEqualTo("70 00 02 00 00 00 00 0a 00 00 00 00 04 08 00 00 00 00");
        assertThat(host.refusal(READY)).isEqualTo("2 04 08");
        host.send(READY);
        host.write(16, 16, 1);
    }

    @Test
    void busyDriveIsReadyAfterTheTime() throws Exception {
        ManualClock clock = new ManualClock();
        new EmulatedMediumFactory().create("dvd-rw", folder.resolve("disc"));
        Files.writeString(folder.resolve("disc.faults"), "test-unit-ready nth 1 : busy 01 for 300ms");
        host = Host.emu(folder.resolve("disc"), EmulatorTiming.OFF, clock);
        assertThat(host.refusal(READY)).isEqualTo("2 04 01");
        clock.advance(299);
        assertThat(host.refusal(READY)).isEqualTo("2 04 01");
        clock.advance(1);
        host.send(READY);
    }

    @Test
    void fullCacheRefusesWritingOnly() throws Exception {
        plan("dvd-rw", "write nth 2 : full-cache for 2");
        host.write(0, 16, 1);
        assertThat(host.writeRefusal(16, 16)).isEqualTo("2 04 08");
        assertThat(host.ask("5c 00 00 00 00 00 00 00 0c 00")).isEqualTo("00 0a 00 00 00 40 00 00 00 00 00 00");
        host.send(READY);
        assertThat(host.writeRefusal(16, 16)).isEqualTo("2 04 08");
        host.write(16, 16, 1);
        assertThat(host.ask("5c 00 00 00 00 00 00 00 0c 00")).isEqualTo("00 0a 00 00 00 40 00 00 00 40 00 00");
    }

    @Test
    void powerCutLosesWhatTheDriveKnewAndKeepsTheMedium() throws Exception {
        plan("dvd-rw", "write written 4096 : power-cut");
        host.fill(0, 4096, 1);
        host.send(SYNC);
        assertThatThrownBy(() -> host.write(4096, 16, 2))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("lost its power")
                .hasMessageContaining("Look after its power");
        assertThatThrownBy(() -> host.send(READY)).isInstanceOf(TransportException.class);

        reopen();
        assertThat(host.read(0, 1024)).containsOnly(1);
        assertThat(host.ask(TRACK)).endsWith("00 00 10 00 00 23 02 80");
    }

    @Test
    void powerThatReturnsIsToldByAUnitAttention() throws Exception {
        plan("dvd-rw", "write nth 1 : power-cut for 2");
        host.send("55 10 00 00 00 00 00 00 14 00", "00 00 00 00 00 00 00 00 01 0a c0 08 00 00 00 00 05 00 00 00");
        assertThatThrownBy(() -> host.write(0, 16, 1)).isInstanceOf(TransportException.class);
        assertThatThrownBy(() -> host.send(READY)).isInstanceOf(TransportException.class);
        assertThat(host.refusal(READY)).isEqualTo("6 29 00");
        assertThat(host.ask("5a 00 01 00 00 00 00 00 ff 00")).contains("01 0a c0 20");
        host.write(0, 16, 1);
    }

    @Test
    void disconnectedDriveKeepsItsMind() throws Exception {
        plan("dvd-rw", "test-unit-ready nth 1 : disconnect for 1");
        host.send("55 10 00 00 00 00 00 00 14 00", "00 00 00 00 00 00 00 00 01 0a c0 08 00 00 00 00 05 00 00 00");
        assertThatThrownBy(() -> host.send(READY)).hasMessageContaining("was disconnected");
        assertThat(host.refusal(READY)).isEqualTo("6 29 00");
        assertThat(host.ask("5a 00 01 00 00 00 00 00 ff 00")).contains("01 0a c0 08");
    }

    @Test
    void stalledCommandTimesOutAndTheNextOneDoesNot() throws Exception {
        plan("dvd-rw", "51 nth 1 : stall");
        assertThatThrownBy(() -> host.ask(DISC))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("no answer");
        assertThat(host.ask(DISC)).startsWith("00 20 10");
    }

    @Test
    void drivesThatHangAnswerNothingAnyMore() throws Exception {
        plan("dvd-rw", "ab : hang");
        assertThatThrownBy(() -> host.ask("ab 01 00 00 00 00 00 00 00 00 00 00"))
                .hasMessageContaining("no answer");
        assertThatThrownBy(() -> host.send(READY)).hasMessageContaining("no answer");
    }

    @Test
    void slowCommandTakesItsTime() throws Exception {
        ManualClock clock = new ManualClock();
        new EmulatedMediumFactory().create("dvd-rw", folder.resolve("disc"));
        Files.write(folder.resolve("disc.faults"), List.of("write : delay 200ms", "synchronize-cache : delay 31000ms"));
        host = Host.emu(folder.resolve("disc"), EmulatorTiming.OFF, clock);
        long begin = clock.nanos();
        host.write(0, 16, 1);
        assertThat(clock.millisSince(begin)).isEqualTo(200);
        assertThatThrownBy(() -> host.send(SYNC)).hasMessageContaining("no answer");
    }

    @Test
    void perCentAreThoseOfTheMedium() throws Exception {
        formattedBdRe("write written 1% : sense 3/0c/00");
        long part = 0xB47400L / 100;
        host.write(500, 32, 1);
        for (long at = 32; at + 1024 <= part; at += 1024) {
            host.write(at, 1024, 1);
        }
        assertThat(host.writeRefusal(0, 1024)).isEqualTo("3 0C 00");
    }

    @Test
    void replyIsChangedAndCutToWhatTheHostTakes() throws Exception {
        plan("dvd-rw", "read-track-information status blank : reply 12=ff ff ff 6a", "read-track-information : cut 18");
        assertThat(host.ask(TRACK)).startsWith("00 2e 01 01 00").endsWith(" 00 00 00 00 ff ff ff 6a 00 23");
        assertThat(host.ask("52 01 00 00 00 01 00 00 04 00")).isEqualTo("00 2e 01 01");
        host.write(0, 16, 1);
        assertThat(host.ask(TRACK)).endsWith("00 00 00 10 00 23");
    }

    @Test
    void featureIsLeftOut() throws Exception {
        plan("dvd-rw", "get-configuration : without-feature 0021");
        assertThat(host.ask("46 02 00 21 00 00 00 00 ff 00")).isEqualTo("00 00 00 04 00 00 00 14");
        assertThat(host.ask("46 00 00 20 00 00 00 00 ff 00")).doesNotContain(" 00 21 05 08 ");
    }

    @Test
    void followingRuleHoldsAfterTheCommand() throws Exception {
        plan("dvd-rw", "synchronize-cache : then write nth 2 : sense 5/2c/00");
        host.write(0, 16, 1);
        host.write(16, 16, 1);
        host.send(SYNC);
        host.write(32, 16, 1);
        assertThat(host.writeRefusal(48, 16)).isEqualTo("5 2C 00");
        host.write(48, 16, 1);
    }

    @Test
    void conditionsOnTheCommandAndItsDataAllHold() throws Exception {
        plan(
                "bd-re",
                "format-unit profile 43 data 8=02/02 : sense 5/26/00",
                "mode-sense byte 2=2a/3f allocation 0-29 : sense 5/24/00",
                "write length 32769- : sense 5/24/00",
                "read-track-information before mode-select : sense 5/2c/00");
        assertThat(host.refusal("04 11 00 00 00 00", "00 82 00 08 00 b4 74 00 c2 00 00 00"))
                .isEqualTo("5 26 00");
        host.send("04 11 00 00 00 00", "00 82 00 08 00 b4 74 00 00 00 08 00");
        assertThat(host.refusal("5a 00 2a 00 00 00 00 00 08 00")).isEqualTo("5 24 00");
        assertThat(host.ask("5a 00 2a 00 00 00 00 00 1e 00")).startsWith("00 ");
        host.write(0, 16, 1);
        assertThat(host.writeRefusal(16, 17)).isEqualTo("5 24 00");
        assertThat(host.refusal(TRACK)).isEqualTo("5 2C 00");
        host.send("55 10 00 00 00 00 00 00 14 00", "00 00 00 00 00 00 00 00 01 0a c0 08 00 00 00 00 05 00 00 00");
        host.ask(TRACK);
    }

    @Test
    void rulesHoldTogetherWithThoseOfThePropertyAndOfTheService() throws Exception {
        EmulatedFaults faults = new EmulatedFaults();
        EmulatorTransport transport = new EmulatorTransport(new EmulatorSettings(), faults);
        var address = new EmulatedMediumFactory().create("dvd-rw", folder.resolve("disc"));
        Files.writeString(folder.resolve("all"), "test-unit-ready nth 1 : sense 4/44/00");
        System.setProperty("burnish.emu.faults", folder.resolve("all").toString());
        try {
            faults.plan(address, "test-unit-ready nth 2 : sense 4/09/00");
            try (Host planned = new Host(transport.open(address))) {
                assertThat(planned.refusal(READY)).isEqualTo("4 44 00");
                assertThat(planned.refusal(READY)).isEqualTo("4 09 00");
                planned.send(READY);
            }
            faults.clear(address);
        } finally {
            System.clearProperty("burnish.emu.faults");
        }
        try (Host free = new Host(transport.open(address))) {
            free.send(READY);
            free.send(READY);
        }
    }

    @Test
    void driveOfQemuHasAShortPageAndABlockDescriptor() throws Exception {
        plan("dvd-rw", "drive qemu-dvd-rom");
        byte[] page = host.in("5a 00 2a 00 00 00 00 00 ff 00", 255);
        assertThat(page).hasSize(36).startsWith(0, 34, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 8, 0, 0x2A, 0x12);
        assertThat(host.refusal(DISC)).isEqualTo("5 20 00");
        assertThat(new String(host.in("12 00 00 00 24 00", 36), 8, 28, StandardCharsets.US_ASCII))
                .isEqualTo("QEMU    QEMU DVD-ROM    2.5+");
    }

    @Test
    void driveWithoutWriteTwelveHasNoFeatureForIt() throws Exception {
        plan("dvd-rw", "drive matshita-notebook");
        assertThat(host.ask("46 02 01 07 00 00 00 00 ff 00")).isEqualTo("00 00 00 04 00 00 00 14");
        assertThat(host.refusal("aa 00 00 00 00 00 00 00 00 00 00 00")).isEqualTo("5 20 00");
    }

    @Test
    void driveThatDislikesBufferQueriesGivesUp() throws Exception {
        plan("dvd-rw", "drive pioneer-dvr-216d");
        host.write(0, 16, 1);
        host.ask("5c 00 00 00 00 00 00 00 0c 00");
        host.write(16, 16, 1);
        host.ask("5c 00 00 00 00 00 00 00 0c 00");
        assertThat(host.writeRefusal(32, 16)).isEqualTo("5 2C 00");
    }

    @Test
    void planThatIsWrongIsRefusedWhenTheDriveIsOpened() {
        assertThatThrownBy(() -> plan("dvd-rw", "# a comment", "", "write nth x : bad"))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("disc.faults, line 3: 'x' is not understood")
                .hasMessageContaining("A, A-B or A-");
    }
}
