package org.burnish.servers;

import java.io.IOException;
import java.nio.file.Path;

/** How a server is set up and run. Applications come and go as files in a folder that it watches. */
interface WebServer {

    /** Its name, for messages. */
    String name();

    /** Unpacks it into an empty folder, and gives the command that runs it there, with its pages at a port of this machine. */
    ProcessBuilder prepare(Path home, int port) throws IOException, InterruptedException;

    /** The folder that it watches. */
    Path applications(Path home);

    /** Asks it to end, and says whether it did. */
    default boolean stop(Server server) throws InterruptedException {
        return server.stop();
    }
}
