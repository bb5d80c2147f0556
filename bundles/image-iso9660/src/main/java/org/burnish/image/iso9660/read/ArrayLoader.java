package org.burnish.image.iso9660.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.ChecksumArray;
import org.burnish.image.iso9660.checksum.ArrayLocation;
import org.burnish.image.iso9660.checksum.Md5;

/** Loads the array of checksums, and trusts it only if its last item is the checksum of the others. */
final class ArrayLoader {

    private static final int RUN = 128 * BlockSource.BLOCK;

    private ArrayLoader() {}

    /** The array, or empty if it can't be trusted, which is told. */
    static Optional<ChecksumArray> load(BlockSource source, ArrayLocation location, Notices notices) {
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
        return checked(items, location, notices);
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

    private static Optional<ChecksumArray> checked(byte[] items, ArrayLocation location, Notices notices) {
        int last = items.length - Md5.LENGTH;
        MessageDigest digest = Md5.digest();
        digest.update(items, 0, last);
        if (!Arrays.equals(digest.digest(), 0, Md5.LENGTH, items, last, items.length)) {
            notices.damaged(
                    "/",
                    "The checksum array at LBA " + location.end()
                            + " does not match its own last item; checksums are not loaded");
            return Optional.empty();
        }
        return Optional.of(new ChecksumArray(Md5.NAME, Md5.LENGTH, items));
    }
}
