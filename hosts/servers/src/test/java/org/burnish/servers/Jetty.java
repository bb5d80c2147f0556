package org.burnish.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Eclipse Jetty with its modules for servlets of Jakarta EE 10. */
final class Jetty implements WebServer {

    @Override
    public String name() {
        return "Jetty";
    }

    @Override
    public ProcessBuilder prepare(Path home, int port) throws IOException, InterruptedException {
        Archive.unpack("jetty-home.zip", home);
        Path base = Files.createDirectories(applications(home)).getParent();
        // what stands behind the module of an environment is that environment's
        Files.writeString(base.resolve("start.ini"), """
            jetty.http.host=127.0.0.1
            jetty.http.port=%d
            --module=http
            --module=ee10-deploy,ee10-annotations
            jetty.deploy.scanInterval=1
            """.formatted(port));
        Java java = Java.ofTests();
        return java.runs(new ProcessBuilder(
                java.program("java"), "-jar", home.resolve("start.jar").toString(), "jetty.base=" + base));
    }

    @Override
    public Path applications(Path home) {
        return home.resolve("base/webapps");
    }
}
