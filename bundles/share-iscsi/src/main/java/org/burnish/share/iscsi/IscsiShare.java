package org.burnish.share.iscsi;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.burnish.options.fact.ExplainedException;
import org.burnish.options.fact.Fact;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.DeviceShare;
import org.burnish.scsi.DriveRemedies;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;
import org.burnish.share.iscsi.login.Credentials;
import org.burnish.share.iscsi.session.Portal;
import org.burnish.share.iscsi.session.TargetName;
import org.burnish.share.iscsi.session.Unit;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Lends drives as iSCSI targets (RFC 7143). */
@Component(property = DeviceShare.PROTOCOL + "=iscsi")
public final class IscsiShare implements DeviceShare {

    private static final String AUTHORITY = "iqn.2026-11.org.burnish:";
    private static final int SHORTEST_SECRET = 12;

    private final Map<Transport, String> transports = new ConcurrentHashMap<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addTransport(Transport transport, Map<String, ?> properties) {
        transports.put(transport, String.valueOf(properties.get(Transport.SCHEME)));
    }

    void removeTransport(Transport transport) {
        transports.remove(transport);
    }

    @Override
    public Lent lend(DeviceAddress address, Terms terms, Consumer<String> log) throws IOException {
        InetAddress host = InetAddress.getByName(terms.host());
        requireSafe(host, terms);
        ScsiDevice device = transport(address).open(address);
        ServerSocketChannel server = null;
        try {
            server = ServerSocketChannel.open().bind(new InetSocketAddress(host, terms.port()));
            InetSocketAddress bound = (InetSocketAddress) server.getLocalAddress();
            String authority = authority(bound);
            TargetName target = new TargetName(AUTHORITY + name(address, terms), authority + ",1");
            Portal portal = new Portal(server, new Unit(device), target, credentials(terms), log);
            return new LentDrive(portal, device, "iscsi://" + authority + "/" + target.name() + "/0");
        } catch (IOException e) {
            if (server != null) {
                server.close();
            }
            device.close();
            throw new IOException(
                    "Cannot listen at " + terms.host() + ":" + terms.port() + ": " + e.getMessage()
                            + ". Choose another port, or 0 for any that is free.",
                    e);
        }
    }

    private static void requireSafe(InetAddress host, Terms terms) throws IOException {
        if (!host.isLoopbackAddress() && terms.user().isEmpty()) {
            throw new ExplainedException(
                    Fact.of("cannot.listen", "Cannot listen at {host}").with("host", terms.host()),
                    List.of(Fact.of("share.open", "whoever reaches the port without a password could erase the medium")
                            .remedy(DriveRemedies.secret())));
        }
        if (!terms.user().isEmpty() && terms.secret().length() < SHORTEST_SECRET) {
            throw new IOException("The secret of CHAP has " + terms.secret().length() + " characters. RFC 7143, 9.2.1"
                    + " wants " + SHORTEST_SECRET + " at least, and so do initiators.");
        }
    }

    private Transport transport(DeviceAddress address) throws TransportException {
        return transports.entrySet().stream()
                .filter(entry -> entry.getValue().equals(address.scheme()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new TransportException("Cannot lend drive '" + address
                        + "': no transport for scheme '"
                        + address.scheme() + "' is installed. Address schemes that can be used now: "
                        + String.join(" ", transports.values().stream().sorted().toList())));
    }

    private static Optional<Credentials> credentials(Terms terms) {
        return terms.user().isEmpty()
                ? Optional.empty()
                : Optional.of(new Credentials(
                        terms.user(),
                        terms.secret(),
                        terms.ownUser().isEmpty()
                                ? Optional.empty()
                                : Optional.of(new Credentials.Own(terms.ownUser(), terms.ownSecret()))));
    }

    /** The wanted name, or one of the letters and digits of the drive's address. */
    private static String name(DeviceAddress address, Terms terms) {
        String text = terms.name().isEmpty() ? address.scheme() + "-" + address.path() : terms.name();
        String name =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^-+|-+$", "");
        return name.length() <= 100 ? name : name.substring(name.length() - 100);
    }

    private static String authority(InetSocketAddress bound) {
        String host = bound.getAddress().getHostAddress();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + bound.getPort();
    }

    private record LentDrive(Portal portal, ScsiDevice device, String url) implements Lent {
        @Override
        public void close() {
            portal.close();
            device.close();
        }
    }
}
