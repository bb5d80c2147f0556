package org.burnish.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Apache Tomcat, without the applications that it brings. */
final class Tomcat implements WebServer {

    @Override
    public String name() {
        return "Tomcat";
    }

    @Override
    public ProcessBuilder prepare(Path home, int port) throws IOException, InterruptedException {
        Archive.unpack("tomcat.tar.gz", home);
        empty(applications(home));
        Path settings = home.resolve("conf/server.xml");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replace("port=\"8005\"", "port=\"-1\"")
                        // looks for applications that came or went each second
                        .replace("<Engine ", "<Engine backgroundProcessorDelay=\"1\" ")
                        .replace("port=\"8080\"", "address=\"127.0.0.1\" port=\"" + port + "\""));
        return Java.ofTests()
                .runs(new ProcessBuilder(home.resolve("bin/catalina.sh").toString(), "run"));
    }

    private static void empty(Path applications) throws IOException {
        List<Path> own;
        try (Stream<Path> all = Files.walk(applications)) {
            own = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : own) {
            Files.delete(each);
        }
        Files.createDirectory(applications);
    }

    @Override
    public Path applications(Path home) {
        return home.resolve("webapps");
    }
}
