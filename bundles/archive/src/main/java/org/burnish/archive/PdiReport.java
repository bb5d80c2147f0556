package org.burnish.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.burnish.options.fact.Fact;

/**
 * What a check of a medium for healthcare found.
 *
 * @param faults what is wrong: other systems may not read such a medium
 * @param notes what does no harm, but is not as it should be
 * @param fileSetId what the file-set is called; empty where it has no name
 * @param patients in the order of the directory
 */
public record PdiReport(List<Fact> faults, List<Fact> notes, String fileSetId, List<Patient> patients) {

    /**
     * A patient of the directory.
     *
     * @param name for people: {@code Doe, Jane}; may be empty
     * @param id the patient's number; may be empty
     * @param studies in the order of the directory
     */
    public record Patient(String name, String id, List<Study> studies) {

        public Patient {
            Objects.requireNonNull(name);
            Objects.requireNonNull(id);
            studies = List.copyOf(studies);
        }
    }

    /**
     * A study of a patient.
     *
     * @param date {@code 2026-11-30}; empty where unknown
     * @param description may be empty
     */
    public record Study(String date, String description) {

        public Study {
            Objects.requireNonNull(date);
            Objects.requireNonNull(description);
        }
    }

    public PdiReport {
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
        Objects.requireNonNull(fileSetId);
        patients = List.copyOf(patients);
    }

    /** Whether nothing is wrong. */
    public boolean good() {
        return faults.isEmpty();
    }

    /** What is printed on the disc's label: a line for each patient, with the number, and below it one for each study. */
    public List<String> label() {
        List<String> lines = new ArrayList<>();
        for (Patient patient : patients) {
            lines.add(known(patient.name()) + "  ID " + known(patient.id()));
            for (Study study : patient.studies()) {
                lines.add("  " + (known(study.date()) + "  " + study.description()).strip());
            }
        }
        return lines;
    }

    private static String known(String text) {
        return text.isEmpty() ? "(unknown)" : text;
    }
}
