package org.burnish.servers;

import java.io.IOException;
import java.nio.file.Path;

/** WildFly as a standalone server. */
final class WildFly implements WebServer {

    @Override
    public String name() {
        return "WildFly";
    }

    @Override
    public ProcessBuilder prepare(Path home, int port) throws IOException, InterruptedException {
        Archive.unpack("wildfly-dist.zip", home);
        ProcessBuilder command = Java.ofTests()
                .runs(new ProcessBuilder(
                        home.resolve("bin/standalone.sh").toString(),
                        "-b",
                        "127.0.0.1",
                        "-Djboss.http.port=" + port,
                        "-Djboss.https.port=0",
                        "-Djboss.management.http.port=0"));
        // the script hands the request to end on
        command.environment().put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
        return command;
    }

    @Override
    public Path applications(Path home) {
        return home.resolve("standalone/deployments");
    }
}
