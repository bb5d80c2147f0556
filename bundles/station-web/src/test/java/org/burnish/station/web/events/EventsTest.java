package org.burnish.station.web.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.burnish.station.Burn;
import org.burnish.station.Job;
import org.burnish.station.JobRequest;
import org.burnish.station.StationListener;
import org.burnish.station.StationListener.BurnProgress;
import org.burnish.station.web.Served;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsTest {

    private static final JobRequest REQUEST = JobRequest.of(List.of(new JobRequest.Source("/a/photos", "")));

    @TempDir
    static Path work;

    private static Served served;
    private static Job job;

    @BeforeAll
    static void start() throws Exception {
        served = new Served(work, Map.of());
        job = served.queue.put(REQUEST, Job.State.RUNNING, Burn.State.BURNING);
    }

    @AfterAll
    static void stop() throws Exception {
        served.close();
    }

    /** A connection that watches. */
    private static final class Watching implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader in;

        Watching(String path, String header) throws IOException {
            URI uri = URI.create(served.url());
            socket = new Socket(uri.getHost(), uri.getPort());
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.0\r\nHost: " + uri.getAuthority() + "\r\nAuthorization: Bearer "
                                    + served.token("viewer") + "\r\n" + header + "\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }

        /** The data of the next event of a kind. */
        String next(String event) throws IOException {
            boolean mine = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("event: ")) {
                    mine = line.equals("event: " + event);
                } else if (line.startsWith("data: ") && mine) {
                    return line.substring(6);
                }
            }
            throw new IOException("no " + event);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static BurnProgress progress(long done) {
        return new BurnProgress(job.id(), 10, "emu:/a", "Writing", done, 1000, 18_000, 97);
    }

    @Test
    void whoComesOrComesBackHearsTheStateFirst() throws Exception {
        for (String header : List.of("", "Last-Event-ID: 7\r\n")) {
            try (Watching watching = new Watching("/api/v1/events", header)) {
                assertThat(watching.next("state"))
                        .contains("\"id\":" + job.id())
                        .contains("\"address\":\"emu:/b\"");
            }
        }
    }

    @Test
    void whatHappensIsToldAndOfProgressTheLast() throws Exception {
        StationListener listener = served.listener();
        try (Watching programs = new Watching("/api/v1/events", "");
                Watching page = new Watching("/events", "")) {
            programs.next("state");
            page.next("state");
            for (int i = 1; i <= 100; i++) {
                listener.progress(progress(i));
            }
            listener.changed(job);
            listener.drivesChanged();
            assertThat(programs.next("job")).contains("\"state\":\"running\"");
            assertThat(programs.next("drives")).contains("emu:/b");
            assertThat(programs.next("progress")).contains("\"done\":100").doesNotContain("\"done\":99");
            assertThat(page.next("job")).contains("job-" + job.id());
            assertThat(page.next("drives")).contains("BURNISH EMU").doesNotContain("<script>alert");
            assertThat(page.next("progress"))
                    .contains("Writing in emu:/a: 10 % · 18,000 kB/s · buffer 97 % · 0:00 left");
        }
    }

    @Test
    void whoDoesNotReadIsLetGoAndNobodyWaitsForIt() throws Exception {
        StationListener listener = served.listener();
        EventHub hub = (EventHub) listener;
        List<Watching> slow = new ArrayList<>();
        try (Watching quick = new Watching("/api/v1/events", "")) {
            quick.next("state");
            slow.add(new Watching("/api/v1/events", ""));
            long end = System.nanoTime() + 5_000_000_000L;
            while (hub.watching() < 2 && System.nanoTime() < end) {
                Thread.sleep(20);
            }
            Job large = new Job(
                    job.id(),
                    JobRequest.of(REQUEST.sources()).label("x".repeat(900_000)),
                    job.state(),
                    job.created(),
                    job.ended(),
                    job.burns());
            for (int i = 0; i < 12 && hub.watching() > 1; i++) {
                listener.changed(large);
                assertThat(quick.next("job")).hasSizeGreaterThan(900_000);
            }
            assertThat(hub.watching()).isEqualTo(1);
        } finally {
            for (Watching each : slow) {
                each.close();
            }
        }
    }

    @Test
    void twoHundredWatchersCostNoThreads() throws Exception {
        EventHub hub = (EventHub) served.listener();
        List<Watching> watching = new ArrayList<>();
        int before = Thread.activeCount();
        try {
            for (int i = 0; i < 200; i++) {
                watching.add(new Watching("/events", ""));
            }
            for (Watching each : watching) {
                each.next("state");
            }
            assertThat(hub.watching()).isGreaterThanOrEqualTo(200);
            assertThat(Thread.activeCount() - before).isLessThan(41);
            served.listener().progress(progress(500));
            for (Watching each : watching) {
                assertThat(each.next("progress")).contains("50 %");
            }
        } finally {
            for (Watching each : watching) {
                each.close();
            }
        }
    }
}
