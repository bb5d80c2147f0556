package org.burnish.image.iso9660.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.burnish.image.BlockSource;

/** An image whose bytes are put by hand as ECMA-119 and SUSP lay them out; our own encoders are not used. */
final class HandMadeImage implements BlockSource {

    private static final HexFormat HEX = HexFormat.of();

    final byte[] bytes;
    long reads;

    /** The first block that can't be read. */
    long unreadableFrom = Long.MAX_VALUE;

    /** The first block that can be read again. */
    private long unreadableUntil = Long.MAX_VALUE;

    HandMadeImage(int blocks) {
        bytes = new byte[blocks * BLOCK];
    }

    HandMadeImage(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public void read(long lba, ByteBuffer target) throws IOException {
        reads++;
        if (lba < 0 || lba * BLOCK + target.remaining() > bytes.length) {
            throw new IOException("LBA " + lba + " is beyond the end");
        }
        int wanted = target.remaining() / BLOCK;
        int readable = lba >= unreadableUntil ? wanted : (int) Math.max(0, Math.min(wanted, unreadableFrom - lba));
        boolean all = readable * BLOCK == target.remaining();
        target.put(bytes, (int) lba * BLOCK, readable * BLOCK);
        if (!all) {
            throw new IOException("medium error at LBA " + (lba + readable));
        }
    }

    @Override
    public long blocks() {
        return bytes.length / BLOCK;
    }

    void unreadable(long from, long until) {
        unreadableFrom = from;
        unreadableUntil = until;
    }

    void put(long lba, int offset, byte[] data) {
        System.arraycopy(data, 0, bytes, (int) lba * BLOCK + offset, data.length);
    }

    /** The descriptors of ECMA-119 8.4 and 8.3 of a session that begins here. */
    HandMadeImage descriptors(int start, String volume, int size, int root, int rootBytes) {
        byte[] primary = new byte[BLOCK];
        ByteBuffer block = ByteBuffer.wrap(primary);
        block.put(0, (byte) 1).put(1, ascii("CD001")).put(6, (byte) 1);
        block.put(40, ascii((volume + " ".repeat(32)).substring(0, 32)));
        block.put(80, both(size)).put(120, HEX.parseHex("01000001")).put(124, HEX.parseHex("01000001"));
        block.put(128, HEX.parseHex("00080800"));
        block.put(156, record(root, rootBytes, 2, new byte[1], new byte[0]));
        put(start + 16, 0, primary);
        byte[] terminator = new byte[BLOCK];
        terminator[0] = (byte) 0xFF;
        ByteBuffer.wrap(terminator).put(1, ascii("CD001")).put(6, (byte) 1);
        put(start + 17, 0, terminator);
        return this;
    }

    /** Puts the records of a directory one after the other into one block. */
    HandMadeImage directory(int lba, byte[]... records) {
        put(lba, 0, join(records));
        return this;
    }

    /** A directory record, 9.1; recorded at 2026-11-23 12:34:56 GMT. */
    static byte[] record(int extent, int length, int flags, byte[] identifier, byte[] systemUse) {
        byte[] pad = new byte[identifier.length % 2 == 0 ? 1 : 0];
        int size = 33 + identifier.length + pad.length + systemUse.length;
        byte[] even = new byte[size % 2];
        return join(
                new byte[] {(byte) (size + even.length), 0},
                both(extent),
                both(length),
                HEX.parseHex("7E0B170C223800"),
                new byte[] {(byte) flags, 0, 0, 1, 0, 0, 1, (byte) identifier.length},
                identifier,
                pad,
                systemUse,
                even);
    }

    static byte[] record(int extent, int length, int flags, String identifier, byte[]... systemUse) {
        return record(extent, length, flags, ascii(identifier), join(systemUse));
    }

    static byte[] self(int extent, int length, byte[]... systemUse) {
        return record(extent, length, 2, new byte[] {0}, join(systemUse));
    }

    static byte[] parent(int extent, int length) {
        return record(extent, length, 2, new byte[] {1}, new byte[0]);
    }

    static byte[] sp() {
        return HEX.parseHex("53500701BEEF00");
    }

    static byte[] px(int mode, int uid, int gid) {
        return join(ascii("PX"), new byte[] {36, 1}, both(mode), both(1), both(uid), both(gid));
    }

    static byte[] nm(int flags, byte[] name) {
        return join(ascii("NM"), new byte[] {(byte) (5 + name.length), 1, (byte) flags}, name);
    }

    static byte[] nm(String name) {
        return nm(0, ascii(name));
    }

    static byte[] ce(int block, int offset, int size) {
        return join(ascii("CE"), new byte[] {28, 1}, both(block), both(offset), both(size));
    }

    static byte[] cl(int block) {
        return join(ascii("CL"), new byte[] {12, 1}, both(block));
    }

    static byte[] re() {
        return HEX.parseHex("52450401");
    }

    static byte[] pn(int high, int low) {
        return join(ascii("PN"), new byte[] {20, 1}, both(high), both(low));
    }

    /** One attribute of namespace isofs. */
    static byte[] al(String name, byte[] value) {
        byte[] prefixed = join(new byte[] {4}, ascii(name));
        int size = 5 + 2 + prefixed.length + 2 + value.length;
        return join(
                ascii("AL"),
                new byte[] {(byte) size, 1, 0, 0, (byte) prefixed.length},
                prefixed,
                new byte[] {0, (byte) value.length},
                value);
    }

    /** A tag of libisofs for the blocks from start up to this one; link is such as "next=56 ". */
    HandMadeImage tag(String id, int lba, int start, String link) {
        String text = id + " pos=" + lba + " range_start=" + start + " range_size=" + (lba - start) + " " + link
                + "md5=" + md5(start, lba - start);
        put(lba, 0, new byte[BLOCK]);
        put(lba, 0, ascii(text + " self=" + HEX.formatHex(md5(ascii(text))) + "\n"));
        return this;
    }

    String md5(int start, int blocks) {
        return HEX.formatHex(md5(Arrays.copyOfRange(bytes, start * BLOCK, (start + blocks) * BLOCK)));
    }

    static byte[] md5(byte[] data) {
        try {
            return MessageDigest.getInstance("MD5").digest(data);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] both(int value) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .order(ByteOrder.BIG_ENDIAN)
                .putInt(value)
                .array();
    }

    static byte[] big(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
