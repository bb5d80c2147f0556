package org.burnish.transport.emulator.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateCodecTest {

    private static final String TEXT = "eighteen characters";

    private static DiscState disc() {
        CdTrack track = CdTrack.NONE.behind(TEXT);
        return DiscState.bare("cd-r", 9)
                .withTracks(List.of(TrackState.open(1, 1, 0).of(track)));
    }

    @Test
    void stateIsReadAsItWasWritten() throws IOException {
        DiscState disc = disc();
        assertThat(StateCodec.decode(StateCodec.encode(disc))).isEqualTo(disc);
    }

    @Test
    void negativeLengthIsNoStateOfAMedium() throws IOException {
        byte[] payload = StateCodec.encode(disc());
        String shown = new String(payload, StandardCharsets.ISO_8859_1);
        int length = shown.indexOf(TEXT) - 4;
        Arrays.fill(payload, length, length + 4, (byte) 0xFF);
        assertThatThrownBy(() -> StateCodec.decode(payload))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("-1");
    }
}
