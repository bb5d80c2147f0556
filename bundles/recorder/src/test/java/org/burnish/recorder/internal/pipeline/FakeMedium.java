package org.burnish.recorder.internal.pipeline;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.burnish.image.BlockSource;
import org.burnish.image.ChecksumArray;
import org.burnish.image.Extent;
import org.burnish.image.StoredContent;

/** A medium in memory that holds content with recorded checksums. */
final class FakeMedium implements BlockSource {

    private final byte[] data;

    FakeMedium(int blocks) {
        data = new byte[blocks * BLOCK];
        new Random(blocks).nextBytes(data);
    }

    /** Content from a block on; its recorded checksum matches, or is that of other bytes. */
    StoredContent content(int lba, int bytes, boolean matching) throws NoSuchAlgorithmException {
        return content("MD5", lba, bytes, matching);
    }

    /** The same with a checksum of another digest. */
    StoredContent content(String digest, int lba, int bytes, boolean matching) throws NoSuchAlgorithmException {
        byte[] content = Arrays.copyOfRange(data, lba * BLOCK, lba * BLOCK + bytes);
        content[0] ^= (byte) (matching ? 0 : 1);
        byte[] value = MessageDigest.getInstance(digest).digest(content);
        byte[] items = new byte[2 * value.length];
        System.arraycopy(value, 0, items, value.length, value.length);
        return new StoredContent(
                this, List.of(new Extent(lba, bytes)), new ChecksumArray(digest, value.length, items), 1);
    }

    @Override
    public long blocks() {
        return data.length / BLOCK;
    }

    @Override
    public void read(long lba, ByteBuffer target) throws IOException {
        if ((lba + target.remaining() / BLOCK) * BLOCK > data.length) {
            throw new EOFException("nothing at LBA " + lba);
        }
        target.put(data, (int) lba * BLOCK, target.remaining());
    }
}
