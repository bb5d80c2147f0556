package org.burnish.mmc.command;

import java.nio.ByteBuffer;
import org.burnish.mmc.MmcCommand;
import org.burnish.scsi.Cdb;

/**
 * READ CD (MMC-6, 6.19): sectors of CD with the wanted ones of their fields.
 *
 * @param sectorType expected: 0 any, 1 CD-DA, 2 mode 1, 3 mode 2 formless, 4 and 5 mode 2 form 1 and 2
 * @param lba first sector
 * @param sectors how many
 * @param fields byte 9: from bit 7 on sync, header codes, user data, EDC and ECC, C2 errors
 * @param subChannel 0 none, 1 raw, 2 Q, 4 corrected R-W
 * @param sectorLength how many bytes these fields of one sector have together
 */
public record ReadCd(int sectorType, int lba, int sectors, int fields, int subChannel, int sectorLength)
        implements MmcCommand<ByteBuffer> {

    /** Sync, all headers, user data, EDC and ECC: 2352 bytes. */
    public static final int WHOLE_SECTOR = 0xF8;
    /** Only the user data. */
    public static final int USER_DATA = 0x10;

    @Override
    public Cdb cdb() {
        return Cdb.of(
                "READ CD",
                Cdb.Direction.IN,
                0xBE,
                (sectorType & 7) << 2,
                lba >> 24,
                lba >> 16,
                lba >> 8,
                lba,
                sectors >> 16,
                sectors >> 8,
                sectors,
                fields,
                subChannel & 7,
                0);
    }

    @Override
    public int transferLength() {
        return sectors * sectorLength;
    }

    @Override
    public ByteBuffer decode(ByteBuffer in) {
        return ByteBuffer.allocate(in.remaining()).put(in).flip();
    }
}
