package org.burnish.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The process of a server, which is killed when it is closed. */
final class Server implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Process process;
    private final Path log;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

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

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(LIMIT)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** What the demonstration says, in one line. */
    String ask(String path, Map<String, Object> parameters) throws IOException, InterruptedException {
        String query = parameters.entrySet().stream()
                .map(each ->
                        each.getKey() + "=" + URLEncoder.encode(each.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return get(path + "?" + query).body().strip();
    }

    void awaitStatus(String path, int status) throws Exception {
        await(path + " answers " + status, () -> {
            try {
                return get(path).statusCode() == status;
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

    private String jcmd(String... words) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(process.pid()));
        command.command().addAll(List.of(words));
        Process jcmd = command.redirectErrorStream(true).start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (jcmd.waitFor() != 0) {
            throw new IOException(said);
        }
        return said;
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
