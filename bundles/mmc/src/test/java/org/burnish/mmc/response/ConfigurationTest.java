package org.burnish.mmc.response;

import static org.assertj.core.api.Assertions.assertThat;

import org.burnish.mmc.Hex;
import org.burnish.mmc.feature.DvdRwWrite;
import org.burnish.mmc.feature.Feature;
import org.burnish.mmc.feature.Formattable;
import org.burnish.mmc.feature.IncrementalStreaming;
import org.burnish.mmc.feature.ProfileList;
import org.burnish.mmc.feature.ProfileList.Profile;
import org.burnish.mmc.feature.RandomWritable;
import org.burnish.mmc.feature.RealTimeStreaming;
import org.junit.jupiter.api.Test;

/** GET CONFIGURATION answers typed from MMC-6, 5.3 and 6.5. */
class ConfigurationTest {

    private static final Configuration SAMPLE = Configuration.decode(Hex.bytes(
            "00 00 00 50 00 00 00 14",
            "00 00 03 08 00 14 01 00 00 13 00 00",
            "00 21 05 08 01 00 05 01 10 00 00 00",
            "00 23 04 08 0a 00 00 00 01 00 00 00",
            "00 2f 09 04 4e 00 00 00",
            "01 07 11 04 1f 00 00 00",
            "ff 00 00 04 de ad be ef",
            "00 20 04 0c 00 23 05 3f 00 00 08 00 00 10 01 00"));

    private static Feature feature(int code) {
        return SAMPLE.feature(code).orElseThrow();
    }

    @Test
    void currentProfileAndLengthAreInTheHeader() {
        assertThat(SAMPLE.currentProfile()).isEqualTo(0x14);
        assertThat(SAMPLE.dataLength()).isEqualTo(0x50);
        assertThat(SAMPLE.features()).hasSize(7);
    }

    @Test
    void profileListTellsWhichAreCurrent() {
        assertThat(ProfileList.of(feature(ProfileList.CODE)).profiles())
                .containsExactly(new Profile(0x14, true), new Profile(0x13, false));
        assertThat(feature(0).persistent()).isTrue();
    }

    @Test
    void incrementalStreamingTellsLinkSizes() {
        assertThat(SAMPLE.isCurrent(IncrementalStreaming.CODE)).isTrue();
        assertThat(feature(IncrementalStreaming.CODE).version()).isEqualTo(1);
        IncrementalStreaming view = IncrementalStreaming.of(feature(IncrementalStreaming.CODE));
        assertThat(view.dataBlockTypes()).isEqualTo(0x100);
        assertThat(view.trackRestriction()).isTrue();
        assertThat(view.bufferUnderrunFree()).isTrue();
        assertThat(view.arsv()).isFalse();
        assertThat(view.linkSizes()).containsExactly(16);
    }

    @Test
    void formattableTellsCertification() {
        assertThat(SAMPLE.isCurrent(Formattable.CODE)).isFalse();
        assertThat(Formattable.of(feature(Formattable.CODE)))
                .isEqualTo(new Formattable(true, false, true, false, true));
    }

    @Test
    void dvdWriteTellsItsBits() {
        assertThat(DvdRwWrite.of(feature(DvdRwWrite.CODE))).isEqualTo(new DvdRwWrite(true, true, true, true));
        assertThat(feature(DvdRwWrite.CODE).version()).isEqualTo(2);
    }

    @Test
    void realTimeStreamingTellsItsBits() {
        assertThat(RealTimeStreaming.of(feature(RealTimeStreaming.CODE)))
                .isEqualTo(new RealTimeStreaming(true, true, true, true, true));
    }

    @Test
    void randomWritableTellsTheLastBlock() {
        assertThat(RandomWritable.of(feature(RandomWritable.CODE))).isEqualTo(new RandomWritable(0x23053F, 2048, 16));
    }

    @Test
    void unknownFeatureIsAValue() {
        assertThat(Hex.of(feature(0xFF00).data())).isEqualTo("de ad be ef");
        assertThat(SAMPLE.feature(0x1234)).isEmpty();
        assertThat(SAMPLE.isCurrent(0x1234)).isFalse();
    }

    @Test
    void cutFeatureIsReadAsFarAsItGoes() {
        Configuration cut = Configuration.decode(Hex.bytes("00 00 00 40 00 00 00 43 00 00 03 08 00 43 01 00"));
        assertThat(ProfileList.of(cut.feature(0).orElseThrow()).profiles()).containsExactly(new Profile(0x43, true));
    }
}
