package org.burnish.xorriso.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.burnish.image.ImageOptions;
import org.burnish.media.CloseRequest;
import org.burnish.media.Medium.State;
import org.burnish.media.RequestedWriteType;
import org.burnish.media.WriteOptions;
import org.burnish.recorder.Drive.Done;
import org.burnish.recorder.DriveDescription;
import org.burnish.recorder.RecordingOptions;
import org.burnish.recorder.StreamRecording;
import org.burnish.scsi.DeviceAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The expected lines are those of the seed document and of xorriso 1.5.4. */
class DriveCommandsTest {

    private final FakeDrive blank = FakeDrive.blank("blank");
    private final FakeDrive closed = FakeDrive.written("closed", State.CLOSED);
    private final FakeDrive open = FakeDrive.written("open", State.APPENDABLE);
    private final FakeDrive empty = FakeDrive.empty("empty");
    private final Bench bench = new Bench(blank, closed, open, empty);

    @Test
    void tocOfClosedMediumWithThreeSessions() {
        assertThat(bench.run("-outdev", "emu:closed", "-toc")).isZero();
        assertThat(bench.out())
                .containsExactly(
                        "Drive current: -outdev 'emu:closed'",
                        "Drive access : exclusive:unrestricted",
                        "Drive type   : vendor 'Optiarc' product 'BD RW BD-5300S' revision '1.04'",
                        "Media current: DVD-RW sequential recording",
                        "Media product: RITEKW04 , Ritek Corp",
                        "Media status : is written , is closed",
                        "Media blocks : 306592 readable , 0 writable , 2298496 overall",
                        "TOC layout   : Idx ,  sbsector ,       Size , Volume Id",
                        "ISO session  :   1 ,         0 ,    106696s , ISOIMAGE",
                        "ISO session  :   2 ,    135536 ,    108385s , ISOIMAGE",
                        "ISO session  :   3 ,    250240 ,     56202s , ISOIMAGE",
                        "Media summary: 3 sessions, 271744 data blocks,  531m data,     0 free");
    }

    @Test
    void acquiringABlankMediumTellsItsState() {
        bench.run("-outdev", "emu:blank");
        assertThat(bench.err())
                .containsExactly(
                        "Drive current: -outdev 'emu:blank'",
                        "Media current: DVD-RW sequential recording",
                        "Media status : is blank",
                        "Media summary: 0 sessions, 0 data blocks, 0 data, 4489m free");
    }

    @Test
    void acquiringForInputLoadsTheNewestSession() {
        bench.run("-indev", "emu:closed");
        assertThat(bench.err())
                .startsWith(
                        "xorriso : NOTE : Loading ISO image tree from LBA 250240",
                        "xorriso : UPDATE :       2 nodes read in 1 seconds",
                        "Drive current: -indev 'emu:closed'")
                .endsWith("Volume id    : 'ISOIMAGE'");
    }

    @Test
    void outputDriveWithoutMediumIsNoted() {
        assertThat(bench.run("-outdev", "emu:empty", "-toc")).isZero();
        assertThat(bench.err())
                .containsExactly(
                        "xorriso : NOTE : Disc status unsuitable for writing",
                        "Drive current: -outdev 'emu:empty'",
                        "Media current: is not recognizable",
                        "Media status : is not present");
    }

    @Test
    void missingDeviceNodeIsNotMadeAFile() {
        assertThat(bench.run("-outdev", "/dev/no_such_drive")).isEqualTo(5);
        assertThat(bench.err().get(0)).startsWith("xorriso : FAILURE : Drive address '/dev/no_such_drive' rejected");
    }

    @Test
    void tocWithoutDriveIsAFailure() {
        assertThat(bench.run("-toc")).isEqualTo(5);
    }

    @Test
    void devicesAreListedInColumns() {
        bench.services.found.add(
                new DriveDescription(new DeviceAddress("sg", "/dev/sr0"), "rwrw--", "QEMU    ", "QEMU DVD-ROM"));
        bench.services.found.add(
                new DriveDescription(new DeviceAddress("sg", "/dev/sr1"), "rwrw--", "Optiarc ", "BD RW BD-5300S"));
        assertThat(bench.run("-devices")).isZero();
        assertThat(bench.out())
                .containsExactly(
                        "0  -dev '/dev/sr0' rwrw-- :  'QEMU    ' 'QEMU DVD-ROM' ",
                        "1  -dev '/dev/sr1' rwrw-- :  'Optiarc ' 'BD RW BD-5300S' ");
    }

    @Test
    void deviceLinksHaveTheLinkWhereThereIsOneAndStayInColumns() {
        DeviceAddress linked = new DeviceAddress("sg", "/dev/sr1");
        bench.services.found.add(
                new DriveDescription(new DeviceAddress("sg", "/dev/sr0"), "rwrw--", "QEMU    ", "QEMU DVD-ROM"));
        bench.services.found.add(new DriveDescription(linked, "rw----", "Optiarc ", "BD RW BD-5300S"));
        bench.services.links.put(linked, new DeviceAddress("sg", "/dev/disk/by-id/usb-5300S"));
        assertThat(bench.run("-device_links")).isZero();
        assertThat(bench.out())
                .containsExactly(
                        "0  -dev '/dev/sr0'                  rwrw-- :  'QEMU    ' 'QEMU DVD-ROM' ",
                        "1  -dev '/dev/disk/by-id/usb-5300S' rw---- :  'Optiarc ' 'BD RW BD-5300S' ");
    }

    @Test
    void noDeviceLinksAreSorry() {
        assertThat(bench.run("-device_links")).isEqualTo(32);
        assertThat(bench.err()).contains("xorriso : SORRY : No drives found");
    }

    @Test
    void noDevicesAreSorry() {
        assertThat(bench.run("-devices")).isEqualTo(32);
        assertThat(bench.err()).contains("xorriso : SORRY : No drives found");
    }

    @Test
    void sameAddressTwiceIsOneDrive() {
        bench.run("-indev", "emu:open", "-outdev", "emu:open");
        assertThat(open.opened).isEqualTo(1);
        assertThat(open.closed).isEqualTo(1);
        assertThat(bench.err()).contains("Drive current: -dev 'emu:open'");
    }

    @Test
    void otherDriveIsRefusedWhileChangesArePending() {
        assertThat(bench.run("-dev", "emu:open", "-mkdir", "/x", "--", "-dev", "emu:blank"))
                .isEqualTo(5);
        assertThat(bench.err()).contains("xorriso : FAILURE : -dev: Image changes pending. -commit or -rollback first");
    }

    @Test
    void closedMediumIsNotWritten() {
        assertThat(bench.run("-dev", "emu:closed", "-mkdir", "/x", "--")).isEqualTo(32);
        assertThat(bench.services.recorded).isEmpty();
        assertThat(bench.err()).anyMatch(line -> line.startsWith("xorriso : FAILURE : Unsuitable target media state"));
    }

    @Test
    void outputDriveWithDataIsNotOverwrittenByAnotherTree() {
        assertThat(bench.run("-outdev", "emu:open", "-mkdir", "/x", "--")).isEqualTo(32);
        assertThat(bench.services.recorded).isEmpty();
    }

    @Test
    void growingHandsTheLoadedImageOver() {
        assertThat(bench.run("-md5", "on", "-dev", "emu:open", "-mkdir", "/x", "--"))
                .isZero();
        assertThat(bench.services.recorded.get(0).base()).isPresent();
        assertThat(bench.services.recorded.get(0).get(ImageOptions.CHECKSUMS)).isTrue();
    }

    @Test
    void settingsReachTheRecorder() {
        bench.run(
                "-outdev",
                "emu:blank",
                "-close",
                "on",
                "-dummy",
                "on",
                "-speed",
                "4xD",
                "-padding",
                "64k",
                "-volid",
                "NAME",
                "-mkdir",
                "/x",
                "--");
        var options = bench.services.recorded.get(0).options();
        assertThat(options.get(WriteOptions.CLOSE)).isTrue();
        assertThat(options.get(WriteOptions.SIMULATE)).isTrue();
        assertThat(options.get(WriteOptions.SPEED)).isEqualTo(5540);
        assertThat(options.get(ImageOptions.PADDING)).isEqualTo(32);
        assertThat(options.get(ImageOptions.VOLUME_ID)).isEqualTo("NAME");
    }

    @ParameterizedTest
    @CsvSource({"off,", "full,0", "16s,16", "64k,32", "1m,512"})
    void streamRecordingReachesTheRecorder(String mode, Long from) {
        bench.run("-outdev", "emu:blank", "-stream_recording", mode, "-mkdir", "/x", "--");
        var stream = bench.services.recorded.get(0).get(RecordingOptions.STREAM);
        assertThat(stream.from(null)).isEqualTo(from == null ? OptionalLong.empty() : OptionalLong.of(from));
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "data"})
    void streamRecordingThatDependsOnTheImageIsLeftToTheRecorder(String mode) {
        bench.run("-outdev", "emu:blank", "-stream_recording", mode, "-mkdir", "/x", "--");
        assertThat(bench.services.recorded.get(0).get(RecordingOptions.STREAM)).hasToString(mode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bogus", "15s", "-1"})
    void otherStreamRecordingModesChangeNothing(String mode) {
        assertThat(bench.run("-outdev", "emu:blank", "-stream_recording", mode, "-mkdir", "/x", "--"))
                .isEqualTo(32);
        assertThat(bench.services.recorded.get(0).get(RecordingOptions.STREAM)).isSameAs(StreamRecording.OFF);
    }

    @ParameterizedTest
    @CsvSource({"default,0", "0,0", "32k,16", "64k,32", "32768,16"})
    void sizeOfWriteCommandsReachesTheRecorder(String size, int blocks) {
        bench.run("-outdev", "emu:blank", "-dvd_obs", size, "-mkdir", "/x", "--");
        assertThat(bench.services.recorded.get(0).get(WriteOptions.CHUNK_BLOCKS))
                .isEqualTo(blocks);
    }

    @Test
    void otherSizesOfWriteCommandsAreRefusedAsByXorriso() {
        assertThat(bench.run("-dvd_obs", "48k")).isEqualTo(32);
        assertThat(bench.err()).contains("xorriso : SORRY : -dvd_obs : Bad size. Acceptable are 0, 32k, 64k");
    }

    @ParameterizedTest
    @CsvSource({"as_needed,as_needed,false", "force:all,all,true", "deformat_quickest,deformat_quickest,false"})
    void blankHandsTheModeOver(String word, String mode, boolean force) {
        assertThat(bench.run("-outdev", "emu:closed", "-blank", word)).isZero();
        assertThat(closed.blanked.get(0).mode()).isEqualTo(mode);
        assertThat(closed.blanked.get(0).force()).isEqualTo(force);
        assertThat(bench.err()).containsSequence("Blanking done", "xorriso : NOTE : Re-assessing -outdev 'emu:closed'");
    }

    @Test
    void blankingWithNothingToDoIsNoted() {
        blank.done = Done.NOTHING;
        assertThat(bench.run("-outdev", "emu:blank", "-blank", "as_needed")).isZero();
        assertThat(bench.err()).endsWith("xorriso : NOTE : -blank as_needed: no need for action detected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo", "force:", "", "by_index_1"})
    void otherBlankModesAreFailures(String mode) {
        assertThat(bench.run("-outdev", "emu:blank", "-blank", mode)).isEqualTo(5);
        assertThat(blank.blanked).isEmpty();
    }

    @Test
    void dummyPreventsBlanking() {
        assertThat(bench.run("-dummy", "on", "-outdev", "emu:closed", "-blank", "all"))
                .isZero();
        assertThat(closed.blanked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "as_needed,as_needed,,,false",
        "by_index_2,by_index,2,,false",
        "by_size_100m,by_size,,104857600,false",
        "fast,fast,,,true",
        "fast_by_index_2,by_index,2,,true",
        "fast_by_size_2s,by_size,,4096,true",
        "max,max,,,false",
        "force:full,full,,,false"
    })
    void formatHandsTheModeOver(String word, String mode, Integer index, Long bytes, boolean fast) {
        blank.done = Done.FORMATTED;
        assertThat(bench.run("-outdev", "emu:blank", "-format", word)).isZero();
        assertThat(blank.formatted.get(0).mode()).isEqualTo(mode);
        assertThat(blank.formatted.get(0).fast()).isEqualTo(fast);
        assertThat(blank.formatted.get(0).index().stream().boxed().toList())
                .isEqualTo(index == null ? List.of() : List.of(index));
        assertThat(blank.formatted.get(0).bytes().stream().boxed().toList())
                .isEqualTo(bytes == null ? List.of() : List.of(bytes));
    }

    @Test
    void formatsAreListedAsInTheSeed() {
        bench.run("-outdev", "emu:blank", "-list_formats");
        assertThat(bench.out())
                .endsWith(
                        "Format status: formatted, with 23610.0 MiB",
                        "BD Spare Area: 0 blocks consumed, 131072 blocks available",
                        "Format idx 0 : 00h , 11826176s , 23098.0 MiB",
                        "Format idx 1 : 31h , 12219392s , 23866.0 MiB");
    }

    @Test
    void ejectLetsTheDriveGo() {
        assertThat(bench.run("-outdev", "emu:closed", "-eject", "all", "-toc")).isEqualTo(5);
        assertThat(closed.ejected).isEqualTo(1);
        assertThat(closed.closed).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"auto, AUTO", "TAO, TRACK_AT_ONCE", "sao, SESSION_AT_ONCE", "sao/dao, SESSION_AT_ONCE"})
    void writeTypeReachesTheRecorder(String mode, RequestedWriteType wish) {
        bench.run("-outdev", "emu:blank", "-write_type", mode, "-mkdir", "/x", "--");
        assertThat(bench.services.recorded.get(0).get(WriteOptions.TYPE)).isEqualTo(wish);
    }

    @Test
    void otherWriteTypesAreFailures() {
        assertThat(bench.run("-write_type", "raw")).isEqualTo(5);
        assertThat(bench.err()).contains("xorriso : FAILURE : -write_type: unknown mode 'raw'");
    }

    @ParameterizedTest
    @CsvSource({"as_needed, false", "force, true"})
    void damagedTrackIsClosedAndTheDriveGivenUp(String mode, boolean force) {
        closed.done = Done.CLOSED;
        assertThat(bench.run("-close", "on", "-outdev", "emu:closed", "-close_damaged", mode))
                .isZero();
        assertThat(closed.closedDamaged).containsExactly(new CloseRequest(force, true));
        assertThat(bench.err()).endsWith("xorriso : NOTE : Giving up -outdev 'emu:closed'");
        assertThat(closed.closed).isEqualTo(1);
    }

    @Test
    void soundTrackIsNotClosed() {
        closed.done = Done.NOTHING;
        assertThat(bench.run("-outdev", "emu:closed", "-close_damaged", "as_needed"))
                .isZero();
        assertThat(bench.err()).contains("xorriso : NOTE : Track not marked as damaged. No action taken.");
    }

    @Test
    void damagedTrackIsNotClosedWithChangesPendingOrInDummyMode() {
        assertThat(bench.run("-outdev", "emu:blank", "-mkdir", "/x", "--", "-close_damaged", "force"))
                .isEqualTo(5);
        assertThat(bench.run("-dummy", "on", "-outdev", "emu:closed", "-close_damaged", "force"))
                .isZero();
        assertThat(bench.run("-outdev", "emu:closed", "-close_damaged", "now")).isEqualTo(5);
        assertThat(blank.closedDamaged).isEmpty();
        assertThat(closed.closedDamaged).isEmpty();
    }
}
