package org.burnish.media.dvd.minus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.burnish.media.FormatOverview;
import org.burnish.media.MediaListener;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.Preparation.Effect;
import org.burnish.media.RefusedException;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteOptions;
import org.burnish.media.WriteRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestrictedBurnTest {

    @TempDir
    Path directory;

    private EmulatedDisc disc;

    @BeforeEach
    void load() throws IOException {
        disc = EmulatedDisc.blank(directory);
    }

    @AfterEach
    void unload() {
        disc.close();
    }

    @Test
    void fullFormatGivesAnOverwritableMediumThatCountsAsBlank() throws IOException {
        assertThat(disc.format("as_needed")).isEqualTo(Effect.FORMAT);

        Medium medium = disc.medium();
        assertThat(medium.name()).isEqualTo("DVD-RW restricted overwrite");
        assertThat(medium.state()).isEqualTo(State.BLANK);
        assertThat(medium.next().start()).isZero();
        assertThat(medium.overallBlocks()).isEqualTo(2_297_888);
        assertThat(medium.traits())
                .isEqualTo(Medium.Traits.of(16, 16)
                        .erasable(true)
                        .overwritable(true)
                        .multiSession(true));
    }

    @Test
    void formattedMediumTakesBlocksAnywhereAndOverwritesItsHead() throws IOException {
        disc.format("full");
        disc.burnAt(32, 100, false, 1);
        TrackWriter writer = disc.writerAt(160, 20, true);
        writer.begin(MediaListener.NONE);
        writer.write(EmulatedDisc.data(20, 2));
        writer.overwrite(0, EmulatedDisc.data(32, 3));
        writer.finish(MediaListener.NONE);

        assertThat(disc.read(0, 32)).isEqualTo(EmulatedDisc.data(32, 3));
        assertThat(disc.read(32, 100)).isEqualTo(EmulatedDisc.data(100, 1));
        assertThat(disc.read(160, 20)).isEqualTo(EmulatedDisc.data(20, 2));
        assertThat(disc.medium().state()).isEqualTo(State.BLANK);
    }

    @Test
    void quicklyFormattedMediumGrowsAndEndsClosed() throws IOException {
        assertThat(disc.format("fast")).isEqualTo(Effect.FORMAT);
        assertThat(status()).isEqualTo(FormatOverview.Status.FORMATTED);
        assertThat(disc.medium().readableBlocks()).isEqualTo(65_536);
        assertThat(disc.medium().next().free()).isEqualTo(2_297_888);

        disc.burnAt(65_520, 100, false, 1);

        assertThat(status()).isEqualTo(FormatOverview.Status.FORMATTED);
        assertThat(disc.read(65_520, 100)).isEqualTo(EmulatedDisc.data(100, 1));
        assertThat(disc.medium().readableBlocks()).isEqualTo(65_632);
    }

    private FormatOverview.Status status() throws IOException {
        return disc.profile().formats(disc.drive(), disc.medium()).orElseThrow().status();
    }

    @Test
    void abortAfterGrowingLeavesNoIntermediateState() throws IOException {
        disc.format("fast");
        TrackWriter writer = disc.writerAt(65_536, 64, false);
        writer.begin(MediaListener.NONE);
        writer.write(EmulatedDisc.data(16, 1));
        assertThat(status()).isEqualTo(FormatOverview.Status.UNKNOWN);
        writer.abort(MediaListener.NONE);

        assertThat(status()).isEqualTo(FormatOverview.Status.FORMATTED);
    }

    @Test
    void intermediateStateIsFilledUpToTheSession() throws IOException {
        disc.drive()
                .format(
                        new org.burnish.mmc.command.FormatUnit(2_297_888, 0x15, 0, 16, true, false, false, false),
                        (fraction, elapsed) -> {});
        assertThat(status()).isEqualTo(FormatOverview.Status.UNKNOWN);

        disc.burnAt(32, 48, false, 1);

        assertThat(status()).isEqualTo(FormatOverview.Status.FORMATTED);
        assertThat(disc.read(32, 48)).isEqualTo(EmulatedDisc.data(48, 1));
    }

    @Test
    void unalignedStartAndSimulationAreRefusedTogether() throws IOException {
        disc.format("full");
        assertThatThrownBy(() -> disc.profile()
                        .writer(
                                disc.drive(),
                                disc.medium(),
                                WriteRequest.of(8, 2_297_888).with(WriteOptions.SIMULATE, true)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reasons()).hasSize(3));
    }

    @Test
    void blankingLeavesZerosAloneAndSpoilsWhatElseIsThere() throws IOException {
        disc.format("full");
        assertThat(disc.blank("as_needed")).isEqualTo(Effect.NONE);
        disc.burnAt(0, 32, false, 1);
        assertThat(disc.blank("as_needed")).isEqualTo(Effect.INVALIDATE);
    }

    @Test
    void deformattingMakesItSequentialAgain() throws IOException {
        disc.format("full");
        assertThat(disc.blank("deformat")).isEqualTo(Effect.BLANK);
        assertThat(disc.medium().name()).isEqualTo("DVD-RW sequential recording");
        assertThat(disc.medium().traits().multiSession()).isTrue();
    }

    @Test
    void quickestDeformattingLeavesSingleSessionCapability() throws IOException {
        disc.format("full");
        disc.blank("deformat_quickest");
        assertThat(disc.medium().traits().multiSession()).isFalse();
    }
}
