package org.burnish.shell.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.burnish.recorder.Drives;
import org.burnish.scsi.MediumKind;
import org.burnish.scsi.text.Visible;
import org.burnish.shell.job.Jobs;
import org.burnish.shell.text.CommandException;
import org.burnish.shell.text.FrontEnd;
import org.jline.reader.Candidate;
import org.jline.reader.ParsedLine;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What may stand at the cursor; asked by the console's set-up. */
@Component(
        service = Completion.class,
        property = {
            "osgi.command.scope=completion",
            "osgi.command.function=drives",
            "osgi.command.function=kinds",
            "osgi.command.function=jobs",
            "osgi.command.function=unknown"
        })
public final class Completion {

    private final Drives drives;
    private final Jobs jobs;

    /** Made by the component runtime. */
    @Activate
    public Completion(@Reference Drives drives, @Reference Jobs jobs) {
        this.drives = drives;
        this.jobs = jobs;
    }

    /** The drives that are found, and behind a scheme the files whose path has begun. */
    public List<Candidate> drives(CommandSession session) {
        String word = session.get(".commandLine") instanceof ParsedLine line ? line.word() : "";
        List<Candidate> candidates = new ArrayList<>();
        drives.addresses().forEach(address -> candidates.add(whole(address.toString())));
        int colon = word.indexOf(':');
        if (colon < 0) {
            drives.schemes().forEach(scheme -> candidates.add(begun(scheme + ":")));
        } else {
            String scheme = word.substring(0, colon + 1);
            files(word.substring(colon + 1))
                    .forEach(path -> candidates.add(path.endsWith("/") ? begun(scheme + path) : whole(scheme + path)));
        }
        return candidates;
    }

    /** The paths of a directory's entries, as they were begun; directories end in a slash. */
    private static List<String> files(String begun) {
        int slash = begun.lastIndexOf('/');
        String directory = begun.substring(0, slash + 1);
        try (Stream<Path> entries = Files.list(Path.of(directory.isEmpty() ? "." : directory))) {
            return entries.map(entry -> directory + entry.getFileName() + (Files.isDirectory(entry) ? "/" : ""))
                    .sorted()
                    .toList();
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
    }

    /** The kinds of media that can be made. */
    public List<String> kinds() {
        return drives.mediumKinds().stream().map(MediumKind::name).toList();
    }

    /** The numbers of the jobs that run. */
    public List<String> jobs() {
        return jobs.numbers().stream().map(String::valueOf).toList();
    }

    /** Refuses a command that is not there, in the words of this console. */
    public void unknown(CommandSession session, String command) throws CommandException {
        String sentence = "There is no command '" + Visible.line(command) + "'. '"
                + FrontEnd.of(session).disc() + "help' lists the commands";
        throw new CommandException(sentence, new NoSuchElementException(command));
    }

    private static Candidate whole(String value) {
        return new Candidate(value);
    }

    private static Candidate begun(String value) {
        return new Candidate(value, value, null, null, null, null, false);
    }
}
