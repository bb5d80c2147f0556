package org.burnish.station.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.burnish.station.Job;
import org.burnish.station.JobQuery;
import org.burnish.station.JobRequest;
import org.burnish.station.Station;
import org.burnish.station.StationException;

/**
 * Takes the files of a folder as jobs. What a file became is in its name alone, and in the database: a station that dies goes on with
 * what it finds.
 */
final class HotFolder {

    private static final System.Logger LOG = System.getLogger(HotFolder.class.getName());
    /** More is no job. */
    private static final long MAX_BYTES = 1 << 20;

    private static final String SUBMITTER = "hot folder: ";
    private static final List<JobFile> KINDS = List.of(new JsonJob(), new PublisherJob());

    private final Path folder;
    private final Station station;
    /** How each file was when it was looked at last: one that grows is not taken. */
    private Map<Path, String> before = Map.of();
    /** The jobs of files that this process handed in or found: they are looked for by their files only once. */
    private final Map<String, Long> handedIn = new HashMap<>();

    HotFolder(Path folder, Station station) {
        this.folder = folder;
        this.station = station;
    }

    /** Looks once: takes the files that have not changed since the last time, and renames those whose jobs have ended. */
    void look() throws IOException {
        Map<Path, String> now = new HashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    String state = Files.size(file) + " " + Files.getLastModifiedTime(file);
                    now.put(file, state);
                    if (state.equals(before.get(file))) {
                        settled(file);
                    }
                }
            }
        }
        before = now;
    }

    private void settled(Path file) throws IOException {
        String name = file.getFileName().toString();
        for (JobFile kind : KINDS) {
            if (kind.takes(name)) {
                take(file, kind);
                return;
            }
            Optional<String> original = originalOf(name, kind);
            if (original.isPresent()) {
                follow(file, original.get(), kind);
                return;
            }
        }
    }

    /** The name that a file had which is taken, if it is one of a kind. */
    private static Optional<String> originalOf(String name, JobFile kind) {
        if (kind instanceof JsonJob) {
            String end = ".taken";
            return name.endsWith(".json" + end)
                    ? Optional.of(name.substring(0, name.length() - end.length()))
                    : Optional.empty();
        }
        return name.endsWith(".INP")
                ? Optional.of(name.substring(0, name.length() - ".INP".length()) + ".JRQ")
                : Optional.empty();
    }

    private void take(Path file, JobFile kind) throws IOException {
        String name = file.getFileName().toString();
        JobRequest request;
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new IllegalArgumentException("it has more than " + MAX_BYTES + " bytes");
            }
            request = kind.request(
                    new String(Files.readAllBytes(file), StandardCharsets.UTF_8), folder, SUBMITTER + base(name));
        } catch (IllegalArgumentException e) {
            failed(file, name, kind, "The file is no job: " + e.getMessage() + ".");
            return;
        }
        // taken first, and then handed in: one that is found taken without a job is handed in again
        Path taken = renamed(file, kind.name(name, JobFile.State.TAKEN));
        submit(taken, name, kind, request);
    }

    private void submit(Path taken, String name, JobFile kind, JobRequest request) throws IOException {
        try {
            handedIn.put(base(name), station.submit(request).id());
        } catch (StationException e) {
            if (e.kind() == StationException.Kind.UNAVAILABLE) {
                LOG.log(System.Logger.Level.WARNING, e.getMessage());
                renamed(taken, name);
            } else {
                failed(taken, name, kind, String.valueOf(e.getMessage()));
            }
        }
    }

    private static String base(String name) {
        return name.replaceAll("[.](json|JRQ|jrq|JDF|jdf)$", "");
    }

    /** What became of a file that is taken. */
    private void follow(Path file, String original, JobFile kind) throws IOException {
        Long known = handedIn.get(base(original));
        Optional<Job> job = known != null
                ? station.job(known)
                : job(original, Files.getLastModifiedTime(file).toInstant());
        if (job.isEmpty()) {
            // the station died before it handed it in
            submit(
                    file,
                    original,
                    kind,
                    kind.request(
                            new String(Files.readAllBytes(file), StandardCharsets.UTF_8),
                            folder,
                            SUBMITTER + base(original)));
            return;
        }
        handedIn.put(base(original), job.get().id());
        if (job.get().state() == Job.State.DONE) {
            renamed(file, kind.name(original, JobFile.State.DONE));
        } else if (job.get().state().ended()) {
            failed(file, original, kind, "Job " + job.get().id() + " " + reasons(job.get()));
        }
    }

    private Optional<Job> job(String original, Instant written) {
        String submitter = SUBMITTER + base(original);
        return station.jobs(new JobQuery(Set.of(), Long.MAX_VALUE, Optional.of(submitter), 1000)).stream()
                .filter(job -> job.request().submitter().equals(submitter)
                        && !job.created().isBefore(written))
                .findFirst();
    }

    private static String reasons(Job job) {
        StringBuilder reasons = new StringBuilder(job.state().name().toLowerCase(java.util.Locale.ROOT));
        job.burns().stream()
                .filter(burn -> !burn.reason().isEmpty())
                .forEach(burn -> reasons.append(". ").append(burn.reason()));
        return reasons.toString();
    }

    private void failed(Path file, String original, JobFile kind, String why) throws IOException {
        Path failed = renamed(file, kind.name(original, JobFile.State.FAILED));
        Files.writeString(failed.resolveSibling(failed.getFileName() + ".txt"), why + System.lineSeparator());
        LOG.log(System.Logger.Level.WARNING, "Hot folder: " + original + ": " + why);
    }

    private Path renamed(Path file, String name) throws IOException {
        return Files.move(file, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
