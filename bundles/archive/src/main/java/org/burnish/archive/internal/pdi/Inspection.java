package org.burnish.archive.internal.pdi;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.burnish.archive.PdiReport;
import org.burnish.archive.PdiReport.Patient;
import org.burnish.archive.PdiReport.Study;
import org.burnish.options.fact.Fact;
import org.jspecify.annotations.Nullable;

/** One check of a medium. */
final class Inspection {

    private static final String DIRECTORY = "DICOMDIR";
    private static final int MOST_DIRECTORY = 256 << 20;
    private static final int HEAD = 16 * 1024;
    private static final int MOST_DEPTH = 32;
    /** File IDs: DICOM PS3.10, clauses 8.2 and 8.5. */
    private static final int MOST_COMPONENTS = 8;

    private static final Pattern COMPONENT = Pattern.compile("[A-Z0-9_]{1,8}");

    private final MediumFiles files;
    private final SortedSet<String> paths;
    private final Map<String, String> anyCase = new HashMap<>();
    private final List<Fact> faults = new ArrayList<>();
    private final List<Fact> notes = new ArrayList<>();
    private final List<Patient> patients = new ArrayList<>();
    private final Set<String> referenced = new HashSet<>();

    Inspection(MediumFiles files) {
        this.files = files;
        this.paths = files.paths();
        paths.forEach(path -> anyCase.putIfAbsent(path.toUpperCase(Locale.ROOT), path));
    }

    Optional<PdiReport> run() throws IOException {
        if (!paths.contains(DIRECTORY)) {
            return misplaced();
        }
        String name = "";
        byte[] bytes = files.beginning(DIRECTORY, MOST_DIRECTORY + 1);
        if (bytes.length > MOST_DIRECTORY) {
            faults.add(PdiFacts.tooLarge(MOST_DIRECTORY));
        } else {
            try {
                DicomDir directory = DicomDir.read(ByteBuffer.wrap(bytes));
                name = directory.fileSetId();
                read(directory);
                unreferenced();
            } catch (DicomException e) {
                faults.add(PdiFacts.damaged(String.valueOf(e.getMessage())));
            }
        }
        conventions();
        return Optional.of(new PdiReport(faults, notes, name, patients));
    }

    /** A directory of another name, or elsewhere: it was meant as such a medium. */
    private Optional<PdiReport> misplaced() {
        return paths.stream()
                .filter(path -> path.substring(path.lastIndexOf('/') + 1).equalsIgnoreCase(DIRECTORY))
                .findFirst()
                .map(path -> new PdiReport(List.of(PdiFacts.notInRoot(path)), List.of(), "", List.of()));
    }

    private void read(DicomDir directory) throws IOException, DicomException {
        for (DirectoryRecord record : directory.all()) {
            if (record.inUse() && !record.file().isEmpty()) {
                reference(record);
            }
        }
        Set<DirectoryRecord> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (DirectoryRecord root : directory.roots(seen)) {
            if (root.type().equals("PATIENT")) {
                patients.add(patient(directory, root, seen));
            } else {
                walk(directory, root, seen, 0);
            }
        }
        int unreachable = (int) directory.all().stream()
                .filter(record -> record.inUse() && !seen.contains(record))
                .count();
        if (unreachable > 0) {
            faults.add(PdiFacts.unreachable(unreachable));
        }
        if (patients.stream().anyMatch(patient -> patient.name().indexOf('\u001b') >= 0)) {
            notes.add(PdiFacts.reportedNames());
        }
    }

    private Patient patient(DicomDir directory, DirectoryRecord record, Set<DirectoryRecord> seen)
            throws DicomException {
        List<Study> studies = new ArrayList<>();
        for (DirectoryRecord below : directory.below(record, seen)) {
            if (below.type().equals("STUDY")) {
                studies.add(new Study(below.studyDate(), below.studyDescription()));
            }
            walk(directory, below, seen, 0);
        }
        return new Patient(record.patientName(), record.patientId(), studies);
    }

    private static void walk(DicomDir directory, DirectoryRecord record, Set<DirectoryRecord> seen, int depth)
            throws DicomException {
        if (depth > MOST_DEPTH) {
            throw new DicomException("its records are nested deeper than " + MOST_DEPTH);
        }
        for (DirectoryRecord below : directory.below(record, seen)) {
            walk(directory, below, seen, depth + 1);
        }
    }

    private void reference(DirectoryRecord record) throws IOException {
        List<String> components = record.file();
        String path = String.join("/", components);
        if (components.size() > MOST_COMPONENTS
                || !components.stream().allMatch(each -> COMPONENT.matcher(each).matches())) {
            faults.add(PdiFacts.fileId(path));
        }
        if (!referenced.add(path)) {
            faults.add(PdiFacts.twice(path));
        } else if (paths.contains(path)) {
            compare(record, path);
        } else {
            @Nullable String there = anyCase.get(path.toUpperCase(Locale.ROOT));
            faults.add(there == null ? PdiFacts.missing(path) : PdiFacts.wrongCase(path, there));
            Optional.ofNullable(there).ifPresent(referenced::add);
        }
    }

    private void compare(DirectoryRecord record, String path) throws IOException {
        ByteBuffer head = ByteBuffer.wrap(files.beginning(path, HEAD));
        try {
            String instance = DicomFile.read(head).instance();
            if (!record.instance().isEmpty() && !record.instance().equals(instance)) {
                faults.add(PdiFacts.otherInstance(path));
            }
        } catch (DicomException e) {
            faults.add(PdiFacts.noDicom(path));
        }
    }

    private void unreferenced() throws IOException {
        for (String path : paths) {
            if (!referenced.contains(path)
                    && !path.equals(DIRECTORY)
                    && DicomFile.is(ByteBuffer.wrap(files.beginning(path, HEAD)))) {
                faults.add(PdiFacts.unreferenced(path));
            }
        }
    }

    /** What IHE PDI has beside the file-set (RAD TF-2, 4.47.4.1.2). */
    private void conventions() {
        if (!paths.contains("README.TXT")) {
            faults.add(PdiFacts.noReadMe());
        }
        if (!anyCase.containsKey("INDEX.HTM")) {
            notes.add(PdiFacts.noWebContent());
        } else if (paths.stream().noneMatch(path -> path.startsWith("IHE_PDI/"))) {
            notes.add(PdiFacts.noWebFolder());
        }
    }
}
