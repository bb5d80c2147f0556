package org.burnish.itests.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.burnish.itests.peer.Needed;
import org.burnish.itests.peer.Peer;
import org.burnish.itests.peer.Run;
import org.burnish.itests.peer.Trees;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program with the optional bundle of manners, on a desktop whose services are stand-ins by others. */
@Peer({"dbus-daemon", "systemd-inhibit"})
class DesktopTest {

    /** So that a job is held at once, and each end is shown. */
    private static final String AT_ONCE = "hold.after.ms = 0\nshow.after.ms = 0\nlimit.ms = ";

    private static final int PATIENT_MS = 20_000;
    private static final int IMPATIENT_MS = 200;

    private static final String WRITING_LOCKS = "sleep:shutdown:handle-lid-switch";
    private static final long TIMEOUT_SECONDS = 60;

    /** How long a job lasts that is looked at while it runs, and one that is killed then. */
    private static final int LOOK_MS = 1500;

    private static final int ENDLESS_MS = 120_000;

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static Path home;
    private static Desktop desktop;

    private final List<Process> started = new ArrayList<>();

    @BeforeAll
    static void makeInstallationAndDesktop() throws IOException {
        Needed.here(
                Files.exists(Path.of("/usr/lib/python3/dist-packages/dbusmock")),
                "the Debian package python3-dbusmock");
        home = shared.resolve("installation");
        Trees.copy(Path.of(System.getProperty("burnish.home")).normalize(), home, Set.of());
        try (Stream<Path> optional = Files.list(home.resolve("optional"))) {
            Path jar = optional.filter(file -> file.getFileName().toString().startsWith("org.burnish.desktop"))
                    .findFirst()
                    .orElseThrow();
            Files.copy(jar, home.resolve("deploy").resolve(jar.getFileName()));
        }
        desktop = Desktop.open(Files.createDirectory(shared.resolve("desktop")));
    }

    @AfterAll
    static void endDesktop() throws IOException {
        if (desktop != null) {
            desktop.close();
        }
    }

    private static void limit(int millis) throws IOException {
        Files.writeString(home.resolve("etc/org.burnish.desktop.cfg"), AT_ONCE + millis + "\n");
    }

    @BeforeEach
    void makeTree() throws IOException {
        limit(PATIENT_MS);
        Trees.plain(folder.resolve("tree"), "file", 4, 100_000);
    }

    @AfterEach
    void endPrograms() {
        started.forEach(Process::destroyForcibly);
    }

    private static List<String> command(String... words) {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin/burnish").toString()));
        command.addAll(List.of(words));
        return command;
    }

    private Run run(Map<String, String> environment, String... words) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("BURNISH_CACHE", shared.resolve("cache").toString());
        return Run.of(folder, all, command(words));
    }

    private Process start(List<String> command, String options) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        builder.environment().putAll(desktop.environment());
        builder.environment().put("BURNISH_CACHE", shared.resolve("cache").toString());
        builder.environment().put("BURNISH_OPTS", options);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private Process burnSlowly(int millis) throws IOException {
        assertThat(Run.burnish(folder, "newmedium", "dvd-rw", "disc").exit()).isZero();
        return start(command("burn", "tree", "--to", "emu:disc"), "-Dburnish.emu.timing=close=" + millis);
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output"));
    }

    @Test
    void machineStaysAwakeAndMediaUnmountedDuringAJobAndItsEndIsShown() throws Exception {
        Process burn = burnSlowly(LOOK_MS);
        Desktop.await(() -> desktop.order("locks"), WRITING_LOCKS);
        String where = "Writing a disc in 'emu:disc'";
        Desktop.await(() -> desktop.log("session"), "Inhibit \"Burnish\" 0 \"" + where + "\" 21");
        assertThat(desktop.log("logind"))
                .contains("Inhibit \"" + WRITING_LOCKS + "\" \"Burnish\" \"" + where + "\" \"block\"");
        assertThat(burn.isAlive()).isTrue();

        assertThat(burn.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(burn.exitValue()).as(output()).isZero();
        Desktop.await(() -> desktop.order("locks"), "[]");
        assertThat(desktop.log("session")).contains("Uninhibit 7");
        assertThat(desktop.log("notifications"))
                .contains("Notify \"Burnish\" 0 \"media-optical\" \"Writing a disc is complete\" \"'emu:disc', ")
                .contains("\"transfer.complete\"");
    }

    @Test
    void jobThatFailsIsShownWithItsReason() throws Exception {
        Run run = run(desktop.environment(), "burn", "tree", "--to", "emu:nowhere");
        assertThat(run.exit()).isNotZero();
        Desktop.await(() -> desktop.log("notifications"), "\"Writing a disc failed\" \"'emu:nowhere', ");
        assertThat(desktop.log("notifications")).contains("\"transfer.error\"");
    }

    @Test
    void programThatIsKilledLeavesNoLock() throws Exception {
        Process burn = burnSlowly(ENDLESS_MS);
        Desktop.await(() -> desktop.order("locks"), WRITING_LOCKS);
        burn.destroyForcibly();
        Desktop.await(() -> desktop.order("locks"), "[]");
    }

    @Test
    void busThatHangsNeitherStopsNorSpoilsAJob() throws Exception {
        limit(IMPATIENT_MS);
        desktop.order("hang");
        try {
            Process burn = burnSlowly(LOOK_MS);
            assertThat(burn.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(burn.exitValue()).as(output()).isZero();
            assertThat(output())
                    .contains("The system bus does not answer within 200 ms. Jobs are not affected")
                    .contains("The session bus of the desktop does not answer within 200 ms. Jobs are not affected");
            assertThat(output().split("does not answer", -1)).as(output()).hasSize(3);
        } finally {
            desktop.order("wake");
        }
        assertThat(run(Map.of(), "verify", "emu:disc").exit()).isZero();
    }

    @Test
    void withoutABusNothingIsSaid() {
        Run run = run(
                Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere", "DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/no"),
                "burn",
                "tree",
                "--to",
                "stdio:disc");
        assertThat(run.exit()).as("%s", run).isZero();
        assertThat(run.all()).doesNotContain("bus", "WARNING");
    }

    @Test
    void mediaThatComeAndGoAreEvents() throws Exception {
        String before = desktop.log("disks");
        Process listener = start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        MediaListener.class.getName()),
                "");
        // it listens before it looks for the first time
        Desktop.await(() -> desktop.log("disks").substring(before.length()), "GetManagedObjects");
        desktop.order("insert 1");
        Desktop.await(this::output, "org/burnish/medium/INSERTED /dev/sr0\n");
        desktop.order("insert 2");
        Desktop.await(this::output, "INSERTED /dev/sr0\norg/burnish/medium/INSERTED /dev/sr0\n");
        desktop.order("remove");
        Desktop.await(this::output, "org/burnish/medium/REMOVED /dev/sr0\n");
        listener.getOutputStream().close();
        assertThat(listener.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void consoleLooksForMediaFromItsBeginning() throws Exception {
        String before = desktop.log("disks");
        Process console = start(command("shell"), "");
        Desktop.await(() -> desktop.log("disks").substring(before.length()), "GetManagedObjects");
        console.getOutputStream().close();
        assertThat(console.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
}
