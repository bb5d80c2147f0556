package org.burnish.xorriso.command.drive;

import java.io.OutputStream;
import java.nio.channels.Channels;
import java.util.Set;
import org.burnish.recorder.ImageOutput;
import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.ProblemException;

/** Addresses that stand for no drive: an image goes there and can't be read back. */
final class StreamAddress {

    private static final Set<String> STANDARD_OUTPUT = Set.of("-", "stdio:-", "stdio:/dev/fd/1", "stdio:/dev/stdout");
    private static final String NOWHERE = "stdio:/dev/null";

    private StreamAddress() {}

    /** Whether an address is one. */
    static boolean isStream(String address) {
        return STANDARD_OUTPUT.contains(address) || address.equals(NOWHERE);
    }

    /** Where it leads. */
    static ImageOutput output(String address, Console console) throws ProblemException {
        return address.equals(NOWHERE)
                ? ImageOutput.of("/dev/null", () -> Channels.newChannel(OutputStream.nullOutputStream()))
                : console.standardOutput();
    }
}
