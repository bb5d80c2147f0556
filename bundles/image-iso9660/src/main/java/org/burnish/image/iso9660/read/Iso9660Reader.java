package org.burnish.image.iso9660.read;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.BootRecord;
import org.burnish.image.CheckRange;
import org.burnish.image.Checksum;
import org.burnish.image.ChecksumArray;
import org.burnish.image.ImageException;
import org.burnish.image.ImageSession;
import org.burnish.image.ImageTree;
import org.burnish.image.LoadRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.StructureReport;
import org.burnish.image.iso9660.boot.FoundBoot;
import org.burnish.image.iso9660.checksum.ArrayLocation;
import org.burnish.image.iso9660.checksum.Md5;

/** The reading half of the format: see {@link org.burnish.image.ImageFormat} for what the methods give. */
public final class Iso9660Reader {

    /** Finds the image whose head is at an address. */
    public Optional<ImageSession> probe(BlockSource source, long lba) throws IOException {
        return SessionHead.read(source, lba).map(head -> head.session(1));
    }

    /** Finds the sessions of an overwritable medium. */
    public List<ImageSession> chain(BlockSource source) throws IOException {
        return SessionChain.read(source);
    }

    /** Looks for heads at every block from this one on. */
    public List<ImageSession> search(BlockSource source, long from) throws IOException {
        return new SessionScan(source).run(from);
    }

    /** Where the next session of an overwritable medium starts. */
    public long nextStart(List<ImageSession> chain) {
        if (chain.isEmpty()) {
            return SessionHead.SIZE;
        }
        ImageSession newest = chain.get(chain.size() - 1);
        return SessionChain.roundUp(newest.start() + newest.blocks());
    }

    /** Looks at all that readers find these sessions by. */
    public StructureReport inspect(
            BlockSource source, List<ImageSession> sessions, List<ImageSession> wanted, boolean overwritable) {
        Findings findings = new Findings();
        if (overwritable) {
            new HeadCopyCheck(source, findings).check(sessions);
        }
        for (ImageSession session : wanted) {
            new SessionCheck(source, findings).check(session.start());
        }
        return findings.report();
    }

    /** Whether the last of an image's checksum tags is where the first ones say. */
    public boolean whole(BlockSource source, long start) {
        return TagTrail.ends(source, start);
    }

    /**
     * Loads a session.
     *
     * @throws ImageException when there is no image, or it is too damaged to be trusted
     */
    public LoadedImage load(BlockSource source, LoadRequest request) throws ImageException {
        SessionHead head = head(source, request.start());
        Notices notices = new Notices(request.listener());
        List<CheckRange> ranges = new ArrayList<>();
        if (request.checksums()) {
            ranges.addAll(new TagCheck(source, request.tolerateDamage(), notices).check(head));
        }
        TreeReader reader = new TreeReader(source, request, notices);
        ImageTree tree = reader.read(head);
        Optional<ArrayLocation> array = reader.arrayLocation();
        reader.checksums()
                .filter(items -> array.orElseThrow().isMd5())
                .flatMap(items -> items.item(0))
                .ifPresent(md5 -> {
                    ArrayLocation at = array.orElseThrow();
                    ranges.add(new CheckRange(
                            "array", at.start(), at.end() - at.start(), at.end(), Checksum.of(Md5.NAME, md5)));
                });
        notices.finish();
        ByteBuffer carried = VolumeHead.of(source, head);
        Optional<FoundBoot> boot = FoundBoot.of(source, carried, head.start(), tree);
        Reach reach = reader.reach();
        boolean primaryRead = FurtherForm.of(reader.naming().loaded()).isEmpty();
        return new LoadedIsoImage(
                tree,
                head.session(1),
                array,
                reader.checksums().map(ChecksumArray::digest),
                ranges,
                reader.naming(),
                boot.map(FoundBoot::record).orElse(BootRecord.NONE),
                Optional.of(carried),
                () -> ImageEnd.of(source, head, reach, primaryRead),
                boot,
                source,
                reader.nodes());
    }

    private static SessionHead original(BlockSource source, SessionHead copy, long start) throws IOException {
        try {
            return SessionHead.read(source, start)
                    .filter(found -> SessionChain.isCopy(copy, found))
                    .orElse(copy);
        } catch (InterruptedIOException cancelled) {
            throw cancelled;
        } catch (IOException unreadable) {
            // what it leads to may be readable
            return copy;
        }
    }

    /** The head; where it is a copy of a session's head, and says so, that session's own. */
    private static SessionHead head(BlockSource source, long start) throws ImageException {
        try {
            SessionHead head = SessionHead.read(source, start)
                    .orElseThrow(() -> new ImageException("No ISO 9660 image at LBA " + start
                            + ": there is no valid primary volume descriptor at LBA " + (start + 16)));
            Optional<Long> named = start == 0 ? head.relocatedFrom() : Optional.empty();
            return named.isEmpty() ? head : original(source, head, named.get());
        } catch (ImageException none) {
            throw none;
        } catch (IOException unreadable) {
            throw new ImageException(
                    "The head of the image at LBA " + start + " can't be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
