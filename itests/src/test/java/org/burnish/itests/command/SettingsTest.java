package org.burnish.itests.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.burnish.itests.peer.Run;
import org.burnish.itests.peer.Trees;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings in the folder etc of an installation. */
class SettingsTest {

    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void makeInstallation() throws IOException {
        home = folder.resolve("installation");
        Trees.copy(Path.of(System.getProperty("burnish.home")).normalize(), home, Set.of());
    }

    private void set(String pid, String line) throws IOException {
        Files.writeString(home.resolve("etc/" + pid + ".cfg"), line + "\n");
    }

    private Run burnish(String... words) throws IOException {
        return Run.of(folder, Map.of(), command(words));
    }

    private List<String> command(String... words) {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin/burnish").toString());
        command.addAll(List.of(words));
        return command;
    }

    @Test
    void commandsObeyWhatStandsThereAndForgetWhatIsTakenAway() throws IOException {
        burnish("newmedium", "dvd-rw", "disc");
        assertThat(burnish("toc", "disc").all()).doesNotContain("DVD-RW");

        set("org.burnish.drives", "bare.path = emu");
        assertThat(burnish("toc", "disc").out()).contains("DVD-RW");
        assertThat(burnish("-outdev", "disc", "-toc").all()).contains("DVD-RW");

        Files.delete(home.resolve("etc/org.burnish.drives.cfg"));
        assertThat(burnish("toc", "disc").all()).doesNotContain("DVD-RW");
    }

    @Test
    void wrongValueIsToldAndTheCommandIsDone() throws IOException {
        burnish("newmedium", "dvd-rw", "disc");
        set("org.burnish.drives", "bare.path = the emulator");
        set("org.burnish.recorder", "fifo.mib = plenty\nspede = 2000");
        Run run = burnish("burn", "/etc/hosts", "--to", "emu:disc", "--verify");
        assertThat(run.exit()).as("%s", run).isZero();
        assertThat(run.err())
                .contains("Bundle 'org.burnish.recorder'")
                .contains("'bare.path'", "'the emulator'", "'stdio' is used")
                .contains("'fifo.mib'", "'plenty'", "16 is used")
                .contains("'spede'", "not known", "fifo.mib, speed");
    }

    @Test
    void consoleTakesUpDrivesThatAreConfiguredWhileItIsOpen() throws Exception {
        burnish("newmedium", "dvd-rw", "disc");
        try (Console shell = Console.open(home, folder, "")) {
            shell.type("devices");
            shell.await("No drives found");
            set("org.burnish.transport.emulator", "drives = " + folder.resolve("disc"));
            shell.typeUntil("devices", "emu:" + folder.resolve("disc"));
        }
    }
}
