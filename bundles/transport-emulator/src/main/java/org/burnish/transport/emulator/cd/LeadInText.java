package org.burnish.transport.emulator.cd;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The CD-TEXT in a lead-in (MMC-6, READ TOC/PMA/ATIP, format 0101b). The R to W sub-channels of a block have 96 symbols of
 * six bits, which are four packs of 18 bytes. The packs are repeated over and over to the end of the lead-in.
 */
public final class LeadInText {

    /** The bytes of a block that an initiator sends: a symbol each. */
    public static final int BLOCK = 96;

    /** The bytes of a pack. */
    public static final int PACK = 18;

    private static final int SYMBOLS = 24;
    private static final int MAX_PACKS = 2048;
    private static final int PACK_TYPES = 0x80;

    private final Set<String> packs = new LinkedHashSet<>();

    /** Takes blocks of 96 bytes. Their sequence number makes each pack differ from all others but its repetitions. */
    public void take(ByteBuffer blocks) {
        while (blocks.remaining() >= SYMBOLS) {
            String pack = pack(blocks);
            if (pack.charAt(0) >> 4 == PACK_TYPES >> 4 && packs.size() < MAX_PACKS) {
                packs.add(pack);
            }
        }
    }

    private static String pack(ByteBuffer symbols) {
        byte[] pack = new byte[PACK];
        for (int at = 0; at < PACK; at += 3) {
            int bits = 0;
            for (int symbol = 0; symbol < 4; symbol++) {
                bits = bits << 6 | symbols.get() & 0x3F;
            }
            pack[at] = (byte) (bits >> 16);
            pack[at + 1] = (byte) (bits >> 8);
            pack[at + 2] = (byte) bits;
        }
        return new String(pack, StandardCharsets.ISO_8859_1);
    }

    /** The packs one after the other, a character a byte. */
    public String packs() {
        return String.join("", packs);
    }
}
