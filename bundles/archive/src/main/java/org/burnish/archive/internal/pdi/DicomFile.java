package org.burnish.archive.internal.pdi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The beginning of a DICOM file (PS3.10, clause 7.1): 128 bytes, {@code DICM}, and elements of group 0002. */
record DicomFile(DataSet meta, int end) {

    private static final int PREAMBLE = 128;
    private static final int MAGIC = 0x4D434944;
    private static final int GROUP = 0x0002;
    private static final int CLASS = 0x00020002;
    private static final int INSTANCE = 0x00020003;
    private static final int TRANSFER_SYNTAX = 0x00020010;

    /** Whether bytes are the beginning of a DICOM file. */
    static boolean is(ByteBuffer bytes) {
        ByteBuffer head = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        return head.remaining() >= PREAMBLE + 4 && head.getInt(head.position() + PREAMBLE) == MAGIC;
    }

    /** Reads what is in front of the data set. */
    static DicomFile read(ByteBuffer bytes) throws DicomException {
        ByteBuffer rest = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        if (!is(rest)) {
            throw new DicomException("it does not begin as a DICOM file does");
        }
        int begin = PREAMBLE + 4;
        rest.position(begin);
        int end = begin;
        while (rest.remaining() >= 8 && rest.getShort(rest.position()) == GROUP) {
            Element element = Element.read(rest);
            if (element.length() == Element.UNDEFINED) {
                throw new DicomException("its file meta information has no end");
            }
            rest.position(rest.position() + element.length());
            end = rest.position();
        }
        ByteBuffer meta = rest.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        return new DicomFile(DataSet.read(meta.limit(end).position(begin)), end);
    }

    String mediaClass() {
        return meta.text(CLASS);
    }

    String instance() {
        return meta.text(INSTANCE);
    }

    String transferSyntax() {
        return meta.text(TRANSFER_SYNTAX);
    }
}
