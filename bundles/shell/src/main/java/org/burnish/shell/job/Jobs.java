package org.burnish.shell.job;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.burnish.operations.Operations;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.text.Visible;
import org.burnish.shell.console.Console;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.JobState;
import org.burnish.shell.text.ProgressLine;
import org.burnish.shell.text.Wording;
import org.burnish.shell.text.WordsException;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The work of commands: while their user waits, or with {@code --background} beside the console. */
@Component(service = Jobs.class)
public final class Jobs {

    /** Long enough to close what was begun on a slow drive. */
    private static final long END_TIMEOUT_MILLIS = 120_000;

    private final Map<Job, Console> busy = new ConcurrentHashMap<>();
    private final Map<Integer, Job> background = new ConcurrentSkipListMap<>();
    private final Operations operations;
    private int last;
    private volatile boolean leaving;

    /**
     * Made by the component runtime.
     *
     * @param operations carries the orders of commands out; held as long as jobs run, so that it does not end before they are
     *     cancelled here
     */
    @Activate
    public Jobs(@Reference Operations operations) {
        this.operations = operations;
    }

    /** Carries the orders of commands out. */
    public Operations operations() {
        return operations;
    }

    /**
     * Does the work of a command.
     *
     * @param session where its user sits
     * @param name its name
     * @param words its words
     * @return what the work gives; of work in the background how to know it
     */
    public @Nullable Object perform(
            CommandSession session, CommandWords options, String name, @Nullable String[] words, Work work)
            throws IOException, InterruptedException {
        Console console = Console.of(session);
        String command = name + " "
                + Stream.of(words).filter(Objects::nonNull).map(Jobs::shown).collect(Collectors.joining(" "));
        @Nullable
        Object made = options.inBackground() ? inBackground(console, command, work) : attended(console, command, work);
        return made == null ? null : options.reported(made);
    }

    /** Addresses of drives elsewhere may have a secret in them, which they hide. */
    private static String shown(String word) {
        int value = word.startsWith("--") ? word.indexOf('=') + 1 : 0;
        return word.contains("://") ? word.substring(0, value) + DeviceAddress.parse(word.substring(value)) : word;
    }

    private @Nullable Object attended(Console console, String command, Work work)
            throws IOException, InterruptedException {
        try (ProgressLine progress = ProgressLine.at(console)) {
            CountDownLatch over = new CountDownLatch(1);
            Job job = new Job(command, work, progress, true, ended -> {
                ended(ended, console);
                over.countDown();
            });
            if (new Attendance(job, over).through(console, () -> begin(job, console))) {
                return outcome(job);
            }
            progress.leave();
            return keep(job);
        }
    }

    /** The console of Gogo prints what a message says as it is. */
    private static @Nullable Object outcome(Job job) throws IOException, InterruptedException {
        try {
            return job.outcome();
        } catch (IOException e) {
            String shown = Visible.lines(Wording.of(e));
            throw shown.equals(e.getMessage()) ? e : new IOException(shown, e);
        }
    }

    private JobState inBackground(Console console, String command, Work work) throws InterruptedException {
        Job job = new Job(command, work, ProgressLine.remembering(console), false, ended -> ended(ended, console));
        JobState begun = keep(job);
        begin(job, console);
        job.awaitBegin();
        return begun;
    }

    private void begin(Job job, Console console) {
        busy.put(job, console);
        job.start();
    }

    private synchronized JobState keep(Job job) {
        background.put(++last, job);
        return state(last, job);
    }

    private synchronized void ended(Job job, Console console) {
        busy.remove(job);
        announce(job, console);
    }

    private void announce(Job job, Console console) {
        background.forEach((number, kept) -> {
            if (kept == job) {
                String line = state(number, job).line();
                if (leaving) {
                    // the console is closed, or about to
                    System.err.println(line);
                } else {
                    console.announce(line);
                }
            }
        });
    }

    private static JobState state(int number, Job job) {
        synchronized (job) {
            return new JobState(
                    number, job.command(), job.phase(), job.progress().last(), job.failure(), job.result());
        }
    }

    /** All in the background, the oldest first. Those that have ended are reported once more, and then forgotten. */
    public List<JobState> states() {
        List<JobState> states = background.entrySet().stream()
                .map(entry -> state(entry.getKey(), entry.getValue()))
                .toList();
        states.stream().filter(state -> !state.phase().busy()).forEach(state -> background.remove(state.number()));
        return states;
    }

    /** Of those in the background that run. */
    public List<Integer> numbers() {
        return background.entrySet().stream()
                .filter(entry -> entry.getValue().phase().busy())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Asks a job to end at its next safe point. */
    public JobState cancel(int number) {
        Job job = background.get(number);
        if (job == null) {
            throw new WordsException("There is no job " + number + ". 'jobs' lists them");
        }
        job.cancel();
        return state(number, job);
    }

    /** Leaving the console cancels what is under way, and waits until it is safe to go. */
    @Deactivate
    void close() {
        leaving = true;
        Map<Job, Console> left = Map.copyOf(busy);
        left.forEach((job, console) -> {
            job.cancel();
            announce(job, console);
        });
        for (Job job : left.keySet()) {
            try {
                job.await(END_TIMEOUT_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
