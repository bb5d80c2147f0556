package org.burnish.desktop.bus;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses of the message buses, by the D-Bus specification: those in the environment variables, or else the default sockets.
 * Only sockets with a path count, and only those that exist.
 *
 * @param environment the variables of this process
 */
public record BusAddresses(Map<String, String> environment) {

    private static final String SYSTEM_SOCKET = "/run/dbus/system_bus_socket";
    private static final Pattern SOCKET_PATH = Pattern.compile("unix:(?:[^;]*,)?path=([^,;]+)[^;]*");

    /** The bus of the machine, with services such as logind and UDisks2. */
    public Optional<String> system() {
        return found(environment.getOrDefault("DBUS_SYSTEM_BUS_ADDRESS", address(Path.of(SYSTEM_SOCKET))));
    }

    /** The bus of the user's session, with the services of the desktop. */
    public Optional<String> session() {
        String named = environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "");
        return named.isBlank()
                ? runtimeFolder().flatMap(folder -> found(address(folder.resolve("bus"))))
                : found(named);
    }

    private Optional<Path> runtimeFolder() {
        String named = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        if (!named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        try {
            return Optional.of(Path.of(
                    "/run/user",
                    Files.getAttribute(Path.of("/proc/self"), "unix:uid").toString()));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String address(Path socket) {
        return "unix:path=" + socket;
    }

    /** The first address of a list whose socket is there. */
    private static Optional<String> found(String addresses) {
        for (String address : addresses.split(";")) {
            Matcher path = SOCKET_PATH.matcher(address.strip());
            if (path.matches()) {
                Path socket = Path.of(URLDecoder.decode(path.group(1).replace("+", "%2B"), StandardCharsets.UTF_8));
                if (Files.exists(socket)) {
                    return Optional.of(address(socket));
                }
            }
        }
        return Optional.empty();
    }
}
