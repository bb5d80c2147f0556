package org.burnish.image.udf.read;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageException;
import org.burnish.image.ImageSession;
import org.burnish.image.ImageTree;
import org.burnish.image.LoadRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.MediumContent;
import org.burnish.image.StructureReport;
import org.burnish.image.udf.volume.Integrity;
import org.burnish.image.udf.volume.Sectors;
import org.burnish.image.udf.volume.Troubles;
import org.burnish.image.udf.volume.Volume;
import org.burnish.image.udf.volume.VolumeHead;

/** Reads UDF: see {@link org.burnish.image.ImageFormat} for what the methods give. */
public final class UdfReader {

    /** What a medium holds with a volume of UDF. */
    public static final MediumContent CONTENT = MediumContent.readOnly("a UDF file system");

    /** The volume of a session that begins at an address. */
    public Optional<ImageSession> probe(BlockSource source, long lba) throws IOException {
        Sectors sectors = new Sectors(source);
        try {
            return VolumeHead.read(sectors, lba, Troubles.NONE)
                    .map(head -> new ImageSession(
                            1, lba, head.blocks(sectors), head.volume().identifier()));
        } catch (ImageException damaged) {
            // the recogniser tells what is wrong
            return Optional.empty();
        }
    }

    /** What is wrong with a volume that is announced at an address; empty where none is. */
    public Optional<MediumContent> damaged(BlockSource source, long lba) throws IOException {
        try {
            return VolumeHead.read(new Sectors(source), lba, Troubles.NONE).map(whole -> CONTENT);
        } catch (ImageException damaged) {
            return Optional.of(new MediumContent(
                    MediumContent.Kind.DAMAGED, "a UDF file system that can't be read (" + damaged.getMessage() + ")"));
        }
    }

    /** Loads the tree of a session. */
    public LoadedImage load(BlockSource source, LoadRequest request) throws ImageException {
        LoadFaults faults = new LoadFaults(request);
        Volume volume = open(new Sectors(source), request.start(), faults);
        TreeReader reader = new TreeReader(volume, faults);
        ImageTree tree = reader.read();
        faults.finish();
        ImageSession session = new ImageSession(1, request.start(), volume.size(), volume.identifier());
        return new LoadedUdfImage(tree, session, reader.nodes());
    }

    private static Volume open(Sectors sectors, long start, Faults faults) throws ImageException {
        try {
            VolumeHead head = VolumeHead.read(sectors, start, faults)
                    .orElseThrow(() -> new ImageException("No UDF file system at LBA " + start
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
            inspect(new Sectors(source), session.start(), findings);
        }
        return findings.report();
    }

    private static void inspect(Sectors sectors, long start, Findings findings) {
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
