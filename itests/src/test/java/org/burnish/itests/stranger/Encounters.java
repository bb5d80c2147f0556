package org.burnish.itests.stranger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.burnish.itests.peer.Run;

/** What strangers do with a medium, and how the result is judged: by the bytes in the medium's file, or by their own reading. */
final class Encounters {

    private static final int BLOCK = 2048;
    private static final int SOUND_BLOCK = 2352;

    /** Where the data and the sound of a medium begin in its file, as docs/emulated-media.md has it. */
    private static final long DATA_AT = 1024 * 1024;

    private static final long SOUND_AT = 940_572_672;
    private static final int WAVE_HEADER = 44;

    private final Stage stage;
    private final Path folder;

    Encounters(Stage stage, Path folder) {
        this.stage = stage;
        this.folder = folder;
    }

    private byte[] image() throws IOException {
        return Files.readAllBytes(folder.resolve("image.iso"));
    }

    private void holdsImage(String medium) throws IOException {
        byte[] image = image();
        assertThat(Arrays.mismatch(recorded(medium, DATA_AT, image.length), image))
                .as("first byte of %s that differs", medium)
                .isEqualTo(-1);
    }

    private byte[] recorded(String medium, long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(medium).toFile(), "r")) {
            file.seek(at);
            file.readFully(bytes);
        }
        return bytes;
    }

    void growisofsRecords(String medium) throws IOException {
        stage.succeeds(medium, "growisofs", "-use-the-force-luke=notray,4gms", "-Z", Stage.NODE + "=image.iso");
        holdsImage(medium);
    }

    void formats(String medium, String... options) {
        List<String> command = new java.util.ArrayList<>(List.of("dvd+rw-format"));
        command.addAll(List.of(options));
        command.add(Stage.NODE);
        stage.succeeds(medium, command.toArray(String[]::new));
    }

    /** As cdrecord does it, by a program of its family. */
    void recordsAs(String program, String medium, String... options) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of(program, "dev=" + Stage.NODE, "gracetime=0"));
        command.add(List.of(options).contains("-xa") ? "-xa" : "-data");
        command.addAll(List.of(options).stream()
                .filter(option -> !option.equals("-xa"))
                .toList());
        command.add("image.iso");
        stage.succeeds(medium, command.toArray(String[]::new));
        holdsImage(medium);
    }

    void blanks(String program, String medium) {
        stage.succeeds(medium, program, "dev=" + Stage.NODE, "gracetime=0", "blank=fast");
    }

    void mediaInformation(String medium, String profile) {
        assertThat(stage.succeeds(medium, "dvd+rw-mediainfo", Stage.NODE).out()).contains("Mounted Media:", profile);
    }

    void readomReads(String medium) throws IOException {
        long blocks = image().length / BLOCK;
        stage.succeeds(medium, "readom", "dev=" + Stage.NODE, "f=read-" + medium, "sectors=0-" + blocks);
        isImage("read-" + medium);
    }

    void dvdisasterReads(String medium) throws IOException {
        long last = image().length / BLOCK - 1;
        stage.succeeds(medium, "dvdisaster", "-d", Stage.NODE, "-i", "rescued-" + medium, "-r0-" + last);
        isImage("rescued-" + medium);
    }

    private void isImage(String file) throws IOException {
        byte[] read = Files.readAllBytes(folder.resolve(file));
        byte[] image = image();
        assertThat(Arrays.mismatch(Arrays.copyOf(read, image.length), image)).isEqualTo(-1);
    }

    void libcdioReads(String medium) throws IOException {
        assertThat(stage.succeeds(medium, "iso-info", "-i", Stage.NODE).out()).contains("Volume");
        stage.succeeds(medium, "iso-read", "-i", Stage.NODE, "-e", "/big", "-o", "extracted-" + medium);
        assertThat(folder.resolve("extracted-" + medium)).hasSameBinaryContentAs(folder.resolve("tree/big"));
        stage.succeeds(medium, "cd-read", "-i", Stage.NODE, "-m", "m1f1", "-s", "16", "-e", "17", "-o", "read.bin");
    }

    /** Sound goes to the disc with its bytes swapped where the drive says so; ours takes them as they are in the file. */
    void holdsSound(String medium, String... waves) throws IOException {
        long at = SOUND_AT;
        for (String wave : waves) {
            byte[] sound = sound(folder.resolve(wave));
            assertThat(Arrays.mismatch(recorded(medium, at, sound.length), sound))
                    .as("first byte of %s that differs", wave)
                    .isEqualTo(-1);
            at += sound.length / SOUND_BLOCK * SOUND_BLOCK;
        }
    }

    private static byte[] sound(Path wave) throws IOException {
        byte[] file = Files.readAllBytes(wave);
        return Arrays.copyOfRange(file, WAVE_HEADER, file.length);
    }

    void ripped(String medium, String wave, String track) throws IOException {
        assertThat(Arrays.mismatch(sound(folder.resolve(track)), sound(folder.resolve(wave))))
                .as("first byte of %s that differs", track)
                .isEqualTo(-1);
    }

    Run succeeds(String medium, String... command) {
        return stage.succeeds(medium, command);
    }

    Run run(String medium, String... command) {
        return stage.run(medium, command);
    }
}
