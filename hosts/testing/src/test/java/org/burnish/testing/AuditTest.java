package org.burnish.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.burnish.embedded.Burnish;
import org.burnish.image.ImageTree;
import org.burnish.media.BlankRequest;
import org.burnish.media.MediaListener;
import org.burnish.recorder.Drive;
import org.burnish.recorder.RecordingRequest;
import org.burnish.scsi.DeviceAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit log of a program with an embedded Burnish. */
class AuditTest {

    private static final String FILE = "org.burnish.audit.file";
    private static final int BLOCK = 2048;
    private static final Pattern SESSION =
            Pattern.compile("\"start\":(\\d+),\"blocks\":(\\d+),\"digest\":\"MD5:([0-9a-f]{32})\"");

    @TempDir
    Path folder;

    private Path log;

    @BeforeEach
    void name() {
        log = folder.resolve("log");
        System.setProperty(FILE, log.toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty(FILE);
    }

    @Test
    void digestOfTheLogIsThatOfTheBlocksOnTheMedium() throws Exception {
        Path disc = folder.resolve("disc");
        Path letter = Files.writeString(folder.resolve("letter"), "Dear reader");
        try (Burnish burnish = Burnish.open();
                Drive drive = burnish.drives().open(new DeviceAddress("stdio", disc.toString()))) {
            ImageTree tree = burnish.importer().emptyTree();
            burnish.importer().add(tree, letter, "/letter");
            burnish.recorder().start(RecordingRequest.of(drive, tree)).await();
            drive.blank(new BlankRequest(BlankRequest.AS_NEEDED, false, true), MediaListener.NONE);
        }
        List<String> lines = Files.readAllLines(log);
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).contains("\"event\":\"begin\"", "\"what\":\"record\"", "\"drive\":\"stdio:" + disc);
        assertThat(lines.get(1)).contains("\"outcome\":\"completed\"");
        assertThat(lines.get(3)).contains("\"what\":\"blank\",\"outcome\":\"invalidated\"");
        Matcher session = SESSION.matcher(lines.get(1));
        assertThat(session.find()).as(lines.get(1)).isTrue();
        int start = Integer.parseInt(session.group(1)) * BLOCK;
        int end = start + Integer.parseInt(session.group(2)) * BLOCK;
        byte[] written = Arrays.copyOfRange(Files.readAllBytes(disc), start, end);
        assertThat(start)
                .as("the head at LBA 0, which blanking spoils, is not part of it")
                .isPositive();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(written)))
                .isEqualTo(session.group(3));
    }

    @Test
    void logThatCannotBeWrittenKeepsNothingFromBeingRecorded() throws Exception {
        System.setProperty(FILE, folder.resolve("none/log").toString());
        Path disc = folder.resolve("disc");
        try (Burnish burnish = Burnish.open();
                Drive drive = burnish.drives().open(new DeviceAddress("stdio", disc.toString()))) {
            ImageTree tree = burnish.importer().emptyTree();
            assertThat(burnish.recorder()
                            .start(RecordingRequest.of(drive, tree))
                            .await()
                            .failures())
                    .isEmpty();
            assertThat(drive.hasImage()).isTrue();
        }
    }
}
