package org.burnish.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.burnish.archive.ArchiveForm;
import org.burnish.archive.ArchivePlan;
import org.burnish.archive.ArchiveRequest;
import org.burnish.archive.Capacities;
import org.burnish.archive.PlannedDisc;
import org.burnish.archive.PlannedNode;
import org.burnish.archive.testing.Bench;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNotice;
import org.burnish.media.RefusedException;
import org.burnish.operations.PathPair;
import org.burnish.recorder.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanningTest {

    private static final int MIB = 1 << 20;
    /** Of a disc with room for little more than 4 MiB. */
    private static final Capacities SMALL = Capacities.each(2048 + 448);

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void begin() {
        bench = new Bench(folder);
    }

    private static List<String> files(PlannedDisc disc) {
        return disc.nodes().stream()
                .filter(node -> node.kind() == PlannedNode.Kind.FILE)
                .map(PlannedNode::imagePath)
                .toList();
    }

    @Test
    void whatFitsGoesOnOneDisc() throws Exception {
        bench.file("photos/a/1", 100).file("photos/b/2", 200);
        ArchivePlan plan = bench.plan(SMALL, "photos");

        assertThat(plan.discs()).hasSize(1);
        PlannedDisc disc = plan.discs().get(0);
        assertThat(disc.volumeId()).isEqualTo("PHOTOS_OF_2026_01");
        assertThat(disc.nodes())
                .extracting(PlannedNode::path)
                .containsExactly("/photos", "/photos/a", "/photos/a/1", "/photos/b", "/photos/b/2");
        assertThat(disc.bytes()).isEqualTo(300);
        assertThat(disc.files()).isEqualTo(2);
        assertThat(disc.nodes().get(2))
                .isEqualTo(new PlannedNode(
                        "/photos/a/1", PlannedNode.Kind.FILE, 100, Bench.LONG_AGO.getEpochSecond(), Optional.empty()));
    }

    @Test
    void directoriesStayTogetherAndInOrder() throws Exception {
        for (String year : List.of("2021", "2022", "2023", "2024")) {
            bench.file("photos/" + year + "/one", MIB).file("photos/" + year + "/two", MIB - 5000);
        }
        ArchivePlan plan = bench.plan(SMALL, "photos");

        assertThat(plan.discs()).hasSize(2);
        assertThat(files(plan.discs().get(0)))
                .containsExactly("/photos/2021/one", "/photos/2021/two", "/photos/2022/one", "/photos/2022/two");
        assertThat(plan.discs().get(1).volumeId()).isEqualTo("PHOTOS_OF_2026_02");
    }

    @Test
    void orderIsGivenUpWhereItTakesMoreDiscs() throws Exception {
        // in the order of their names no two neighbours fit on one disc
        bench.file("photos/1/x", 3 * MIB)
                .file("photos/2/x", 2 * MIB)
                .file("photos/3/x", 3 * MIB)
                .file("photos/4/x", 2 * MIB - 100_000);
        ArchivePlan plan = bench.plan(SMALL, "photos");

        assertThat(plan.discs()).hasSize(3);
        assertThat(files(plan.discs().get(2))).containsExactly("/photos/2/x", "/photos/4/x");
    }

    @Test
    void filesOfADirectoryThatDoesNotFitAreRunsOfNeighbours() throws Exception {
        for (int i = 10; i < 22; i++) {
            bench.file("photos/p" + i, MIB / 2);
        }
        ArchivePlan plan = bench.plan(SMALL, "photos");

        assertThat(plan.discs()).hasSize(2);
        List<String> all = new ArrayList<>(files(plan.discs().get(0)));
        all.addAll(files(plan.discs().get(1)));
        assertThat(all).hasSize(12).isSorted();
    }

    @Test
    void onlyAFileThatExceedsADiscIsSplit() throws Exception {
        bench.file("photos/big", 9 * MIB).file("photos/almost", 4 * MIB).file("photos/small", 1000);
        ArchivePlan plan = bench.plan(SMALL, "photos");

        List<PlannedNode> parts = new ArrayList<>();
        for (PlannedDisc disc : plan.discs()) {
            disc.nodes().stream().filter(node -> node.part().isPresent()).forEach(parts::add);
        }
        assertThat(parts).extracting(PlannedNode::path).containsOnly("/photos/big");
        assertThat(parts).hasSize(3);
        long offset = 0;
        for (PlannedNode part : parts) {
            assertThat(part.part().orElseThrow().offset()).isEqualTo(offset);
            assertThat(part.part().orElseThrow().count()).isEqualTo(3);
            offset += part.size();
        }
        assertThat(offset).isEqualTo(9 * MIB);
        assertThat(new TreeSet<>(plan.discs().stream()
                        .flatMap(disc -> files(disc).stream())
                        .toList()))
                .contains("/photos/almost", "/photos/small")
                .hasSize(5);
    }

    @Test
    void discsAreAsLargeAsPlannedAndNoLargerThanTheirCapacity() throws Exception {
        for (int i = 0; i < 300; i++) {
            bench.file("photos/d" + i % 7 + "/with a rather long name " + i, 1000 + 137 * i);
        }
        bench.file("photos/big", 6 * MIB);
        ArchivePlan plan = bench.plan(SMALL, "photos");

        assertThat(plan.discs()).hasSizeGreaterThan(2);
        for (PlannedDisc disc : plan.discs()) {
            Path image = folder.resolve("image" + disc.number());
            Outcome outcome = bench.record(bench.disc(plan, disc.number(), Optional.empty()), image);
            assertThat(outcome.unreadable()).isZero();
            assertThat(disc.blocks()).isLessThanOrEqualTo(disc.capacity());
            assertThat(Files.size(image) / 2048).isBetween(disc.blocks() - 33, disc.blocks());
        }
    }

    /** What stands above thousands of small files is counted once for a disc. */
    @Test
    void smallFilesOfADeepDirectoryFillTheirDiscs() throws Exception {
        for (int i = 0; i < 3000; i++) {
            bench.file("photos/a/b/c/d/" + i, 1000);
        }
        ArchivePlan plan = bench.plan(SMALL, "photos");

        assertThat(plan.discs()).hasSize(2);
        assertThat(plan.discs().get(0).blocks()).isGreaterThan(2496 * 9 / 10);
    }

    @Test
    void samePlanIsMadeAgain() throws Exception {
        bench.file("photos/a", 3 * MIB).file("photos/b", 3 * MIB).file("photos/c", 9 * MIB);
        ArchivePlan first = bench.plan(SMALL, "photos");
        ArchivePlan second = bench.plan(SMALL, "photos");

        assertThat(second.id()).isEqualTo(first.id()).matches("[0-9a-f]{16}");
        assertThat(second.discs()).isEqualTo(first.discs());
        assertThat(bench.plan(Capacities.each(4000), "photos").id()).isNotEqualTo(first.id());
    }

    @Test
    void planIsPlainValuesAndBack() throws Exception {
        bench.file("photos/a", 3 * MIB).file("photos/c", 9 * MIB).file("photos/no utf-8 \u00e4", 5);
        ArchivePlan plan = bench.plan(SMALL, "photos");

        assertThat(ArchiveForm.plan(ArchiveForm.values(plan))).isEqualTo(plan);
    }

    @Test
    void discsOfDifferentCapacitiesAreFilledInTurn() throws Exception {
        bench.file("photos/a/x", 3 * MIB).file("photos/b/x", MIB);
        ArchivePlan plan = bench.plan(Capacities.these(2000, 1200), "photos");

        assertThat(plan.discs()).extracting(PlannedDisc::capacity).containsExactly(2000L, 1200L);
        assertThat(files(plan.discs().get(1))).containsExactly("/photos/b/x");
    }

    @Test
    void tooFewDiscsAreRefused() {
        bench.file("photos/a/x", 3 * MIB).file("photos/b/x", 3 * MIB);
        assertThatThrownBy(() -> bench.plan(Capacities.these(2000), "photos"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("1 discs are too few");
    }

    @Test
    void tooSmallDiscsAreRefused() {
        bench.file("photos/a/x", 3 * MIB);
        assertThatThrownBy(() -> bench.plan(Capacities.each(100), "photos"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("too small");
    }

    @Test
    void thousandsOfDiscsAreRefused() throws Exception {
        bench.file("photos/a", 10);
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("photos/a").toFile(), "rw")) {
            file.setLength(1L << 40);
        }
        assertThatThrownBy(() -> bench.plan(Capacities.each(1000), "photos"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("9999 discs are too few");
    }

    @Test
    void bagTakesNothingButFiles() throws Exception {
        bench.file("photos/a", 10);
        Files.createSymbolicLink(folder.resolve("photos/link"), Path.of("a"));
        ArchiveRequest request = bench.request(SMALL, "photos").in(ArchiveRequest.Form.BAG);
        assertThatThrownBy(() -> bench.planner.plan(request, ImageListener.NONE))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("'/data/photos/link' can't be stored: a bag has no symbolic link");
    }

    @Test
    void allThatIsWrongWithSourcesIsNamed() {
        bench.file("photos/_disc/x", 3).file("other/x", 1).file("third/x", 1);
        List<PathPair> sources = List.of(
                new PathPair(folder.resolve("photos").toString(), "/"),
                new PathPair(folder.resolve("missing").toString(), ""),
                new PathPair(folder.resolve("other/x").toString(), "/same"),
                new PathPair(folder.resolve("third/x").toString(), "/same"));
        assertThatThrownBy(() -> bench.planner.plan(ArchiveRequest.of("x", sources, SMALL), ImageListener.NONE))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("/missing")
                .hasMessageContaining("two sources have '/same'")
                .hasMessageContaining("'/_disc'");
    }

    @Test
    void sourceThatChangedIsNoticedWhenItsDiscIsMade() throws Exception {
        bench.file("photos/a", 10).file("photos/b", 10).file("photos/c", 10).file("photos/d", 10);
        ArchivePlan plan = bench.plan(SMALL, "photos");
        bench.file("photos/a", 11);
        Files.delete(folder.resolve("photos/b"));
        Files.setLastModifiedTime(folder.resolve("photos/c"), FileTime.fromMillis(0));

        assertThatThrownBy(() -> bench.disc(plan, 1, Optional.empty()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("it has 11 bytes in place of 10")
                .hasMessageContaining("it is gone")
                .hasMessageContaining("it was modified")
                .hasMessageNotContaining("photos/d");
    }

    @Test
    void whatCameSinceIsReported() throws Exception {
        bench.file("photos/a", 10);
        Files.setLastModifiedTime(folder.resolve("photos"), FileTime.fromMillis(0));
        ArchivePlan plan = bench.plan(SMALL, "photos");
        bench.file("photos/b", 10);
        List<ImageNotice> notices = new ArrayList<>();

        assertThat(bench.planner
                        .disc(plan, 1, Optional.empty(), notices::add)
                        .tree()
                        .find("/photos/b"))
                .isNull();
        assertThat(notices).extracting(ImageNotice::path).containsExactly("/photos");
    }

    @Test
    void discThatThePlanHasNotIsRefused() throws IOException {
        bench.file("photos/a", 10);
        ArchivePlan plan = bench.plan(SMALL, "photos");
        assertThatThrownBy(() -> bench.disc(plan, 2, Optional.empty())).hasMessageContaining("no disc 2");
    }

    @Test
    void capacityOfAnUnknownKindIsUnknown() throws IOException {
        assertThat(bench.planner.capacity("clay")).isEqualTo(OptionalLong.empty());
    }

    @Test
    void namesOfVolumesHaveTheirCharactersAndLength() {
        assertThat(VolumeIds.of("Fotos: Müller & Söhne", 3, 7)).isEqualTo("FOTOS_M_LLER_S_HNE_03");
        assertThat(VolumeIds.of("", 12, 120)).isEqualTo("ARCHIVE_012");
        assertThat(VolumeIds.of("x".repeat(40), 1, 1)).hasSize(32).endsWith("X_01");
    }
}
