package org.burnish.media;

import java.util.List;
import java.util.Objects;
import org.burnish.options.OptionKey;
import org.burnish.options.Options;

/**
 * Audio tracks to be recorded as one session.
 *
 * @param tracks in their order; they follow each other without a pause
 * @param options what was chosen of {@link WriteOptions}, and of the options of the medium's kind
 */
public record AudioRequest(List<AudioTrack> tracks, Options options) {

    public AudioRequest {
        tracks = List.copyOf(tracks);
        Objects.requireNonNull(options);
    }

    /** By the initial values of all options. */
    public static AudioRequest of(List<AudioTrack> tracks) {
        return new AudioRequest(tracks, Options.NONE);
    }

    /** The same with a value of an option. */
    public <T> AudioRequest with(OptionKey<T> key, T value) {
        return new AudioRequest(tracks, options.with(key, value));
    }

    /** How many blocks all tracks have. */
    public long blocks() {
        return tracks.stream().mapToLong(AudioTrack::blocks).sum();
    }

    /** The session as what all kinds of medium take: so many blocks from LBA 0 on. */
    public WriteRequest session() {
        return new WriteRequest(0, blocks(), options);
    }
}
