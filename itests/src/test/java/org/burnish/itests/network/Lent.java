package org.burnish.itests.network;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.burnish.itests.peer.Run;

/** {@code burnish share} in a process of its own, ready to be used. */
final class Lent implements Closeable {

    private final Process process;
    private final Path log;
    private final String url;

    private Lent(Process process, Path log, String url) {
        this.process = process;
        this.log = log;
        this.url = url;
    }

    /** Lends a drive at any free port of loopback. */
    static Lent of(Path folder, String drive, String... options) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(Run.burnishBinary().toString(), "share", drive, "--listen", "127.0.0.1:0"));
        command.addAll(List.of(options));
        Path log = folder.resolve("share.log");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(log.toFile())
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String url = out.readLine();
        if (url == null) {
            throw new IOException("Nothing was lent: " + Files.readString(log));
        }
        return new Lent(process, log, url);
    }

    /** The drive's address. */
    String url() {
        return url;
    }

    /** The drive's address with a name and secret. */
    String url(String user, String secret) {
        return url.replace("://", "://" + user + "%" + secret + "@");
    }

    String portal() {
        return url.substring("iscsi://".length(), url.indexOf("/iqn"));
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    /** Takes the target away without a word. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        await();
    }

    /** Ends it as Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
