package org.burnish.itests.stranger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.burnish.itests.peer.Peer;
import org.burnish.itests.peer.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Burn programs, readers and SCSI tools that we did not write, each with each kind of medium that it can use, in a drive
 * that we lend. The order counts: what reads comes behind what records. With {@code -Dburnish.strangers=all} each program
 * meets each of its media, else a choice that takes a minute.
 */
@Peer({
    "gcc",
    "genisoimage",
    "growisofs",
    "dvd+rw-format",
    "dvd+rw-mediainfo",
    "wodim",
    "cdrskin",
    "cdrdao",
    "readom",
    "icedax",
    "cdparanoia",
    "cd-info",
    "iso-info",
    "iso-read",
    "cd-read",
    "sg_inq",
    "dvdisaster"
})
class StrangersTest {

    private static final boolean ALL = "all".equals(System.getProperty("burnish.strangers"));
    private static final int SOUND_BLOCKS = 400;

    /** Media by their names; the file of a medium has its name. */
    private static final Map<String, String> MEDIA = new LinkedHashMap<>();

    static {
        for (String kind : List.of("dvd-r", "dvd-rw", "dvd-ram", "dvd+r", "dvd+rw", "dvd+r-dl", "bd-r", "bd-re")) {
            MEDIA.put("growisofs-" + kind, kind);
        }
        for (String kind : List.of("cd-r", "cd-rw", "dvd-r", "dvd-rw", "dvd+r", "dvd+rw")) {
            MEDIA.put("wodim-" + kind, kind);
        }
        for (String kind : List.of("cd-r", "cd-rw", "dvd-r", "dvd-rw", "dvd-ram", "dvd+r", "dvd+rw", "bd-r", "bd-re")) {
            MEDIA.put("cdrskin-" + kind, kind);
        }
        MEDIA.put("formatted-dvd-rw", "dvd-rw");
        MEDIA.put("formatted-bd-r", "bd-r");
        MEDIA.put("sound-wodim", "cd-rw");
        MEDIA.put("sound-cdrdao", "cd-r");
        MEDIA.put("text-cdrskin", "cd-r");
        MEDIA.put("extended-cd-r", "cd-r");
    }

    @TempDir
    static Path folder;

    private static Stage stage;
    private static Encounters meets;
    private static int tried;
    private static final List<String> FAILED = new ArrayList<>();

    private final List<DynamicTest> encounters = new ArrayList<>();

    @BeforeAll
    static void prepare() throws IOException {
        Files.createDirectories(folder.resolve("tree/sub"));
        byte[] content = new byte[1_500_000];
        new Random(16).nextBytes(content);
        Files.write(folder.resolve("tree/big"), content);
        Files.writeString(folder.resolve("tree/sub/small"), "small\n");
        Run image = Run.of(folder, "genisoimage", "-quiet", "-R", "-J", "-o", "image.iso", "tree");
        assertThat(image.exit()).as("%s", image).isZero();
        for (int number = 1; number <= 3; number++) {
            wave(folder.resolve("sound-" + number + ".wav"), number);
        }
        stage = Stage.open(folder, MEDIA);
        meets = new Encounters(stage, folder);
    }

    /** Noise: CD quality, two channels. */
    private static void wave(Path file, int seed) throws IOException {
        byte[] sound = new byte[SOUND_BLOCKS * 2352];
        new Random(seed).nextBytes(sound);
        ByteBuffer header = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
        header.put(ascii("RIFF"))
                .putInt(36 + sound.length)
                .put(ascii("WAVEfmt "))
                .putInt(16);
        header.putShort((short) 1).putShort((short) 2).putInt(44_100).putInt(176_400);
        header.putShort((short) 4).putShort((short) 16).put(ascii("data")).putInt(sound.length);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(header.array());
            out.write(sound);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @AfterAll
    static void report() {
        if (stage != null) {
            stage.close();
        }
        System.out.println("strangers: " + tried + " tried, " + (tried - FAILED.size()) + " passed"
                + (FAILED.isEmpty() ? "" : ", not: " + FAILED));
    }

    private void encounter(String name, Executable what) {
        encounters.add(DynamicTest.dynamicTest(name, () -> {
            tried++;
            FAILED.add(name);
            what.execute();
            FAILED.remove(name);
        }));
    }

    /** One that is left out of the short choice. */
    private void more(String name, Executable what) {
        if (ALL) {
            encounter(name, what);
        }
    }

    @TestFactory
    Stream<DynamicTest> strangersUseTheirMedia() {
        growisofs();
        formatting();
        cdrecordFamily();
        sound();
        readers();
        tools();
        return encounters.stream();
    }

    private void growisofs() {
        encounter("growisofs on dvd-rw", () -> meets.growisofsRecords("growisofs-dvd-rw"));
        encounter("growisofs on dvd-ram", () -> meets.growisofsRecords("growisofs-dvd-ram"));
        encounter("growisofs on dvd+rw", () -> meets.growisofsRecords("growisofs-dvd+rw"));
        encounter("growisofs on dvd-r", () -> meets.growisofsRecords("growisofs-dvd-r"));
        encounter("growisofs on bd-r", () -> meets.growisofsRecords("growisofs-bd-r"));
        for (String kind : List.of("dvd+r", "dvd+r-dl", "bd-re")) {
            more("growisofs on " + kind, () -> meets.growisofsRecords("growisofs-" + kind));
        }
    }

    private void formatting() {
        encounter("dvd+rw-format on dvd-rw", () -> meets.formats("formatted-dvd-rw", "-force"));
        encounter("growisofs on formatted dvd-rw", () -> meets.growisofsRecords("formatted-dvd-rw"));
        encounter("dvd+rw-format blanks dvd-rw", () -> meets.formats("formatted-dvd-rw", "-blank"));
        encounter("dvd+rw-format on dvd+rw", () -> meets.formats("wodim-dvd+rw", "-force"));
        encounter("dvd+rw-format on bd-re", () -> meets.formats("cdrskin-bd-re"));
        more("dvd+rw-format on dvd-ram", () -> meets.formats("cdrskin-dvd-ram", "-force"));
        more("dvd+rw-format on bd-r", () -> meets.formats("formatted-bd-r"));
    }

    private void cdrecordFamily() {
        encounter("wodim on cd-r, track at once", () -> meets.recordsAs("wodim", "wodim-cd-r", "-tao"));
        encounter("wodim on cd-rw, session at once", () -> meets.recordsAs("wodim", "wodim-cd-rw", "-sao"));
        encounter("wodim on cd-r, mode 2 form 1", () -> meets.recordsAs("wodim", "extended-cd-r", "-tao", "-xa"));
        encounter("wodim blanks cd-rw", () -> meets.blanks("wodim", "wodim-cd-rw"));
        encounter("wodim on dvd+rw", () -> meets.recordsAs("wodim", "wodim-dvd+rw"));
        for (String kind : List.of("dvd-r", "dvd-rw", "dvd+r")) {
            more("wodim on " + kind, () -> meets.recordsAs("wodim", "wodim-" + kind, "-sao"));
        }
        encounter("cdrskin on cd-rw, session at once", () -> meets.recordsAs("cdrskin", "cdrskin-cd-rw", "-sao"));
        encounter("cdrskin on dvd-rw", () -> meets.recordsAs("cdrskin", "cdrskin-dvd-rw"));
        encounter("cdrskin on bd-re", () -> meets.recordsAs("cdrskin", "cdrskin-bd-re"));
        more("cdrskin blanks cd-rw", () -> meets.blanks("cdrskin", "cdrskin-cd-rw"));
        for (String kind : List.of("cd-r", "dvd-r", "dvd-ram", "dvd+r", "dvd+rw", "bd-r")) {
            more("cdrskin on " + kind, () -> meets.recordsAs("cdrskin", "cdrskin-" + kind));
        }
    }

    private void sound() {
        String node = Stage.NODE;
        encounter("wodim records sound on cd-rw, track at once", () -> {
            meets.succeeds("sound-wodim", "wodim", "dev=" + node, "gracetime=0", "-tao", "-audio", "sound-1.wav");
            meets.holdsSound("sound-wodim", "sound-1.wav");
        });
        encounter("cdrdao records sound on cd-r, disc at once", () -> {
            Files.writeString(
                    folder.resolve("sound.toc"),
                    "CD_DA\nTRACK AUDIO\nFILE \"sound-2.wav\" 0\nTRACK AUDIO\nFILE \"sound-3.wav\" 0\n");
            meets.succeeds(
                    "sound-cdrdao", "cdrdao", "write", "--device", node, "--driver", "generic-mmc", "-n", "sound.toc");
            meets.holdsSound("sound-cdrdao", "sound-2.wav", "sound-3.wav");
        });
        encounter("cdrdao reads the table of contents", () -> {
            meets.succeeds("sound-cdrdao", "cdrdao", "read-toc", "--fast-toc", "--device", node, "read.toc");
            assertThat(folder.resolve("read.toc")).content().contains("TRACK AUDIO", "00:05:25");
        });
        encounter("icedax reads sound", () -> {
            meets.succeeds("sound-cdrdao", "icedax", "dev=" + node, "-B", "-Owav", "icedax");
            meets.ripped("sound-cdrdao", "sound-3.wav", "icedax_02.wav");
        });
        encounter("cdparanoia reads sound", () -> {
            meets.succeeds("sound-cdrdao", "cdparanoia", "-B", "-d", node);
            meets.ripped("sound-cdrdao", "sound-2.wav", "track01.cdda.wav");
        });
        encounter("cdrskin records CD-TEXT", () -> {
            Files.writeString(
                    folder.resolve("text.v07t"),
                    String.join(
                            "\n",
                            "Input Sheet Version = 0.7T",
                            "Text Code = 8859",
                            "Language Code = English",
                            "Album Title = The Album",
                            "Track 01 Title = First",
                            "Track 02 Title = Second",
                            ""));
            meets.succeeds(
                    "text-cdrskin",
                    "cdrskin",
                    "dev=" + node,
                    "-sao",
                    "-audio",
                    "input_sheet_v07t=text.v07t",
                    "sound-1.wav",
                    "sound-2.wav");
            meets.holdsSound("text-cdrskin", "sound-1.wav", "sound-2.wav");
        });
        encounter(
                "cd-info reads CD-TEXT",
                () -> assertThat(meets.succeeds("text-cdrskin", "cd-info", "--no-cddb", "-C", node)
                                .out())
                        .contains("TITLE: The Album", "TITLE: Second"));
        encounter("cdrdao reads CD-TEXT", () -> {
            meets.succeeds("text-cdrskin", "cdrdao", "read-toc", "--device", node, "text.toc");
            assertThat(folder.resolve("text.toc")).content().contains("TITLE \"The Album\"");
        });
        encounter(
                "cd-info lists tracks of sound",
                () -> assertThat(meets.succeeds("sound-cdrdao", "cd-info", "--no-cddb", "-C", node)
                                .out())
                        .contains("CD-DA", "2: 00:07:25"));
    }

    private void readers() {
        encounter("readom reads dvd-rw", () -> meets.readomReads("growisofs-dvd-rw"));
        encounter("readom reads mode 2 form 1", () -> meets.readomReads("extended-cd-r"));
        encounter("readom reads cd-r", () -> meets.readomReads("wodim-cd-r"));
        encounter("dvdisaster reads bd-r", () -> meets.dvdisasterReads("growisofs-bd-r"));
        encounter("libcdio reads cd-r", () -> meets.libcdioReads("wodim-cd-r"));
        encounter("dvd+rw-mediainfo on dvd-rw", () -> meets.mediaInformation("growisofs-dvd-rw", "14h"));
        encounter("dvd+rw-mediainfo on dvd+rw", () -> meets.mediaInformation("growisofs-dvd+rw", "1Ah"));
        Map<String, String> profiles = Map.of(
                "dvd-ram", "12h", "dvd-r", "11h", "dvd+r", "1Bh", "dvd+r-dl", "2Bh", "bd-r", "41h", "bd-re", "43h");
        profiles.forEach((kind, profile) ->
                more("dvd+rw-mediainfo on " + kind, () -> meets.mediaInformation("growisofs-" + kind, profile)));
        for (String kind : List.of("dvd-r", "dvd-ram", "dvd+r", "dvd+rw", "bd-r", "bd-re")) {
            more("readom reads " + kind, () -> meets.readomReads("growisofs-" + kind));
            more("dvdisaster reads " + kind + " again", () -> meets.dvdisasterReads("growisofs-" + kind));
        }
    }

    private void tools() {
        String drive = "growisofs-dvd-ram";
        encounter(
                "sg_inq",
                () -> assertThat(meets.succeeds(drive, "sg_inq", Stage.NODE).out())
                        .contains("BURNISH"));
        encounter(
                "sg_vpd identifies the drive",
                () -> assertThat(meets.succeeds(drive, "sg_vpd", "-p", "di", Stage.NODE)
                                .out())
                        .contains("T10 vendor identification", "BURNISH"));
        encounter("sg_verify", () -> meets.succeeds(drive, "sg_verify", "-c", "16", "-l", "0", Stage.NODE));
        encounter(
                "sg_raw is told which byte is wrong",
                () -> assertThat(meets.run(
                                        drive, "sg_raw", Stage.NODE, "3c", "0", "0", "0", "0", "0", "0", "0", "0", "0")
                                .all())
                        .contains("Invalid command operation code", "Error in Command: byte 0"));
        encounter(
                "sg_get_config",
                () -> assertThat(meets.succeeds(drive, "sg_get_config", Stage.NODE)
                                .out())
                        .contains("DVD-RAM"));
        for (String tool : List.of("sg_readcap", "sg_turs", "sg_requests", "sg_luns", "sg_sync", "sg_modes")) {
            more(tool, () -> meets.succeeds(drive, tool, Stage.NODE));
        }
        encounter(
                "sg_dd reads dvd-ram",
                () -> meets.succeeds(drive, "sg_dd", "if=" + Stage.NODE, "of=read-by-sg_dd", "bs=2048", "count=64"));
    }
}
