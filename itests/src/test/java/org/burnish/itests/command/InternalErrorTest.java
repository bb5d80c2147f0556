package org.burnish.itests.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.burnish.itests.peer.Run;
import org.burnish.itests.peer.Trees;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bundle throws what no command may throw, on the main thread and on others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class InternalErrorTest {

    private static final int ABORTED = 5;

    private static final String CODE = """
            package boom;
            import org.burnish.xorriso.spi.*;
            public final class Boom implements XorrisoCommand {
                @Override public Usage usage() { return Usage.of("kind", "Throws."); }
                @Override public void run(Arguments arguments, Session session) {
                    switch (arguments.get(0)) {
                        case "error": throw new Error("an error\\u001B[31m\\nforged");
                        case "runtime": throw new IllegalStateException("a fault");
                        case "stack": run(arguments, session); break;
                        case "memory":
                            java.util.List<byte[]> all = new java.util.ArrayList<>();
                            while (true) all.add(new byte[1 << 20]);
                        case "thread": thread(); await(); break;
                        case "deaf": thread(); while (true) { try { Thread.sleep(1000); } catch (InterruptedException e) { } }
                        case "left": new Thread(Boom::await).start(); break;
                        default: throw new AssertionError();
                    }
                }
                private static void thread() {
                    new Thread(() -> { throw new Error("on another thread"); }, "beside").start();
                }
                private static void await() {
                    try { Thread.sleep(1_000_000); } catch (InterruptedException e) { }
                }
            }
            """;

    private static final String COMPONENT = """
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="boom.Boom">
              <implementation class="boom.Boom"/>
              <service><provide interface="org.burnish.xorriso.spi.XorrisoCommand"/></service>
              <property name="command" value="boom"/>
            </scr:component>
            """;

    private Path folder;
    private Path home;

    @BeforeAll
    void installBundle(@TempDir Path temp) throws IOException {
        folder = temp;
        home = folder.resolve("installation");
        Trees.copy(Path.of(System.getProperty("burnish.home")).normalize(), home, Set.of());
        Path source = folder.resolve("boom/Boom.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, CODE);
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-nowarn", "-proc:none", "-cp", path, source.toString()))
                .isZero();
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "boom");
        headers.putValue("Import-Package", "org.burnish.xorriso.spi");
        headers.putValue("Service-Component", "OSGI-INF/boom.xml");
        try (OutputStream file = Files.newOutputStream(home.resolve("deploy/boom.jar"));
                JarOutputStream jar = new JarOutputStream(file, manifest)) {
            jar.putNextEntry(new JarEntry("boom/Boom.class"));
            jar.write(Files.readAllBytes(folder.resolve("boom/Boom.class")));
            jar.putNextEntry(new JarEntry("OSGI-INF/boom.xml"));
            jar.write(COMPONENT.getBytes(StandardCharsets.UTF_8));
        }
    }

    private Run burnish(String options, String... words) {
        return Run.of(
                folder,
                Map.of("BURNISH_OPTS", options),
                Stream.concat(Stream.of(home.resolve("bin/burnish").toString()), Stream.of(words))
                        .toList());
    }

    private static void endsWithOneSentence(Run run, String sentence) {
        assertThat(run.exit()).as("%s", run).isEqualTo(ABORTED);
        List<String> fatal =
                run.err().lines().filter(line -> line.contains(": FATAL :")).toList();
        assertThat(fatal).as("%s", run).singleElement().asString().contains(sentence);
        assertThat(run.err()).doesNotContain("\tat ", "\u001B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"error", "runtime", "stack"})
    void whatMainThreadThrowsEndsTheProgramAndFreesTheDrive(String kind) throws IOException {
        burnish("", "newmedium", "dvd-rw", kind);
        Run run = burnish("", "-scsi_log", "on", "-outdev", "emu:" + kind, "-boom", kind);
        endsWithOneSentence(
                run,
                switch (kind) {
                    case "error" -> "Internal error in thread 'main': java.lang.Error: an error?[31m?forged";
                    case "runtime" -> "java.lang.IllegalStateException: a fault";
                    default -> "java.lang.StackOverflowError";
                });
        List<String> prevents = run.err()
                .lines()
                .filter(line -> line.matches("1[eE]( [0-9a-fA-F]{2}){5}.*"))
                .toList();
        assertThat(prevents).as("%s", run).isNotEmpty();
        assertThat(prevents.get(prevents.size() - 1)).startsWithIgnoringCase("1e 00 00 00 00 00");
    }

    @Test
    void memoryThatIsUsedUpEndsTheProgram() {
        endsWithOneSentence(burnish("-Xmx64m", "-boom", "memory"), "java.lang.OutOfMemoryError");
    }

    @Test
    void whatAnotherThreadThrowsEndsTheProgram() {
        endsWithOneSentence(burnish("", "-boom", "thread"), "in thread 'beside': java.lang.Error: on another thread");
    }

    @Test
    void mainThreadThatDoesNotEndThenIsNotAwaitedForLong() {
        endsWithOneSentence(burnish("-Dburnish.fault.grace=1000", "-boom", "deaf"), "in thread 'beside'");
    }

    @Test
    void threadThatIsLeftKeepsNobodyWaiting() {
        Run run = burnish("", "-boom", "left");
        assertThat(run.exit()).as("%s", run).isZero();
    }
}
