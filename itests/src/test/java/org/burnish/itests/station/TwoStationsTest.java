package org.burnish.itests.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.burnish.itests.support.Postgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two stations that share a database, one of which is killed again and again: every job ends once. */
class TwoStationsTest {

    private static final int JOBS = Integer.getInteger("burnish.station.jobs", 100);
    private static final long KILLING_S = Long.getLong("burnish.station.killing", 60);
    private static final long EACH_S = Long.getLong("burnish.station.each", 15);
    /** The machine of tests is slow: what is not done then hangs. */
    private static final long LIMIT_S = KILLING_S * 3 + 240;

    private static final List<String> KINDS = List.of("dvd+r", "bd-r", "dvd-rw", "cd-r");

    @TempDir
    Path folder;

    private Postgres database;
    private List<StationProcess> stations;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        database = Postgres.start();
        stations = List.of(station("one"), station("two"));
        for (StationProcess station : stations) {
            station.start();
        }
        for (StationProcess station : stations) {
            station.awaitReady();
        }
    }

    private StationProcess station(String name) throws IOException {
        StationProcess station = new StationProcess(
                folder.resolve(name),
                List.of(
                        "--name",
                        name,
                        "--database",
                        database.url(),
                        "--user",
                        database.user(),
                        "--roots",
                        folder.toString()));
        for (int i = 0; i < KINDS.size(); i++) {
            station.drive("drive" + i, KINDS.get(i));
        }
        return station;
    }

    @AfterEach
    void end() throws IOException {
        for (StationProcess station : stations) {
            station.close();
        }
        database.close();
    }

    @Test
    void everyJobEndsOnceWhateverStationDies() throws IOException, InterruptedException {
        for (int i = 0; i < JOBS; i++) {
            Path content = Files.createDirectories(folder.resolve("content").resolve("job" + i));
            byte[] bytes = new byte[2_000_000];
            new Random(i).nextBytes(bytes);
            Files.write(content.resolve("data" + i), bytes);
            Path order = stations.get(i % 2).inbox().resolve("job" + i + ".json");
            Path written = order.resolveSibling("job" + i + ".part");
            Files.writeString(written, "{\"sources\": [{\"disk\": \"" + content + "\"}], \"label\": \"JOB" + i + "\"}");
            Files.move(written, order);
        }
        int kills = killing();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_S);
        while (ended() < JOBS && System.nanoTime() < end) {
            Thread.sleep(1000);
        }
        assertThat(inboxes()).as("after %d kills", kills).hasSize(JOBS).allMatch(name -> name.endsWith(".json.done"));
        Map<String, List<Path>> marks = DiscMarks.of(stations.stream()
                .flatMap(station -> Stream.of(station.shelf(), station.drives()))
                .toList());
        assertThat(marks).as("burns on discs").hasSize(JOBS);
        assertThat(marks)
                .as("burns on several discs")
                .allSatisfy((mark, discs) -> assertThat(discs).hasSize(1));
        assertThat(kills).isPositive();
    }

    /** Kills one of them at a time, and starts it anew. */
    private int killing() throws IOException, InterruptedException {
        Random random = new Random();
        int kills = 0;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(KILLING_S);
        while (System.nanoTime() < end && ended() < JOBS) {
            Thread.sleep(TimeUnit.SECONDS.toMillis(EACH_S));
            StationProcess victim = stations.get(random.nextInt(stations.size()));
            victim.kill();
            victim.start();
            kills++;
        }
        return kills;
    }

    private long ended() throws IOException {
        return inboxes().stream()
                .filter(name -> name.endsWith(".done") || name.endsWith(".failed"))
                .count();
    }

    private List<String> inboxes() throws IOException {
        try (Stream<Path> one = Files.list(stations.get(0).inbox());
                Stream<Path> two = Files.list(stations.get(1).inbox())) {
            return Stream.concat(one, two)
                    .map(path -> path.getFileName().toString())
                    .toList();
        }
    }
}
