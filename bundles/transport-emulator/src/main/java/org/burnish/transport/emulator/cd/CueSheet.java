package org.burnish.transport.emulator.cd;

import java.util.ArrayList;
import java.util.List;
import org.burnish.transport.emulator.file.CdTrack.Form;
import org.burnish.transport.emulator.sense.CheckCondition;

/**
 * The plan of a session recorded at once, as SEND CUE SHEET brings it (MMC-6, clause 6). Addresses are blocks.
 *
 * @param tracks the tracks in their order
 * @param leadOut where the lead-out begins
 * @param catalog the media catalogue number, or nothing
 * @param hasText whether the initiator sends the R to W sub-channels of the lead-in, which hold CD-TEXT
 */
public record CueSheet(List<Track> tracks, long leadOut, String catalog, boolean hasText) {

    /**
     * A track of the plan.
     *
     * @param number its number
     * @param control the control field of the Q sub-channel
     * @param form what its blocks are
     * @param pause where its index 0 is; {@code start} when it has none
     * @param start where its index 1 is
     * @param isrc its recording code, or nothing
     * @param indices where index 2 and those behind it are
     */
    public record Track(int number, int control, Form form, long pause, long start, String isrc, List<Long> indices) {

        public Track {
            indices = List.copyOf(indices);
        }

        /** The same with one more index. */
        Track indexed(long lba) {
            List<Long> more = new ArrayList<>(indices);
            more.add(lba);
            return new Track(number, control, form, pause, start, isrc, more);
        }
    }

    /** The bytes of an entry. */
    static final int ENTRY = 8;
    /** The longest sheet that is taken, in bytes. */
    public static final int LONGEST = 400 * ENTRY;

    /**
     * Reads a sheet.
     *
     * @throws CheckCondition when it is no sheet of a session: 5/26/00, pointing at the entry that is wrong
     */
    public static CueSheet parse(byte[] bytes) throws CheckCondition {
        return new CueSheetParser(bytes).parse();
    }

    public CueSheet {
        tracks = List.copyOf(tracks);
    }

    /** The first block that the initiator sends: the pause before the first track. */
    public long begin() {
        return tracks.get(0).pause();
    }

    /** The track to which a block belongs, the pause before it included. */
    public Track at(long lba) {
        Track found = tracks.get(0);
        for (Track track : tracks) {
            found = track.pause() <= lba ? track : found;
        }
        return found;
    }

    /** Where a track ends: at the pause of the next one, or at the lead-out. */
    public long end(Track track) {
        int next = tracks.indexOf(track) + 1;
        return next < tracks.size() ? tracks.get(next).pause() : leadOut;
    }
}
