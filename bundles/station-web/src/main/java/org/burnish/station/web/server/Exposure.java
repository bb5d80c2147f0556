package org.burnish.station.web.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who can reach the station at its address, and whether that is safe. */
final class Exposure {

    private Exposure() {}

    /** Why a station must not be started with some settings; empty where it may. */
    static Optional<String> objection(WebSettings settings) {
        InetAddress address;
        try {
            address = InetAddress.getByName(settings.host());
        } catch (UnknownHostException e) {
            return Optional.of("The station can't take connections at '" + settings.host()
                    + "': the machine knows no such address. Correct the setting 'host'");
        }
        if (address.isLoopbackAddress() || settings.keystore().isPresent()) {
            return Optional.empty();
        }
        if (settings.proxy().there()) {
            return Optional.empty();
        }
        return Optional.of(
                "The station does not take connections at '" + settings.host() + "' without encryption, because"
                        + " others could read its token there. Give it a certificate by the setting 'tls.keystore' of "
                        + WebSettings.PID
                        + ", or name the header of a trusted proxy by 'proxy.user', or leave 'host' at 127.0.0.1");
    }

    /** The names that requests may be for. */
    static Set<String> names(WebSettings settings) {
        Set<String> names = new TreeSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
        String host = settings.host().toLowerCase(Locale.ROOT);
        names.add(host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host);
        names.addAll(settings.names());
        return names;
    }
}
