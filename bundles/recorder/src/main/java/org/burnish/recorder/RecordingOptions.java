package org.burnish.recorder;

import java.util.Optional;
import org.burnish.image.LoadedImage;
import org.burnish.image.NameConversion;
import org.burnish.media.WriteTypeWish;

/**
 * How to record.
 *
 * @param format the image format's name, such as {@code iso9660}
 * @param volumeId the volume's name
 * @param checksums whether checksums are recorded
 * @param close whether the medium shall take no more sessions afterwards
 * @param simulate whether nothing shall really be written
 * @param paddingBlocks zero blocks after the image
 * @param speed the wanted speed in kB/s, 0 for the fastest
 * @param stream which blocks are wanted as stream recording
 * @param chunkBlocks how many blocks one write command shall carry, 0 for what each medium takes usually
 * @param writeType the wanted write type
 * @param names how names pass to the image's character set
 * @param predictedStart where the session will come to lie when it is put behind the older ones by somebody else; it is
 *     laid out for this LBA and written where the medium begins or goes on. {@link #HERE} for where it is written
 * @param overwrite whether what is on an overwritable medium is given up if it is no image
 */
public record RecordingOptions(
        String format,
        String volumeId,
        boolean checksums,
        boolean close,
        boolean simulate,
        int paddingBlocks,
        int speed,
        StreamRecording stream,
        int chunkBlocks,
        WriteTypeWish writeType,
        NameConversion names,
        long predictedStart,
        boolean overwrite) {

    /** The session will lie where it is written. */
    public static final long HERE = -1;

    /** Where nothing that is not recognised is given up. */
    public RecordingOptions(
            String format,
            String volumeId,
            boolean checksums,
            boolean close,
            boolean simulate,
            int paddingBlocks,
            int speed,
            StreamRecording stream,
            int chunkBlocks,
            WriteTypeWish writeType,
            NameConversion names,
            long predictedStart) {
        this(
                format,
                volumeId,
                checksums,
                close,
                simulate,
                paddingBlocks,
                speed,
                stream,
                chunkBlocks,
                writeType,
                names,
                predictedStart,
                false);
    }

    /** Without stream recording, with names as they are, the usual write commands and the write type that suits best. */
    public RecordingOptions(
            String format,
            String volumeId,
            boolean checksums,
            boolean close,
            boolean simulate,
            int paddingBlocks,
            int speed) {
        this(
                format,
                volumeId,
                checksums,
                close,
                simulate,
                paddingBlocks,
                speed,
                StreamRecording.OFF,
                0,
                WriteTypeWish.AUTO,
                NameConversion.NONE,
                HERE);
    }

    /** An appendable ISO 9660 session with checksums and the padding that is usual, at the highest speed. */
    public static final RecordingOptions DEFAULT =
            new RecordingOptions("iso9660", "ISOIMAGE", true, false, false, 150, 0);

    /** What suits a further session: as {@link #DEFAULT}, but the volume keeps its name. */
    static RecordingOptions growing(LoadedImage base) {
        return new RecordingOptions(
                        DEFAULT.format, "", DEFAULT.checksums, false, false, DEFAULT.paddingBlocks, DEFAULT.speed)
                .named(Optional.of(base));
    }

    /**
     * The same with a name for the volume where none is set: a grown volume keeps that of its base, another one gets the
     * name of {@link #DEFAULT}.
     */
    public RecordingOptions named(Optional<LoadedImage> base) {
        if (!volumeId.isEmpty()) {
            return this;
        }
        String name = base.map(image -> image.session().volumeId())
                .filter(id -> !id.isBlank())
                .orElse(DEFAULT.volumeId);
        return new RecordingOptions(
                format,
                name,
                checksums,
                close,
                simulate,
                paddingBlocks,
                speed,
                stream,
                chunkBlocks,
                writeType,
                names,
                predictedStart,
                overwrite);
    }

    /** The same at a speed in kB/s. */
    public RecordingOptions at(int kilobytesPerSecond) {
        return new RecordingOptions(
                format,
                volumeId,
                checksums,
                close,
                simulate,
                paddingBlocks,
                kilobytesPerSecond,
                stream,
                chunkBlocks,
                writeType,
                names,
                predictedStart,
                overwrite);
    }

    /** The same with the medium closed afterwards. */
    public RecordingOptions closing() {
        return new RecordingOptions(
                format,
                volumeId,
                checksums,
                true,
                simulate,
                paddingBlocks,
                speed,
                stream,
                chunkBlocks,
                writeType,
                names,
                predictedStart,
                overwrite);
    }

    /** The same with what is on the medium given up, if it is no image. */
    public RecordingOptions overwriting() {
        return new RecordingOptions(
                format,
                volumeId,
                checksums,
                close,
                simulate,
                paddingBlocks,
                speed,
                stream,
                chunkBlocks,
                writeType,
                names,
                predictedStart,
                true);
    }

    /** Whether the session is laid out for another place than that where it is written. */
    public boolean blind() {
        return predictedStart != HERE;
    }
}
