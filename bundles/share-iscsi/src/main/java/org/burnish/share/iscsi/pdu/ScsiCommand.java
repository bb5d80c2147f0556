package org.burnish.share.iscsi.pdu;

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
 * @param commandNumber its number in the session
 * @param cdb the command, 16 bytes
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
        byte[] cdb) {

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
}
