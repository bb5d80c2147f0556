package org.burnish.media.cd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.burnish.media.BlankRequest;
import org.burnish.media.CloseRequest;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaListener;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.Preparation;
import org.burnish.media.Preparation.Effect;
import org.burnish.media.RefusedException;
import org.burnish.media.testing.RecordingDevice;
import org.burnish.mmc.OpticalDrive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CdPreparationTest {

    private static final Medium CLOSED_RW = CdChoreographyTest.medium(0x0A, State.CLOSED, 0);
    private static final Medium CLOSED_R = CdChoreographyTest.medium(0x09, State.CLOSED, 0);
    private static final Medium BLANK_R = CdChoreographyTest.medium(0x09, State.BLANK, 0);
    private static final Medium DAMAGED_R = CdChoreographyTest.medium(0x09, State.DAMAGED, 0);

    private final RecordingDevice device = new RecordingDevice().answer(0x5A, Answers.PAGES);
    private final OpticalDrive drive = new OpticalDrive(device);
    private final CdProfile profile = new CdProfile();

    private Preparation blanking(Medium medium, String mode, boolean force) throws IOException {
        return profile.blanker(drive, medium, new BlankRequest(mode, force, false));
    }

    @ParameterizedTest
    @CsvSource({
        "as_needed, blank-fast",
        "fast, blank-fast",
        "deformat_quickest, blank-fast",
        "all, blank-all",
        "deformat, blank-all"
    })
    void rewritableDiscIsBlanked(String mode, String golden) throws IOException {
        Preparation blanking = blanking(CLOSED_RW, mode, false);
        assertThat(blanking.effect()).isEqualTo(Effect.BLANK);
        assertThat(device.log()).isEmpty();
        blanking.run(MediaListener.NONE);
        assertThat(device.log()).isEqualTo(RecordingDevice.golden(golden));
    }

    @Test
    void writtenDiscThatCannotBeErasedIsRefusedUnlessForced() throws IOException {
        assertThatThrownBy(() -> blanking(CLOSED_R, "as_needed", false))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Media is not of erasable type");
        assertThat(blanking(CLOSED_R, "fast", true).effect()).isEqualTo(Effect.BLANK);
        assertThat(device.log()).isEmpty();
    }

    @Test
    void blankDiscIsLeftAlone() throws IOException {
        assertThat(blanking(BLANK_R, "as_needed", false).effect()).isEqualTo(Effect.NONE);
        Preparation all = blanking(BLANK_R, "all", false);
        assertThat(all.effect()).isEqualTo(Effect.NONE);
        assertThat(all.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.text()).startsWith("Blank medium detected"));
    }

    @Test
    void unknownModeNamesTheKnownOnes() {
        assertThatThrownBy(() -> blanking(CLOSED_RW, "shred", false))
                .hasMessageContaining("shred")
                .hasMessageContaining("as_needed, all, fast, deformat, deformat_quickest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "fast", "without_spare"})
    void thereIsNothingToFormat(String mode) throws IOException {
        assertThat(profile.formatter(drive, BLANK_R, FormatRequest.of("as_needed", false))
                        .effect())
                .isEqualTo(Effect.NONE);
        assertThatThrownBy(() -> profile.formatter(drive, BLANK_R, FormatRequest.of(mode, false)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(mode);
    }

    @Test
    void damagedSessionIsClosedUnderTrackAtOnceParameters() throws IOException {
        Preparation closing = profile.closer(drive, DAMAGED_R, new CloseRequest(false, false));
        assertThat(closing.effect()).isEqualTo(Effect.CLOSE);
        closing.run(MediaListener.NONE);
        assertThat(device.log()).isEqualTo(RecordingDevice.golden("close-damaged"));
    }

    @Test
    void closingWithTheDiscSendsNoMultiSessionBits() throws IOException {
        profile.closer(drive, DAMAGED_R, new CloseRequest(false, true)).run(MediaListener.NONE);
        assertThat(device.log()).anyMatch(line -> line.contains("05 32 01 04 08 00"));
    }

    @Test
    void soundDiscIsClosedOnlyByForce() throws IOException {
        assertThat(profile.closer(drive, BLANK_R, new CloseRequest(false, false))
                        .effect())
                .isEqualTo(Effect.NONE);
        assertThat(profile.closer(drive, BLANK_R, new CloseRequest(true, false)).effect())
                .isEqualTo(Effect.CLOSE);
    }

    @Test
    void readOnlyDiscHasNothingToClose() {
        Medium rom = CdChoreographyTest.medium(0x08, State.CLOSED, 0);
        assertThatThrownBy(() -> new CdRomProfile().closer(drive, rom, new CloseRequest(true, false)))
                .isInstanceOf(RefusedException.class);
    }
}
