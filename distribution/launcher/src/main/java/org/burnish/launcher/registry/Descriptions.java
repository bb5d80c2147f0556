package org.burnish.launcher.registry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * The bundles of a class path with what they describe. It is read from their jars once, and kept in a {@link DescriptionFile}.
 *
 * @param parts in the order in which a framework would start them
 */
public record Descriptions(List<Part> parts) {

    /**
     * Reads them from jars.
     *
     * @param jars in the order in which a framework would start them
     * @throws UnknownDescriptionException if one of them needs a framework
     */
    public static Descriptions of(List<Path> jars) throws IOException, UnknownDescriptionException {
        List<Part> parts = new ArrayList<>();
        for (Path jar : jars) {
            try (JarFile file = new JarFile(jar.toFile())) {
                parts.add(part(jar, file));
            }
        }
        return new Descriptions(List.copyOf(parts));
    }

    private static Part part(Path jar, JarFile file) throws IOException, UnknownDescriptionException {
        Attributes headers = file.getManifest().getMainAttributes();
        String name = header(headers, "Bundle-SymbolicName").split(";")[0].strip();
        DescriptionReader reader = new DescriptionReader(name);
        List<Description> components = new ArrayList<>();
        for (String path : header(headers, "Service-Component").split(",")) {
            ZipEntry entry = path.isBlank() ? null : file.getEntry(path.strip());
            if (entry != null) {
                try (InputStream in = file.getInputStream(entry)) {
                    components.add(reader.read(in));
                }
            } else if (!path.isBlank()) {
                throw new UnknownDescriptionException(name, "component descriptions " + path.strip());
            }
        }
        return new Part(
                name,
                header(headers, "Bundle-Version"),
                jar.toString(),
                header(headers, "Bundle-Activator"),
                List.copyOf(components));
    }

    private static String header(Attributes headers, String name) {
        String value = headers.getValue(name);
        return value == null ? "" : value;
    }
}
