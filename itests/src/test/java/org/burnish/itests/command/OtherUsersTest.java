package org.burnish.itests.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.burnish.itests.peer.Run;
import org.burnish.itests.peer.Trees;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another local user, played by "nobody", puts things where a program that root runs might load them. */
class OtherUsersTest {

    private static final String KEPT = "Nothing is kept for a quicker start, because ";

    private static final String CHECK = "xorriso -session_quota check";
    private static final String NOT_KNOWN = "Not a known command:  '-session_quota'";
    private static final String KNOWN = "Session quota: 0s pending";

    @TempDir
    Path folder;

    private Path home;

    /** Of root, but all may write there and replace each other's files. */
    private Path open;

    @BeforeEach
    void makePlaces() throws IOException {
        assumeTrue(
                System.getenv("CI") != null || System.getProperty("user.name").equals("root"), "needs root");
        home = folder.resolve("installation");
        Trees.copy(Path.of(System.getProperty("burnish.home")).normalize(), home, Set.of());
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        open = Files.createDirectory(folder.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    private void nobody(String script) {
        Run run = Run.of(
                folder,
                Map.of(),
                List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "sh", "-c", script));
        assertThat(run.exit()).as("%s", run).isZero();
    }

    private Run burnish(Map<String, String> environment, String... words) {
        List<String> command =
                new ArrayList<>(List.of("env", "-u", "HOME", "-u", "XDG_CACHE_HOME", "-u", "BURNISH_CACHE"));
        environment.forEach((name, value) -> command.add(name + "=" + value));
        command.add(home.resolve("bin/burnish").toString());
        command.addAll(List.of(words));
        return Run.of(folder, Map.of(), command);
    }

    /** What the Java machine would have been started with. */
    private String javaWords(Map<String, String> environment) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("java/bin"));
        Path java = Files.writeString(bin.resolve("java"), "#!/bin/sh\necho \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Map<String, String> all = new HashMap<>(environment);
        all.put("JAVA_HOME", folder.resolve("java").toString());
        return burnish(all, "-version").out();
    }

    private static void staysOut(Run run, String because) {
        assertThat(run.exit()).as("%s", run).isZero();
        assertThat(run.err().lines().filter(line -> line.contains(KEPT)))
                .singleElement()
                .asString()
                .contains(because);
    }

    @Test
    void withoutHomeNothingIsKeptInSharedFolders() throws IOException {
        Set<String> before = names(Path.of("/tmp"));
        staysOut(burnish(Map.of(), "-version"), "there is no home directory");
        assertThat(javaWords(Map.of())).contains("org.burnish.launcher.jar").doesNotContain("Archive");
        Set<String> after = names(Path.of("/tmp"));
        after.removeAll(before);
        assertThat(after)
                .noneMatch(name -> name.startsWith("bundles-") || name.equals("plain") || name.endsWith(".jsa"));
    }

    private static Set<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return new java.util.HashSet<>(
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void cacheThatAnotherUserPreparedIsLeftAlone() throws IOException {
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        nobody("mkdir -p open/mine && chmod 777 open/mine");
        Map<String, String> cache =
                Map.of("BURNISH_CACHE", folder.resolve("open/mine").toString());
        staysOut(burnish(cache, "-version"), "other users can write to " + open);
        assertThat(javaWords(cache)).contains("org.burnish.launcher.jar").doesNotContain("Archive");
        assertThat(open.resolve("mine")).isEmptyDirectory();
    }

    @Test
    void homeOfAnotherUserIsLeftAlone() throws IOException {
        Run.of(folder, "chmod", "1777", open.toString());
        nobody("mkdir open/home");
        Map<String, String> environment = Map.of("HOME", open.resolve("home").toString());
        staysOut(burnish(environment, "-version"), open.resolve("home") + " belongs to user 65534");
        assertThat(javaWords(environment)).doesNotContain("Archive");
        assertThat(open.resolve("home")).isEmptyDirectory();
    }

    @Test
    void linkOfAnotherUserIsNotFollowed() throws IOException {
        Run.of(folder, "chmod", "1777", open.toString());
        Files.createDirectory(
                folder.resolve("root"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        nobody("ln -s ../root open/cache");
        Map<String, String> cache =
                Map.of("BURNISH_CACHE", open.resolve("cache").toString());
        staysOut(burnish(cache, "-version"), open.resolve("cache") + " belongs to user 65534");
        assertThat(javaWords(cache)).doesNotContain("Archive");
        assertThat(folder.resolve("root")).isEmptyDirectory();
    }

    @Test
    void ownFolderBelowStickyOneIsUsed() throws IOException {
        Run.of(folder, "chmod", "1777", open.toString());
        Path own = Files.createDirectory(open.resolve("own"));
        Map<String, String> cache = Map.of("BURNISH_CACHE", own.resolve("cache").toString());
        Run first = burnish(cache, "-version");
        assertThat(first.err()).as("%s", first).doesNotContain(KEPT);
        assertThat(names(own.resolve("cache")))
                .anyMatch(name -> name.equals("plain"))
                .anyMatch(name -> name.endsWith(".jsa"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own.resolve("cache"))))
                .isEqualTo("rwx------");
        assertThat(javaWords(cache)).contains("ArchiveClassesAtExit=" + own);
    }

    private Path sample() throws IOException {
        Path target =
                Path.of(System.getProperty("burnish.home")).resolve("../../../samples/command-session-quota/target");
        try (Stream<Path> files = Files.list(target)) {
            Path jar = files.filter(file -> file.getFileName().toString().matches(".*SNAPSHOT\\.jar"))
                    .findFirst()
                    .orElseThrow();
            return Files.copy(jar, folder.resolve("quota.jar"));
        }
    }

    /** The file, too, not only the folder: it may have been moved there from elsewhere. */
    @Test
    void consoleTakesUpNoFileThatOthersCanChange() throws IOException {
        Path jar = home.resolve("deploy/quota.jar");
        Path drives = home.resolve("etc/org.burnish.drives.cfg");
        give(sample(), jar);
        give(Files.writeString(folder.resolve("drives"), "bare.path=emu"), drives);
        try (Console shell = Console.open(home, folder, "")) {
            String start = Files.readString(folder.resolve("screen"));
            assertThat(start)
                    .contains("The bundle " + jar + " is not loaded, because " + jar + " belongs to user 65534");
            assertThat(start).contains("The settings in " + drives + " are not read, because");
            shell.type(CHECK);
            shell.await(NOT_KNOWN);
            shell.type("newmedium dvd-rw other");
            shell.await("emu:other");
            shell.type("toc other");
            shell.await("stdio:other");

            // by a link, which is root's, while the console is open
            Files.createSymbolicLink(home.resolve("deploy/link.jar"), jar);
            shell.await("The bundle " + home.resolve("deploy/link.jar") + " is not loaded, because");
            shell.type(CHECK);
            shell.await(NOT_KNOWN);

            // mended, and spoiled again
            own(jar, 0644);
            own(drives, 0644);
            shell.typeUntil(CHECK, KNOWN);
            shell.typeUntil("toc other", "emu:other");
            own(jar, 0666);
            shell.await("The bundle " + jar + " is not loaded, because other users can write to");
            shell.typeUntil(CHECK, NOT_KNOWN);
        }
        // what an earlier run took up is asked of again
        own(jar, 0644);
        try (Console shell = Console.open(home, folder, "")) {
            shell.typeUntil(CHECK, KNOWN);
        }
        own(jar, 0666);
        try (Console shell = Console.open(home, folder, "")) {
            shell.type(CHECK);
            shell.await(NOT_KNOWN);
        }
    }

    private static void give(Path file, Path place) throws IOException {
        Files.move(file, place);
        Files.setAttribute(place, "unix:uid", 65534);
        Files.setAttribute(place, "unix:mode", 0666);
    }

    private static void own(Path file, int mode) throws IOException {
        Files.setAttribute(file, "unix:uid", 0);
        Files.setAttribute(file, "unix:mode", mode);
    }

    @Test
    void bundlesAndSettingsOfAnotherUserAreNotLoaded() throws IOException {
        sample();
        Map<String, String> cache =
                Map.of("BURNISH_CACHE", folder.resolve("cache").toString());
        for (String loose : List.of("deploy", "etc")) {
            Run.of(folder, "chmod", "777", home.resolve(loose).toString());
        }
        nobody("cp quota.jar installation/deploy/quota.jar; echo bare.path=emu >"
                + " installation/etc/org.burnish.drives.cfg");

        Run run = burnish(cache, "-session_quota", "check");

        assertThat(run.exit()).as("%s", run).isEqualTo(5);
        assertThat(run.err())
                .contains(NOT_KNOWN)
                .contains("The bundle " + home.resolve("deploy/quota.jar") + " is not loaded, because other users")
                .contains("The settings in " + home.resolve("etc/org.burnish.drives.cfg") + " are not read, because");

        // root's own are: the same folder, mended
        for (String mended : List.of("deploy", "etc")) {
            Run.of(folder, "chown", "-R", "0", home.resolve(mended).toString());
            Run.of(folder, "chmod", "755", home.resolve(mended).toString());
        }
        assertThat(burnish(cache, "-session_quota", "check").out()).contains(KNOWN);
    }
}
