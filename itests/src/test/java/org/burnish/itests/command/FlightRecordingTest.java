package org.burnish.itests.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.burnish.itests.peer.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command while the Java Flight Recorder records, inside the framework: there class loaders hide the recorder's own packages. */
class FlightRecordingTest {

    @TempDir
    Path folder;

    private Run burnish(Map<String, String> environment, String... words) throws IOException {
        String[] command = new String[words.length + 1];
        command[0] = Path.of(System.getProperty("burnish.home"), "bin/burnish")
                .normalize()
                .toString();
        System.arraycopy(words, 0, command, 1, words.length);
        return Run.of(folder, environment, List.of(command));
    }

    @Test
    void commandsAndPhasesOfABurnAreRecorded() throws IOException {
        assertThat(burnish(Map.of(), "newmedium", "dvd-rw", "disc").exit()).isZero();
        Path flight = folder.resolve("burn.jfr");
        Run burned = burnish(
                Map.of("BURNISH_OPTS", "-XX:StartFlightRecording=filename=" + flight + " -Xlog:disable -Xlog:all=off"),
                "burn",
                "/etc/hosts",
                "--to",
                "emu:disc");
        assertThat(burned.exit()).as("%s", burned).isZero();
        List<RecordedEvent> events = RecordingFile.readAllEvents(flight);
        assertThat(events)
                .filteredOn(event -> event.getEventType().getName().equals("org.burnish.ScsiCommand"))
                .extracting(event -> event.getString("command"))
                .contains("INQUIRY", "CLOSE TRACK SESSION");
        assertThat(events)
                .filteredOn(event -> event.getEventType().getName().equals("org.burnish.RecordingPhase"))
                .extracting(event -> event.getString("phase"))
                .containsExactlyInAnyOrder("preparing", "writing", "closing");
        assertThat(events)
                .filteredOn(event -> event.getEventType().getName().equals("org.burnish.Operation"))
                .singleElement()
                .satisfies(event -> assertThat(event.getString("state")).isEqualTo("completed"));
    }
}
