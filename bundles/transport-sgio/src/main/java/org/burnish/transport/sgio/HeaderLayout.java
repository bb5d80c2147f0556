package org.burnish.transport.sgio;

/**
 * Where the fields of {@code struct sg_io_hdr} (version 3, scsi/sg.h) are, in bytes. Linux lays them out by the rules of C
 * for the size of a pointer.
 *
 * @param pointer the size of a pointer in bytes
 */
record HeaderLayout(int pointer) {

    static final int INTERFACE_ID = 0;
    static final int DIRECTION = 4;
    static final int CDB_LENGTH = 8;
    static final int SENSE_ROOM = 9;
    static final int TRANSFER_LENGTH = 12;
    static final int TRANSFER = 16;

    int cdb() {
        return TRANSFER + pointer;
    }

    int sense() {
        return cdb() + pointer;
    }

    int timeout() {
        return sense() + pointer;
    }

    int flags() {
        return timeout() + 4;
    }

    int packId() {
        return flags() + 4;
    }

    int userPointer() {
        int end = packId() + 4;
        return (end + pointer - 1) / pointer * pointer;
    }

    int status() {
        return userPointer() + pointer;
    }

    int senseLength() {
        return status() + 3;
    }

    int hostStatus() {
        return status() + 4;
    }

    int driverStatus() {
        return status() + 6;
    }

    int residual() {
        return status() + 8;
    }

    int size() {
        int end = residual() + 12;
        return (end + pointer - 1) / pointer * pointer;
    }
}
