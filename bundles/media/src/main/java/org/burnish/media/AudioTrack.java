package org.burnish.media;

/**
 * An audio track to be recorded.
 *
 * @param blocks its length in blocks of {@link BlockForm#AUDIO}, 75 of which are one second
 * @param copyPermitted whether the disc says that it may be copied (Q sub-channel, control bit 1)
 * @param preEmphasis whether the samples were recorded with pre-emphasis (control bit 0)
 */
public record AudioTrack(long blocks, boolean copyPermitted, boolean preEmphasis) {

    /** Without pre-emphasis, and not said to be free to copy. */
    public static AudioTrack of(long blocks) {
        return new AudioTrack(blocks, false, false);
    }
}
