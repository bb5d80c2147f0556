package org.burnish.xorriso.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.burnish.image.ImageOptions;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private final Settings settings = new Settings();

    @Test
    void anotherBundlesSettingOfTheSameNameIsTheSame() {
        settings.set(CommonSettings.MD5, Md5Mode.ON);
        assertThat(settings.get(new Setting<>("md5", Md5Mode.OFF))).isEqualTo(Md5Mode.ON);
    }

    @Test
    void aSettingOfTheSameNameWithAnotherTypeIsReported() {
        settings.set(new Setting<>("level", 0), 3);
        assertThatIllegalStateException()
                .isThrownBy(() -> settings.get(new Setting<>("level", "low")))
                .withMessageContaining("setting 'level' has a value of java.lang.Integer, not of java.lang.String");
    }

    @Test
    void whatACommandChoosesOfARecordingGoesToTheRecorderAsItIs() {
        settings.set(ImageOptions.PADDING, 16);
        settings.set("iso9660.level", "4");
        assertThat(settings.recording().texts())
                .containsExactly(Map.entry("image.padding", "16"), Map.entry("iso9660.level", "4"));
        assertThat(settings.get(ImageOptions.PADDING)).isEqualTo(16);
    }
}
