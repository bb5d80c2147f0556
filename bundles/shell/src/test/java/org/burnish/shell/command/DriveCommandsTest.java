package org.burnish.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.felix.service.command.Converter;
import org.burnish.image.ImageSession;
import org.burnish.image.MediumContent;
import org.burnish.media.BlankRequest;
import org.burnish.media.FormatRequest;
import org.burnish.media.Medium;
import org.burnish.media.NextSession;
import org.burnish.media.RefusedException;
import org.burnish.operations.Prepared;
import org.burnish.options.fact.Fact;
import org.burnish.recorder.Drive;
import org.burnish.recorder.DriveDescription;
import org.burnish.recorder.DriveOptions;
import org.burnish.scsi.DeviceAddress;
import org.burnish.shell.job.Jobs;
import org.burnish.shell.text.Contents;
import org.burnish.shell.text.ResultConverter;
import org.burnish.shell.text.WordsException;
import org.junit.jupiter.api.Test;

class DriveCommandsTest {

    private final Room room = new Room();
    private Object asked;

    @Test
    void devicesAreThoseThatWereFound() {
        DriveDescription found = new DriveDescription(Room.ADDRESS, "rwrw--", "BURNISH ", "EMULATOR");
        room.drives.on("discover", any -> List.of(found));
        assertThat(new Devices(room.drives.service()).run(room.session)).isEqualTo(List.of(found));
    }

    @Test
    void tocHasMediumAndSessionsAndLetsTheDriveGo() throws IOException {
        Contents contents = (Contents) new Toc(room.drives.service()).run(room.session, "emu:disc");
        assertThat(contents.medium()).isPresent();
        assertThat(contents.sessions()).extracting("volumeId").containsExactly("OLD", "NEW");
        assertThat(room.drive.calls()).endsWith("close");
    }

    @Test
    void tocForProgramsIsJsonOfTheSame() throws IOException {
        JsonObject toc = JsonParser.parseString(new Toc(room.drives.service())
                        .run(room.session, "--json", "emu:disc")
                        .toString())
                .getAsJsonObject();
        assertThat(toc.get("address").getAsString()).isEqualTo("emu:disc");
        assertThat(toc.getAsJsonObject("medium").get("state").getAsString()).isEqualTo("appendable");
        assertThat(toc.getAsJsonObject("medium").keySet())
                .containsExactly(
                        "profile",
                        "name",
                        "state",
                        "product",
                        "sessions",
                        "readableBlocks",
                        "writableBlocks",
                        "overallBlocks",
                        "nextWritable",
                        "traits");
        assertThat(toc.getAsJsonArray("sessions"))
                .extracting(each -> each.getAsJsonObject().get("volumeId").getAsString())
                .containsExactly("OLD", "NEW");
    }

    @Test
    void tocOfEmptyDriveHasNoMediumForProgramsEither() throws IOException {
        room.empty();
        assertThat(new Toc(room.drives.service())
                        .run(room.session, "emu:disc", "--json")
                        .toString())
                .isEqualTo("{\"address\":\"emu:disc\",\"medium\":null,"
                        + "\"content\":{\"kind\":\"blank\",\"name\":\"nothing\",\"scheme\":\"\"},\"sessions\":[]}");
    }

    private JsonObject overwritable(MediumContent content) throws IOException {
        Medium.Traits traits = Medium.Traits.of(16, 16)
                .erasable(true)
                .overwritable(true)
                .multiSession(true)
                .simulation(true);
        Medium.State blank = Medium.State.BLANK;
        Medium medium = Medium.of(0x1A, "DVD+RW", blank, traits)
                .withReadable(9)
                .withOverall(9)
                .with(NextSession.overwriting(9));
        room.drive.on("medium", any -> Optional.of(medium)).on("content", any -> content);
        return JsonParser.parseString(new Toc(room.drives.service())
                        .run(room.session, "emu:disc", "--json")
                        .toString())
                .getAsJsonObject();
    }

    @Test
    void stateOfAnOverwritableMediumIsWhatItsContentMakesIt() throws IOException {
        for (MediumContent content :
                List.of(MediumContent.BLANK, MediumContent.IMAGE, MediumContent.foreign("a tar archive"))) {
            String state =
                    overwritable(content).getAsJsonObject("medium").get("state").getAsString();
            assertThat(state)
                    .isEqualTo(
                            switch (content.kind()) {
                                case BLANK -> "blank";
                                case IMAGE -> "appendable";
                                default -> "closed";
                            });
        }
    }

    @Test
    void tocNamesTheAddressThatOpensWhatIsThere() {
        room.drive.on("sessions", any -> List.of());
        MediumContent content = new MediumContent(MediumContent.Kind.FOREIGN, "a medium of the emulated drive", "emu");
        Contents contents = new Contents(
                DeviceAddress.parse("stdio:disc"), Optional.of(Room.medium(Medium.State.BLANK)), content, List.of());
        assertThat(new ResultConverter()
                        .format(contents, Converter.INSPECT, null)
                        .toString())
                .contains("Content   a medium of the emulated drive. The drive with that medium is emu:disc.");
    }

    @Test
    void tocNamesAnImageThatIsOnlyReadBesideItsSession() {
        for (MediumContent content : List.of(MediumContent.IMAGE, MediumContent.readOnly("a strange file system"))) {
            Contents contents = new Contents(
                    DeviceAddress.parse("stdio:disc"),
                    Optional.of(Room.medium(Medium.State.BLANK)),
                    content,
                    List.of(new ImageSession(1, 0, 500, "STRANGE")));
            String text = new ResultConverter()
                    .format(contents, Converter.INSPECT, null)
                    .toString();
            assertThat(text).contains("STRANGE");
            assertThat(text.contains("Content   a strange file system")).isEqualTo(!content.takesImage());
        }
    }

    @Test
    void tocOfEmptyDriveHasNoMedium() throws IOException {
        room.empty();
        assertThat(((Contents) new Toc(room.drives.service()).run(room.session, "emu:disc")).medium())
                .isEmpty();
    }

    @Test
    void blankAsksAsNeededUnlessToldOtherwise() throws Exception {
        room.drive.on("blank", arguments -> {
            asked = arguments[0];
            return Drive.Done.BLANKED;
        });
        Blank blank = new Blank(new Jobs(room.operations()));
        assertThat(((Prepared) blank.run(room.session, "emu:disc")).done()).isEqualTo(Drive.Done.BLANKED);
        assertThat(asked).isEqualTo(new BlankRequest("as_needed", false, true));
        blank.run(room.session, "emu:disc", "--mode", "all", "--force");
        assertThat(asked).isEqualTo(new BlankRequest("all", true, true));
    }

    @Test
    void refusedBlankingStillLetsTheDriveGo() {
        room.drive.on("blank", any -> {
            throw new RefusedException(
                    Fact.of("cannot.blank", "Cannot blank"), List.of(Fact.of("medium.write-once", "it is write-once")));
        });
        assertThatThrownBy(() -> new Blank(new Jobs(room.operations())).run(room.session, "emu:disc"))
                .hasCauseInstanceOf(RefusedException.class);
        assertThat(room.drive.calls()).endsWith("close");
    }

    @Test
    void formatByIndexIsImpliedByTheIndex() throws Exception {
        room.drive.on("format", arguments -> {
            asked = arguments[0];
            return Drive.Done.FORMATTED;
        });
        new Format(new Jobs(room.operations())).run(room.session, "emu:disc", "--index=2");
        FormatRequest request = (FormatRequest) asked;
        assertThat(request.mode()).isEqualTo("by_index");
        assertThat(request.index()).hasValue(2);
    }

    @Test
    void formatsOfMediumThatKnowsNoneIsAnError() {
        room.drive.on("formats", any -> Optional.empty());
        assertThatThrownBy(() -> new Formats(room.drives.service()).run(room.session, "emu:disc"))
                .hasMessageContaining("emu:disc")
                .hasMessageContaining("no formats");
    }

    @Test
    void ejectDoesNotLoadTheTrayFirst() throws IOException {
        room.drives.on("open", arguments -> {
            asked = arguments[1];
            return room.drive.service();
        });
        room.drive.on("eject", any -> null);
        new Eject(room.drives.service()).run(room.session, "emu:disc");
        assertThat(((DriveOptions) asked).load()).isFalse();
        assertThat(room.drive.calls()).containsExactly("eject", "close");
    }

    @Test
    void newMediumGivesItsAddress() throws IOException {
        room.drives.on("newMedium", arguments -> DeviceAddress.parse(arguments[0] + ":" + arguments[1]));
        assertThat(new NewMedium(room.drives.service()).run(room.session, "bdre", "disc"))
                .isEqualTo(new DeviceAddress("bdre", Path.of("disc").toString()));
    }

    @Test
    void wordTooMuchIsToldBeforeADriveIsOpened() {
        assertThatThrownBy(() -> new Toc(room.drives.service()).run(room.session, "emu:disc", "emu:other"))
                .isInstanceOf(WordsException.class)
                .hasMessageContaining("emu:other");
        assertThat(room.drives.calls()).isEmpty();
    }
}
