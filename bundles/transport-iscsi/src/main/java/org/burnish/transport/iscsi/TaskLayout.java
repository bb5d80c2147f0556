package org.burnish.transport.iscsi;

/**
 * Where the fields of libiscsi's {@code struct scsi_task} (scsi-lowlevel.h) are that its functions do not report, in bytes.
 * The structure grew in its middle between versions, so that the field before which the data stand, {@code ptr}, is looked
 * for in a task of the library that is there.
 *
 * @param pointer the size of a pointer
 * @param privatePointer where {@code ptr} is
 */
record TaskLayout(int pointer, int privatePointer) {

    static final int STATUS = 0;
    /** Four numbers and the command of 16 bytes come before it. */
    static final int RESIDUAL_STATUS = 4 * Integer.BYTES + 16;
    /** The fields that come before it take so much at least, and less than the second figure at most. */
    static final int FIRST = 64;

    static final int LAST = 160;

    static final int UNDERFLOW = 1;

    int residual() {
        return (RESIDUAL_STATUS + Integer.BYTES + pointer - 1) / pointer * pointer;
    }

    /** The number of bytes of the response's data segment: {@code datain.size}. */
    int dataLength() {
        return privatePointer - 3 * pointer;
    }

    /** Their address: {@code datain.data}. */
    int data() {
        return privatePointer - 2 * pointer;
    }
}
