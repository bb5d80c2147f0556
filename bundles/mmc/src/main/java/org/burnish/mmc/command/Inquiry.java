package org.burnish.mmc.command;

import java.nio.ByteBuffer;
import org.burnish.mmc.MmcCommand;
import org.burnish.mmc.response.InquiryData;
import org.burnish.mmc.response.ReplyShape;
import org.burnish.scsi.Cdb;

/**
 * INQUIRY (SPC-4, 6.6), standard data of 36 bytes.
 */
public record Inquiry() implements MmcCommand<InquiryData> {

    private static final int LENGTH = 36;

    @Override
    public Cdb cdb() {
        return Cdb.of("INQUIRY", Cdb.Direction.IN, 0x12, 0, 0, 0, LENGTH, 0);
    }

    @Override
    public int transferLength() {
        return LENGTH;
    }

    @Override
    public ReplyShape shape() {
        return InquiryData.SHAPE;
    }

    @Override
    public InquiryData decode(ByteBuffer in) {
        return InquiryData.decode(in);
    }
}
