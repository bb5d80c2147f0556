package org.burnish.itests.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that was run to its end.
 *
 * @param command what was run
 * @param exit its exit value
 * @param out its standard output
 * @param err its standard error
 */
public record Run(List<String> command, int exit, String out, String err) {

    /** A program that takes longer hangs; the longest builds the checkout. */
    private static final long LIMIT_SECONDS = 600;

    /** Runs a program in the given folder, in the C.UTF-8 locale and without standard input. */
    public static Run of(Path folder, String... command) {
        return of(folder, Map.of(), List.of(command));
    }

    /** The same with more environment variables. */
    public static Run of(Path folder, Map<String, String> environment, List<String> command) {
        try {
            Path out = Files.createTempFile("run", ".out");
            Path err = Files.createTempFile("run", ".err");
            try {
                return run(folder, environment, command, out, err);
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Run run(Path folder, Map<String, String> environment, List<String> command, Path out, Path err)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("still running after " + LIMIT_SECONDS + " s: " + command);
        }
        return new Run(
                List.copyOf(command),
                process.exitValue(),
                new String(Files.readAllBytes(out), StandardCharsets.UTF_8),
                new String(Files.readAllBytes(err), StandardCharsets.UTF_8));
    }

    /** Runs {@code bin/burnish} of the distribution. */
    public static Run burnish(Path folder, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(burnishBinary().toString());
        command.addAll(Arrays.asList(arguments));
        return of(folder, Map.of(), command);
    }

    /** The program that was built. */
    public static Path burnishBinary() {
        return Path.of(System.getProperty("burnish.home"), "bin", "burnish").normalize();
    }

    /** Everything that it printed. */
    public String all() {
        return out + err;
    }

    @Override
    public String toString() {
        return command + "\nexit " + exit + "\n--- stdout\n" + out + "--- stderr\n" + err;
    }
}
