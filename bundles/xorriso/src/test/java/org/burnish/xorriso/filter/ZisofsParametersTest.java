package org.burnish.xorriso.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.burnish.xorriso.spi.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZisofsParametersTest {

    private static ZisofsParameters with(String... words) throws ProblemException {
        ZisofsParameters parameters = ZisofsParameters.INITIAL;
        for (String word : words) {
            parameters = parameters.with(word);
        }
        return parameters;
    }

    @Test
    void commandsGiveTheParametersAgain() throws Exception {
        ZisofsParameters chosen = with(
                "level=1",
                "block_size=64k",
                "by_magic=v2",
                "version_2=as_needed",
                "block_size_v2=512k",
                "susp_z2=on",
                "bpt_target=7",
                "max_bpt=1g",
                "max_bpt_f=2m",
                "bpt_free_ratio=0.25");
        ZisofsParameters again = ZisofsParameters.INITIAL;
        for (String command : chosen.commands()) {
            for (String word : command.substring("-zisofs ".length()).split(":")) {
                again = again.with(word);
            }
        }
        assertThat(again).isEqualTo(chosen);
        assertThat(chosen.with("default")).isEqualTo(ZisofsParameters.INITIAL);
    }

    @Test
    void limitsOfBlockPointersStickTogetherWhileTheyAreEqual() throws Exception {
        assertThat(with("max_bpt=1m").each()).isEqualTo(1 << 20);
        assertThat(with("max_bpt_f=1m").pool()).isEqualTo(256 << 20);
        assertThat(with("max_bpt_f=1m", "max_bpt=2k").each()).isEqualTo(2 << 10);
        assertThat(with("max_bpt_f=1m", "max_bpt_f=1g").pool()).isEqualTo(1 << 30);
        assertThat(with("max_bpt_f=1g").pool()).isEqualTo(1 << 30);
    }

    @Test
    void optionsAreThoseOfTheFilter() throws Exception {
        Map<String, String> texts = with("block_size=128k", "version_2=on", "max_bpt=1k", "by_magic=v2")
                .options(9)
                .texts();
        assertThat(texts)
                .containsEntry("zisofs.block_bits", "17")
                .containsEntry("zisofs.second", "on")
                .containsEntry("zisofs.mark_second", "on")
                .containsEntry("zisofs.most_pointers", "128")
                .containsEntry("zisofs.room", "9");
    }

    @Test
    void roomEndsWithThePool() throws Exception {
        assertThat(with("max_bpt=1k").room(0)).isEqualTo(128);
        assertThat(with("max_bpt=1k").room(1020)).isZero();
        assertThat(with("max_bpt=1k").room(2000)).isZero();
        assertThat(with("max_bpt=1k", "bpt_free_ratio=0.5").room(600)).isZero();
        assertThat(with("max_bpt=1k", "bpt_free_ratio=0.5").room(512)).isEqualTo(64);
    }

    @ParameterizedTest
    @CsvSource({
        "level=10",
        "level=a",
        "level=",
        "block_size=16k",
        "block_size=256k",
        "block_size_v2=2m",
        "by_magic=v1",
        "version_2=yes",
        "susp_z2=2",
        "bpt_target=-2",
        "max_bpt=1023",
        "max_bpt_f=129g",
        "bpt_free_ratio=1.5",
        "bpt_free_ratio=x",
        "level",
        "foo=1",
        "''"
    })
    void othersAreRefused(String word) {
        assertThatThrownBy(() -> with(word)).isInstanceOf(ProblemException.class);
    }
}
