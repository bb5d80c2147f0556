package org.burnish.image.iso9660.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.ChecksumArray;
import org.burnish.image.DigestAlgorithm;
import org.burnish.image.Digests;
import org.burnish.image.RunningDigest;
import org.burnish.image.iso9660.checksum.ArrayLocation;

/**
 * Loads the array of checksums, and trusts it only if its last item is the checksum of the others. An array of a digest that
 * nobody has is loaded all the same: its items can't be compared with anything, and who tries names the digest.
 */
final class ArrayLoader {

    private static final int RUN = 128 * BlockSource.BLOCK;

    private ArrayLoader() {}

    /** The array, or empty if it can't be trusted, which is reported. */
    static Optional<ChecksumArray> load(BlockSource source, ArrayLocation location, Digests digests, Notices notices) {
        long bytes = location.count() * location.itemSize();
        if (location.count() < 2
                || location.end() + location.blocks() > source.blocks()
                || bytes > Math.min(Integer.MAX_VALUE - 8, Runtime.getRuntime().maxMemory() / 4)) {
            notices.damaged(
                    "/",
                    "The checksum array of " + location.count() + " items at LBA " + location.end()
                            + " can't be where the root says; checksums are not loaded");
            return Optional.empty();
        }
        byte[] items = new byte[(int) bytes];
        try {
            read(source, location.end(), items);
        } catch (IOException unreadable) {
            notices.damaged(
                    "/",
                    "The checksum array at LBA " + location.end() + " can't be read; checksums are not loaded: "
                            + unreadable.getMessage());
            return Optional.empty();
        }
        return checked(items, location, digests, notices);
    }

    private static void read(BlockSource source, long start, byte[] items) throws IOException {
        ByteBuffer run = ByteBuffer.allocateDirect(Math.min(RUN, (items.length + 2047) / 2048 * 2048));
        long lba = start;
        for (int at = 0; at < items.length; lba += run.capacity() / BlockSource.BLOCK) {
            int wanted = Math.min(items.length - at, run.capacity());
            source.read(lba, run.clear().limit((wanted + 2047) / 2048 * 2048));
            run.flip().get(items, at, wanted);
            at += wanted;
        }
    }

    private static Optional<ChecksumArray> checked(
            byte[] items, ArrayLocation location, Digests digests, Notices notices) {
        int size = location.itemSize();
        int last = items.length - size;
        Optional<byte[]> ofOthers = digests.find(location.type())
                .filter(digest -> digest.length() == size)
                .map(digest -> of(digest, ByteBuffer.wrap(items, 0, last)));
        if (ofOthers.isPresent() && !Arrays.equals(ofOthers.get(), 0, size, items, last, items.length)) {
            notices.damaged(
                    "/",
                    "The checksum array at LBA " + location.end()
                            + " does not match its own last item; checksums are not loaded");
            return Optional.empty();
        }
        return Optional.of(new ChecksumArray(location.type(), size, items));
    }

    private static byte[] of(DigestAlgorithm digest, ByteBuffer bytes) {
        RunningDigest running = digest.begin();
        running.update(bytes);
        return running.end();
    }
}
