package org.burnish.desktop.internal;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.burnish.desktop.bus.BusAddresses;

/** A message bus that lets everybody in, and then hangs: at once, or when its clients have introduced themselves. */
final class MuteBus implements AutoCloseable {

    private final ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    private final List<SocketChannel> clients = new CopyOnWriteArrayList<>();
    private final Path path;
    private final boolean polite;

    /**
     * Opens it.
     *
     * @param polite whether it answers while a client introduces itself
     */
    MuteBus(Path path, boolean polite) throws IOException {
        this.path = path;
        this.polite = polite;
        socket.bind(UnixDomainSocketAddress.of(path));
        Thread thread = new Thread(this::accept, "mute-bus");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel client = socket.accept();
                clients.add(client);
                if (polite) {
                    introduce(client);
                }
            }
        } catch (IOException e) {
            // the end of the test
        }
    }

    /** The server's side of SASL EXTERNAL. */
    private static void introduce(SocketChannel client) throws IOException {
        StringBuilder said = new StringBuilder();
        ByteBuffer part = ByteBuffer.allocate(100);
        while (client.read(part) >= 0) {
            said.append(StandardCharsets.US_ASCII.decode(part.flip()));
            part.clear();
            if (said.toString().endsWith("\r\n")) {
                String line = said.toString().strip();
                said.setLength(0);
                if (line.startsWith("BEGIN")) {
                    return;
                }
                answer(
                        client,
                        line.matches(".*EXTERNAL \\w+") ? "OK 00112233445566778899aabbccddeeff" : "REJECTED EXTERNAL");
            }
        }
    }

    private static void answer(SocketChannel client, String line) throws IOException {
        client.write(ByteBuffer.wrap((line + "\r\n").getBytes(StandardCharsets.US_ASCII)));
    }

    /** It is both buses of the machine. */
    BusAddresses addresses() {
        String address = "unix:path=" + path;
        return new BusAddresses(Map.of("DBUS_SYSTEM_BUS_ADDRESS", address, "DBUS_SESSION_BUS_ADDRESS", address));
    }

    int clients() {
        return clients.size();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (SocketChannel client : clients) {
            client.close();
        }
    }
}
