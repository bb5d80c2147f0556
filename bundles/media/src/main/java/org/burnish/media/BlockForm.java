package org.burnish.media;

/**
 * What the blocks of a track are: a block of the medium carries so many bytes of the user's.
 *
 * @param name such as {@code data}
 * @param bytes of one block, as they travel in a write command
 */
public record BlockForm(String name, int bytes) {

    /** Data with the error correction of the medium; on CD mode 1 (ECMA-130, clause 14). */
    public static final BlockForm DATA = new BlockForm("data", 2048);

    /**
     * Audio of CD (IEC 60908): 1/75 s of 44,100 stereo samples a second, 16 bits each, little-endian, the left one first.
     */
    public static final BlockForm AUDIO = new BlockForm("audio", 2352);

    public BlockForm {
        if (bytes <= 0) {
            throw new IllegalArgumentException("a block of " + bytes + " bytes");
        }
    }
}
