package org.burnish.shell.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CommandWordsTest {

    private static CommandWords parse(String... words) {
        return CommandWords.parse("burn DIR", Set.of("--verify"), Set.of("--to", "--speed"), words);
    }

    @Test
    void optionsMayStandBehindTheWords() {
        CommandWords options = parse("photos", "--to", "emu:a", "--verify", "--to=emu:b", "music");
        assertThat(options.words(1, 9)).containsExactly("photos", "music");
        assertThat(options.all("--to")).containsExactly("emu:a", "emu:b");
        assertThat(options.has("--verify")).isTrue();
    }

    @Test
    void twoDashesEndTheOptions() {
        assertThat(parse("--", "--verify").words(1, 1)).containsExactly("--verify");
    }

    @Test
    void theLastValueCounts() {
        assertThat(parse("--speed", "1", "--speed", "2").small("--speed")).hasValue(2);
    }

    @Test
    void unknownOptionIsNamedWithTheUsage() {
        assertThatThrownBy(() -> parse("--vreify"))
                .isInstanceOf(WordsException.class)
                .hasMessage("Unknown option '--vreify'. Did you mean '--verify'? Usage: burn DIR");
        assertThatThrownBy(() -> parse("--other")).hasMessage("Unknown option '--other'. Usage: burn DIR");
    }

    @Test
    void optionWithOneDashIsNoPath() {
        assertThatThrownBy(() -> parse("photos", "-to", "emu:disc"))
                .hasMessage("Unknown option '-to'. Did you mean '--to'? Usage: burn DIR");
        assertThatThrownBy(() -> parse("-verify")).hasMessageContaining("Did you mean '--verify'?");
        assertThatThrownBy(() -> parse("-to=emu:disc")).hasMessageContaining("'-to=emu:disc'. Did you mean '--to'?");
        assertThat(parse("--", "-to").words(1, 1)).containsExactly("-to");
        assertThat(parse("./-to", "-").words(2, 2)).containsExactly("./-to", "-");
    }

    @Test
    void missingValueIsAnError() {
        assertThatThrownBy(() -> parse("--to")).hasMessageContaining("'--to' needs a value");
        assertThatThrownBy(() -> parse("a", "--to", "--verify")).hasMessageContaining("'--to' needs a value");
    }

    @Test
    void valueForAFlagIsAnError() {
        assertThatThrownBy(() -> parse("--verify=yes")).hasMessageContaining("'--verify=yes'");
    }

    @Test
    void wordThatIsNoNumberIsAnError() {
        assertThatThrownBy(() -> parse("--speed", "fast").number("--speed")).hasMessageContaining("'fast'");
        assertThatThrownBy(() -> parse("--speed", "-1").number("--speed")).hasMessageContaining("'-1'");
        assertThatThrownBy(() -> parse("--speed", "99999999999").small("--speed"))
                .hasMessageContaining("too large");
    }

    @Test
    void tooFewAndTooManyWordsAreErrors() {
        assertThatThrownBy(() -> parse().words(1, 1))
                .hasMessage("DIR is missing: a file or directory to burn. Usage: burn DIR");
        String usage = "read [--late] --from PLACE DRIVE FILE [--mode A|B]";
        assertThatThrownBy(() ->
                        CommandWords.parse(usage, Set.of(), Set.of(), "emu:a").words(2, 2))
                .hasMessageStartingWith("FILE is missing: the path of a file. Usage: ");
        assertThatThrownBy(() -> parse("a", "b").words(1, 1)).hasMessageContaining("'b' is too much");
    }
}
