package org.burnish.itests.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.burnish.itests.peer.Peer;
import org.burnish.itests.peer.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the Debian package puts where, and that it works there. */
@Peer({"dpkg-deb", "man", "bash", "zsh"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DebianPackageTest {

    private Path folder;
    private Path root;
    private String listed;

    @BeforeAll
    void unpack(@TempDir Path own) throws IOException {
        folder = own;
        Path target = Path.of(System.getProperty("burnish.home"), "..").normalize();
        Path deb;
        try (Stream<Path> files = Files.list(target)) {
            deb = files.filter(file -> file.getFileName().toString().matches("burnish_.*_all\\.deb"))
                    .findFirst()
                    .orElseThrow();
        }
        root = folder.resolve("root");
        assertThat(Run.of(folder, "dpkg-deb", "-x", deb.toString(), root.toString())
                        .exit())
                .isZero();
        listed = Run.of(folder, "dpkg-deb", "-c", deb.toString()).out();
        assertThat(Run.of(folder, "dpkg-deb", "-f", deb.toString()).out())
                .contains(
                        "Package: burnish\n",
                        "Architecture: all\n",
                        "Depends: default-jre-headless (>= 2:1.17) | java17-runtime-headless\n");
    }

    @Test
    void installedProgramBurnsAndVerifies() throws IOException {
        Path photos = Files.createDirectories(folder.resolve("photos"));
        Files.writeString(photos.resolve("hills"), "green");

        assertThat(installed("newmedium", "dvd-rw", "disc").exit()).isZero();
        Run burned = installed("burn", "photos", "--to", "emu:disc", "--verify");

        assertThat(burned.exit()).as("%s", burned).isZero();
        assertThat(burned.out()).contains("good");
    }

    private Run installed(String... words) {
        List<String> command = Stream.concat(
                        Stream.of(root.resolve("usr/bin/burnish").toString()), Stream.of(words))
                .toList();
        return Run.of(folder, Map.of("BURNISH_CACHE", folder.resolve("cache").toString()), command);
    }

    @Test
    void everythingBelongsToRootAndNobodyElseCanWrite() {
        assertThat(listed.lines()).isNotEmpty().allSatisfy(line -> {
            assertThat(line).contains(" root/root ");
            assertThat(line).matches("[-dl]rwx?.*");
            assertThat(line.startsWith("l") || line.charAt(5) == '-' && line.charAt(8) == '-')
                    .as(line)
                    .isTrue();
        });
    }

    @Test
    void settingsAndPluginsAreTheAdministrators() {
        assertThat(listed).contains("./etc/burnish/gosh_profile", "./var/lib/burnish/deploy/");
        assertThat(listed).contains("./usr/share/burnish/etc -> /etc/burnish");
        assertThat(listed).contains("./usr/share/burnish/deploy -> /var/lib/burnish/deploy");
    }

    @Test
    void pagesOfTheManualAreSetWithoutAWarning() {
        for (String page : List.of("burnish", "burnish-xorriso")) {
            Run set = Run.of(
                    folder,
                    Map.of("MANWIDTH", "80"),
                    List.of(
                            "man",
                            "--warnings=all",
                            "-l",
                            root.resolve("usr/share/man/man1/" + page + ".1.gz").toString()));
            assertThat(set.exit()).as("%s", set).isZero();
            assertThat(set.err()).isEmpty();
            assertThat(set.out()).contains("NAME", page + " - ", "COMMANDS", "SEE ALSO");
        }
    }

    @Test
    void manualHasEachCommandWithItsOptions() {
        String page = Run.of(
                        folder,
                        "man",
                        "-l",
                        root.resolve("usr/share/man/man1/burnish.1.gz").toString())
                .out();

        assertThat(page).contains("burn DIR", "--verify", "blank DRIVE", "as_needed|fast|all");
    }

    @Test
    void bashCompletesCommandsOptionsModesAndMedia() throws IOException {
        Files.createFile(folder.resolve("medium-file"));

        assertThat(bash("burnish", "verif")).containsExactly("verify");
        assertThat(bash("burnish", "burn", "photos", "--ov")).containsExactly("--overwrite");
        assertThat(bash("burnish", "blank", "--mode", "f")).containsExactly("fast");
        assertThat(bash("burnish", "newmedium", "bd-re")).contains("bd-re", "bd-re-dl");
        assertThat(bash("burnish", "toc", "emu:medium-f")).containsExactly("emu:medium-file");
        assertThat(bash("burnish", "-check_m")).contains("-check_md5", "-check_media");
        assertThat(bash("burnish", "eject", "nothing-like-it")).isEmpty();
    }

    /** What bash has for the last word of a line. */
    private List<String> bash(String... words) {
        String script = """
                source '%s'
                COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
                _burnish "$1" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
                for reply in "${COMPREPLY[@]}"; do echo "$reply"; done
                """.formatted(root.resolve("usr/share/bash-completion/completions/burnish"));
        List<String> command = Stream.concat(Stream.of("bash", "-c", script, "bash"), Stream.of(words))
                .toList();
        Run run = Run.of(folder, Map.of(), command);
        assertThat(run.err()).isEmpty();
        return run.out().lines().toList();
    }

    @Test
    void zshCompletesCommandsOptionsAndModes() {
        assertThat(zsh("burnish verif")).endsWith("burnish verify ");
        assertThat(zsh("burnish blank --mode def")).contains("deformat");
        assertThat(zsh("burnish burn photos --ove")).endsWith("--overwrite ");
        assertThat(zsh("burnish -device_")).endsWith("burnish -device_links ");
    }

    /** The line of an interactive zsh after the tabulator key. */
    private String zsh(String line) {
        String script = """
                zmodload zsh/zpty
                zpty shell zsh -f -i
                zpty -w shell "PS1= ; stty -echo; fpath=('%s' \\$fpath); autoload -U compinit; compinit -D; unsetopt list_beep"
                zpty -w shell "show() { print -r -- \\"[[[\\$BUFFER]]]\\"; zle .kill-whole-line }; zle -N show; bindkey '^X' show; print -r READY-'NOW'"
                zpty -r -m shell seen '*READY-NOW*'
                zpty -w -n shell $'%s\\t\\x18'
                zpty -r -m shell seen '*\\[\\[\\[*\\]\\]\\]*'
                print -r -- "$seen"
                zpty -d shell
                """.formatted(root.resolve("usr/share/zsh/vendor-completions"), line);
        Run run = Run.of(folder, Map.of("TERM", "dumb"), List.of("zsh", "-f", "-c", script));
        int begin = run.out().lastIndexOf("[[[");
        int end = run.out().lastIndexOf("]]]");
        assertThat(end).as("%s", run).isGreaterThan(begin);
        return run.out().substring(begin + 3, end);
    }
}
