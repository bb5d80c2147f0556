package org.burnish.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.burnish.recorder.RecordingOptions;
import org.burnish.shell.text.Options;
import org.junit.jupiter.api.Test;

class BurnTest {

    @Test
    void optionsBecomeARequest() {
        Options words = Options.parse(
                "", Set.of("--close"), Set.of("--volid", "--speed"), "--volid", "PHOTOS", "--close", "--speed", "5540");
        RecordingOptions options = Burn.recording(words);
        assertThat(options.volumeId()).isEqualTo("PHOTOS");
        assertThat(options.close()).isTrue();
        assertThat(options.speed()).isEqualTo(5540);
        assertThat(options.checksums()).isTrue();
    }

    @Test
    void directoryKeepsItsName() {
        assertThat(BurnJob.name(Path.of("/usr/share/../share/doc/"))).isEqualTo("doc");
    }

    @Test
    void rootDirectoryIsMergedIntoTheRoot() {
        assertThat(BurnJob.name(Path.of("/"))).isEmpty();
    }

    @Test
    void everyCommandHasADescriptor() {
        assertThat(Help.descriptors(Burn.class, "burn"))
                .singleElement()
                .asString()
                .contains("--to DRIVE");
    }
}
