package org.burnish.mmc.command;

import java.nio.ByteBuffer;
import org.burnish.mmc.MmcCommand;
import org.burnish.mmc.response.Atip;
import org.burnish.mmc.response.ReplyShape;
import org.burnish.scsi.Cdb;

/** READ TOC/PMA/ATIP, format 0100b: the absolute time in pre-groove of a CD-R or CD-RW (MMC-6, 6.25.3.6). */
public record ReadAtip() implements MmcCommand<Atip> {

    /** The longest answer, with the additional information values that old drives leave out. */
    private static final int LENGTH = 28;

    @Override
    public Cdb cdb() {
        return new ReadToc(ReadToc.ATIP, true, 0, LENGTH).cdb();
    }

    @Override
    public int transferLength() {
        return LENGTH;
    }

    @Override
    public ReplyShape shape() {
        return Atip.SHAPE;
    }

    @Override
    public Atip decode(ByteBuffer in) {
        return Atip.decode(in);
    }
}
