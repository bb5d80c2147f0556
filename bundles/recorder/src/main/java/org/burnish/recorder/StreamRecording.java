package org.burnish.recorder;

import java.util.Iterator;
import java.util.OptionalLong;
import org.burnish.image.ImageLayout;
import org.burnish.image.Segment;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Which blocks of an image are wanted as stream recording: written at nominal speed, without the check and the
 * replacement of bad blocks that slow a medium with defect management down. Drives and media that can't do it write as
 * usual.
 */
@ConsumerType
@FunctionalInterface
public interface StreamRecording {

    /** No block. */
    StreamRecording OFF = layout -> OptionalLong.empty();

    /** All blocks, the head at LBA 0 included. */
    StreamRecording FULL = from(0);

    /** All but the head that makes an emulated session valid, which lies below LBA 32. */
    StreamRecording ON = from(32);

    /** The content of files and what is behind it, but not the descriptors and directories before it. */
    StreamRecording DATA = StreamRecording::content;

    /** The LBA from which on blocks are streamed, or empty for none. */
    OptionalLong from(ImageLayout layout);

    /** All blocks from this LBA on. */
    static StreamRecording from(long lba) {
        OptionalLong from = OptionalLong.of(lba);
        return layout -> from;
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
}
