package org.burnish.mmc.command;

import java.nio.ByteBuffer;
import org.burnish.mmc.mode.ModePage;
import org.burnish.scsi.Cdb;

/**
 * MODE SELECT(10) (SPC-4, 6.12) of one page, PF set: 8 bytes of zeros, then the page.
 *
 * @param page what is sent
 */
public record ModeSelect10(ModePage page) implements Order {

    private static final int HEADER = 8;

    @Override
    public Cdb cdb() {
        return Cdb.of("MODE SELECT(10)", Cdb.Direction.OUT, 0x55, 0x10, 0, 0, 0, 0, 0, length() >> 8, length(), 0);
    }

    @Override
    public ByteBuffer outgoing() {
        return ByteBuffer.allocate(length()).position(HEADER).put(page.encode()).flip();
    }

    private int length() {
        return HEADER + page.length();
    }
}
