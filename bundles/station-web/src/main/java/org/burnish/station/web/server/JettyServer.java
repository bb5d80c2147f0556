package org.burnish.station.web.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import org.osgi.service.cm.ConfigurationException;
import org.osgi.service.cm.ManagedServiceFactory;

/**
 * A server of its own, made by the factory that the bundle of Felix and Jetty registers for configurations. It is called directly, so a
 * Configuration Admin is not needed, and nothing stays behind in its store. The servlets name this server by {@link #TARGET}, and are in
 * no other one.
 */
final class JettyServer implements AutoCloseable {

    /** Selects this server among others in the framework. */
    static final String TARGET = "(burnish.station=web)";

    private static final String NAME = "org.burnish.station.web";
    private static final int TRIES = 20;
    private static final int HEADERS = 16 * 1024;
    private static final int THREADS = 40;
    private static final int FORM = 200_000;

    private final ManagedServiceFactory factory;
    private final String host;
    private final int port;
    private final boolean secure;

    private JettyServer(ManagedServiceFactory factory, String host, int port, boolean secure) {
        this.factory = factory;
        this.host = host;
        this.port = port;
        this.secure = secure;
    }

    /** Starts it at the port that was chosen, or at the first that is free. */
    static JettyServer start(ManagedServiceFactory factory, WebSettings settings, long idleMillis)
            throws IOException, ConfigurationException {
        if (settings.keystore().isPresent()) {
            check(settings.keystore().get(), settings.password());
        }
        int port = free(settings);
        factory.updated(NAME, configuration(settings, port, idleMillis));
        JettyServer server = new JettyServer(
                factory, settings.host(), port, settings.keystore().isPresent());
        if (!server.answers()) {
            server.close();
            throw new IOException("The HTTP server does not start at " + settings.host() + ", port " + port
                    + "; the log has what Jetty says");
        }
        return server;
    }

    /** Jetty opens its port before it looks into the keystore. */
    private static void check(Path keystore, String password) throws IOException {
        try {
            KeyStore keys = KeyStore.getInstance(keystore.toFile(), password.toCharArray());
            for (String alias : Collections.list(keys.aliases())) {
                if (keys.isKeyEntry(alias) && keys.getKey(alias, password.toCharArray()) != null) {
                    return;
                }
            }
        } catch (GeneralSecurityException | IOException e) {
            throw new IOException(
                    "The station is not opened, because the keystore " + keystore + " can't be read: " + e.getMessage()
                            + ". Correct the settings 'tls.keystore' and 'tls.password' of " + WebSettings.PID,
                    e);
        }
        throw new IOException("The station is not opened, because the keystore " + keystore + " has no key in it");
    }

    private static int free(WebSettings settings) throws IOException {
        InetAddress address = InetAddress.getByName(settings.host());
        int tries = settings.chosen() ? 1 : TRIES;
        for (int i = 0; i < tries; i++) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(address, settings.port() + i));
                return socket.getLocalPort();
            } catch (IOException e) {
                if (i == tries - 1) {
                    throw new IOException(
                            "The station can't take connections at " + settings.host() + ", port " + settings.port()
                                    + (tries > 1 ? " and the " + (tries - 1) + " behind it" : "") + ": "
                                    + e.getMessage()
                                    + ". Choose another port",
                            e);
                }
            }
        }
        throw new IllegalStateException("no port was tried");
    }

    private static Dictionary<String, Object> configuration(WebSettings settings, int port, long idleMillis) {
        Dictionary<String, Object> values = new Hashtable<>();
        boolean secure = settings.keystore().isPresent();
        values.put("org.apache.felix.http.name", "Burnish station");
        values.put("org.apache.felix.http.host", settings.host());
        values.put("org.apache.felix.http.enable", Boolean.toString(!secure));
        values.put("org.apache.felix.https.enable", Boolean.toString(secure));
        values.put(secure ? "org.osgi.service.http.port.secure" : "org.osgi.service.http.port", Integer.toString(port));
        settings.keystore().ifPresent(file -> {
            values.put("org.apache.felix.https.keystore", file.toString());
            values.put("org.apache.felix.https.keystore.password", settings.password());
            values.put("org.apache.felix.https.keystore.key.password", settings.password());
        });
        values.put("org.apache.felix.http.timeout", Long.toString(idleMillis));
        values.put("org.apache.felix.http.jetty.headerBufferSize", Integer.toString(HEADERS));
        values.put("org.apache.felix.http.jetty.maxFormSize", Integer.toString(FORM));
        values.put("org.apache.felix.http.jetty.threadpool.max", Integer.toString(THREADS));
        values.put("org.apache.felix.http.jetty.acceptors", "1");
        values.put("org.apache.felix.http.jetty.selectors", "1");
        values.put("org.apache.felix.http.jetty.sendServerHeader", "false");
        values.put("org.apache.felix.http.runtime.init.burnish.station", "web");
        return values;
    }

    /** Whether something takes connections there: the factory logs why it failed, and does not say that it did. */
    private boolean answers() {
        try (java.net.Socket socket = new java.net.Socket()) {
            InetAddress address = InetAddress.getByName(host);
            InetAddress reached = address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address;
            socket.connect(new InetSocketAddress(reached, port), 2000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Its root, with a slash at the end. */
    String url() {
        String shown = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
        String name = shown.indexOf(':') >= 0 && !shown.startsWith("[") ? "[" + shown + "]" : shown;
        return (secure ? "https://" : "http://") + name + ":" + port + "/";
    }

    @Override
    public void close() {
        factory.deleted(NAME);
    }
}
