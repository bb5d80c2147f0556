package ${package};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.burnish.embedded.Burnish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

/** The bundle in Burnish: the command obeys its own setting and those of others while it is there. */
class ${className}IT {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    @Test
    void commandIsKnownUntilTheBundleLeaves() throws Exception {
        try (Burnish burnish = Burnish.open()) {
            Bundle bundle = burnish.install(Path.of(System.getProperty("bundle")));
            assertEquals(0, run(burnish, "-md5", "on", "-close", "on", "-${command}", "1000"), screen::toString);
            assertTrue(screen.toString().contains("1000s allowed, checksums on, close on"), screen::toString);
            assertNotEquals(0, run(burnish, "-${command}", "10"));
            assertTrue(screen.toString().contains("and 10 are allowed"), screen::toString);
            bundle.uninstall();
            assertNotEquals(0, run(burnish, "-${command}", "1000"));
            assertTrue(screen.toString().contains("Not a known command"), screen::toString);
        }
    }

    /** Runs these words, then checks a session with one file, which is not written. */
    private int run(Burnish burnish, String... words) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "one".repeat(100_000));
        screen.reset();
        List<String> line = new ArrayList<>(List.of(words));
        line.addAll(List.of("-outdev", "stdio:" + folder.resolve("image"), "-map", file.toString(), "/file"));
        line.addAll(List.of("-${command}", "check", "-rollback_end"));
        PrintStream stream = new PrintStream(screen, true, StandardCharsets.UTF_8);
        return burnish.xorriso().run(line, InputStream.nullInputStream(), stream, stream);
    }
}
