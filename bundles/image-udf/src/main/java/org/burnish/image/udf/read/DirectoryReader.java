package org.burnish.image.udf.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.burnish.image.ImageException;
import org.burnish.image.Run;
import org.burnish.image.udf.record.DamagedException;
import org.burnish.image.udf.record.FileIdentifier;
import org.burnish.image.udf.record.Place;
import org.burnish.image.udf.record.Tag;
import org.burnish.image.udf.volume.Allocation;
import org.burnish.image.udf.volume.Blocks;
import org.burnish.image.udf.volume.FileRecord;
import org.burnish.image.udf.volume.Runs;

/** Reads the file identifier descriptors of a directory (ECMA-167 clause 4/8.6). */
final class DirectoryReader {

    private static final String NAME = "file identifier descriptor";

    private final Blocks blocks;
    private final Faults faults;

    DirectoryReader(Blocks blocks, Faults faults) {
        this.blocks = blocks;
        this.faults = faults;
    }

    /**
     * All descriptors in their order; where one is damaged, those of the mirror, if the directory is in a metadata partition.
     *
     * @param path of the directory, for messages
     */
    List<FileIdentifier> read(FileRecord directory, String path) throws ImageException {
        try {
            return new Pass(directory, path, false).read();
        } catch (DamagedException damaged) {
            if (!blocks.hasMirror(directory.partition())) {
                throw damaged;
            }
            List<FileIdentifier> mirrored = mirrored(directory, path, damaged);
            faults.recovered(damaged, "the metadata mirror file");
            return mirrored;
        }
    }

    private List<FileIdentifier> mirrored(FileRecord directory, String path, DamagedException damaged)
            throws ImageException {
        try {
            return new Pass(directory, path, true).read();
        } catch (DamagedException damagedToo) {
            damaged.addSuppressed(damagedToo);
            throw damaged;
        }
    }

    /** One reading from the first to the last byte. */
    private final class Pass {

        private final String path;
        private final Allocation allocation;
        private final Runs runs;
        private final long end;
        private int index;
        private long runStart;
        private boolean misplaced;

        Pass(FileRecord directory, String path, boolean mirrored) throws ImageException {
            this.path = path;
            this.allocation = new Allocation(blocks, mirrored, true);
            this.runs = allocation.of(directory);
            this.end = directory.entry().size();
            blocks.budget().takeMetadata(end);
        }

        List<FileIdentifier> read() throws ImageException {
            List<FileIdentifier> found = new ArrayList<>();
            long at = 0;
            while (at < end) {
                Place place = place(at);
                if (end - at < FileIdentifier.FIXED) {
                    throw place.damaged((end - at) + " bytes are left of the directory, too few for one (4/14.4)");
                }
                int size = FileIdentifier.size(bytes(at, FileIdentifier.FIXED, place), 0);
                if (size > end - at) {
                    throw place.damaged(
                            "it has " + size + " bytes, and the directory has " + (end - at) + " more (4/14.4)");
                }
                ByteBuffer bytes = bytes(at, size, place);
                Tag tag = Tag.check(bytes, place, Tag.FILE_IDENTIFIER);
                compare(tag, allocation.location(at), place);
                FileIdentifier identifier = FileIdentifier.decode(bytes, place);
                if (!identifier.isDeleted()) {
                    blocks.budget().takeMemory(identifier.name().length());
                    found.add(identifier);
                }
                at += size;
            }
            return found;
        }

        /** Some programs leave the location of directories that were moved; it misleads nobody. */
        private void compare(Tag tag, long location, Place place) {
            if (tag.location() != location && !misplaced) {
                misplaced = true;
                faults.odd(
                        path,
                        place.damaged("the tag location is " + tag.location() + ", and should be " + location
                                + " (4/7.2.8)"));
            }
        }

        private Place place(long at) throws DamagedException {
            seek(at);
            Run run = runs.run(index);
            Place place = new Place(NAME, run.isZeros() ? 0 : run.address() + at - runStart, Place.UNKNOWN);
            if (run.isZeros()) {
                throw place.damaged("byte " + at + " of directory " + path + " is not recorded (4/8.6)");
            }
            return place;
        }

        private void seek(long at) {
            while (at >= runStart + runs.run(index).bytes()) {
                runStart += runs.run(index).bytes();
                index++;
            }
        }

        /** Bytes that may reach into further runs; the place stays. */
        private ByteBuffer bytes(long from, int length, Place place) throws DamagedException {
            ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            int run = index;
            long skip = from - runStart;
            try {
                while (bytes.hasRemaining()) {
                    Run at = runs.run(run);
                    int part = (int) Math.min(bytes.remaining(), at.bytes() - skip);
                    bytes.put(blocks.read(at, skip, part));
                    skip = 0;
                    run++;
                }
            } catch (IOException unreadable) {
                throw new DamagedException(place, unreadable);
            }
            return bytes.flip();
        }
    }
}
