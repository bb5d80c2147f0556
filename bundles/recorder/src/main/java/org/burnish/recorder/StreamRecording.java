package org.burnish.recorder;

import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.burnish.image.ImageLayout;
import org.burnish.image.Segment;
import org.burnish.options.ValueForm;
import org.burnish.options.ValueForms;

/**
 * Which blocks of an image are wanted as stream recording: written at nominal speed, without the check and the
 * replacement of bad blocks that slow a medium with defect management down. Drives and media that can't do it write as
 * without it.
 */
public final class StreamRecording {

    /** No block. */
    public static final StreamRecording OFF = new StreamRecording("off", OptionalLong.empty());

    /** All blocks, the head at LBA 0 included. */
    public static final StreamRecording FULL = new StreamRecording("full", OptionalLong.of(0));

    /** All but what lies at the medium's beginning where the head of an image is, which makes a session of a chain valid. */
    public static final StreamRecording ON = new StreamRecording("on", OptionalLong.empty());

    /** The content of files and what is behind it, but not the descriptors and directories before it. */
    public static final StreamRecording DATA = new StreamRecording("data", OptionalLong.empty());

    private static final Map<String, StreamRecording> WORDS =
            Map.of(OFF.text, OFF, FULL.text, FULL, ON.text, ON, DATA.text, DATA);

    /** As the option of a request. */
    static final ValueForm<StreamRecording> FORM = ValueForms.form(
            StreamRecording.class,
            "off, on, full, data, or the first block",
            StreamRecording::parse,
            value -> value.text,
            value -> true);

    private final String text;
    private final OptionalLong fixed;

    private StreamRecording(String text, OptionalLong fixed) {
        this.text = text;
        this.fixed = fixed;
    }

    /** All blocks from this LBA on. */
    public static StreamRecording from(long lba) {
        if (lba < 0) {
            throw new IllegalArgumentException("LBA " + lba + " is below 0");
        }
        return new StreamRecording(Long.toString(lba), OptionalLong.of(lba));
    }

    private static StreamRecording parse(String text) {
        StreamRecording word = WORDS.get(text);
        return word == null ? from(Long.parseLong(text)) : word;
    }

    /** The LBA from which on blocks are streamed, or empty for none. */
    public OptionalLong from(ImageLayout layout) {
        if (equals(DATA)) {
            return content(layout);
        }
        return equals(ON) ? OptionalLong.of(layout.headBlocks()) : fixed;
    }

    private static OptionalLong content(ImageLayout layout) {
        long lba = layout.start();
        for (Iterator<Segment> segments = layout.segments(); segments.hasNext(); ) {
            Segment segment = segments.next();
            if (segment instanceof Segment.Content) {
                return OptionalLong.of(lba);
            }
            lba += segment.blocks();
        }
        return OptionalLong.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StreamRecording recording && text.equals(recording.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
