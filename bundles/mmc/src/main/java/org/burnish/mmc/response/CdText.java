package org.burnish.mmc.response;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.burnish.mmc.wire.Fields;

/**
 * CD-TEXT as it is in the lead-in (MMC-6, 6.25.3.7 and annex J).
 *
 * @param dataLength the announced length in bytes, without the 2 bytes of the field itself
 * @param packs as far as they arrived whole
 */
public record CdText(int dataLength, List<Pack> packs) {

    /** Length of the answer's header in bytes. */
    public static final int HEADER = 4;
    /** Length of a pack in bytes. */
    public static final int PACK = 18;

    /** What an answer must have: the header; a disc without CD-TEXT has no packs. */
    public static final ReplyShape SHAPE = ReplyShape.counted16(HEADER);

    private static final int TEXT = 12;

    /**
     * One pack.
     *
     * @param type pack type: 80h title, 81h performer, and so on
     * @param track the track that the text begins for, 0 for the album
     * @param sequence number of the pack in its block
     * @param flags double byte bit, block number, character position
     * @param text 12 bytes, read-only
     * @param crc as recorded
     */
    public record Pack(int type, int track, int sequence, int flags, ByteBuffer text, int crc) {

        public Pack {
            text = text.asReadOnlyBuffer();
        }

        @Override
        public ByteBuffer text() {
            return text.duplicate();
        }
    }

    public CdText {
        packs = List.copyOf(packs);
    }

    /** Decodes the bytes between position and limit. */
    public static CdText decode(ByteBuffer in) {
        Fields fields = Fields.of(in);
        int end = Math.min(fields.length(), 2 + fields.u16(0));
        List<Pack> packs = new ArrayList<>();
        for (int at = HEADER; at + PACK <= end; at += PACK) {
            packs.add(new Pack(
                    fields.u8(at),
                    fields.u8(at + 1),
                    fields.u8(at + 2),
                    fields.u8(at + 3),
                    fields.copy(at + 4, TEXT),
                    fields.u16(at + 4 + TEXT)));
        }
        return new CdText(fields.u16(0), packs);
    }
}
