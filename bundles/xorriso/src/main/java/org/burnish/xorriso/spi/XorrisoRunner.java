package org.burnish.xorriso.spi;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Runs command lines of the xorriso language. A service; each call has a session of its own. */
@ProviderType
public interface XorrisoRunner {

    /**
     * Performs the commands one after the other and returns the exit value.
     *
     * @param arguments as the shell split them
     * @param in where dialog mode reads commands
     * @param out takes results
     * @param err takes messages
     * @return 0 when all went well; 2 without arguments; 5 when a command made the run end, 6 when that happened in
     *     dialog; else the value of {@code -return_with} if an event was that grave
     */
    int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err);
}
