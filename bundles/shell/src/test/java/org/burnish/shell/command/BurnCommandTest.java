package org.burnish.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.burnish.image.CheckRange;
import org.burnish.image.Checksum;
import org.burnish.image.ImageTree;
import org.burnish.image.LayoutRequest;
import org.burnish.media.RefusedException;
import org.burnish.operations.Burned;
import org.burnish.recorder.DiskImporter;
import org.burnish.recorder.MediumReader;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.Progress;
import org.burnish.recorder.Recorder;
import org.burnish.recorder.Recording;
import org.burnish.recorder.RecordingRequest;
import org.burnish.shell.job.Jobs;
import org.burnish.shell.text.WordsException;
import org.burnish.verifier.CheckResult;
import org.burnish.verifier.Verifier;
import org.junit.jupiter.api.Test;

class BurnCommandTest {

    private static final Outcome DONE = new Outcome(Outcome.State.COMPLETED, 1100, 200, 350, 0, List.of());

    private final Room room = new Room();
    private final ImageTree fresh = new Room().tree;
    private final List<String> added = new ArrayList<>();
    private final Fake<DiskImporter> importer = Fake.of(DiskImporter.class)
            .on("emptyTree", any -> fresh)
            .on("add", arguments -> {
                added.add(arguments[1] + " as " + arguments[2]);
                return 7L;
            });
    private final Fake<Recording> job = Fake.of(Recording.class)
            .on("progress", any -> new Progress(Progress.Phase.WRITING, 1, 2, 3, 4, 5, Duration.ZERO))
            .on("await", any -> DONE);
    private final Fake<Recorder> recorder = Fake.of(Recorder.class).on("start", arguments -> {
        request = (RecordingRequest) arguments[0];
        return job.service();
    });
    private Fake<Verifier> verifier = VerifyTest.verifier(CheckResult.MATCHES, CheckResult.MATCHES);
    private RecordingRequest request;

    private Burned burn(String... words) throws Exception {
        room.drive.on("reassess", any -> null);
        return (Burned) new Burn(
                        new Jobs(room.operations(importer, recorder, Fake.of(MediumReader.class), verifier)),
                        room.drives.service())
                .run(room.session, words);
    }

    @Test
    void treesAreAddedUnderTheirNamesToTheImageOfTheMedium() throws Exception {
        Burned burned = burn("/data/a", "b", "--to", "emu:disc");
        assertThat(added).containsExactly("/data/a as /a", "b as /b");
        assertThat(burned.nodes()).isEqualTo(14);
        assertThat(burned.checks()).isEmpty();
        assertThat(burned.good()).isTrue();
        assertThat(request.base()).isPresent();
        assertThat(request.tree()).isSameAs(room.tree);
        assertThat(room.loaded.checksums()).isTrue();
    }

    @Test
    void grownVolumeKeepsItsNameUnlessToldOtherwise() throws Exception {
        burn("a", "--to", "emu:disc");
        assertThat(volumeId()).isEqualTo("OLD");
        burn("a", "--to", "emu:disc", "--volid", "OTHER");
        assertThat(volumeId()).isEqualTo("OTHER");
    }

    @Test
    void newImageLeavesOutWhatIsOnTheMedium() throws Exception {
        burn("a", "--to", "emu:disc", "--new");
        assertThat(request.base()).isEmpty();
        assertThat(request.tree()).isSameAs(fresh);
        assertThat(volumeId()).isEqualTo("ISOIMAGE");
        assertThat(room.loaded).isNull();
    }

    @Test
    void blankMediumStartsWithAnEmptyTree() throws Exception {
        room.blank();
        burn("a", "--to", "emu:disc");
        assertThat(request.tree()).isSameAs(fresh);
    }

    @Test
    void everyDriveIsRecordedAndVerifiedAndClosed() throws Exception {
        Burned burned = burn("a", "--to", "emu:one", "--to", "emu:two", "--verify");
        assertThat(request.drives()).hasSize(2);
        assertThat(burned.checks()).hasSize(2);
        assertThat(room.drive.calls().stream().filter("close"::equals)).hasSize(2);
    }

    @Test
    void secondDriveWithAnotherImageIsRefused() {
        Room other = new Room();
        other.image.on(
                "ranges",
                any -> List.of(new CheckRange("session", 640, 100, 740, new Checksum("MD5", "b".repeat(32)))));
        room.drives.on(
                "open", arguments -> arguments[0].equals(Room.ADDRESS) ? room.drive.service() : other.drive.service());
        assertThatThrownBy(() -> burn("a", "--to", "emu:disc", "--to", "emu:other"))
                .hasCauseInstanceOf(RefusedException.class)
                .hasMessageContaining("not proved to hold the same")
                .hasMessageContaining("with --new");
        assertThat(recorder.calls()).isEmpty();
        assertThat(other.drive.calls()).endsWith("close");
    }

    /** The console's streams are channels, which an interruption in the middle of a line closes for good. */
    @Test
    void progressThatIsShownWhenTheJobEndsIsNotInterrupted() throws Exception {
        CountDownLatch showing = new CountDownLatch(1);
        CountDownLatch shown = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        job.on("progress", any -> {
                    showing.countDown();
                    try {
                        TimeUnit.MILLISECONDS.sleep(200);
                    } catch (InterruptedException e) {
                        interrupted.set(true);
                    }
                    shown.countDown();
                    return new Progress(Progress.Phase.ENDED, 1, 2, 3, 4, 5, Duration.ZERO);
                })
                .on("await", any -> {
                    showing.await();
                    return DONE;
                });
        burn("a", "--to", "emu:disc");
        shown.await();
        assertThat(interrupted).isFalse();
    }

    @Test
    void failedVerificationIsNotGood() throws Exception {
        verifier = VerifyTest.verifier(CheckResult.NOT_RECORDED, CheckResult.MATCHES);
        assertThat(burn("a", "--to", "emu:disc", "--verify").good()).isFalse();
    }

    @Test
    void failedRecordingIsNotVerified() throws Exception {
        job.on("await", any -> new Outcome(Outcome.State.FAILED, 1100, 200, 10, 0, List.of()));
        Burned burned = burn("a", "--to", "emu:disc", "--verify");
        assertThat(burned.good()).isFalse();
        assertThat(burned.checks()).isEmpty();
    }

    @Test
    void driveThatFailsIsNotVerifiedAndTheOthersAre() throws Exception {
        Outcome.DriveFailure failure = new Outcome.DriveFailure(1, "writing", false, new IOException("no power"));
        job.on("await", any -> new Outcome(Outcome.State.FAILED, 1100, 200, 10, 0, List.of(failure)));
        Burned burned = burn("a", "--to", "emu:one", "--to", "emu:two", "--to", "emu:three", "--verify");
        assertThat(burned.good()).isFalse();
        assertThat(burned.checks()).hasSize(2);
    }

    @Test
    void interruptionCancelsTheJobAndWaitsForItsEnd() throws Exception {
        job.on("cancel", any -> null).on("await", any -> {
            if (job.calls().contains("cancel")) {
                return new Outcome(Outcome.State.CANCELLED, 1100, 200, 10, 0, List.of());
            }
            throw new InterruptedException();
        });
        assertThat(burn("a", "--to", "emu:disc").outcome().state()).isEqualTo(Outcome.State.CANCELLED);
    }

    @Test
    void missingSourceIsToldAndNothingIsStarted() {
        importer.on("add", any -> {
            throw new NoSuchFileException("/nowhere");
        });
        assertThatThrownBy(() -> burn("/nowhere", "--to", "emu:disc"))
                .hasMessageContaining("/nowhere")
                .hasMessageContaining("Nothing was written");
        assertThat(recorder.calls()).isEmpty();
        assertThat(room.drive.calls()).endsWith("close");
    }

    @Test
    void driveThatIsNotNamedIsToldWithTheUsage() {
        assertThatThrownBy(() -> burn("a"))
                .isInstanceOf(WordsException.class)
                .hasMessageContaining("'--to' is missing")
                .hasMessageContaining("Usage: burn");
    }

    @Test
    void imageIsBurnedAsItIs() throws Exception {
        Path image = Files.write(Files.createTempDirectory("image").resolve("x.iso"), new byte[4096]);
        burn("--image", image.toString(), "--to", "emu:disc", "--close", "--append");
        assertThat(request.image().orElseThrow().origin()).isEqualTo(image.toString());
        assertThat(request.options().texts())
                .containsExactlyInAnyOrderEntriesOf(Map.of("write.close", "on", "recording.append", "on"));
        assertThat(added).isEmpty();
    }

    @Test
    void standardInputIsBurnedWithTheSizeThatIsGiven() throws Exception {
        burn("--image", "-", "--size", "4096", "--to", "emu:disc");
        assertThat(request.image().orElseThrow().size()).hasValue(4096);
        burn("--image", "-", "--to", "emu:disc");
        assertThat(request.image().orElseThrow().size()).isEmpty();
        assertThat(request.image().orElseThrow().origin()).isEqualTo("standard input");
    }

    @Test
    void wordsThatDoNotGoWithAnImageAreRefused() {
        assertThatThrownBy(() -> burn("--image", "x.iso", "photos", "--to", "emu:disc"))
                .isInstanceOf(WordsException.class)
                .hasMessageContaining("'photos' is too much");
        assertThatThrownBy(() -> burn("--image", "x.iso", "--volid", "A", "--to", "emu:disc"))
                .hasMessageContaining("An image is burned as it is");
        assertThatThrownBy(() -> burn("--image", "x.iso", "--size", "5", "--to", "emu:disc"))
                .hasMessageContaining("A file has its size");
        assertThatThrownBy(() -> burn("photos", "--size", "5", "--to", "emu:disc"))
                .hasMessageContaining("go with '--image'");
        assertThatThrownBy(() -> burn("--image", "x.iso")).hasMessageContaining("burn --image x.iso --to DRIVE");
        assertThat(recorder.calls()).isEmpty();
    }

    /** As the format will read it. */
    private String volumeId() {
        return LayoutRequest.at(0)
                .from(request.base(), request.origin())
                .with(request.options())
                .volumeId();
    }
}
