package org.burnish.media.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.burnish.media.BlankRequest;
import org.burnish.media.Preparation.Effect;
import org.burnish.media.testing.RecordingDevice;
import org.burnish.mmc.OpticalDrive;
import org.burnish.scsi.SenseData;
import org.junit.jupiter.api.Test;

class OverwritingTest {

    private static final int HEAD = 65_536;

    private final RecordingDevice device = new RecordingDevice();
    private final OpticalDrive drive = new OpticalDrive(device);

    private Effect effect(boolean force, boolean image) throws IOException {
        return Overwriting.blank(drive, new BlankRequest("as_needed", force, image))
                .effect();
    }

    @Test
    void imageIsSpoiledWithoutLooking() throws IOException {
        assertThat(effect(false, true)).isEqualTo(Effect.INVALIDATE);
        assertThat(effect(true, false)).isEqualTo(Effect.INVALIDATE);
        assertThat(device.log()).isEmpty();
    }

    @Test
    void zerosAreLeftAlone() throws IOException {
        device.answer(0x28, "00" + " 00".repeat(HEAD - 1));
        assertThat(effect(false, false)).isEqualTo(Effect.NONE);
        assertThat(device.log()).containsExactly("28 00 00 00 00 00 00 00 20 00");
    }

    @Test
    void oneOtherByteAtTheVeryEndIsDataToBeSpoiled() throws IOException {
        device.answer(0x28, "00" + " 00".repeat(HEAD - 2) + " 01");
        assertThat(effect(false, false)).isEqualTo(Effect.INVALIDATE);
    }

    @Test
    void unreadableHeadIsLeftAlone() throws IOException {
        device.answer(0x28, SenseData.of(5, 0x21, 0));
        assertThat(effect(false, false)).isEqualTo(Effect.NONE);
    }
}
