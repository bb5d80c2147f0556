package org.burnish.recorder;

import java.util.List;
import java.util.OptionalLong;
import org.burnish.image.ImageOptions;
import org.burnish.options.OptionKey;
import org.burnish.options.ValueForms;

/**
 * Options of a recording that the recorder itself understands. A recording has those of {@link
 * org.burnish.image.ImageOptions}, {@link org.burnish.media.WriteOptions}, of the format and of the medium besides.
 */
public final class RecordingOptions {

    public static final OptionKey<String> FORMAT =
            new OptionKey<>("recording.format", ValueForms.text(), "iso9660", "the name of the image format");

    public static final OptionKey<StreamRecording> STREAM = new OptionKey<>(
            "recording.stream",
            StreamRecording.FORM,
            StreamRecording.OFF,
            "which blocks of the image are wanted as stream recording");

    public static final OptionKey<OptionalLong> PREDICTED_START = new OptionKey<>(
            "recording.predicted_start",
            ValueForms.numberOrNone(0),
            OptionalLong.empty(),
            "the LBA where the session will come to lie when somebody else puts it behind older ones: it is laid out for"
                    + " there, and written where the medium begins or goes on");

    public static final OptionKey<Boolean> OVERWRITE = OptionKey.flag(
            "recording.overwrite", false, "whether what is on an overwritable medium is given up if it is no image");

    public static final OptionKey<Integer> FIFO = new OptionKey<>(
            "recording.fifo",
            ValueForms.number(0, 1 << 30),
            0,
            "how many bytes are read ahead of the drive; 0 for as many as the recorder is set to");

    public static final OptionKey<Long> LEAD = new OptionKey<>(
            "recording.lead",
            ValueForms.bytes(),
            0L,
            "how many bytes are kept in memory for the slowest of several drives, so that the others need not wait for it; 0 for"
                    + " a quarter of the memory that Java may take");

    public static final OptionKey<Long> SPILL = new OptionKey<>(
            "recording.spill",
            ValueForms.bytes(),
            0L,
            "how many bytes beyond those in memory are kept for the slowest of several drives in a temporary file; 0 for none");

    public static final OptionKey<String> SPILL_FOLDER = new OptionKey<>(
            "recording.spill_folder",
            ValueForms.text(),
            "",
            "the folder of that file; empty for the system's folder for temporary files");

    public static final OptionKey<Long> FORCE_AFTER = new OptionKey<>(
            "recording.force_after",
            ValueForms.number(0L, Long.MAX_VALUE),
            0L,
            "after how many bytes, and at the end, what was written to a plain file is forced to its device; 0 for not at all");

    /** Of an image that exists already. */
    public static final OptionKey<Boolean> APPEND = OptionKey.flag(
            "recording.append",
            false,
            "whether an image that exists already is recorded behind the sessions that are on the medium: it has to be made"
                    + " for that place");

    /** Those that an image can have that exists already, beside the medium's. */
    public static List<OptionKey<?>> ofVerbatim() {
        return List.of(
                STREAM,
                OVERWRITE,
                APPEND,
                FIFO,
                LEAD,
                SPILL,
                SPILL_FOLDER,
                FORCE_AFTER,
                Modesty.KEY,
                ImageOptions.CHECKSUMS,
                ImageOptions.PADDING,
                ImageOptions.DIGEST);
    }

    private RecordingOptions() {}

    /** Those that a tree can have. */
    public static List<OptionKey<?>> all() {
        return List.of(
                FORMAT, STREAM, PREDICTED_START, OVERWRITE, FIFO, LEAD, SPILL, SPILL_FOLDER, FORCE_AFTER, Modesty.KEY);
    }
}
