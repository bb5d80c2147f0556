package org.burnish.mmc.command;

import java.nio.ByteBuffer;
import org.burnish.mmc.MmcCommand;
import org.burnish.mmc.response.CdText;
import org.burnish.mmc.response.ReplyShape;
import org.burnish.scsi.Cdb;

/**
 * READ TOC/PMA/ATIP, format 0101b: CD-TEXT from the lead-in (MMC-6, 6.25.3.7).
 *
 * @param allocationLength the most bytes to answer: 4 and 18 for each pack
 */
public record ReadCdText(int allocationLength) implements MmcCommand<CdText> {

    @Override
    public Cdb cdb() {
        return new ReadToc(ReadToc.CD_TEXT, false, 0, allocationLength).cdb();
    }

    @Override
    public int transferLength() {
        return allocationLength;
    }

    @Override
    public ReplyShape shape() {
        return CdText.SHAPE;
    }

    @Override
    public CdText decode(ByteBuffer in) {
        return CdText.decode(in);
    }
}
