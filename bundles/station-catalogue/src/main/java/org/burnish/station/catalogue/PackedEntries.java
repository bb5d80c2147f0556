package org.burnish.station.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.burnish.station.StationException;

/**
 * Sorted entries in few bytes. Of each: how many bytes its key shares with the one before, how many follow, these bytes, how far its
 * file's identifier is from the one before, and of digests the file's size. Numbers have 7 bits a byte, the lowest first.
 */
final class PackedEntries {

    private PackedEntries() {}

    /** Packs entries one after the other. */
    static final class Packer {

        private static final byte[] NOTHING = {};

        private byte[] bytes = new byte[8192];
        private int length;
        private byte[] last = NOTHING;
        private long file;

        void add(Entry entry) {
            byte[] key = entry.key();
            int shared = Arrays.mismatch(last, key);
            if (shared < 0) {
                shared = key.length;
            }
            room(key.length + 30);
            number(shared);
            number(key.length - shared);
            System.arraycopy(key, shared, bytes, length, key.length - shared);
            length += key.length - shared;
            long distance = entry.file() - file;
            number(distance << 1 ^ distance >> 63);
            if (key[0] == Keys.SHA256) {
                number(entry.size());
            }
            last = key;
            file = entry.file();
        }

        private void room(int more) {
            if (bytes.length - length < more) {
                bytes = Arrays.copyOf(bytes, bytes.length * 2 + more);
            }
        }

        private void number(long value) {
            long left = value;
            while ((left & ~0x7FL) != 0) {
                bytes[length++] = (byte) (left | 0x80);
                left >>>= 7;
            }
            bytes[length++] = (byte) left;
        }

        int length() {
            return length;
        }

        /** What was packed; it begins anew. */
        byte[] take() {
            byte[] packed = Arrays.copyOf(bytes, length);
            length = 0;
            last = NOTHING;
            file = 0;
            return packed;
        }
    }

    /** Unpacks entries one after the other. */
    static final class Reader {

        private final byte[] bytes;
        private int at;
        /** Keys are put together here; its bytes up to {@link #length} are the key. */
        private byte[] buffer = new byte[512];

        private int length;
        private long file;
        private long size;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        /** Goes to the next entry, if there is one. */
        boolean next() {
            if (at >= bytes.length) {
                return false;
            }
            try {
                int shared = (int) number();
                int rest = (int) number();
                if (buffer.length < shared + rest) {
                    buffer = Arrays.copyOf(buffer, 2 * (shared + rest));
                }
                System.arraycopy(bytes, at, buffer, shared, rest);
                at += rest;
                length = shared + rest;
                long distance = number();
                file += distance >>> 1 ^ -(distance & 1);
                size = buffer[0] == Keys.SHA256 ? number() : 0;
                return true;
            } catch (IndexOutOfBoundsException | NegativeArraySizeException e) {
                throw new StationException(
                        StationException.Kind.UNAVAILABLE,
                        "The index of the catalogue is damaged. Restore the database from a copy, or export the catalogue"
                                + " and import it into a new one.",
                        e);
            }
        }

        private long number() {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = bytes[at++];
                value |= (next & 0x7FL) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }

        /** The key is in its first bytes, until the next entry. */
        byte[] buffer() {
            return buffer;
        }

        /** How many bytes the key has. */
        int length() {
            return length;
        }

        /** Compares the key with another one. */
        int compareTo(byte[] other) {
            return Arrays.compareUnsigned(buffer, 0, length, other, 0, other.length);
        }

        long file() {
            return file;
        }

        Entry entry() {
            return new Entry(Arrays.copyOf(buffer, length), file, size);
        }
    }

    /** All entries. */
    static List<Entry> all(byte[] packed) {
        Reader reader = new Reader(packed);
        List<Entry> entries = new ArrayList<>();
        while (reader.next()) {
            entries.add(reader.entry());
        }
        return entries;
    }
}
