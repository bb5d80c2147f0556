package org.burnish.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.burnish.embedded.Burnish;
import org.burnish.image.ImageTree;
import org.burnish.recorder.Drive;
import org.burnish.recorder.RecordingRequest;
import org.burnish.scsi.DeviceAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

class EmulatedDriveTest {

    private static final List<Path> LEFT = new ArrayList<>();
    private static final List<Burnish> SHARED = new ArrayList<>();

    @Test
    void testBurnsOntoTheDriveOfItsParameter() {
        runs(Burns.class).assertStatistics(tests -> tests.started(1).succeeded(1));
    }

    @Test
    void driveAndMediumAreGoneWhenTheTestHasEndedAlsoWhenItFailed() {
        LEFT.clear();

        runs(Keeps.class)
                .assertStatistics(tests -> tests.started(2).succeeded(1).failed(1));

        assertThat(LEFT).hasSize(2).doesNotHaveDuplicates().allSatisfy(file -> {
            assertThat(file).doesNotExist();
            assertThat(file.getParent()).doesNotExist();
        });
    }

    @Test
    void oneBurnishServesARunAndEndsWithIt() {
        SHARED.clear();

        runs(Shares.class).assertStatistics(tests -> tests.started(2).succeeded(2));

        assertThat(SHARED).hasSize(2);
        assertThat(SHARED.get(0)).isSameAs(SHARED.get(1));
        assertThatThrownBy(SHARED.get(0)::drives).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void driveFailsAsItsFaultsSay() {
        runs(Fails.class).assertStatistics(tests -> tests.started(1).succeeded(1));
    }

    @Test
    void unknownKindOfMediumIsNamed() {
        runs(Unknown.class)
                .assertThatEvents()
                .anySatisfy(event -> assertThat(event.toString())
                        .contains("There is no emulated drive with a medium of kind 'paper'"));
    }

    @Test
    void parameterOfAnotherTypeIsRefused() {
        runs(WrongType.class)
                .assertThatEvents()
                .anySatisfy(event -> assertThat(event.toString()).contains("not a java.lang.Integer"));
    }

    private static Events runs(Class<?> fixture) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(fixture))
                .execute()
                .testEvents();
    }

    static class Burns {
        @TempDir
        Path folder;

        @Test
        void burns(@EmulatedDrive("bd-r") Drive drive, Burnish burnish) throws Exception {
            Path file = Files.writeString(folder.resolve("letter"), "Dear disc");
            ImageTree tree = burnish.importer().emptyTree();
            burnish.importer().add(tree, file, "/letter");

            burnish.recorder().start(RecordingRequest.of(drive, tree)).await();

            drive.reassess();
            assertThat(drive.loadNewest().tree().find("/letter")).isNotNull();
        }
    }

    static class Keeps {
        @Test
        void succeeds(@EmulatedDrive Path file, @EmulatedDrive("cd-r") Drive drive) {
            LEFT.add(file);
            assertThat(file).isRegularFile();
            assertThat(drive.medium()).isPresent();
        }

        @Test
        void fails(@EmulatedDrive("dvd+r") Path file) {
            LEFT.add(file);
            throw new IllegalStateException("on purpose");
        }
    }

    static class Shares {
        @Test
        void one(Burnish burnish, @EmulatedDrive String address) {
            assertThat(address).startsWith("emu:");
            SHARED.add(burnish);
        }

        @Test
        void other(Burnish burnish, @EmulatedDrive DeviceAddress address) throws IOException {
            burnish.drives().open(address).close();
            SHARED.add(burnish);
        }
    }

    static class Fails {
        @Test
        void fails(
                @EmulatedDrive(value = "dvd-rw", faults = "any : sense 4/44/00") DeviceAddress address,
                Burnish burnish) {
            assertThatThrownBy(() -> burnish.drives().open(address)).isInstanceOf(IOException.class);
        }
    }

    static class Unknown {
        @Test
        void wants(@EmulatedDrive("paper") Drive drive) {}
    }

    static class WrongType {
        @Test
        void wants(@EmulatedDrive Integer drive) {}
    }
}
