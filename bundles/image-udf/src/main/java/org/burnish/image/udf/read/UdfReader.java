package org.burnish.image.udf.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.image.BlockCache;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageException;
import org.burnish.image.ImageSession;
import org.burnish.image.ImageTree;
import org.burnish.image.LoadRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.MediumContent;
import org.burnish.image.StructureReport;
import org.burnish.image.udf.volume.FileRecord;
import org.burnish.image.udf.volume.Integrity;
import org.burnish.image.udf.volume.Troubles;
import org.burnish.image.udf.volume.Volume;
import org.burnish.image.udf.volume.VolumeHead;

/** Reads UDF: see {@link org.burnish.image.ImageFormat} for what the methods give. */
public final class UdfReader {

    /** What a medium holds with a volume of UDF. */
    public static final MediumContent CONTENT = MediumContent.readOnly("a UDF file system");

    /** The volume of a session that begins at an address; or the state of one whose virtual allocation table is there. */
    public Optional<ImageSession> probe(BlockSource source, long lba) throws IOException {
        BlockCache sectors = new BlockCache(source);
        try {
            Optional<VolumeHead> head = VolumeHead.read(sectors, lba, Troubles.NONE);
            return head.isPresent() ? head.map(found -> session(sectors, found, lba)) : state(sectors, lba);
        } catch (ImageException damaged) {
            // the recogniser reports what is wrong
            return Optional.empty();
        }
    }

    private static ImageSession session(BlockCache sectors, VolumeHead head, long lba) {
        return new ImageSession(1, lba, head.blocks(sectors), head.volume().identifier());
    }

    private static Optional<ImageSession> state(BlockCache sectors, long lba) throws IOException {
        Optional<Volume> volume = older(sectors, lba, Troubles.NONE);
        return volume.map(found -> new ImageSession(1, lba, 1, found.identifier()));
    }

    /** The volume at LBA 0 in the state that a virtual allocation table gives; empty where none is in that block. */
    private static Optional<Volume> older(BlockCache sectors, long lba, Troubles troubles) throws IOException {
        if (lba <= 0
                || lba >= sectors.source().blocks()
                || !FileRecord.seemsToBeIn(sectors.read(lba * BlockSource.BLOCK, BlockSource.BLOCK))) {
            return Optional.empty();
        }
        Optional<VolumeHead> head = VolumeHead.read(sectors, 0, troubles).filter(VolumeHead::isVirtual);
        return head.isEmpty() ? Optional.empty() : Optional.of(Volume.open(sectors, head.get(), troubles, lba));
    }

    /** The states of the volume that begins at LBA 0, oldest first; that at LBA 0 is the newest. */
    public List<ImageSession> chain(BlockSource source) throws IOException {
        Optional<ImageSession> newest = probe(source, 0);
        List<ImageSession> states = new ArrayList<>();
        if (newest.isPresent()) {
            for (Volume.State state : olderStates(new BlockCache(source))) {
                states.add(new ImageSession(states.size() + 1, state.lba(), 1, state.identifier()));
            }
            ImageSession last = newest.get();
            states.add(new ImageSession(states.size() + 1, last.start(), last.blocks(), last.volumeId()));
        }
        return states;
    }

    private static List<Volume.State> olderStates(BlockCache sectors) throws IOException {
        try {
            Optional<VolumeHead> head =
                    VolumeHead.read(sectors, 0, Troubles.NONE).filter(VolumeHead::isVirtual);
            return head.isEmpty()
                    ? List.of()
                    : Volume.open(sectors, head.get(), Troubles.NONE).olderStates();
        } catch (ImageException damaged) {
            // loading the newest state says what is wrong
            return List.of();
        }
    }

    /** What is wrong with a volume that is announced at an address; empty where none is. */
    public Optional<MediumContent> damaged(BlockSource source, long lba) throws IOException {
        try {
            return VolumeHead.read(new BlockCache(source), lba, Troubles.NONE).map(whole -> CONTENT);
        } catch (ImageException damaged) {
            return Optional.of(new MediumContent(
                    MediumContent.Kind.DAMAGED, "a UDF file system that can't be read (" + damaged.getMessage() + ")"));
        }
    }

    /** Loads the tree of a session. */
    public LoadedImage load(BlockSource source, LoadRequest request) throws ImageException {
        LoadFaults faults = new LoadFaults(request);
        Volume volume = open(new BlockCache(source), request.start(), faults);
        TreeReader reader = new TreeReader(volume, faults);
        ImageTree tree = reader.read();
        faults.finish();
        long size = request.start() == volume.head().start() ? volume.size() : 1;
        ImageSession session = new ImageSession(1, request.start(), size, volume.identifier());
        return new LoadedUdfImage(tree, session, reader.nodes());
    }

    private static Volume open(BlockCache sectors, long start, Faults faults) throws ImageException {
        try {
            Optional<VolumeHead> found = VolumeHead.read(sectors, start, faults);
            Optional<Volume> older = found.isPresent() ? Optional.empty() : older(sectors, start, faults);
            if (older.isPresent()) {
                return older.get();
            }
            VolumeHead head = found.orElseThrow(() -> new ImageException("No UDF file system at LBA " + start
                    + ": the volume recognition sequence at LBA " + (start + 16) + " announces none"));
            Integrity.objection(sectors, head).ifPresent(objection -> faults.odd("/", objection));
            return Volume.open(sectors, head, faults);
        } catch (ImageException damaged) {
            throw damaged;
        } catch (IOException unreadable) {
            throw new ImageException(
                    "The head of the image at LBA " + start + " can't be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** Looks at all structures of these sessions. */
    public StructureReport inspect(BlockSource source, List<ImageSession> wanted) {
        Findings findings = new Findings();
        for (ImageSession session : wanted) {
            findings.begin(session.start());
            inspect(new BlockCache(source), session.start(), findings);
        }
        return findings.report();
    }

    private static void inspect(BlockCache sectors, long start, Findings findings) {
        try {
            Volume volume = open(sectors, start, findings);
            try {
                volume.head().requireReserve(sectors);
            } catch (ImageException damaged) {
                findings.add("", damaged);
            }
            new TreeReader(volume, findings).read();
        } catch (ImageException damaged) {
            findings.add("", damaged);
        }
    }
}
