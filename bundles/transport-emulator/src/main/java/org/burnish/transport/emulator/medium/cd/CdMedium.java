package org.burnish.transport.emulator.medium.cd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.transport.emulator.cd.CdSector;
import org.burnish.transport.emulator.cd.SubChannel;
import org.burnish.transport.emulator.cd.SubChannelNumber;
import org.burnish.transport.emulator.cd.SubChannelQ;
import org.burnish.transport.emulator.feature.Feature;
import org.burnish.transport.emulator.feature.MediumFeatures;
import org.burnish.transport.emulator.file.CdTrack;
import org.burnish.transport.emulator.file.CdTrack.Form;
import org.burnish.transport.emulator.file.MediumFile;
import org.burnish.transport.emulator.file.TrackState;
import org.burnish.transport.emulator.medium.CompactDisc;
import org.burnish.transport.emulator.medium.FileMedium;
import org.burnish.transport.emulator.medium.FormatOffer;
import org.burnish.transport.emulator.medium.StructureAddress;
import org.burnish.transport.emulator.medium.TableOfContents;
import org.burnish.transport.emulator.medium.WriteParameters;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** What can be read of a CD, pressed or recorded (MMC-6, clause 4). */
abstract class CdMedium extends FileMedium implements CompactDisc {

    private static final int MODE_1 = 1;
    private static final int MODE_2 = 2;
    private static final int NO_MODE = 0x0F;

    /** Each number is in one of so many blocks (ECMA-130, clause 22), somewhere in them. */
    private static final int NUMBERS_EVERY = 100;

    private static final int CATALOG_FRAME = 40;
    private static final int ISRC_FRAME = 60;

    private long head;

    CdMedium(MediumFile file) {
        super(file);
    }

    /** The tracks that are really recorded. */
    abstract CdTracks recorded();

    final int sessions() {
        return state().closedSessions();
    }

    final boolean isFinalized() {
        return state().flags().finalized();
    }

    /** The features of a CD of which something can be read. */
    final List<Feature> readingFeatures() {
        List<Feature> features = new ArrayList<>(List.of(MediumFeatures.realTimeStreaming(false)));
        if (!recorded().complete().isEmpty()) {
            features.add(MediumFeatures.randomReadable(1));
            features.add(MediumFeatures.multiRead());
            features.add(MediumFeatures.cdRead());
        }
        return features;
    }

    @Override
    public final long address(int field) {
        return field;
    }

    @Override
    public final Optional<CompactDisc> compactDisc() {
        return Optional.of(this);
    }

    @Override
    public final Optional<byte[]> structure(StructureAddress address) {
        return Optional.empty();
    }

    @Override
    public final List<FormatOffer> formats() {
        return List.of();
    }

    @Override
    public final long readableBlocks() {
        return sessions() == 0 ? 0 : recorded().leadOut(sessions());
    }

    @Override
    public final TableOfContents tableOfContents() {
        return recorded().contents(sessions(), isFinalized());
    }

    @Override
    public final int discType(int session) {
        return recorded().isExtended(session) ? WriteParameters.CD_ROM_XA : 0;
    }

    @Override
    public final List<TrackState> programMemory() {
        return recorded().complete();
    }

    /** The data mode of a track in READ TRACK INFORMATION. */
    static int dataMode(CdTrack track) {
        return switch (track.form()) {
            case AUDIO -> NO_MODE;
            case MODE_1 -> MODE_1;
            case MODE_2_FORM_1 -> MODE_2;
        };
    }

    @Override
    public final void read(long lba, int count, ByteBuffer buffer) throws CheckCondition, IOException {
        for (long at = lba; at < lba + count; ) {
            TrackState track = readableTrack(at);
            if (track.cd().isAudio()) {
                throw Sense.ILLEGAL_MODE_FOR_TRACK.at(at);
            }
            at = Math.min(lba + count, track.next());
        }
        readable(lba, count);
        blocks().read(lba, buffer);
        head = lba + count - 1;
    }

    /** The track of a block that can be read. Run-outs, pauses and links can't: their headers name another kind. */
    private TrackState readableTrack(long lba) throws CheckCondition {
        TrackState track = recorded().holding(lba).orElseThrow(() -> Sense.LBA_OUT_OF_RANGE.at(lba));
        if (!CdTracks.isRecorded(track, lba)) {
            throw Sense.ILLEGAL_MODE_FOR_TRACK.at(lba);
        }
        return track;
    }

    @Override
    public final CdSector sector(long lba) throws CheckCondition, IOException {
        readable(lba, 1);
        TrackState track = readableTrack(lba);
        ByteBuffer block = ByteBuffer.allocate(track.cd().form().length());
        head = lba;
        if (track.cd().isAudio()) {
            file().sound().read(lba, block);
            return CdSector.audio(block.array());
        }
        blocks().read(lba, block);
        return track.cd().form() == Form.MODE_1
                ? CdSector.mode1(lba, block.array())
                : CdSector.mode2Form1(lba, block.array());
    }

    @Override
    public final SubChannel subChannel(long lba) throws CheckCondition {
        TrackState track = recorded().holding(lba).orElseThrow(() -> Sense.LBA_OUT_OF_RANGE.at(lba));
        CdTrack content = track.cd();
        boolean pause = lba < track.start();
        long frame = Math.floorMod(lba, NUMBERS_EVERY);
        if (frame == CATALOG_FRAME && !content.catalog().isEmpty()) {
            return new SubChannelNumber(content.control(), SubChannelNumber.CATALOG, content.catalog(), pause, lba);
        }
        if (frame == ISRC_FRAME && !pause && !content.isrc().isEmpty()) {
            return new SubChannelNumber(content.control(), SubChannelNumber.ISRC, content.isrc(), pause, lba);
        }
        return position(track, lba);
    }

    private static SubChannelQ position(TrackState track, long lba) {
        boolean pause = lba < track.start();
        int index = pause ? 0 : track.cd().index(lba - track.start());
        return new SubChannelQ(track.cd().control(), track.number(), index, Math.abs(lba - track.start()), lba);
    }

    @Override
    public final SubChannelQ position() {
        long at = head;
        return recorded().holding(at).map(track -> position(track, at)).orElse(new SubChannelQ(0, 0, 0, 0, at));
    }
}
