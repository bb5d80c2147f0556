package org.burnish.itests.choreography;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.burnish.itests.peer.Run;
import org.burnish.itests.peer.Trees;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A drive is never made to read contents backwards: the READ commands that it gets, beside those for the tree and the structures. */
@Timeout(300)
class ForwardReadingTest {

    private static final int READ_10 = 0x28;
    private static final int READ_12 = 0xA8;

    /** As many blocks have the largest files at least. */
    private static final long CONTENT = 8_000_000 / 2048;

    @TempDir
    static Path folder;

    /** What one command reads. */
    private record Reading(long lba, long blocks) {

        static Reading of(Exchange exchange) {
            int count = exchange.code() == READ_12 ? exchange.number(6) : exchange.at(7) << 8 | exchange.at(8);
            return new Reading(exchange.number(2), count);
        }
    }

    @BeforeAll
    static void burnTwoSessions() throws IOException {
        Random random = new Random(3);
        for (String name : List.of("tree/b", "tree/a", "tree/c/d")) {
            Files.createDirectories(folder.resolve(name));
        }
        for (int i = 0; i < 60; i++) {
            write("tree/" + "bac".charAt(i % 3) + "/" + (i * 37 % 60), random, 100 + i * 777);
        }
        write("tree/b/large", random, 5_000_001);
        Files.createLink(folder.resolve("tree/a/name"), folder.resolve("tree/b/large"));
        Files.createLink(folder.resolve("tree/c/d/name"), folder.resolve("tree/b/0"));
        burnish("-new_medium", "dvd+r", "disc");
        burnish("-outdev", "emu:disc", "-map", "tree", "/", "-commit");
        write("tree/b/0", random, 3000);
        write("tree/b/young", random, 3_000_000);
        burnish("-dev", "emu:disc", "-update_r", "tree", "/", "-commit");
    }

    private static void write(String name, Random random, int size) throws IOException {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        Files.write(folder.resolve(name), bytes);
    }

    private static Run burnish(String... words) {
        List<String> settings = List.of("-md5", "on", "-hardlinks", "on", "-osirrox", "on");
        Run run = Run.of(
                folder,
                Map.of("BURNISH_SCSI_RECORD", folder.resolve("rec").toString()),
                Stream.of(List.of(Run.burnishBinary().toString()), settings, List.of(words))
                        .flatMap(List::stream)
                        .toList());
        assertThat(run.exit()).as("%s", run).isZero();
        return run;
    }

    /** What a command with the disc reads. */
    private static List<Reading> readings(String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of("-indev", "emu:disc"));
        all.addAll(List.of(words));
        burnish(all.toArray(String[]::new));
        try (Stream<Path> files = Files.list(folder.resolve("rec"))) {
            Path recording = files.findFirst().orElseThrow();
            return Exchange.lastUse(recording).stream()
                    .filter(each -> each.code() == READ_10 || each.code() == READ_12)
                    .map(Reading::of)
                    .toList();
        }
    }

    /**
     * What reads contents: loading ends by looking at the beginning of the medium, and a check of structures, which may follow, begins there.
     * Contents take more blocks than either.
     */
    private static List<Reading> contents(List<Reading> all) {
        List<List<Reading>> between = new ArrayList<>();
        for (Reading each : all) {
            if (each.lba() == 0 || between.isEmpty()) {
                between.add(new ArrayList<>());
            }
            if (each.lba() > 0) {
                between.get(between.size() - 1).add(each);
            }
        }
        return between.stream()
                .max(Comparator.comparingLong(
                        some -> some.stream().mapToLong(Reading::blocks).sum()))
                .orElseThrow();
    }

    private static void assertForwards(String... words) throws IOException {
        List<Reading> all = readings(words);
        List<Reading> contents = contents(all);
        assertThat(contents).as("%s", List.of(words)).hasSizeGreaterThan(2);
        assertThat(contents.stream().mapToLong(Reading::blocks).sum())
                .as("%s: %s", List.of(words), all)
                .isGreaterThan(CONTENT);
        for (int i = 1; i < contents.size(); i++) {
            Reading before = contents.get(i - 1);
            assertThat(contents.get(i).lba())
                    .as("%s: %s", List.of(words), contents)
                    .isGreaterThanOrEqualTo(before.lba() + before.blocks());
        }
    }

    @Test
    void restoringReadsForwards() throws IOException {
        assertForwards("-extract", "/", "out");
        assertThat(Trees.described(folder.resolve("out"))).isEqualTo(Trees.described(folder.resolve("tree")));
    }

    @Test
    void comparingReadsForwards() throws IOException {
        assertForwards("-compare_r", "tree", "/");
    }

    @Test
    void checkingFilesReadsForwards() throws IOException {
        assertForwards("-check_md5_r", "SORRY", "/", "--");
    }
}
