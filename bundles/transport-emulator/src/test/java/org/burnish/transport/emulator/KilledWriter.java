package org.burnish.transport.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A process that burns a session, closes it, and writes the next one until it is killed. */
final class KilledWriter {

    private KilledWriter() {}

    /**
     * Starts a writer and kills it.
     *
     * @param disc the medium file
     * @param parameters mode page 05h with its header, in hexadecimal
     * @param secondSession where the second session begins behind a first one of 4096 blocks
     * @param writes after how many writes of 16 blocks it is killed
     * @return up to where it had written for sure
     */
    static long killAfter(Path disc, String parameters, long secondSession, int writes) throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        disc.toString(),
                        parameters,
                        Long.toString(secondSession))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long last = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.US_ASCII))) {
            assertThat(lines.readLine()).isEqualTo("second session");
            for (int i = 0; i < writes; i++) {
                last = Long.parseLong(lines.readLine());
            }
            writer.destroyForcibly();
        }
        assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return last;
    }

    public static void main(String[] arguments) throws Exception {
        Host host = Host.emu(Path.of(arguments[0]));
        host.send("55 10 00 00 00 00 00 00 3c 00", arguments[1]);
        host.fill(0, 4096, 1);
        host.send("35 00 00 00 00 00 00 00 00 00");
        host.send("5b 00 01 00 00 01 00 00 00 00");
        host.send("5b 00 02 00 00 00 00 00 00 00");
        long lba = Long.parseLong(arguments[2]);
        System.out.println("second session");
        while (true) {
            host.write(lba, 16, 2);
            lba += 16;
            System.out.println(lba);
        }
    }
}
