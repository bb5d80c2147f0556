package org.burnish.embedded;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * One of the bundles that this jar carries.
 *
 * @param name its file name
 * @param content its jar
 * @param shared the clauses of its Export-Package whose classes this program has on its own class path, without what they
 *     use
 * @param contractsOnly whether there is nothing in it but what the program shows the framework anyhow
 */
record EmbeddedBundle(String name, byte[] content, List<String> shared, boolean contractsOnly) {

    private static final String CARRIED = "bundles.zip";

    /** Commas that stand outside of quotation marks. */
    private static final Pattern CLAUSES = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private static final Pattern USES = Pattern.compile(";uses:=(\"[^\"]*\"|[^;\"]*)");

    static List<EmbeddedBundle> all() throws IOException {
        List<EmbeddedBundle> bundles = new ArrayList<>();
        try (InputStream carried = EmbeddedBundle.class.getResourceAsStream(CARRIED)) {
            if (carried == null) {
                throw new IOException("The resource org/burnish/embedded/" + CARRIED
                        + " is missing. It is in the jar org.burnish.embedded: whatever repacked that has to keep it.");
            }
            ZipInputStream zip = new ZipInputStream(carried);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    bundles.add(of(entry.getName(), zip.readAllBytes()));
                }
            }
        }
        return bundles;
    }

    private static EmbeddedBundle of(String name, byte[] content) throws IOException {
        try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(content), false)) {
            Attributes headers = jar.getManifest() == null
                    ? new Attributes()
                    : jar.getManifest().getMainAttributes();
            List<String> exports = clauses(headers.getValue("Export-Package"));
            Map<String, String> members = members(jar);
            List<String> shared = exports.stream()
                    .filter(clause -> onClassPath(members.get(packageOf(clause))))
                    .toList();
            boolean components = headers.getValue("Service-Component") != null;
            boolean contractsOnly = !components && !exports.isEmpty() && shared.size() == exports.size();
            return new EmbeddedBundle(name, content, shared, contractsOnly);
        }
    }

    /** A class of each package. */
    private static Map<String, String> members(JarInputStream jar) throws IOException {
        Map<String, String> members = new HashMap<>();
        for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
            String path = entry.getName();
            int slash = path.lastIndexOf('/');
            if (slash > 0 && path.endsWith(".class")) {
                members.putIfAbsent(path.substring(0, slash).replace('/', '.'), path);
            }
        }
        return members;
    }

    private static List<String> clauses(@Nullable String header) {
        return header == null
                ? List.of()
                : Arrays.stream(CLAUSES.split(header))
                        .map(clause -> USES.matcher(clause).replaceAll(""))
                        .toList();
    }

    private static boolean onClassPath(@Nullable String member) {
        return member != null && EmbeddedBundle.class.getClassLoader().getResource(member) != null;
    }

    private static String packageOf(String clause) {
        return clause.split(";", 2)[0].trim();
    }
}
