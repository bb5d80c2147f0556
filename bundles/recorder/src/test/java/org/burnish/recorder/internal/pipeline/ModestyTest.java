package org.burnish.recorder.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.burnish.options.Options;
import org.burnish.recorder.Modesty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModestyTest {

    @Test
    void itPassesAsText() {
        Modesty some = new Modesty(true, 60, 80, 10, 100, 2000);
        String text = Options.NONE.with(Modesty.KEY, some).texts().get(Modesty.KEY.name());
        assertThat(text).isEqualTo("60-80-10-100-2000");
        assertThat(Options.NONE.with(Modesty.KEY.name(), text).get(Modesty.KEY)).isEqualTo(some);
        assertThat(Options.NONE.with(Modesty.KEY.name(), "off").get(Modesty.KEY))
                .isEqualTo(Modesty.OFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "1-2-3-4", "1-2-3-4-x"})
    void otherTextIsRefused(String text) {
        assertThat(Options.NONE.with(Modesty.KEY.name(), text).faults(List.of(Modesty.KEY), "the recorder"))
                .hasSize(1);
    }
}
