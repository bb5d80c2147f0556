package org.burnish.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Open Liberty with its feature for servlets. */
final class OpenLiberty implements WebServer {

    @Override
    public String name() {
        return "Open Liberty";
    }

    @Override
    public ProcessBuilder prepare(Path home, int port) throws IOException, InterruptedException {
        Archive.unpack("openliberty-runtime.zip", home);
        Path server = Files.createDirectories(applications(home)).getParent();
        Files.writeString(server.resolve("server.xml"), """
            <server>
              <featureManager><feature>servlet-6.0</feature></featureManager>
              <httpEndpoint id="defaultHttpEndpoint" host="127.0.0.1" httpPort="%d" httpsPort="-1"/>
              <applicationMonitor updateTrigger="polled" pollingRate="500ms"/>
            </server>
            """.formatted(port));
        return Java.ofTests().runs(new ProcessBuilder(home.resolve("bin/server").toString(), "run", "burn"));
    }

    @Override
    public Path applications(Path home) {
        return home.resolve("usr/servers/burn/dropins");
    }
}
