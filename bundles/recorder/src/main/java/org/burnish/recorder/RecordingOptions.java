package org.burnish.recorder;

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
 */
public record RecordingOptions(
        String format,
        String volumeId,
        boolean checksums,
        boolean close,
        boolean simulate,
        int paddingBlocks,
        int speed) {

    /** An appendable ISO 9660 session with checksums and the padding that is usual, at the highest speed. */
    public static final RecordingOptions DEFAULT =
            new RecordingOptions("iso9660", "ISOIMAGE", true, false, false, 150, 0);
}
