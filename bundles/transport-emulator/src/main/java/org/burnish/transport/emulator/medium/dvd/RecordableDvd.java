package org.burnish.transport.emulator.medium.dvd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.burnish.transport.emulator.file.DiscState;
import org.burnish.transport.emulator.file.MediumFile;
import org.burnish.transport.emulator.file.TrackState;
import org.burnish.transport.emulator.medium.StructureAddress;
import org.burnish.transport.emulator.medium.sequential.RecordableDisc;
import org.burnish.transport.emulator.medium.sequential.RecordedTracks;
import org.burnish.transport.emulator.medium.sequential.TrackTable;
import org.burnish.transport.emulator.sense.CheckCondition;

/** A recordable DVD: one or two layers, recorded in error correction blocks. */
public abstract class RecordableDvd extends RecordableDisc {

    private final RecordedTracks tracks;

    protected RecordableDvd(MediumFile file) {
        super(file);
        this.tracks = new RecordedTracks(file);
    }

    protected final RecordedTracks recorded() {
        return tracks;
    }

    @Override
    protected final TrackTable table() {
        return tracks.table();
    }

    protected final Layers layers() {
        return new Layers(spec(), state());
    }

    /** The structures of the disc while its layers are as they are now. */
    protected abstract DvdStructures structures();

    @Override
    public final Optional<byte[]> structure(StructureAddress address) {
        return structures().of(address);
    }

    @Override
    public final void takeStructure(int format, byte[] structure) throws CheckCondition, IOException {
        DiscState changed = layers().taking(format, structure);
        appendable();
        tracks.store(changed);
    }

    @Override
    public final long readableBlocks() {
        return tracks.readableBlocks();
    }

    @Override
    public final void read(long lba, int count, ByteBuffer buffer) throws CheckCondition, IOException {
        tracks.requireRecorded(lba, count);
        readable(lba, count);
        blocks().read(lba, buffer);
    }

    /** Fills the last error correction block of each track that is recorded in pieces. */
    @Override
    public final void synchronize() throws IOException {
        if (tracks.isUnsaved()) {
            for (TrackState track : table().tracks()) {
                if (!track.closed() && track.kind() != TrackState.Kind.AT_ONCE) {
                    tracks.replace(filled(track));
                }
            }
            tracks.store(state());
        }
    }

    /** The track with its last error correction block filled. */
    protected final TrackState filled(TrackState track) throws IOException {
        return tracks.padded(track, Ecc.roundUp(track.next()));
    }

    /** Closes a reserved track: what is not recorded of it becomes zero. */
    protected final void closeReserved(TrackState track) throws IOException {
        tracks.replace(tracks.padded(track, track.start() + track.size()).close());
    }

    /** Leaves the tracks that are closed, and returns the last of them. */
    protected final TrackState keepClosed() {
        var closed = table().tracks().stream().filter(TrackState::closed).toList();
        tracks.keep(closed);
        return closed.get(closed.size() - 1);
    }
}
