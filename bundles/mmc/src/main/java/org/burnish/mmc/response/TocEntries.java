package org.burnish.mmc.response;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.burnish.mmc.Msf;
import org.burnish.mmc.wire.Fields;

/**
 * The answer of READ TOC/PMA/ATIP in formats 0000b to 0011b (MMC-6, 6.25.3). Other formats give no entries.
 *
 * @param dataLength the announced length in bytes, without the 2 bytes of the field itself
 * @param first first track or session
 * @param last last track or session
 * @param entries in the drive's order
 */
public record TocEntries(int dataLength, int first, int last, List<Entry> entries) {

    /** Length of the answer's header in bytes. */
    public static final int HEADER = 4;

    /** What an answer must have: the first and the last number. */
    public static final ReplyShape SHAPE = ReplyShape.counted16(HEADER);

    /**
     * One entry.
     *
     * @param session session number; 0 in formats that report none
     * @param adr type of the Q sub-channel entry
     * @param control control nibble; 4 and more are data
     * @param point track number, AAh for the lead-out of format 0, A0h to C1h in formats 2 and 3
     * @param minute PMIN of format 2, else 0; for points A0h and A1h the first and the last track number
     * @param start address in blocks; of format 2 that of PMIN, PSEC, PFRAME, meaningless for A0h and A1h
     */
    public record Entry(int session, int adr, int control, int point, int minute, int start) {}

    public TocEntries {
        entries = List.copyOf(entries);
    }

    /** Decodes the bytes between position and limit as an answer of this format, addresses in the form asked for. */
    public static TocEntries decode(int format, boolean msf, ByteBuffer in) {
        Fields fields = Fields.of(in);
        int end = Math.min(fields.length(), 2 + fields.u16(0));
        boolean raw = format >= 2;
        int size = raw ? 11 : 8;
        List<Entry> entries = new ArrayList<>();
        for (int at = HEADER; format <= 3 && at + size <= end; at += size) {
            entries.add(raw ? raw(fields, at) : formatted(fields, at, msf));
        }
        return new TocEntries(fields.u16(0), fields.u8(2), fields.u8(3), entries);
    }

    private static Entry formatted(Fields fields, int at, boolean msf) {
        int start = msf ? block(fields, at + 5) : fields.i32(at + 4);
        return new Entry(0, fields.bits(at + 1, 4, 4), fields.bits(at + 1, 0, 4), fields.u8(at + 2), 0, start);
    }

    private static Entry raw(Fields fields, int at) {
        return new Entry(
                fields.u8(at),
                fields.bits(at + 1, 4, 4),
                fields.bits(at + 1, 0, 4),
                fields.u8(at + 3),
                fields.u8(at + 8),
                block(fields, at + 8));
    }

    private static int block(Fields fields, int at) {
        return new Msf(fields.u8(at), fields.u8(at + 1), fields.u8(at + 2)).lba();
    }
}
