package org.burnish.station.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.burnish.station.Burn;
import org.burnish.station.BurnCertificate;
import org.burnish.station.Catalogue;
import org.burnish.station.Disc;
import org.burnish.station.DiscCheck;
import org.burnish.station.DiscFile;
import org.burnish.station.FileQuery;
import org.burnish.station.Job;
import org.burnish.station.JobQuery;
import org.burnish.station.JobRequest;
import org.burnish.station.SetPlan;
import org.burnish.station.Station;
import org.burnish.station.StationDrive;
import org.burnish.station.StationException;

/** A station and a catalogue in memory. */
public final class Fakes {

    static final Instant TIME = Instant.parse("2026-12-01T04:00:00Z");
    /** Names that others chose. */
    public static final String HOSTILE = "<script>alert(1)</script>\"'&\u202Egpj.exe";

    private Fakes() {}

    /** A queue that burns nothing. */
    public static final class Queue implements Station {

        public final Map<Long, Job> jobs = new TreeMap<>();
        public final List<String> done = new ArrayList<>();

        @Override
        public String name() {
            return "attic";
        }

        @Override
        public synchronized Job submit(JobRequest request) {
            long id = jobs.size() + 1L;
            Job job = new Job(
                    id,
                    request,
                    request.held() ? Job.State.HELD : Job.State.WAITING,
                    TIME,
                    Optional.empty(),
                    List.of(burn(id * 10, Burn.State.WAITING)));
            jobs.put(id, job);
            return job;
        }

        static Burn burn(long id, Burn.State state) {
            boolean running = state.running();
            return new Burn(
                    id,
                    1,
                    1,
                    state,
                    Burn.Verified.UNKNOWN,
                    1,
                    running ? Optional.of(new Burn.Place("attic", "emu:/a")) : Optional.empty(),
                    running ? 40 : 0,
                    running ? "Writing" : "",
                    running ? OptionalLong.of(1) : OptionalLong.empty(),
                    running ? "" : "It waits for a blank",
                    running ? Optional.of(TIME) : Optional.empty(),
                    Optional.empty());
        }

        /** A job in a state. */
        public synchronized Job put(JobRequest request, Job.State state, Burn.State burn) {
            long id = jobs.size() + 1L;
            Optional<Instant> ended = state.ended() ? Optional.of(TIME) : Optional.empty();
            Job job = new Job(id, request, state, TIME, ended, List.of(burn(id * 10, burn)));
            jobs.put(id, job);
            return job;
        }

        @Override
        public synchronized Optional<Job> job(long id) {
            return Optional.ofNullable(jobs.get(id));
        }

        @Override
        public synchronized List<Job> jobs(JobQuery query) {
            return jobs.values().stream()
                    .filter(job -> query.states().isEmpty() || query.states().contains(job.state()))
                    .filter(job -> job.id() < query.before())
                    .filter(job -> job.request().label().contains(query.text().orElse("")))
                    .sorted((one, two) -> Long.compare(two.id(), one.id()))
                    .limit(query.limit())
                    .toList();
        }

        @Override
        public synchronized List<StateCount> counts() {
            List<StateCount> counts = new ArrayList<>();
            for (Job.State state : Job.State.values()) {
                counts.add(new StateCount(
                        state,
                        jobs.values().stream()
                                .filter(job -> job.state() == state)
                                .count()));
            }
            return counts;
        }

        private synchronized Job becomes(long id, String act, Job.State state) {
            Job job = job(id).orElseThrow(
                            () -> new StationException(StationException.Kind.NOT_FOUND, "There is no job " + id));
            if (job.state().ended()) {
                throw new StationException(StationException.Kind.CONFLICT, "Job " + id + " has ended");
            }
            done.add(act + " " + id);
            Job now = new Job(id, job.request(), state, job.created(), job.ended(), job.burns());
            jobs.put(id, now);
            return now;
        }

        @Override
        public Job cancel(long id) {
            return becomes(id, "cancel", Job.State.CANCELLED);
        }

        @Override
        public Job hold(long id) {
            return becomes(id, "hold", Job.State.HELD);
        }

        @Override
        public Job release(long id) {
            return becomes(id, "release", Job.State.WAITING);
        }

        @Override
        public Job retry(long id) {
            return becomes(id, "retry", Job.State.WAITING);
        }

        @Override
        public SetPlan plan(JobRequest request) {
            return new SetPlan(List.of(new SetPlan.SetDisc(1, "A_1", 5000, 0, 3, 9_000_000, List.of("/photos"))));
        }

        @Override
        public Optional<BurnCertificate> certificate(long burn) {
            return Optional.of(new BurnCertificate(
                    "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8), new byte[64], "KEY", "<html>"));
        }

        @Override
        public List<StationDrive> drives() {
            return List.of(
                    new StationDrive(
                            "attic",
                            "emu:/a",
                            HOSTILE,
                            "BD-R",
                            "busy",
                            "",
                            25_025_314_816L,
                            9_000_000_000L,
                            OptionalLong.of(20),
                            TIME),
                    new StationDrive(
                            "attic", "emu:/b", "BURNISH EMU", "", "empty", "", 0, 0, OptionalLong.empty(), TIME));
        }

        @Override
        public void check(String drive) {
            done.add("check " + drive);
        }

        @Override
        public List<DiscCheck> checks(long disc) {
            return List.of(new DiscCheck(disc, TIME, "emu:/b", Burn.Verified.RIGHT, 1200, HOSTILE));
        }

        @Override
        public void eject(String drive) {
            if (!drive.equals("emu:/b")) {
                throw new StationException(StationException.Kind.CONFLICT, "The drive " + drive + " is busy");
            }
            done.add("eject " + drive);
        }

        @Override
        public void loadBlank(String drive, String medium) {
            done.add("load " + drive + " " + medium);
        }
    }

    /** A catalogue with two discs. */
    public static final class Shelf implements Catalogue {

        private final Map<Long, Disc> discs = new TreeMap<>();
        final List<DiscFile> files = new ArrayList<>();

        public Shelf() {
            discs.put(1L, disc(1, "Photos 2019", "A3", Optional.of(TIME), Burn.Verified.RIGHT));
            discs.put(2L, disc(2, HOSTILE, "", Optional.empty(), Burn.Verified.UNKNOWN));
            files.add(file(1, "/photos/cat.jpg"));
            files.add(file(2, "/photos/" + HOSTILE));
        }

        static DiscFile file(long disc, String path) {
            return new DiscFile(disc, path, 1_234_567, TIME, "ab".repeat(32), 1, 300);
        }

        static Disc disc(long id, String label, String shelf, Optional<Instant> checked, Burn.Verified verified) {
            return new Disc(
                    id,
                    "BURNISH_" + id,
                    label,
                    shelf,
                    "BD-R",
                    "VERBAT",
                    "ISOIMAGE",
                    1,
                    5000,
                    1,
                    Optional.of(TIME),
                    checked,
                    verified,
                    "");
        }

        @Override
        public Disc add(Disc disc, Iterator<DiscFile> added) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Disc> disc(long id) {
            return Optional.ofNullable(discs.get(id));
        }

        @Override
        public Optional<Disc> marked(String mark) {
            return Optional.empty();
        }

        @Override
        public List<Disc> discs(long before, int limit) {
            return discs.values().stream()
                    .filter(disc -> disc.id() < before)
                    .sorted((one, two) -> Long.compare(two.id(), one.id()))
                    .limit(limit)
                    .toList();
        }

        @Override
        public Disc describe(long id, String label, String shelf) {
            Disc old = discs.get(id);
            Disc now = disc(id, label, shelf, old.checked(), old.verified());
            discs.put(id, now);
            return now;
        }

        @Override
        public List<DiscFile> search(FileQuery query) {
            return files.stream()
                    .filter(file -> query.disc() == 0 || query.disc() == file.disc())
                    .filter(file -> file.path().contains(query.text()))
                    .filter(file -> file.place().compareTo(query.after()) > 0)
                    .toList();
        }

        @Override
        public List<Disc> needed(String path) {
            return List.copyOf(discs.values());
        }

        @Override
        public List<List<DiscFile>> duplicates(int limit) {
            return List.of(List.copyOf(files));
        }

        @Override
        public Disc importDisc(String drive) {
            return discs.get(1L);
        }
    }
}
