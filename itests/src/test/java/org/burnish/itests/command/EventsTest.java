package org.burnish.itests.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.burnish.itests.peer.Run.burnish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.burnish.itests.peer.Run;
import org.burnish.itests.peer.Trees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs read that start a command with {@code --json=events}. */
class EventsTest {

    @TempDir
    Path folder;

    private static List<String> kinds(Run run) {
        assertThat(run.out().lines()).as("%s", run).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        return run.out()
                .lines()
                .map(line -> line.replaceFirst(".*?\"event\":\"(\\w+)\".*", "$1"))
                .toList();
    }

    @Test
    void eventsOfABurnEndWithItsOutcome() throws IOException {
        Trees.plain(folder.resolve("tree"), "tree", 5, 100_000);
        assertThat(burnish(folder, "newmedium", "bd-re", "disc").exit()).isZero();
        Run burn = burnish(folder, "burn", "tree", "--to", "emu:disc", "--verify", "--json=events");
        assertThat(burn.exit()).as("%s", burn).isZero();
        assertThat(kinds(burn)).contains("phase", "progress", "notice").endsWith("outcome");
        assertThat(burn.out())
                .contains("\"phase\":\"recording\"", "\"phase\":\"verifying\"", "\"code\":\"format.first\"");
        assertThat(burn.out().lines().reduce((before, last) -> last).orElseThrow())
                .contains("\"exit\":0", "\"state\":\"completed\"");
    }

    @Test
    void failuresHaveACodeAndTheExitValue() {
        Run absent = burnish(folder, "toc", "emu:none", "--json=events");
        assertThat(absent.exit()).isEqualTo(1);
        assertThat(kinds(absent)).endsWith("outcome");
        assertThat(absent.out()).contains("\"exit\":1", "\"code\":\"medium.absent\"");
        Run words = burnish(folder, "toc", "--json=events");
        assertThat(words.exit()).isEqualTo(2);
        assertThat(kinds(words)).containsExactly("outcome");
        assertThat(words.out()).contains("\"exit\":2", "\"code\":\"words.not-understood\"");
    }
}
