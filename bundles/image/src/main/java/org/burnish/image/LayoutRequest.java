package org.burnish.image;

import java.util.Objects;
import java.util.Optional;

/**
 * How a tree is laid out.
 *
 * @param start the LBA of the session's first block
 * @param emulatedSession whether the medium is overwritable, so that sessions are chained by their own heads and
 *     a copy of the newest head goes to LBA 0
 * @param volumeId the volume's name
 * @param checksums whether checksums are recorded
 * @param paddingBlocks zero blocks after the image, not covered by checksums
 * @param createdAt the volume's time stamp, seconds since 1970-01-01T00:00Z
 * @param base the image that this one grows: its stored content and recorded checksums are carried on
 * @param origin the image that the tree came from, on whatever medium: what describes its volume is carried on
 * @param names how names pass to the image's character set
 * @param listener is told of names that had to change and nodes that can't be stored
 */
public record LayoutRequest(
        long start,
        boolean emulatedSession,
        String volumeId,
        boolean checksums,
        int paddingBlocks,
        long createdAt,
        Optional<LoadedImage> base,
        Optional<LoadedImage> origin,
        NameConversion names,
        ImageListener listener) {

    public LayoutRequest {
        Objects.requireNonNull(volumeId);
        Objects.requireNonNull(base);
        Objects.requireNonNull(origin);
        Objects.requireNonNull(names);
        Objects.requireNonNull(listener);
    }

    /** With names as they are. */
    public LayoutRequest(
            long start,
            boolean emulatedSession,
            String volumeId,
            boolean checksums,
            int paddingBlocks,
            long createdAt,
            Optional<LoadedImage> base,
            ImageListener listener) {
        this(
                start,
                emulatedSession,
                volumeId,
                checksums,
                paddingBlocks,
                createdAt,
                base,
                base,
                NameConversion.NONE,
                listener);
    }
}
