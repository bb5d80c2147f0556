package org.burnish.mmc.command;

import java.nio.ByteBuffer;
import org.burnish.mmc.MmcCommand;
import org.burnish.mmc.response.TocEntries;
import org.burnish.scsi.Cdb;

/**
 * READ TOC/PMA/ATIP (MMC-6, 6.25).
 *
 * @param format 0 tracks, 1 sessions, 2 raw
 * @param msf addresses as minute, second, frame
 * @param number first track or session
 * @param allocationLength the most bytes to answer
 */
public record ReadToc(int format, boolean msf, int number, int allocationLength) implements MmcCommand<TocEntries> {

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
    public TocEntries decode(ByteBuffer in) {
        return TocEntries.decode(format, msf, in);
    }
}
