package org.burnish.itests.support;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.burnish.itests.peer.Needed;
import org.burnish.itests.peer.Run;

/**
 * A PostgreSQL server of this test alone: an empty cluster in a temporary folder, on a port of 127.0.0.1 and a Unix socket, without
 * fsync. It survives {@link #kill} and {@link #restart}, not a power cut. The server refuses to run as root; then it runs as the user
 * {@code postgres} of Debian's package.
 */
public final class Postgres implements Closeable {

    /** Debian's package postgresql-15 has its programs here, not on the path. */
    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");

    private static final String USER = "burnish";
    private static final long TIMEOUT_S = 60;
    private static final int TRIES = 3;
    private static final long LOOK_MS = 20;

    private final Path folder;
    private int port;
    private Process server;

    private Postgres(Path folder) {
        this.folder = folder;
    }

    /** Leaves a test out where there is no server; under CI that is a failure. */
    public static void needed() {
        Needed.here(Files.isExecutable(PROGRAMS.resolve("postgres")), "PostgreSQL 15 (Debian's package postgresql-15)");
    }

    /** Makes a cluster and starts its server; the database {@code postgres} is empty. Calls {@link #needed} first. */
    public static Postgres start(String... settings) throws IOException {
        needed();
        Path folder = Files.createTempDirectory("burnish-postgres");
        Postgres made = new Postgres(folder);
        try {
            made.initialize(settings);
            for (int i = 1; !made.run(made.freePort()); i++) {
                if (i == TRIES) {
                    throw new IOException("PostgreSQL does not start: " + made.log());
                }
            }
            return made;
        } catch (IOException | RuntimeException e) {
            made.close();
            throw e;
        }
    }

    private void initialize(String... settings) throws IOException {
        if (isRoot()) {
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Run made = Run.of(
                Path.of("/"),
                command("initdb", "-D", data(), "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"));
        if (made.exit() != 0) {
            throw new IOException(made.toString());
        }
        List<String> lines = new ArrayList<>(List.of(
                "fsync = off",
                "full_page_writes = off",
                "listen_addresses = '127.0.0.1'",
                "unix_socket_directories = '" + folder + "'"));
        lines.addAll(List.of(settings));
        Files.write(Path.of(data(), "postgresql.auto.conf"), lines);
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private static String[] command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        command.add(PROGRAMS.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command.toArray(String[]::new);
    }

    private int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** Whether the server runs at this port; another program may have taken the port. */
    private boolean run(int at) throws IOException {
        port = at;
        server = new ProcessBuilder(command("postgres", "-D", data(), "-p", Integer.toString(at)))
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()))
                .start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_S);
        try {
            while (!server.waitFor(LOOK_MS, TimeUnit.MILLISECONDS)) {
                if (isReady()) {
                    return true;
                }
                if (System.nanoTime() > end) {
                    throw new IOException("PostgreSQL is not ready after " + TIMEOUT_S + " s: " + log());
                }
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean isReady() {
        return Run.of(
                                Path.of("/"),
                                PROGRAMS.resolve("pg_isready").toString(),
                                "-q",
                                "-h",
                                "127.0.0.1",
                                "-p",
                                Integer.toString(port))
                        .exit()
                == 0;
    }

    private Path logFile() {
        return folder.resolve("log");
    }

    /** What the server has said. */
    public String log() throws IOException {
        return Files.exists(logFile()) ? Files.readString(logFile()) : "";
    }

    /** The address for JDBC. No password is asked for. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Who owns the cluster. */
    public String user() {
        return USER;
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** The folder of the cluster's files. */
    public Path files() {
        return Path.of(data());
    }

    /** Ends the server at once, as a fault of its machine would ({@code kill -9}, its children too). */
    public void kill() {
        List<ProcessHandle> all = Stream.concat(server.toHandle().descendants(), Stream.of(server.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
    }

    /** Starts the server again at its port, after {@link #kill}. */
    public void restart() throws IOException {
        if (!run(port)) {
            throw new IOException("PostgreSQL does not start again: " + log());
        }
    }

    /** Ends the server and removes the cluster. */
    @Override
    public void close() throws IOException {
        if (server != null) {
            kill();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(each);
            }
        }
    }
}
