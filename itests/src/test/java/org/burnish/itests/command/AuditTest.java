package org.burnish.itests.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.burnish.itests.peer.Run;
import org.burnish.itests.peer.Trees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit log of an installation: both languages write to it. */
class AuditTest {

    @TempDir
    Path folder;

    private Path home;

    private Run burnish(String... words) throws IOException {
        String[] command = new String[words.length + 1];
        command[0] = home.resolve("bin/burnish").toString();
        System.arraycopy(words, 0, command, 1, words.length);
        return Run.of(folder, Map.of(), List.of(command));
    }

    @Test
    void bothLanguagesAreLoggedWithTheBundleThatHadTheDrive() throws IOException {
        home = folder.resolve("installation");
        Trees.copy(Path.of(System.getProperty("burnish.home")).normalize(), home, Set.of());
        Path log = folder.resolve("log");
        Files.writeString(home.resolve("etc/org.burnish.audit.cfg"), "file = " + log + "\n");
        assertThat(burnish("newmedium", "dvd-rw", "disc").exit()).isZero();
        assertThat(log).doesNotExist();

        Run burned = burnish("burn", "/etc/hosts", "--to", "emu:disc");
        assertThat(burned.exit()).as("%s", burned).isZero();
        Run blanked = burnish("-outdev", "emu:disc", "-blank", "deformat");
        assertThat(blanked.exit()).as("%s", blanked).isZero();

        List<String> lines = Files.readAllLines(log);
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).contains("\"event\":\"begin\"", "\"program\":\"org.burnish.shell\"");
        assertThat(lines.get(1))
                .contains("\"drive\":\"emu:", "\"name\":\"DVD-RW", "\"what\":\"record\"", "\"outcome\":\"completed\"")
                .contains("\"digest\":\"MD5:");
        assertThat(lines.get(3))
                .contains("\"program\":\"org.burnish.xorriso\"", "\"what\":\"blank\",\"outcome\":\"blanked\"");
    }
}
