package org.burnish.servers;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The process of a server, which is killed when it is closed. */
final class Server implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private static final Pattern THREAD = Pattern.compile("(?m)^\"([^\"]*)\"");

    private final Process process;
    private final Path log;
    private final int port;

    Server(ProcessBuilder command, Path log, int port) throws IOException {
        this.log = log;
        this.port = port;
        command.redirectErrorStream(true).redirectOutput(log.toFile());
        process = command.start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    /** What it answered. */
    record Answer(int status, String body) {}

    /** Over a connection that is closed then: some servers keep with a connection what it was used for last. */
    Answer get(String path) throws IOException {
        URL page = URI.create("http://127.0.0.1:" + port + path).toURL();
        HttpURLConnection connection = (HttpURLConnection) page.openConnection();
        connection.setRequestProperty("Connection", "close");
        connection.setReadTimeout((int) LIMIT.toMillis());
        int status = connection.getResponseCode();
        try (InputStream content = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            String body = content == null ? "" : new String(content.readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(status, body);
        }
    }

    /** What the demonstration says, in one line. */
    String ask(String path, Map<String, Object> parameters) throws IOException {
        String query = parameters.entrySet().stream()
                .map(each ->
                        each.getKey() + "=" + URLEncoder.encode(each.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return get(path + "?" + query).body().strip();
    }

    void awaitStatus(String path, int status) throws Exception {
        await(path + " answers " + status, () -> {
            try {
                return get(path).status() == status;
            } catch (IOException e) {
                return false;
            }
        });
    }

    void await(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.call()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("waited in vain until " + what + "; the server "
                        + (process.isAlive() ? "runs" : "has ended") + " and says:\n" + log());
            }
            Thread.sleep(200);
        }
    }

    /** How often a class is loaded after what nobody holds on to has been cleared away. */
    long loaded(String type) throws IOException, InterruptedException {
        jcmd("GC.run");
        return jcmd("VM.class_hierarchy", type)
                .lines()
                .filter(line -> line.contains(type))
                .count();
    }

    String threads() throws IOException, InterruptedException {
        return jcmd("Thread.print");
    }

    /** The names of all threads of Java, without the numbers in them. */
    Set<String> threadNames() throws IOException, InterruptedException {
        return THREAD.matcher(threads())
                .results()
                .map(found -> found.group(1).replaceAll("\\d+", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What it has open, without what names itself by a number (sockets and pipes). */
    Set<String> handles() throws IOException {
        Set<String> handles = new TreeSet<>();
        try (DirectoryStream<Path> all =
                Files.newDirectoryStream(Path.of("/proc", Long.toString(java().pid()), "fd"))) {
            for (Path each : all) {
                handles.add(target(each).replaceAll("\\[\\d+]", ""));
            }
        }
        return handles;
    }

    private static String target(Path link) throws IOException {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (NoSuchFileException e) {
            return "closed meanwhile";
        }
    }

    private String jcmd(String... words) throws IOException, InterruptedException {
        ProcessHandle java = java();
        String program = java.info().command().orElseThrow();
        ProcessBuilder command =
                new ProcessBuilder(Path.of(program).resolveSibling("jcmd").toString(), Long.toString(java.pid()));
        command.command().addAll(List.of(words));
        command.redirectErrorStream(true);
        Process jcmd = command.start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (jcmd.waitFor() != 0) {
            throw new IOException(said);
        }
        return said;
    }

    /** Its Java machine, which a script or another Java machine may have started. */
    private ProcessHandle java() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .filter(each -> each.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the server has no Java machine that runs"));
    }

    /** Asks the process to end, and says whether it did. */
    boolean stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    /** Kills it, and what it has started. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
