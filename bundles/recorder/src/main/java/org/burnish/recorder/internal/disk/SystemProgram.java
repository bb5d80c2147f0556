package org.burnish.recorder.internal.disk;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs small programs of the system, for what Java has no calls for. Paths reach them byte for byte: Java would give them what
 * the locale makes of a path.
 */
final class SystemProgram {

    /** Gets arguments in octal, so that neither the locale nor the shell changes a byte, and runs the program with them. */
    private static final String SCRIPT = "program=$1; shift; n=$#; for each; do"
            + " value=$(printf \"$each.\"); set -- \"$@\" \"${value%.}\"; done; shift \"$n\"; exec \"$program\" \"$@\"";

    private SystemProgram() {}

    /**
     * Runs a program with arguments that are bytes, to its end, with messages in English; returns what it printed.
     *
     * @throws IOException when it can't be started, or fails: the message is what the program printed
     */
    static String run(String program, byte[]... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", SCRIPT, "sh", program));
        for (byte[] argument : arguments) {
            command.add(octal(argument));
        }
        return run(program, command);
    }

    /** A word of ASCII as an argument. */
    static byte[] word(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }

    private static String octal(byte[] bytes) {
        StringBuilder text = new StringBuilder(4 * bytes.length);
        for (byte value : bytes) {
            text.append('\\').append((char) ('0' + ((value & 0xFF) >> 6)));
            text.append((char) ('0' + ((value >> 3) & 7))).append((char) ('0' + (value & 7)));
        }
        return text.toString();
    }

    private static String run(String name, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset()).strip();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(printed);
            }
            return printed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for " + name);
        }
    }
}
