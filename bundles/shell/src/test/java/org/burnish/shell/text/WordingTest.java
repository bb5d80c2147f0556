package org.burnish.shell.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import org.burnish.image.MediumContent;
import org.burnish.media.MediaFacts;
import org.burnish.media.MediaRemedies;
import org.burnish.media.RefusedException;
import org.burnish.operations.NoImageException;
import org.burnish.options.fact.Fact;
import org.burnish.options.fact.Remedy;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.DriveRemedies;
import org.burnish.scsi.SenseData;
import org.burnish.scsi.SenseException;
import org.burnish.scsi.TransportException;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final RefusedException REFUSED = new RefusedException(
            MediaFacts.cannotWrite("DVD-RW", DeviceAddress.parse("emu:disc")),
            List.of(
                    Fact.of(MediaFacts.CLOSED, "it is closed").remedy(MediaRemedies.blank("as_needed")),
                    Fact.of("write.size", "{blocks} blocks are too many")
                            .with("blocks", 9)
                            .remedy(MediaRemedies.less())));

    @Test
    void remediesAreCommandsOfTheShell() {
        assertThat(Wording.of(REFUSED))
                .isEqualTo("Cannot write to DVD-RW in drive 'emu:disc': it is closed. Blank it first: burnish blank"
                        + " emu:disc --mode as_needed ; 9 blocks are too many. Write less, or use a larger or an empty"
                        + " medium");
    }

    @Test
    void failureForProgramsHasCodesFiguresAndRemedies() {
        assertThat(new Json(Failure.of(new IOException("as worded", REFUSED))).toString())
                .startsWith("{\"good\":false,\"failure\":\"as worded\",\"subject\":{\"code\":\"cannot.write\",")
                .contains("\"figures\":{\"medium\":\"DVD-RW\",\"drive\":\"emu:disc\"}")
                .contains("{\"code\":\"write.size\",\"text\":\"9 blocks are too many\",\"figures\":{\"blocks\":9},"
                        + "\"remedies\":[{\"code\":\"remedy.less\",");
        assertThat(new Json(Failure.of(new IOException("gone"))).toString())
                .isEqualTo(
                        "{\"good\":false,\"failure\":\"gone\",\"subject\":null,\"reasons\":[{\"code\":\"failed.other\","
                                + "\"text\":\"gone\",\"figures\":{\"failure\":\"gone\"},\"remedies\":[]}]}");
    }

    @Test
    void failureThatIsNotExplainedHasTheCodeOfItsKind() {
        DeviceAddress drive = DeviceAddress.parse("emu:disc");
        assertThat(code(SenseException.of(
                        drive, Cdb.of("READ (10)", Cdb.Direction.IN, new byte[10]), SenseData.of(3, 0x11, 0))))
                .isEqualTo("drive.answered");
        assertThat(code(new TransportException("no way"))).isEqualTo("drive.not-reached");
        assertThat(code(new IOException("in vain", new NoSuchFileException("photos"))))
                .isEqualTo("file.failed");
        assertThat(code(new NoImageException(drive, MediumContent.BLANK, "verify")))
                .isEqualTo("image.none");
        assertThat(code(new WordsException("FILE is missing"))).isEqualTo("words.not-understood");
        assertThat(code(new InterruptedException())).isEqualTo("operation.cancelled");
    }

    private static String code(Throwable thrown) {
        return Failure.of(thrown).reasons().get(0).code();
    }

    /** What is the same for everybody has no words here. */
    private static final List<String> NEUTRAL = List.of(
            MediaRemedies.OTHER_MEDIUM,
            MediaRemedies.LESS,
            MediaRemedies.AS_IT_IS,
            MediaRemedies.MODE,
            DriveRemedies.SYSTEM);

    @Test
    void everyRemedyOfMediaAndDrivesHasWordsOfTheShell() throws IllegalAccessException {
        List<String> codes = new ArrayList<>();
        for (Class<?> remedies : List.of(MediaRemedies.class, DriveRemedies.class)) {
            for (Field field : remedies.getFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                    codes.add((String) field.get(null));
                }
            }
        }
        codes.removeAll(NEUTRAL);
        assertThat(codes)
                .contains(MediaRemedies.BLANK)
                .allSatisfy(code -> assertThat(
                                Wording.phrases().remedy(Remedy.of(code, "neutral"), Fact.of("any.fact", "")))
                        .isNotEqualTo("neutral"));
    }
}
