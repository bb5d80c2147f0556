package org.burnish.shell.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.apache.felix.service.command.Converter;
import org.burnish.operations.Burned;
import org.burnish.operations.Copied;
import org.burnish.recorder.MediumReader;
import org.burnish.recorder.Outcome;
import org.burnish.scsi.DeviceAddress;
import org.junit.jupiter.api.Test;

class JsonTest {

    private static final DeviceAddress EMU = DeviceAddress.parse("emu:disc");

    @Test
    void failedBurnIsNotGoodAndSaysWhyOnOneLine() {
        Outcome outcome = new Outcome(
                Outcome.State.FAILED,
                0,
                100,
                50,
                0,
                List.of(new Outcome.DriveFailure(0, "Writing block 50", false, new IOException("it \"burns\"\n"))));
        Json json = new Json(new Burned(List.of(EMU), 1, outcome, Duration.ofMillis(1500), List.of()));
        assertThat(json.good()).isFalse();
        assertThat(json.toString())
                .startsWith("{\"good\":false,\"addresses\":[\"emu:disc\"],")
                .contains("\"state\":\"failed\"", "\"elapsed\":1500", "\"cause\":\"it \\\"burns\\\"\\n\"")
                .doesNotContain("\n");
    }

    @Test
    void pathsAreTexts() {
        assertThat(new Json(new Copied(Path.of("ümlaut<>.iso"), new MediumReader.Copy(10, 0, -1), OptionalLong.empty()))
                        .toString())
                .startsWith("{\"good\":true,\"target\":\"ümlaut<>.iso\",\"copy\":{\"blocks\":10,");
    }

    @Test
    void consolesPrintItAsItIs() {
        assertThat(new ResultConverter().format(new Json(EMU), Converter.INSPECT, null))
                .hasToString("\"emu:disc\"");
    }

    @Test
    void valueThatIsNoVerdictIsGood() {
        assertThat(new Json(EMU).good()).isTrue();
    }
}
