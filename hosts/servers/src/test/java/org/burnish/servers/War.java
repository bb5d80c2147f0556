package org.burnish.servers;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.burnish.embedded.Burnish;
import org.burnish.servers.demo.BurnServlet;
import org.burnish.war.BurnishListener;

/** The web application of package demo, packed as anybody would pack it. */
final class War {

    private War() {}

    static Path write(Path war) throws IOException {
        try (OutputStream file = Files.newOutputStream(war);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Class<?> each : List.of(Burnish.class, BurnishListener.class)) {
                Path jar = origin(each);
                add(zip, "WEB-INF/lib/" + jar.getFileName(), jar);
            }
            Path classes = origin(BurnServlet.class);
            String folder = BurnServlet.class.getPackageName().replace('.', '/');
            try (Stream<Path> all = Files.list(classes.resolve(folder))) {
                for (Path each : all.toList()) {
                    add(zip, "WEB-INF/classes/" + folder + "/" + each.getFileName(), each);
                }
            }
        }
        return war;
    }

    private static Path origin(Class<?> type) throws IOException {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static void add(ZipOutputStream zip, String name, Path content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(content, zip);
        zip.closeEntry();
    }
}
