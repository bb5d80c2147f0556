package org.burnish.station.web.server;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.burnish.scsi.settings.Settings;
import org.burnish.station.web.guard.Policy;
import org.jspecify.annotations.Nullable;

/**
 * What the server is told.
 *
 * @param host the address that it takes connections at
 * @param port where; the next ones are tried where none was chosen
 * @param chosen whether the port was chosen: nothing else will do then
 * @param roots the directories that may be burned
 * @param names further names that the station is called by in addresses
 * @param keystore with the key and certificate of its TLS; empty for none
 * @param password of the keystore
 * @param proxy who vouches for users
 * @param language of the pages
 */
record WebSettings(
        String host,
        int port,
        boolean chosen,
        List<Path> roots,
        List<String> names,
        Optional<Path> keystore,
        String password,
        Policy.Proxy proxy,
        String language) {

    static final String PID = "org.burnish.station.web";
    static final int PORT = 8737;

    private static final System.Logger LOG = System.getLogger(WebSettings.class.getName());
    /** System properties: their names behind it. Not for passwords, which other users of the machine see in a command line. */
    private static final String PREFIX = "burnish.station.";

    private static final List<String> PROPERTIES =
            List.of("host", "port", "roots", "names", "tls.keystore", "language");
    private static final String LOOPBACK = "127.0.0.1";
    private static final Pattern ANY = Pattern.compile(".+");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]+");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    private static final int MAX_PORT = 65_535;

    /** From a configuration; where it lacks something, from properties of the system. */
    static WebSettings of(Map<String, Object> configured, Function<String, @Nullable String> properties) {
        Map<String, Object> values = new TreeMap<>(configured);
        // the component runtime adds which services the references are for
        values.keySet().removeIf(key -> key.endsWith(".target"));
        for (String name : PROPERTIES) {
            String value = properties.apply(PREFIX + name);
            if (value != null && !value.isBlank()) {
                values.putIfAbsent(name, value);
            }
        }
        Settings settings = new Settings(PID, PID, values);
        int port = settings.number("port", 0, MAX_PORT, -1);
        WebSettings made = new WebSettings(
                settings.text("host", ANY, "address", LOOPBACK),
                port < 0 ? PORT : port,
                port >= 0,
                roots(settings.text("roots", ANY, "list of paths", String.valueOf(properties.apply("user.home")))),
                lower(settings.list(known(settings, "names"))),
                path(settings.text("tls.keystore", ANY, "path", "")),
                settings.text("tls.password", ANY, "password", ""),
                proxy(settings),
                settings.text("language", LANGUAGE, "language such as de", "en"));
        settings.complaints().forEach(complaint -> LOG.log(System.Logger.Level.WARNING, complaint));
        return made;
    }

    /** Tells the settings that a list's key is known. */
    private static String known(Settings settings, String key) {
        settings.text(key, Pattern.compile("(?s).*"), "list", "");
        return key;
    }

    private static Policy.Proxy proxy(Settings settings) {
        String user = settings.text("proxy.user", HEADER, "name of a header", "");
        String role = settings.text("proxy.role", HEADER, "name of a header", "");
        List<String> from = settings.list(known(settings, "proxy.from"));
        return user.isEmpty()
                ? Policy.Proxy.NONE
                : new Policy.Proxy(user, role, from.isEmpty() ? List.of(LOOPBACK) : from);
    }

    private static List<String> lower(List<String> names) {
        return names.stream()
                .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    private static Optional<Path> path(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text).toAbsolutePath());
    }

    private static List<Path> roots(String list) {
        List<Path> roots = new ArrayList<>();
        for (String each : list.split(",")) {
            try {
                if (!each.isBlank()) {
                    roots.add(Path.of(each.strip()).toAbsolutePath());
                }
            } catch (InvalidPathException e) {
                LOG.log(System.Logger.Level.WARNING, "The root ''{0}'' is no path and can''t be burned", each);
            }
        }
        return roots;
    }
}
