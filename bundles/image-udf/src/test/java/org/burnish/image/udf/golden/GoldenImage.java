package org.burnish.image.udf.golden;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.burnish.image.BlockSource;

/**
 * A medium in memory with a volume that is typed. Sectors and blocks have 2048 bytes; the partition, number 0, begins at
 * {@link #PARTITION}.
 */
public final class GoldenImage implements BlockSource {

    public static final int PARTITION = 300;
    public static final int MAIN = 32;
    public static final int RESERVE = 48;
    public static final int INTEGRITY = 64;
    public static final int SECTORS = 16;

    private byte[] bytes;

    public GoldenImage(int blocks) {
        bytes = new byte[blocks * BLOCK];
    }

    /** A copy of these bytes. */
    public GoldenImage(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public byte[] bytes() {
        return bytes;
    }

    public GoldenImage put(long sector, byte[] content) {
        System.arraycopy(content, 0, bytes, Math.toIntExact(sector * BLOCK), content.length);
        return this;
    }

    /** Puts what its block number in the partition is typed into. */
    public GoldenImage block(int block, IntFunction<byte[]> content) {
        return put(PARTITION + block, content.apply(block));
    }

    public GoldenImage block(int block, byte[] content) {
        return put(PARTITION + block, content);
    }

    /** Recognition sequence, anchors, and both volume descriptor sequences. */
    public GoldenImage head(int revision, byte[] fileSet, byte[]... maps) {
        put(16, Descriptors.standardIdentifier("BEA01"));
        put(17, Descriptors.standardIdentifier(revision < 0x200 ? "NSR02" : "NSR03"));
        put(18, Descriptors.standardIdentifier("TEA01"));
        sequence(MAIN, revision, fileSet, maps);
        sequence(RESERVE, revision, fileSet, maps);
        put(INTEGRITY, Descriptors.integrity(INTEGRITY, 1));
        for (long sector : new long[] {256, blocks() - 1}) {
            put(sector, Descriptors.anchor(sector, MAIN, RESERVE, SECTORS));
        }
        return this;
    }

    private void sequence(int sector, int revision, byte[] fileSet, byte[]... maps) {
        put(sector, Descriptors.primary(sector, "GOLDEN"));
        put(sector + 1, Descriptors.logicalVolume(sector + 1, "Golden volume", revision, fileSet, INTEGRITY, maps));
        put(sector + 2, Descriptors.partition(sector + 2, 0, PARTITION, blocks() - 1 - PARTITION));
        put(sector + 3, Descriptors.terminating(sector + 3));
    }

    /** Cuts or lengthens the medium. */
    public GoldenImage resize(int blocks) {
        bytes = Arrays.copyOf(bytes, blocks * BLOCK);
        return this;
    }

    @Override
    public void read(long lba, ByteBuffer target) throws IOException {
        if (lba < 0 || lba * BLOCK + target.remaining() > bytes.length) {
            throw new IOException("LBA " + lba + " is beyond the end");
        }
        target.put(bytes, (int) lba * BLOCK, target.remaining());
    }

    @Override
    public long blocks() {
        return bytes.length / BLOCK;
    }
}
