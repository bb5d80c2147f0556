package org.burnish.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.burnish.image.ImageOptions;
import org.burnish.media.WriteOptions;
import org.burnish.options.Options;
import org.burnish.shell.job.Jobs;
import org.burnish.shell.text.CommandWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BurnTest {

    @Test
    void optionsBecomeARequest() {
        CommandWords words = CommandWords.parse(
                "", Set.of("--close"), Set.of("--volid", "--speed"), "--volid", "PHOTOS", "--close", "--speed", "5540");
        Options options = Burn.recording(words);
        assertThat(options.get(ImageOptions.VOLUME_ID)).isEqualTo("PHOTOS");
        assertThat(options.get(WriteOptions.CLOSE)).isTrue();
        assertThat(options.get(WriteOptions.SPEED)).isEqualTo(5540);
        assertThat(options.names()).hasSize(3);
    }

    @Test
    void optionsOfPluginsAreChosenByTheirNames() {
        CommandWords words = CommandWords.parse(
                "", Set.of(), Set.of("--option"), "--option", "iso9660.level=4", "--option", "image.volume_id=A=B");
        assertThat(Burn.recording(words).texts())
                .containsExactly(Map.entry("iso9660.level", "4"), Map.entry("image.volume_id", "A=B"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image.padding", "=3"})
    void anOptionWithoutItsNameOrValueIsRefused(String option) {
        CommandWords words = CommandWords.parse("burn", Set.of(), Set.of("--option"), "--option", option);
        assertThatThrownBy(() -> Burn.recording(words)).hasMessageContaining("takes NAME=VALUE, not '" + option + "'");
    }

    @Test
    void withoutADriveTheLineToTypeIsShown() {
        assertThatThrownBy(() -> burn("photos", "emu:disc", "--verify"))
                .hasMessageStartingWith("Option '--to' is missing")
                .hasMessageContaining("burn photos --to emu:disc --verify. Usage: ");
        assertThatThrownBy(() -> burn("my photos")).hasMessageContaining("burn 'my photos' --to DRIVE. Usage: ");
        assertThatThrownBy(() -> burn("photos", ".")).hasMessageContaining("burn photos . --to DRIVE. Usage: ");
        assertThatThrownBy(() -> burn("--to", "emu:disc")).hasMessageStartingWith("DIR is missing");
    }

    private static void burn(String... words) throws Exception {
        Room room = new Room();
        new Burn(new Jobs(room.operations()), room.drives.service()).run(room.session, words);
    }
}
