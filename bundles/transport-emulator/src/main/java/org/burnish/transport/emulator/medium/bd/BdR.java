package org.burnish.transport.emulator.medium.bd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.transport.emulator.feature.Feature;
import org.burnish.transport.emulator.feature.MediumFeatures;
import org.burnish.transport.emulator.file.DiscState;
import org.burnish.transport.emulator.file.MediumFile;
import org.burnish.transport.emulator.file.TrackState;
import org.burnish.transport.emulator.medium.CurrentCapacity;
import org.burnish.transport.emulator.medium.DiscSummary;
import org.burnish.transport.emulator.medium.FormatOffer;
import org.burnish.transport.emulator.medium.FormatRequest;
import org.burnish.transport.emulator.medium.LoadedMedium;
import org.burnish.transport.emulator.medium.MediumSpec;
import org.burnish.transport.emulator.medium.Speeds;
import org.burnish.transport.emulator.medium.StructureAddress;
import org.burnish.transport.emulator.medium.TableOfContents;
import org.burnish.transport.emulator.medium.TrackReport;
import org.burnish.transport.emulator.medium.WriteParameters;
import org.burnish.transport.emulator.medium.sequential.RecordableDisc;
import org.burnish.transport.emulator.medium.sequential.SequentialReports;
import org.burnish.transport.emulator.medium.sequential.Sessions;
import org.burnish.transport.emulator.medium.sequential.TrackTable;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/**
 * BD-R in sequential recording mode, profile 0041h (MMC-6, clause 4): sessions of tracks, each recorded from its start
 * on. A blank disc can be formatted to have spare areas for defect management, and then for pseudo-overwrite, too; else
 * the first command that records gives it the format without.
 */
final class BdR extends RecordableDisc {

    static final int PROFILE = 0x41;

    private static final int FINALIZE = 6;
    /** So many tracks can be open at once, and so many can be on a disc. */
    private static final int MAX_OPEN_TRACKS = 16;

    private static final int MAX_TRACKS = 7927;
    /** So many overwritten clusters fit into the list of where they went. */
    private static final long MAP_ENTRIES = 32_759;

    private static final int TRACK_RESOURCES = 1;
    private static final int OVERWRITE_RESOURCES = 2;

    private final BdRFormats formats;
    private final BdTracks tracks;
    private final DefectManagement spares;
    private final BdStructures structures;

    BdR(MediumFile file) {
        super(file);
        this.formats = new BdRFormats(spec());
        this.tracks = new BdTracks(file);
        this.spares = new DefectManagement(file, BdSizes.CLUSTER);
        this.structures = new BdStructures(BdStructures.Type.R, spec(), spares);
    }

    /** A blank disc: one empty session with a track that has an open end. */
    static DiscState blank(MediumSpec spec) {
        return DiscState.bare(spec.name(), PROFILE).withTracks(List.of(TrackState.open(1, 1, 0)));
    }

    @Override
    protected TrackTable table() {
        return tracks.table();
    }

    private boolean isFormatted() {
        return state().formattedBlocks() > 0;
    }

    private boolean isOverwritable() {
        return state().relocation().overwriting() && !isFinalized();
    }

    /** The blocks for data. */
    private long size() {
        return isFormatted() ? state().formattedBlocks() : spec().capacity();
    }

    @Override
    public List<Feature> features() {
        List<Feature> features = new ArrayList<>(List.of(
                MediumFeatures.randomReadable(BdSizes.CLUSTER),
                MediumFeatures.bdRead(),
                MediumFeatures.realTimeStreaming(true)));
        if (!isFinalized()) {
            features.add(MediumFeatures.bdSequential());
            features.add(MediumFeatures.bdWrite());
        }
        if (!isFormatted()) {
            features.add(MediumFeatures.formattable(0));
        }
        if (spares.isOn()) {
            features.add(MediumFeatures.defectManagement());
        }
        if (isOverwritable()) {
            features.add(MediumFeatures.pseudoOverwrite());
        }
        return features;
    }

    @Override
    public DiscSummary summary() {
        return SequentialReports.summary(state(), table(), size(), false);
    }

    @Override
    public Optional<byte[]> resources(int dataType) {
        return switch (dataType) {
            case TRACK_RESOURCES -> Optional.of(trackResources());
            case OVERWRITE_RESOURCES -> isOverwritable() ? Optional.of(overwriteResources()) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private byte[] trackResources() {
        return ByteBuffer.allocate(8)
                .putShort((short) MAX_TRACKS)
                .putShort((short) table().tracks().size())
                .putShort((short) MAX_OPEN_TRACKS)
                .putShort((short) countOpen())
                .array();
    }

    /** How many clusters can be overwritten: limited by the room for them, and by the map of where they went. */
    private byte[] overwriteResources() {
        int entries = (int) (MAP_ENTRIES - state().relocation().overwritten());
        return ByteBuffer.allocate(12)
                .putInt((int) (tracks.roomAtTheEnd(size()) / BdSizes.CLUSTER))
                .putInt(entries)
                .putInt(entries)
                .array();
    }

    @Override
    public List<TrackReport> tracks() {
        return table().tracks().stream()
                .map(track -> tracks.report(track, size()))
                .toList();
    }

    @Override
    public long readableBlocks() {
        return isOverwritable() ? tracks.recordedEnd() : tracks.readableBlocks();
    }

    /** With pseudo-overwrite there is one session, which is never closed: what is recorded can be found nevertheless. */
    @Override
    public TableOfContents tableOfContents() {
        return isOverwritable() && !isSessionEmpty()
                ? TableOfContents.of(
                        DiscSummary.single(DiscSummary.FINALIZED, DiscSummary.COMPLETE, size()),
                        tracks(),
                        readableBlocks())
                : super.tableOfContents();
    }

    @Override
    public CurrentCapacity capacity() {
        return isFormatted() ? CurrentCapacity.formatted(size()) : CurrentCapacity.unformatted(size());
    }

    @Override
    public List<FormatOffer> formats() {
        return isFormatted() ? List.of() : formats.offers();
    }

    @Override
    public Speeds speeds() {
        return Speeds.BD_R;
    }

    @Override
    public Optional<byte[]> structure(StructureAddress address) {
        return structures.of(address, state().formattedBlocks());
    }

    @Override
    public void read(long lba, int count, ByteBuffer buffer) throws CheckCondition, IOException {
        tracks.recorded(lba, count);
        spares.readable(badBlocks(), lba, count);
        blocks().read(lba, buffer);
    }

    @Override
    public void write(long lba, int count, ByteBuffer buffer, WriteParameters parameters)
            throws CheckCondition, IOException {
        appendable();
        within(lba, count, size());
        Optional<TrackState> track = tracks.writableAt(lba, size());
        if (track.isEmpty()) {
            overwrite(lba, count, buffer);
            return;
        }
        requireRoom(track.get(), lba, count);
        beRecordable();
        if (spares.isOn()) {
            spares.verify(badBlocks(), lba, count);
        } else {
            recordable(lba, count);
        }
        tracks.record(track.get(), lba, count, buffer);
    }

    /** A stream consists of whole clusters, and goes on where a track does. */
    @Override
    public void stream(long lba, int count, ByteBuffer buffer, WriteParameters parameters)
            throws CheckCondition, IOException {
        BdSizes.requireClusters(lba, count);
        appendable();
        within(lba, count, size());
        TrackState track = tracks.writableAt(lba, size()).orElseThrow(() -> Sense.INVALID_ADDRESS_FOR_WRITE.at(lba));
        requireRoom(track, lba, count);
        beRecordable();
        tracks.record(track, lba, count, buffer);
    }

    private void requireRoom(TrackState track, long lba, int count) throws CheckCondition {
        long end = track.isSized() ? track.start() + track.size() : size();
        if (lba + count > end) {
            throw Sense.END_OF_USER_AREA.at(end);
        }
    }

    /** A disc that is not formatted gets the format without spare areas when it is first recorded. */
    private void beRecordable() throws IOException {
        if (!isFormatted()) {
            save(state().withBlocks(spec().capacity(), 0));
        }
    }

    /**
     * Pseudo-overwrites (MMC-6, clause 4): the clusters go to where the track with the open end would be continued, and
     * are found at their old address. When there is no room for them, nothing can be overwritten any more.
     */
    private void overwrite(long lba, int count, ByteBuffer buffer) throws CheckCondition, IOException {
        if (!isOverwritable() || tracks.recordedUpTo(lba, count) < lba + count) {
            throw Sense.INVALID_ADDRESS_FOR_WRITE.at(lba);
        }
        long first = lba / BdSizes.CLUSTER * BdSizes.CLUSTER;
        long used = BdSizes.roundUp(lba + count) - first;
        if (state().relocation().overwritten() + used / BdSizes.CLUSTER > MAP_ENTRIES || !tracks.useUp(used, size())) {
            throw Sense.NO_SPARE_LOCATION.at(lba);
        }
        tracks.store(state().withRelocation(state().relocation().overwriting(used / BdSizes.CLUSTER)));
        blocks().write(lba, buffer);
    }

    @Override
    public void synchronize() throws IOException {
        tracks.flush(state());
    }

    /** Reserves whole clusters of the track with the open end. */
    @Override
    public void reserve(long count, WriteParameters parameters) throws CheckCondition, IOException {
        appendable();
        TrackState track = reservableTrack();
        if (countOpen() >= MAX_OPEN_TRACKS || track.number() >= MAX_TRACKS) {
            throw Sense.NO_MORE_RESERVATIONS.check();
        }
        long blocks = BdSizes.roundUp(count);
        requireReservable(track, blocks, size());
        beRecordable();
        tracks.reserve(track, blocks, size());
        tracks.store(state());
    }

    private long countOpen() {
        return table().tracks().stream().filter(track -> !track.closed()).count();
    }

    @Override
    public void closeTrack(int number, WriteParameters parameters) throws CheckCondition, IOException {
        writable();
        TrackState track = namedTrack(number);
        if (isNothingToClose(track)) {
            return;
        }
        synchronize();
        tracks.close(track, size());
        tracks.store(state());
    }

    /** With pseudo-overwrite there is one session only. */
    @Override
    public void closeSession(WriteParameters parameters) throws CheckCondition, IOException {
        writable();
        if (isOverwritable()) {
            throw Sense.INVALID_FIELD_IN_CDB.pointing(2);
        }
        if (!isFinalized() && !isSessionEmpty()) {
            Sessions.requireClosable(openTracks());
            close(true);
        }
    }

    /** Closes the last session and finalizes the disc. Without anything recorded there is nothing to finalize. */
    @Override
    public void closeDisc(int function, WriteParameters parameters) throws CheckCondition, IOException {
        if (function != FINALIZE) {
            throw Sense.INVALID_FIELD_IN_CDB.pointing(2);
        }
        writable();
        if (isFinalized() || (isSessionEmpty() && state().closedSessions() == 0)) {
            return;
        }
        Sessions.requireClosable(openTracks());
        close(false);
    }

    /** The next session begins right behind, when there is room for it. */
    private void close(boolean nextAllowed) throws IOException {
        int session = openSession();
        DiscState closed = isSessionEmpty() ? state() : state().withSessionClosed();
        tracks.dropOpen();
        List<TrackState> all = table().tracks();
        TrackState last = all.get(all.size() - 1);
        if (nextAllowed && last.number() < MAX_TRACKS) {
            tracks.appendOpen(last.number() + 1, session + 1, last.start() + last.size(), size());
        }
        boolean finalized = table().invisible().isEmpty();
        tracks.store(closed.withFlags(new DiscState.Flags(false, finalized, false)));
        changed();
    }

    /** Formats for defect management, once, while nothing is recorded. */
    @Override
    public LoadedMedium format(FormatRequest request) throws CheckCondition, IOException {
        writable();
        if (isFormatted()) {
            throw Sense.CANNOT_FORMAT_INCOMPATIBLE_MEDIUM.check();
        }
        long size = formats.size(request);
        tracks.store(state().withBlocks(size, 0).withRelocation(formats.relocation(request, size)));
        changed();
        return this;
    }
}
