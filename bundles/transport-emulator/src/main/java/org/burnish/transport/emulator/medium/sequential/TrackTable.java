package org.burnish.transport.emulator.medium.sequential;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.transport.emulator.file.TrackState;

/** The logical tracks of a sequential disc, in order of address. Changing one gives a new table's list. */
public record TrackTable(List<TrackState> tracks) {

    /** The track of this number. */
    public Optional<TrackState> numbered(int number) {
        return tracks.stream().filter(track -> track.number() == number).findFirst();
    }

    /** The open track in which recording would continue at this address. */
    public Optional<TrackState> writableAt(long lba) {
        return tracks.stream()
                .filter(track -> !track.closed() && track.next() == lba)
                .filter(track -> !track.isSized() || lba < track.start() + track.size())
                .findFirst();
    }

    /** The track that ends in the open, when there is one. */
    public Optional<TrackState> invisible() {
        return tracks.stream().filter(track -> !track.isSized()).findFirst();
    }

    /** The track that has this block in its recorded part. */
    public Optional<TrackState> recordedAt(long lba) {
        return tracks.stream()
                .filter(track -> track.start() <= lba && lba < track.next())
                .findFirst();
    }

    /** The tracks of a session. */
    public List<TrackState> ofSession(int session) {
        return tracks.stream().filter(track -> track.session() == session).toList();
    }

    /** The table with the track of the same number replaced. */
    public List<TrackState> replacing(TrackState changed) {
        return tracks.stream()
                .map(track -> track.number() == changed.number() ? changed : track)
                .toList();
    }

    /** The table with this one behind. */
    public List<TrackState> adding(TrackState added) {
        List<TrackState> all = new ArrayList<>(tracks);
        all.add(added);
        return all;
    }

    /** The first block of so many that is not recorded, or the block behind them. */
    public long recordedUpTo(long lba, long blocks) {
        long at = lba;
        while (at < lba + blocks) {
            Optional<TrackState> track = recordedAt(at);
            if (track.isEmpty()) {
                return at;
            }
            at = track.get().next();
        }
        return lba + blocks;
    }
}
