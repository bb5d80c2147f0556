package org.burnish.options.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    private static final Fact SUBJECT =
            Fact.of("medium.write", "Cannot write to drive '{drive}'").with("drive", "emu:{free}");
    private static final Fact FULL = Fact.of("write.size", "{blocks} blocks are more than the {free} that are free")
            .with("blocks", 12)
            .with("free", 7)
            .remedy(Remedy.of("write.less", "Write less"))
            .remedy(Remedy.of("medium.blank", "Blank it (mode {mode})").with("mode", "all"));
    private static final Phrases SHELL = new Phrases(
            Map.of("medium.blank", "Blank {drive} --mode {mode} of {free}", "write.size", "only {free} free, {more}"));

    @Test
    void valueWithoutAFormIsShownInItsOwnWords() {
        assertThat(Phrases.NEUTRAL.of(SUBJECT, List.of(FULL, Fact.of("write.other", "another reason"))))
                .isEqualTo(
                        "Cannot write to drive 'emu:{free}': 12 blocks are more than the 7 that are free. Write less,"
                                + " or blank it (mode all) ; another reason");
    }

    @Test
    void formOfAFrontEndNamesFiguresOfFactAndSubject() {
        assertThat(SHELL.of(SUBJECT, List.of(FULL)))
                .isEqualTo(
                        "Cannot write to drive 'emu:{free}': only 7 free, MORE. Write less, or blank emu:{free} --mode"
                                + " all of 7");
    }

    @Test
    void figureThatIsNotThereIsItsNameInCapitals() {
        assertThat(SHELL.sentence(FULL)).endsWith("blank DRIVE --mode all of 7");
    }

    @Test
    void listIsShownWithCommas() {
        assertThat(Fact.of("mode.unknown", "one of {modes}")
                        .with("modes", List.of("all", "fast"))
                        .text())
                .isEqualTo("one of all, fast");
    }

    @Test
    void sentenceThatEndsGetsNoSecondFullStop() {
        assertThat(Fact.of("a.b", "It is open.")
                        .remedy(Remedy.of("a.c", "Close it"))
                        .sentence())
                .isEqualTo("It is open. Close it");
    }

    @Test
    void textThatIsNoCodeIsRefused() {
        assertThatThrownBy(() -> Fact.of("Medium is full", "it is full")).hasMessageContaining("is no code");
        assertThatThrownBy(() -> Remedy.of("blank", "Blank it")).hasMessageContaining("is no code");
    }
}
