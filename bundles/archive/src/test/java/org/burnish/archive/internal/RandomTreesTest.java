package org.burnish.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.burnish.archive.ArchivePlan;
import org.burnish.archive.Capacities;
import org.burnish.archive.PlannedDisc;
import org.burnish.archive.PlannedNode;
import org.burnish.archive.testing.Bench;
import org.burnish.image.PartName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the tree and the discs: each byte is on one disc, and no disc is larger than its capacity. */
class RandomTreesTest {

    @TempDir
    Path folder;

    private final Map<String, Long> sizes = new TreeMap<>();

    /** Files with holes, so that nothing is written. */
    private void makeFiles(Random random) throws IOException {
        int files = 1 + random.nextInt(200);
        int directories = 1 + random.nextInt(12);
        long most = 1L << (10 + random.nextInt(14));
        for (int i = 0; i < files; i++) {
            StringBuilder path = new StringBuilder("/tree");
            for (int depth = random.nextInt(5); depth > 0; depth--) {
                path.append("/d").append(random.nextInt(directories));
            }
            path.append("/file ").append("x".repeat(random.nextInt(80))).append(i);
            Path file = folder.resolve(path.substring(1));
            Files.createDirectories(file.getParent());
            long size = random.nextInt(10) == 0 ? 0 : random.nextLong(most);
            try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                bytes.setLength(size);
            }
            sizes.put(path.toString(), size);
        }
    }

    private static Capacities capacities(Random random) {
        if (random.nextBoolean()) {
            return Capacities.each(700 + random.nextInt(5000));
        }
        return new Capacities(
                LongStream.range(0, 1 + random.nextInt(4))
                        .mapToObj(any -> 700L + random.nextInt(5000))
                        .toList(),
                true);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void eachByteIsOnOneDiscAndEachDiscFits(long seed) throws Exception {
        Random random = new Random(seed);
        makeFiles(random);
        ArchivePlan plan = new Bench(folder).plan(capacities(random), "tree");

        Map<String, Map<Long, Long>> planned = new TreeMap<>();
        for (PlannedDisc disc : plan.discs()) {
            assertThat(disc.blocks()).isLessThanOrEqualTo(disc.capacity());
            for (PlannedNode node : disc.nodes()) {
                if (node.kind() == PlannedNode.Kind.FILE) {
                    assertThat(node.part().map(PartName::count)).isNotEqualTo(Optional.of(1));
                    Map<Long, Long> pieces = planned.computeIfAbsent(node.path(), any -> new TreeMap<>());
                    long offset = node.part().map(PartName::offset).orElse(0L);
                    assertThat(pieces.put(offset, node.size()))
                            .as(node.toString())
                            .isNull();
                }
            }
        }
        Map<String, Long> found = new TreeMap<>();
        planned.forEach((path, pieces) -> {
            long end = 0;
            for (Map.Entry<Long, Long> piece : pieces.entrySet()) {
                assertThat(piece.getKey()).as(path).isEqualTo(end);
                end += piece.getValue();
            }
            found.put(path, end);
        });
        assertThat(found).isEqualTo(sizes);
    }
}
