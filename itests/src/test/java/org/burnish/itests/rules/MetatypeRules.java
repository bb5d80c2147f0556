package org.burnish.itests.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Whoever configures a component finds its settings described in the bundle. */
final class MetatypeRules {

    private MetatypeRules() {}

    /** The PIDs of components that take settings and have no description, each with its bundle. */
    static List<String> undescribed(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Set<String> configured = new TreeSet<>();
            Set<String> described = new TreeSet<>();
            for (JarEntry entry : file.stream().toList()) {
                if (entry.getName().matches("OSGI-INF/[^/]+\\.xml")) {
                    pid(root(file, entry), configured);
                } else if (entry.getName().matches("OSGI-INF/metatype/[^/]+\\.xml")) {
                    designated(root(file, entry), described);
                }
            }
            configured.removeAll(described);
            List<String> found = new ArrayList<>();
            configured.forEach(pid -> found.add(jar.getFileName() + " takes settings of '" + pid
                    + "' and does not describe them: give the component a @Designate"));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A component says that it takes settings by a PID of its own, or by taking changes of them. */
    private static void pid(Element component, Set<String> pids) {
        String pid = component.getAttribute("configuration-pid");
        if (!pid.isEmpty()) {
            pids.add(pid);
        } else if (!component.getAttribute("modified").isEmpty()
                || component.getAttribute("configuration-policy").equals("require")) {
            pids.add(component.getAttribute("name"));
        }
    }

    private static void designated(Element metatype, Set<String> pids) {
        var designates = metatype.getElementsByTagName("Designate");
        boolean attributes = metatype.getElementsByTagName("AD").getLength() > 0;
        for (int i = 0; attributes && i < designates.getLength(); i++) {
            pids.add(((Element) designates.item(i)).getAttribute("pid"));
        }
    }

    private static Element root(JarFile file, JarEntry entry) throws IOException {
        try (InputStream in = file.getInputStream(entry)) {
            Document document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
            return document.getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(entry + " of " + file.getName(), e);
        }
    }
}
