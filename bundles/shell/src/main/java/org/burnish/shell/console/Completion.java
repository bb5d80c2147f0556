package org.burnish.shell.console;

import java.util.List;
import java.util.NoSuchElementException;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.burnish.recorder.Drives;
import org.burnish.recorder.Recorder;
import org.burnish.scsi.text.Visible;
import org.burnish.shell.job.Jobs;
import org.burnish.shell.text.Closest;
import org.burnish.shell.text.CommandException;
import org.burnish.shell.text.FrontEnd;
import org.jline.reader.Candidate;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What may stand at the cursor, and the set-up of a console's reader of lines; consoles call it. */
@Component(
        service = Completion.class,
        property = {"osgi.command.scope=completion", "osgi.command.function=words", "osgi.command.function=install"})
public final class Completion {

    private final Manuals manuals;
    private final Values values;

    /** Made by the component runtime. */
    @Activate
    public Completion(
            @Reference Drives drives, @Reference Jobs jobs, @Reference Recorder recorder, BundleContext context) {
        this.manuals = new Manuals(context);
        this.values = new Values(drives, jobs, recorder, manuals);
    }

    /** What the word at the cursor of a session's line may become: by the option before it, or by its place. */
    public List<Candidate> words(CommandSession session) {
        return session.get(".commandLine") instanceof ParsedLine line
                ? new WordChoice(manuals, values, Place.of(session)).at(line)
                : List.of();
    }

    /** Gives the reader of lines of this session the completion of this shell's commands, its history, and its refusals. */
    public void install(CommandSession session) {
        new ReaderSetup(session, manuals).install();
        Function unknown = (asking, words) -> refuse(asking, String.valueOf(words.get(0)));
        session.put("default", unknown);
    }

    /** Refuses a command that is not there, in the words of this console. */
    private @Nullable Object refuse(CommandSession session, String command) throws CommandException {
        String question = Closest.question(command, manuals.get().keySet());
        String sentence = "There is no command '" + Visible.line(command) + "'" + (question.isEmpty() ? "." : question)
                + " '" + FrontEnd.of(session).disc() + "help' lists the commands";
        return new Answer(session).fail(new CommandException(sentence, new NoSuchElementException(command)));
    }
}
