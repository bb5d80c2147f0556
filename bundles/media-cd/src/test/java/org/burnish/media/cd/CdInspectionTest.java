package org.burnish.media.cd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.burnish.media.BlockForm;
import org.burnish.media.FormatOverview;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.MediumSession;
import org.burnish.media.MediumTrack;
import org.burnish.media.NextSession;
import org.burnish.media.NominalSpeed;
import org.burnish.media.testing.RecordingDevice;
import org.burnish.mmc.OpticalDrive;
import org.burnish.scsi.SenseData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures are those that another burn program told about the same bytes. */
class CdInspectionTest {

    private static final SenseData INVALID_FIELD = SenseData.of(5, 0x24, 0);

    private final RecordingDevice device = new RecordingDevice();
    private final OpticalDrive drive = new OpticalDrive(device);
    private final CdProfile profile = new CdProfile();

    @BeforeEach
    void answer() {
        device.answer(0x5A, Answers.PAGES);
    }

    private void appendable() {
        device.answer(0x51, Answers.DISC_APPENDABLE)
                .answer(0x52, Answers.TRACK_2)
                .answer(0x25, Answers.CAPACITY_1)
                .answer(0x43, Answers.TOC_1.substring(0, 11))
                .answer(0x43, Answers.TOC_1)
                .answer(0x43, Answers.ATIP);
    }

    @Test
    void blankDiscTellsItsCapacityAndMaker() throws IOException {
        device.answer(0x51, Answers.DISC_BLANK)
                .answer(0x52, Answers.TRACK_BLANK)
                .answer(0x25, INVALID_FIELD)
                .answer(0x43, Answers.ATIP);
        Medium medium = profile.inspect(drive, 0x09);
        assertThat(medium)
                .isEqualTo(Medium.of(
                                0x09,
                                "CD-R",
                                State.BLANK,
                                Medium.Traits.of(16, 1)
                                        .multiSession(true)
                                        .simulation(true)
                                        .at(NominalSpeed.CD))
                        .with(new Medium.Product("97m34s23f/79m59s73f", "Mitsubishi Chemical Corporation"))
                        .withOverall(359_850)
                        .with(NextSession.sequential(0, 359_850)));
        assertThat(device.log()).isEqualTo(RecordingDevice.golden("inspect-blank"));
    }

    @Test
    void sessionsAreReadFromTheRawToc() throws IOException {
        appendable();
        Medium medium = profile.inspect(drive, 0x09);
        assertThat(medium.state()).isEqualTo(State.APPENDABLE);
        assertThat(medium.sessions()).containsExactly(new MediumSession(1, 0, 2916, 2));
        assertThat(medium.readableBlocks()).isEqualTo(2916);
        assertThat(medium.next().free()).isEqualTo(345_534);
        assertThat(medium.overallBlocks()).isEqualTo(359_850);
        assertThat(medium.next().start()).isEqualTo(14_316);
        assertThat(device.log()).isEqualTo(RecordingDevice.golden("inspect-appendable"));
    }

    @Test
    void laterSessionsBeginAtTheirFirstTrack() throws IOException {
        device.answer(0x51, Answers.DISC_APPENDABLE_2)
                .answer(0x52, Answers.TRACK_3)
                .answer(0x25, Answers.CAPACITY_2)
                .answer(0x43, Answers.TOC_2.substring(0, 11))
                .answer(0x43, Answers.TOC_2)
                .answer(0x43, Answers.ATIP);
        Medium medium = profile.inspect(drive, 0x09);
        assertThat(medium.sessions())
                .containsExactly(new MediumSession(1, 0, 2916, 2), new MediumSession(2, 14_316, 611, 2));
        assertThat(medium.readableBlocks()).isEqualTo(14_927);
        assertThat(medium.next().free()).isEqualTo(338_023);
        assertThat(medium.overallBlocks()).isEqualTo(359_850);
        assertThat(medium.next().start()).isEqualTo(21_827);
    }

    @Test
    void closedDiscTakesNothingMore() throws IOException {
        device.answer(0x51, Answers.DISC_CLOSED)
                .answer(0x25, Answers.CAPACITY_1)
                .answer(0x43, Answers.TOC_1)
                .answer(0x43, Answers.TOC_1)
                .answer(0x43, Answers.ATIP);
        Medium medium = profile.inspect(drive, 0x0A);
        assertThat(medium.name()).isEqualTo("CD-RW");
        assertThat(medium.state()).isEqualTo(State.CLOSED);
        assertThat(medium.sessions()).containsExactly(new MediumSession(1, 0, 2916, 2));
        assertThat(medium.next().free()).isZero();
        assertThat(medium.overallBlocks()).isEqualTo(2916);
        assertThat(medium.next().start()).isEqualTo(-1);
        assertThat(medium.traits())
                .isEqualTo(
                        Medium.Traits.of(16, 1).erasable(true).simulation(true).at(NominalSpeed.CD));
        assertThat(device.count(0x55)).isZero();
        assertThat(device.count(0x52)).isZero();
    }

    @Test
    void damagedTrackMakesTheMediumDamaged() throws IOException {
        RecordingDevice damaged = new RecordingDevice()
                .answer(0x5A, Answers.PAGES)
                .answer(0x51, Answers.DISC_INCOMPLETE)
                .answer(0x52, Answers.TRACK_DAMAGED)
                .answer(0x43, Answers.TOC_1);
        Medium medium = profile.inspect(new OpticalDrive(damaged), 0x09);
        assertThat(medium.state()).isEqualTo(State.DAMAGED);
        assertThat(medium.next().start()).isEqualTo(-1);
        assertThat(medium.sessions()).hasSize(1);
    }

    @Test
    void openSessionHasToBeClosedFirst() throws IOException {
        RecordingDevice open = new RecordingDevice()
                .answer(0x5A, Answers.PAGES)
                .answer(0x51, Answers.DISC_INCOMPLETE)
                .answer(0x52, Answers.TRACK_2)
                .answer(0x43, Answers.TOC_1);
        assertThat(profile.inspect(new OpticalDrive(open), 0x09).state()).isEqualTo(State.DAMAGED);
    }

    @Test
    void driveWithoutTestWriteCannotSimulate() throws IOException {
        RecordingDevice plain = new RecordingDevice()
                .answer(0x5A, Answers.PAGES_WITHOUT_TEST_WRITE)
                .answer(0x51, Answers.DISC_BLANK)
                .answer(0x52, Answers.TRACK_BLANK);
        Medium medium = profile.inspect(new OpticalDrive(plain), 0x0A);
        assertThat(medium.traits().simulation()).isFalse();
        assertThat(medium.product()).isEqualTo(Medium.Product.UNKNOWN);
    }

    @Test
    void junkAtipIsNoMaker() throws IOException {
        device.answer(0x51, Answers.DISC_BLANK)
                .answer(0x52, Answers.TRACK_BLANK)
                .answer(0x43, Answers.ATIP.replace("61 22 17", "00 00 00"));
        assertThat(profile.inspect(drive, 0x09).product()).isEqualTo(Medium.Product.UNKNOWN);
    }

    @Test
    void pureReaderIsAskedOnlyForTheFormattedToc() throws IOException {
        RecordingDevice reader = new RecordingDevice()
                .answer(0x5A, Answers.PAGES_OF_READER)
                .answer(0x51, Answers.DISC_CLOSED)
                .answer(0x25, Answers.CAPACITY_1)
                .answer(0x43, Answers.TOC_FORMATTED);
        Medium medium = new CdRomProfile().inspect(new OpticalDrive(reader), 0x08);
        assertThat(medium.name()).isEqualTo("CD-ROM");
        assertThat(medium.state()).isEqualTo(State.CLOSED);
        assertThat(medium.sessions()).containsExactly(new MediumSession(1, 0, 2916, 2));
        assertThat(reader.log()).noneMatch(line -> line.startsWith("43 02 02") || line.startsWith("43 02 04"));
    }

    @Test
    void formattedTocHelpsWhereTheRawOneIsRefused() throws IOException {
        device.answer(0x51, Answers.DISC_CLOSED)
                .answer(0x25, Answers.CAPACITY_1)
                .answer(0x43, INVALID_FIELD)
                .answer(0x43, Answers.TOC_FORMATTED);
        assertThat(new CdRomProfile().inspect(drive, 0x08).sessions())
                .containsExactly(new MediumSession(1, 0, 2916, 2));
    }

    @Test
    void formatsAreThoseOfTheDriveOrNone() throws IOException {
        device.answer(0x51, Answers.DISC_BLANK).answer(0x52, Answers.TRACK_BLANK);
        Medium medium = profile.inspect(drive, 0x09);
        assertThat(profile.formats(drive, medium)).isEmpty();
        device.answer(0x23, "00 00 00 08 00 05 7d aa 01 00 08 00");
        assertThat(profile.formats(drive, medium)).hasValueSatisfying(formats -> {
            assertThat(formats.status()).isEqualTo(FormatOverview.Status.UNFORMATTED);
            assertThat(formats.blocks()).isEqualTo(359_850);
        });
    }

    /** Track 99 begins at 150, the lead-out at 3066; point 100, which is no track, stands before both. */
    @Test
    void sessionOfTheFormattedTocGoesFromItsFirstTrackToTheLeadOut() throws IOException {
        device.answer(0x51, Answers.DISC_CLOSED)
                .answer(0x25, Answers.CAPACITY_1)
                .answer(0x43, INVALID_FIELD)
                .answer(0x43, toc("00 14 63 00 00 00 04 00", "00 14 64 00 00 00 02 32", "00 14 aa 00 00 00 2a 42"));
        assertThat(new CdRomProfile().inspect(drive, 0x08).sessions())
                .containsExactly(
                        new MediumSession(1, 150, 2916, 2, List.of(new MediumTrack(99, 150, 2916, BlockForm.DATA))));
    }

    @Test
    void leadOutWhereTheFirstTrackBeginsIsNoSession() throws IOException {
        device.answer(0x51, Answers.DISC_CLOSED)
                .answer(0x43, INVALID_FIELD)
                .answer(0x43, toc("00 14 01 00 00 00 04 00", "00 14 aa 00 00 00 04 00"));
        assertThat(new CdRomProfile().inspect(drive, 0x08).sessions()).isEmpty();
    }

    private static String toc(String... entries) {
        return String.format("00 %02x 01 01 %s", 2 + 8 * entries.length, String.join(" ", entries));
    }

    @Test
    void driveThatRefusesItsCapabilitiesIsAskedOnlyForTheFormattedToc() throws IOException {
        RecordingDevice silent = new RecordingDevice()
                .answer(0x5A, INVALID_FIELD)
                .answer(0x51, Answers.DISC_CLOSED)
                .answer(0x25, Answers.CAPACITY_1)
                .answer(0x43, Answers.TOC_FORMATTED);
        Medium medium = new CdRomProfile().inspect(new OpticalDrive(silent), 0x08);
        assertThat(medium.sessions()).containsExactly(new MediumSession(1, 0, 2916, 2));
        assertThat(silent.log()).noneMatch(line -> line.startsWith("43 02 02") || line.startsWith("43 02 04"));
    }

    /** Of the raw TOC; a lead-out where the track begins, or none, makes no session. */
    @ParameterizedTest
    @CsvSource({"63, 00 28 42, 1", "01, 00 02 01, 1", "01, 00 02 00, 0", "64, 00 28 42, 0"})
    void sessionHasATrackFromOneToNinetyNineBeforeItsLeadOut(String track, String leadOut, int sessions)
            throws IOException {
        device.answer(0x43, Answers.TOC_1.replace("14 00 01", "14 00 " + track).replace("00 28 42", leadOut));
        assertThat(new CdSessions(drive).read(CdKind.of(0x09))).hasSize(sessions);
    }
}
