package org.burnish.archive.internal.pdi;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A record of the directory of a file-set (DICOM PS3.3, F.3.2.2). */
record DirectoryRecord(DataSet set) {

    private static final int CHARSET = 0x00080005;
    private static final int STUDY_DATE = 0x00080020;
    private static final int STUDY_DESCRIPTION = 0x00081030;
    private static final int PATIENT_NAME = 0x00100010;
    private static final int PATIENT_ID = 0x00100020;
    private static final int NEXT = 0x00041400;
    private static final int IN_USE = 0x00041410;
    private static final int LOWER = 0x00041420;
    private static final int TYPE = 0x00041430;
    private static final int FILE_ID = 0x00041500;
    private static final int INSTANCE = 0x00041511;

    /** Where the next record of the same directory entity is; 0 for nowhere. */
    long next() {
        return set.number(NEXT);
    }

    /** Where the first record of the directory entity below it is; 0 for nowhere. */
    long lower() {
        return set.number(LOWER);
    }

    /** A record that is not in use was removed. */
    boolean inUse() {
        return !set.has(IN_USE) || set.number(IN_USE) != 0;
    }

    String type() {
        return set.text(TYPE);
    }

    /** The components of the referenced file's name; none where no file is referenced. */
    List<String> file() {
        String text = set.text(FILE_ID);
        return text.isEmpty() ? List.of() : List.of(text.split("\\\\", -1));
    }

    /** The unique identifier of what is in the file. */
    String instance() {
        return set.text(INSTANCE);
    }

    private Charset charset() {
        return CharacterSets.of(set.text(CHARSET));
    }

    String patientId() {
        return set.text(PATIENT_ID, charset());
    }

    /** For people: the family name, a comma, and the others. */
    String patientName() {
        String alphabetic = set.text(PATIENT_NAME, charset()).split("=", 2)[0];
        String[] parts = alphabetic.split("\\^");
        String others = Arrays.stream(parts)
                .skip(1)
                .limit(2)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        String family = parts.length == 0 ? "" : parts[0].strip();
        return others.isEmpty() ? family : family.isEmpty() ? others : family + ", " + others;
    }

    String studyDescription() {
        return set.text(STUDY_DESCRIPTION, charset());
    }

    /** As ISO 8601 has it; empty where it is none. */
    String studyDate() {
        String date = set.text(STUDY_DATE).replace(".", "");
        return date.matches("\\d{8}")
                ? date.substring(0, 4) + "-" + date.substring(4, 6) + "-" + date.substring(6)
                : "";
    }
}
