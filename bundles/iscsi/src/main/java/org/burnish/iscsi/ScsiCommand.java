package org.burnish.iscsi;

/**
 * SCSI Command (RFC 7143, 11.3).
 *
 * @param immediate whether it is outside the window
 * @param read whether data are expected from the device
 * @param write whether data go to the device
 * @param isFinal whether no unsolicited data follow
 * @param attribute the task attribute
 * @param lun the logical unit
 * @param taskTag the initiator's tag
 * @param expectedLength how many bytes are to travel
 * @param commandNumber its number in the session; the channel gives one to what is sent
 * @param cdb the command, 16 bytes, zeros behind it
 */
public record ScsiCommand(
        boolean immediate,
        boolean read,
        boolean write,
        boolean isFinal,
        int attribute,
        long lun,
        int taskTag,
        long expectedLength,
        int commandNumber,
        byte[] cdb)
        implements Request {

    private static final int READ = 0x40;
    private static final int WRITE = 0x20;

    public static ScsiCommand of(BasicHeader header) {
        int flags = header.flags();
        return new ScsiCommand(
                header.immediate(),
                (flags & READ) != 0,
                (flags & WRITE) != 0,
                header.isFinal(),
                flags & 7,
                header.lun(),
                header.taskTag(),
                Integer.toUnsignedLong(header.i32(20)),
                header.commandNumber(),
                header.bytes(32, 16));
    }

    @Override
    public BasicHeader header() {
        BasicHeader header = BasicHeader.to(Opcode.SCSI_COMMAND)
                .u8(1, (isFinal ? 0x80 : 0) | (read ? READ : 0) | (write ? WRITE : 0) | attribute)
                .i64(8, lun)
                .i32(16, taskTag)
                .i32(20, (int) expectedLength)
                .bytes(32, cdb);
        return immediate ? header.setImmediate() : header;
    }
}
