package org.burnish.shell.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.burnish.options.OptionKey;
import org.burnish.recorder.Drives;
import org.burnish.recorder.Recorder;
import org.burnish.scsi.MediumKind;
import org.burnish.shell.job.Jobs;
import org.jline.reader.Candidate;

/** What the words in capitals of a manual stand for. */
final class Values {

    /** Common multiples, and the words for the ends. */
    private static final List<String> SPEEDS = List.of("1x", "2x", "4x", "6x", "8x", "12x", "16x", "max", "min");

    private final Drives drives;
    private final Jobs jobs;
    private final Recorder recorder;
    private final Manuals manuals;

    Values(Drives drives, Jobs jobs, Recorder recorder, Manuals manuals) {
        this.drives = drives;
        this.jobs = jobs;
        this.recorder = recorder;
        this.manuals = manuals;
    }

    /**
     * The values.
     *
     * @param kind such as {@code DRIVE}, or words with {@code |} between them
     * @param begun the part of the word before the cursor
     */
    List<Candidate> of(String kind, String begun, Place place) {
        if (kind.contains("|")) {
            return whole(Stream.of(kind.split("\\|")));
        }
        return switch (kind) {
            case "DRIVE" -> drives(begun, place);
            case "DIR", "FILE" -> files("", begun, place);
            case "KIND" -> whole(drives.mediumKinds().stream().map(MediumKind::name));
            case "NUMBER" -> whole(jobs.numbers().stream().map(String::valueOf));
            case "SPEED" -> whole(SPEEDS.stream());
            case "COMMAND" ->
                manuals.get().values().stream()
                        .map(manual -> described(manual.name(), manual.summary()))
                        .toList();
            case "NAME=VALUE" -> recorder.options().stream().map(Values::option).toList();
            default -> List.of();
        };
    }

    private static Candidate option(OptionKey<?> key) {
        return new Candidate(key.name() + "=", key.name() + "=", null, key.summary(), null, null, false);
    }

    /** The drives that are found, and behind a scheme the files whose path has begun. */
    private List<Candidate> drives(String begun, Place place) {
        int colon = begun.indexOf(':');
        if (colon >= 0) {
            return files(begun.substring(0, colon + 1), begun.substring(colon + 1), place);
        }
        List<Candidate> candidates =
                new ArrayList<>(whole(drives.addresses().stream().map(Object::toString)));
        drives.schemes().forEach(scheme -> candidates.add(begun(scheme + ":")));
        return candidates;
    }

    /** The paths of a directory's entries, as they were begun; directories end in a slash. */
    private static List<Candidate> files(String scheme, String begun, Place place) {
        String directory = begun.substring(0, begun.lastIndexOf('/') + 1);
        boolean hidden = begun.startsWith(".", directory.length());
        try (Stream<Path> entries = Files.list(directory.isEmpty() ? place.path(".") : place.path(directory))) {
            return entries.filter(
                            entry -> hidden || !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .map(entry -> {
                        String path = scheme + directory + entry.getFileName();
                        return Files.isDirectory(entry) ? begun(path + "/") : new Candidate(path);
                    })
                    .toList();
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
    }

    private static List<Candidate> whole(Stream<String> values) {
        return values.map(Candidate::new).toList();
    }

    /** The user goes on behind this one. */
    private static Candidate begun(String value) {
        return new Candidate(value, value, null, null, null, null, false);
    }

    /** With what it does beside it. */
    static Candidate described(String value, String says) {
        return new Candidate(value, value, null, says, null, null, true);
    }
}
