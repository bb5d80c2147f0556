package org.burnish.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.burnish.image.CheckRange;
import org.burnish.image.Checksum;
import org.burnish.media.WriteOptions;
import org.burnish.operations.Burned;
import org.burnish.operations.Inputs;
import org.burnish.operations.OperationOptions;
import org.burnish.operations.Order;
import org.burnish.recorder.DiskImporter;
import org.burnish.recorder.DiskRestorer;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Drives;
import org.burnish.recorder.MediumReader;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.Recorder;
import org.burnish.recorder.Recording;
import org.burnish.recorder.RecordingRequest;
import org.burnish.scsi.DeviceAddress;
import org.burnish.verifier.CheckResult;
import org.burnish.verifier.RangeCheck;
import org.burnish.verifier.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BurnImageCaseTest {

    private static final CheckRange WRITTEN =
            new CheckRange(Recording.WRITTEN, 0, 2, -1, new Checksum("SHA-256", "a".repeat(64)));

    @TempDir
    Path folder;

    private final Fake<Drive> drive = Fake.of(Drive.class)
            .on("address", any -> DeviceAddress.parse("emu:disc"))
            .on("medium", any -> Optional.empty())
            .on("reassess", any -> Optional.empty())
            .on("blocks", any -> null)
            .on("close", any -> null);
    private final Fake<Drives> drives = Fake.of(Drives.class)
            .on("address", words -> DeviceAddress.parse((String) words[0]))
            .on("open", any -> drive.service());
    private Outcome outcome = outcome(Outcome.State.COMPLETED, 0);
    private CheckResult readBack = CheckResult.MATCHES;
    private RecordingRequest request;

    private final Fake<Recording> recording =
            Fake.of(Recording.class).on("await", any -> outcome).on("written", any -> Optional.of(WRITTEN));
    private final Fake<Recorder> recorder = Fake.of(Recorder.class).on("start", arguments -> {
        request = (RecordingRequest) arguments[0];
        return recording.service();
    });
    private final Fake<Verifier> verifier = Fake.of(Verifier.class)
            .on(
                    "checkRanges",
                    arguments -> ((List<?>) arguments[0])
                            .stream()
                                    .map(range ->
                                            new RangeCheck((CheckRange) range, readBack, Optional.empty(), -1, ""))
                                    .toList());

    private static Outcome outcome(Outcome.State state, long unreadable) {
        return new Outcome(state, 0, 2, 2, unreadable, List.of());
    }

    private Burned burn(Order order) throws Exception {
        Engine engine = new Engine(
                Fake.of(DiskImporter.class).service(),
                Fake.of(DiskRestorer.class).service(),
                recorder.service(),
                Fake.of(MediumReader.class).service(),
                verifier.service());
        return new OperationsService(engine, new Registry(), drives.service())
                .start(order, Inputs.NONE)
                .result(Burned.class);
    }

    private Order order() throws IOException {
        Path image = Files.write(folder.resolve("x.iso"), new byte[4096]);
        return Order.burnImage(List.of("emu:disc"), image.toString()).with(OperationOptions.VERIFY, true);
    }

    @Test
    void imageOfTheOrderIsRecordedAndComparedWithWhatWasRecorded() throws Exception {
        Burned burned = burn(order());
        assertThat(request.image().orElseThrow().size()).hasValue(4096);
        assertThat(request.options().names()).isEmpty();
        assertThat(burned.good()).isTrue();
        assertThat(burned.checks()).singleElement().satisfies(check -> {
            assertThat(check.good()).isTrue();
            assertThat(check.ofImage())
                    .hasValueSatisfying(range -> assertThat(range.range()).isEqualTo(WRITTEN));
        });
        assertThat(drive.calls()).containsSubsequence("reassess", "close");
    }

    @Test
    void mediumThatDiffersOrCannotBeReadIsNotGood() throws Exception {
        for (CheckResult result : List.of(CheckResult.MISMATCH, CheckResult.UNREADABLE)) {
            readBack = result;
            assertThat(burn(order()).good()).isFalse();
        }
    }

    @Test
    void imageThatDidNotComeWholeIsNotVerifiedHoweverWellItIsReadBack() throws Exception {
        outcome = outcome(Outcome.State.COMPLETED, 1);
        Burned burned = burn(order());
        assertThat(burned.good()).isFalse();
        assertThat(burned.checks())
                .singleElement()
                .satisfies(check -> assertThat(check.good()).isFalse());
    }

    @Test
    void recordingThatFailedIsNotVerified() throws Exception {
        outcome = outcome(Outcome.State.FAILED, 0);
        assertThat(burn(order()).checks()).isEmpty();
        assertThat(verifier.calls()).isEmpty();
    }

    @Test
    void withoutAChecksumNothingIsProved() throws Exception {
        recording.on("written", any -> Optional.empty());
        assertThat(burn(order()).good()).isFalse();
    }

    @Test
    void simulationCannotBeVerified() {
        assertThatThrownBy(() -> burn(order().with(WriteOptions.SIMULATE, true)))
                .hasMessageContaining("a simulation leaves nothing on the medium to verify");
        assertThat(recorder.calls()).isEmpty();
    }

    @Test
    void imageThatIsMissingIsReportedBeforeTheDriveIsOpened() {
        Order order =
                Order.burnImage(List.of("emu:disc"), folder.resolve("nothing").toString());
        assertThatThrownBy(() -> burn(order)).hasMessageContaining("There is no file");
        assertThat(drives.calls()).isEmpty();
        assertThat(Stream.of(recorder.calls(), verifier.calls())).allMatch(List::isEmpty);
    }
}
