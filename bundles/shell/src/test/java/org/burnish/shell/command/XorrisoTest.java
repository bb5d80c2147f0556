package org.burnish.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.burnish.shell.text.Json;
import org.burnish.shell.text.Performed;
import org.burnish.shell.text.WordsException;
import org.burnish.xorriso.spi.XorrisoRunner;
import org.junit.jupiter.api.Test;

class XorrisoTest {

    private final CommandSession session = Fake.of(CommandSession.class)
            .on("get", any -> null)
            .on("getKeyboard", none -> null)
            .on("getConsole", none -> null)
            .service();
    private final List<List<String>> lines = new ArrayList<>();

    private Xorriso ending(int exit) {
        XorrisoRunner runner = (words, in, out, err) -> {
            lines.add(List.copyOf(words));
            return exit;
        };
        return new Xorriso(runner);
    }

    @Test
    void wordsGoToTheLanguageAsTheyAre() {
        assertThat(ending(0).run(session, "-add", "a", "--", "-commit")).isEqualTo(new Performed(0));
        assertThat(lines).containsExactly(List.of("-add", "a", "--", "-commit"));
    }

    @Test
    void lineThatEndsWithAnotherValueIsBadNews() {
        assertThat(((Performed) ending(5).run(session, "-toc")).good()).isFalse();
    }

    @Test
    void optionOfTheShellStandsBeforeTheCommands() {
        assertThat(ending(0).run(session, "--json", "-toc")).isEqualTo(new Json(new Performed(0)));
        assertThat(lines).containsExactly(List.of("-toc"));
    }

    @Test
    void lineWithoutCommandsIsNotUnderstood() {
        assertThatThrownBy(() -> ending(0).run(session, "--json")).isInstanceOf(WordsException.class);
        assertThatThrownBy(() -> ending(0).run(session)).isInstanceOf(WordsException.class);
        assertThat(lines).isEmpty();
    }
}
