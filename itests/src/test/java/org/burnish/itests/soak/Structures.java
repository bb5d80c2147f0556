package org.burnish.itests.soak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.burnish.itests.soak.Structure.Kind;

/** Finds the structures of an intact image, whoever wrote it. Reads by its own means: what is attacked helps with nothing. */
final class Structures {

    private static final int BLOCK = 2048;
    private static final int HEAD_BLOCKS = 16;

    private final byte[] image;
    private final ByteBuffer little;
    private final List<Structure> found = new ArrayList<>();
    private final Set<Integer> directories = new HashSet<>();
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private String part = "descriptor";

    private Structures(byte[] image) {
        this.image = image;
        this.little = ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN);
    }

    static List<Structure> of(byte[] image) {
        Structures structures = new Structures(image);
        for (int block = HEAD_BLOCKS; block < image.length / BLOCK; block++) {
            structures.descriptor(block * BLOCK);
        }
        while (!structures.waiting.isEmpty()) {
            structures.directory(structures.waiting.remove());
        }
        structures.tags();
        return List.copyOf(structures.found);
    }

    private void add(Kind kind, int at, int length) {
        if (at >= 0 && length > 0 && at + length <= image.length) {
            found.add(new Structure(part, kind, at, length));
        }
    }

    private String text(int at, int length) {
        return at + length <= image.length ? new String(image, at, length, ISO_8859_1) : "";
    }

    /** ECMA-119 8.1, wherever one lies: sessions have theirs behind their first 16 blocks. */
    private void descriptor(int at) {
        if (!text(at + 1, 5).equals("CD001")) {
            return;
        }
        part = "descriptor";
        add(Kind.BLOCK, at, BLOCK);
        add(Kind.BYTE, at, 1);
        add(Kind.TEXT, at + 1, 5);
        add(Kind.BYTE, at + 6, 1);
        if (image[at] == 0) {
            bootCatalogue(at);
        } else if (image[at] == 1 || image[at] == 2) {
            add(Kind.TEXT, at + 40, 32);
            add(Kind.BOTH32, at + 80, 8);
            add(Kind.TEXT, at + 88, 3);
            add(Kind.BOTH16, at + 120, 4);
            add(Kind.BOTH16, at + 124, 4);
            add(Kind.BOTH16, at + 128, 4);
            add(Kind.BOTH32, at + 132, 8);
            for (int field = 140; field < 156; field += 4) {
                add(Kind.WORD32, at + field, 4);
            }
            record(at + 156);
            add(Kind.TEXT, at + 813, 17);
            add(Kind.BYTE, at + 881, 1);
            pathTable(little.getInt(at + 140) * BLOCK, little.getInt(at + 132));
        }
    }

    /** El Torito 1.0: the boot record names the catalogue's block. */
    private void bootCatalogue(int at) {
        add(Kind.TEXT, at + 7, 32);
        add(Kind.WORD32, at + 71, 4);
        part = "catalogue";
        int catalogue = little.getInt(at + 71) * BLOCK;
        for (int entry = 0; entry < 3; entry++) {
            add(Kind.TEXT, catalogue + entry * 32, 32);
            add(Kind.WORD32, catalogue + entry * 32 + 8, 4);
        }
    }

    /** ECMA-119 9.4. */
    private void pathTable(int from, int bytes) {
        if (from <= 0 || from >= image.length) {
            return;
        }
        part = "path table";
        int at = from;
        while (at < from + bytes && at + 8 < image.length && image[at] != 0) {
            add(Kind.BYTE, at, 1);
            add(Kind.WORD32, at + 2, 4);
            int length = image[at] & 0xFF;
            add(Kind.TEXT, at + 8, length);
            at += 8 + length + length % 2;
        }
    }

    private void directory(int block) {
        int from = block * BLOCK;
        if (from < 0 || from + BLOCK > image.length) {
            return;
        }
        part = "directory";
        add(Kind.BLOCK, from, BLOCK);
        int end = (int) Math.min(image.length, from + Integer.toUnsignedLong(little.getInt(from + 10)));
        int at = from;
        while (at < end) {
            if (image[at] == 0) {
                at = (at / BLOCK + 1) * BLOCK;
            } else {
                record(at);
                at += image[at] & 0xFF;
            }
        }
    }

    /** ECMA-119 9.1. */
    private void record(int at) {
        int length = image[at] & 0xFF;
        if (length < 34 || at + length > image.length) {
            return;
        }
        part = "record";
        add(Kind.RECORD, at, length);
        add(Kind.BYTE, at, 1);
        add(Kind.BYTE, at + 1, 1);
        add(Kind.BOTH32, at + 2, 8);
        add(Kind.BOTH32, at + 10, 8);
        for (int field = 25; field < 28; field++) {
            add(Kind.BYTE, at + field, 1);
        }
        add(Kind.BYTE, at + 32, 1);
        int name = image[at + 32] & 0xFF;
        add(Kind.TEXT, at + 33, Math.min(name, length - 33));
        if ((image[at + 25] & 2) != 0 && directories.add(little.getInt(at + 2))) {
            waiting.add(little.getInt(at + 2));
        }
        if ((image[at + 25] & 2) == 0) {
            compressed(little.getInt(at + 2) * BLOCK);
        }
        int use = at + 33 + name + (name % 2 == 0 ? 1 : 0);
        entries(use, at + length, 0);
    }

    /** SUSP 1.12 clause 4, and what RRIP and AAIP put there. */
    private void entries(int from, int end, int depth) {
        int at = from;
        while (at + 4 <= end && at + 4 <= image.length && image[at] != 0) {
            int length = image[at + 2] & 0xFF;
            if (length < 4 || at + length > end) {
                return;
            }
            String signature = text(at, 2);
            part = signature;
            add(Kind.ENTRY, at, length);
            add(Kind.TEXT, at, 2);
            add(Kind.BYTE, at + 2, 1);
            add(Kind.BYTE, at + 3, 1);
            add(Kind.BYTE, at + 4, 1);
            add(Kind.BYTE, at + 5, 1);
            add(Kind.BYTE, at + 6, 1);
            add(Kind.TEXT, at + 4, length - 4);
            if (signature.equals("CE") || signature.equals("PX") || signature.equals("CL") || signature.equals("PL")) {
                for (int field = at + 4; field + 8 <= at + length; field += 8) {
                    add(Kind.BOTH32, field, 8);
                }
            }
            if (signature.equals("ZF") && length >= 16) {
                add(Kind.BOTH32, at + 8, 8);
            }
            if (signature.equals("CE") && length >= 28 && depth < 8) {
                int area = little.getInt(at + 4) * BLOCK + little.getInt(at + 12);
                entries(area, area + little.getInt(at + 20), depth + 1);
            }
            at += length;
        }
    }

    /** The header and the pointers of zisofs, known by its magic bytes. */
    private void compressed(int at) {
        if (at < 0 || at + 48 > image.length || !text(at, 4).equals("7\u00e4S\u0096")) {
            return;
        }
        part = "zisofs";
        add(Kind.TEXT, at, 8);
        add(Kind.WORD32, at + 8, 4);
        add(Kind.BYTE, at + 12, 1);
        add(Kind.BYTE, at + 13, 1);
        for (int pointer = 16; pointer < 48; pointer += 4) {
            add(Kind.WORD32, at + pointer, 4);
        }
    }

    /** Checksum tags, which are text. */
    private void tags() {
        part = "tag";
        for (int block = HEAD_BLOCKS; block < image.length / BLOCK; block++) {
            if (text(block * BLOCK, 8).equals("libisofs")) {
                add(Kind.TEXT, block * BLOCK, 200);
                add(Kind.BLOCK, block * BLOCK, BLOCK);
            }
        }
    }
}
