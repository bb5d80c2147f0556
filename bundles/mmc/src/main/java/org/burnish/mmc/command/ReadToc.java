package org.burnish.mmc.command;

import java.nio.ByteBuffer;
import org.burnish.mmc.MmcCommand;
import org.burnish.mmc.response.ReplyShape;
import org.burnish.mmc.response.TocEntries;
import org.burnish.scsi.Cdb;

/**
 * READ TOC/PMA/ATIP (MMC-6, 6.25).
 *
 * @param format {@link #TRACKS}, {@link #SESSIONS}, {@link #RAW} or {@link #PMA}; the answers of ATIP and CD-TEXT have
 *     other forms, see {@link ReadAtip} and {@link ReadCdText}
 * @param msf addresses as minute, second, frame
 * @param number first track or session
 * @param allocationLength the most bytes to answer
 */
public record ReadToc(int format, boolean msf, int number, int allocationLength) implements MmcCommand<TocEntries> {

    /** The tracks of all sessions, and the last lead-out. */
    public static final int TRACKS = 0;
    /** The first track of the last complete session. */
    public static final int SESSIONS = 1;
    /** All entries of the Q sub-channel of each lead-in. */
    public static final int RAW = 2;
    /** The entries of the program memory area, which knows the tracks of an open session too. */
    public static final int PMA = 3;
    /** The absolute time in pre-groove. */
    static final int ATIP = 4;
    /** CD-TEXT of the lead-in. */
    static final int CD_TEXT = 5;

    @Override
    public Cdb cdb() {
        return Cdb.of(
                "READ TOC/PMA/ATIP",
                Cdb.Direction.IN,
                0x43,
                msf ? 2 : 0,
                format & 0x0F,
                0,
                0,
                0,
                number,
                allocationLength >> 8,
                allocationLength,
                0);
    }

    @Override
    public int transferLength() {
        return allocationLength;
    }

    @Override
    public ReplyShape shape() {
        return TocEntries.SHAPE;
    }

    @Override
    public TocEntries decode(ByteBuffer in) {
        return TocEntries.decode(format, msf, in);
    }
}
