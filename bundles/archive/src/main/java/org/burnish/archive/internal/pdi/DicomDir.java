package org.burnish.archive.internal.pdi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The directory of a file-set: the file DICOMDIR (PS3.10, clause 8.6; PS3.3, annex F). */
final class DicomDir {

    private static final String DIRECTORY_CLASS = "1.2.840.10008.1.3.10";
    private static final String EXPLICIT_LITTLE_ENDIAN = "1.2.840.10008.1.2.1";
    private static final int FILE_SET_ID = 0x00041130;
    private static final int FIRST = 0x00041200;
    private static final int RECORDS = 0x00041220;

    private final DataSet set;
    private final Map<Long, DirectoryRecord> records;

    private DicomDir(DataSet set, Map<Long, DirectoryRecord> records) {
        this.set = set;
        this.records = records;
    }

    /** Reads all of it. */
    static DicomDir read(ByteBuffer bytes) throws DicomException {
        DicomFile file = DicomFile.read(bytes);
        if (!file.mediaClass().equals(DIRECTORY_CLASS)) {
            throw new DicomException("it is a DICOM file, but no directory: its class is " + file.mediaClass());
        }
        if (!file.transferSyntax().equals(EXPLICIT_LITTLE_ENDIAN)) {
            throw new DicomException("its transfer syntax is " + file.transferSyntax() + ", and has to be "
                    + EXPLICIT_LITTLE_ENDIAN + " (explicit VR, little endian)");
        }
        ByteBuffer rest = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN).position(file.end());
        return new DicomDir(DataSet.read(before(rest)), records(rest));
    }

    /** The elements in front of the records; the buffer is at these afterwards, or at the end. */
    private static ByteBuffer before(ByteBuffer rest) throws DicomException {
        int begin = rest.position();
        while (rest.hasRemaining()) {
            int at = rest.position();
            Element element = Element.read(rest);
            if (element.tag() == RECORDS) {
                rest.position(at);
                break;
            }
            if (element.length() == Element.UNDEFINED) {
                DataSet.skip(element, rest, 0);
            } else {
                rest.position(rest.position() + element.length());
            }
        }
        int end = rest.position();
        ByteBuffer before = rest.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        return before.limit(end).position(begin);
    }

    private static Map<Long, DirectoryRecord> records(ByteBuffer rest) throws DicomException {
        Map<Long, DirectoryRecord> records = new LinkedHashMap<>();
        if (!rest.hasRemaining()) {
            return records;
        }
        Element sequence = Element.read(rest);
        int end = sequence.length() == Element.UNDEFINED ? rest.limit() : rest.position() + sequence.length();
        while (rest.position() < end) {
            long at = rest.position();
            Element item = Element.read(rest);
            if (item.tag() == Element.SEQUENCE_END) {
                break;
            }
            if (item.tag() != Element.ITEM) {
                throw new DicomException("at byte " + at + " there is no directory record");
            }
            records.put(at, new DirectoryRecord(item(item, rest)));
        }
        return records;
    }

    private static DataSet item(Element item, ByteBuffer rest) throws DicomException {
        if (item.length() == Element.UNDEFINED) {
            return DataSet.read(rest);
        }
        ByteBuffer own = rest.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        own.limit(rest.position() + item.length());
        rest.position(own.limit());
        return DataSet.read(own);
    }

    String fileSetId() {
        return set.text(FILE_SET_ID);
    }

    /** All records, in the order of the file. */
    Collection<DirectoryRecord> all() {
        return records.values();
    }

    /** The records of the root directory entity. */
    List<DirectoryRecord> roots(Set<DirectoryRecord> seen) throws DicomException {
        return chain(set.number(FIRST), seen);
    }

    /** The records of the directory entity below a record. */
    List<DirectoryRecord> below(DirectoryRecord record, Set<DirectoryRecord> seen) throws DicomException {
        return chain(record.lower(), seen);
    }

    /** @param seen by identity: each record is in one directory entity */
    private List<DirectoryRecord> chain(long first, Set<DirectoryRecord> seen) throws DicomException {
        List<DirectoryRecord> chain = new ArrayList<>();
        for (long at = first; at != 0; ) {
            @Nullable DirectoryRecord record = records.get(at);
            if (record == null) {
                throw new DicomException("an offset leads to byte " + at + ", where no directory record is");
            }
            if (!seen.add(record)) {
                throw new DicomException("its offsets lead to the record at byte " + at + " twice");
            }
            if (record.inUse()) {
                chain.add(record);
            }
            at = record.next();
        }
        return chain;
    }
}
