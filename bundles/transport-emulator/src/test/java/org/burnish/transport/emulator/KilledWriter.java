package org.burnish.transport.emulator;

import java.nio.file.Path;

/** A process that burns a session, closes it, and writes the next one until it is killed. */
final class KilledWriter {

    private static final String INCREMENTAL_MULTI =
            "00 00 00 00 00 00 00 00 05 32 60 e5 08 10 00 00 00 00 00 00 00 10 00 96" + " 00".repeat(36);

    private KilledWriter() {}

    public static void main(String[] arguments) throws Exception {
        Host host = Host.emu(Path.of(arguments[0]));
        host.send("55 10 00 00 00 00 00 00 3c 00", INCREMENTAL_MULTI);
        host.fill(0, 4096, 1);
        host.send("35 00 00 00 00 00 00 00 00 00");
        host.send("5b 00 01 00 00 01 00 00 00 00");
        host.send("5b 00 02 00 00 00 00 00 00 00");
        long lba = 4096 + 28_688;
        System.out.println("second session");
        while (true) {
            host.write(lba, 16, 2);
            lba += 16;
            System.out.println(lba);
        }
    }
}
