package org.burnish.shell.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.burnish.options.fact.Explained;
import org.burnish.scsi.text.Visible;
import org.burnish.shell.console.Answer;
import org.burnish.shell.console.Console;
import org.burnish.shell.console.SelfDescribed;
import org.burnish.shell.text.CommandException;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.EventLines;
import org.burnish.shell.text.FrontEnd;
import org.burnish.shell.text.Manual;
import org.burnish.shell.text.ManualText;
import org.burnish.shell.text.Wording;
import org.jspecify.annotations.Nullable;

/** A command of the scope {@code disc}, as every Gogo runs it: with its manual, its answer to the session, and its errors. */
public abstract class DiscCommand implements Function, SelfDescribed {

    private final Manual manual;

    /** For commands, which name their manual. */
    protected DiscCommand(Manual manual) {
        this.manual = manual;
    }

    @Override
    public final Manual manual() {
        return manual;
    }

    @Override
    public final @Nullable Object execute(CommandSession session, List<Object> arguments) throws Exception {
        FrontEnd before = FrontEnd.of(session).enter();
        Answer answer = new Answer(session);
        @Nullable
        String[] words = arguments.stream()
                .flatMap(DiscCommand::members)
                .map(argument -> argument == null ? null : argument.toString())
                .toArray(String[]::new);
        Optional<EventLines> lines =
                EventLines.areWanted(words) ? Optional.of(new EventLines(Console.out(session))) : Optional.empty();
        EventLines.enter(lines.orElse(null));
        try {
            @Nullable Object made = CommandWords.wantHelp(words) ? help(answer) : run(session, words);
            return answer.give(lines.isPresent() ? EventLines.Outcome.of(made) : made);
        } catch (IOException | InterruptedException | IllegalArgumentException | UncheckedIOException e) {
            lines.ifPresent(each -> each.failed(e));
            return answer.fail(new CommandException(sentence(e), e));
        } catch (RuntimeException e) {
            lines.ifPresent(each -> each.failed(e));
            if (e instanceof Explained) {
                return answer.fail(new CommandException(sentence(e), e));
            }
            throw e;
        } finally {
            EventLines.enter(null);
            before.enter();
        }
    }

    /** The files that match a pattern, and any other list, are one argument to Gogo. */
    private static Stream<? extends @Nullable Object> members(@Nullable Object argument) {
        return argument instanceof Collection<?> list ? list.stream() : Collections.singleton(argument).stream();
    }

    private static String sentence(Exception e) {
        return e instanceof InterruptedException ? "It was interrupted." : Visible.lines(Wording.of(e));
    }

    private Object help(Answer answer) {
        return new ManualText(answer.width(), FrontEnd.current()).of(manual);
    }

    /** The words of a line, sorted. */
    final CommandWords parse(@Nullable String... words) {
        return manual.parse(words);
    }

    /**
     * Does it.
     *
     * @param words as they are typed; null where the user named a variable that has no value
     * @return what the user asked for, or null where there is nothing to show
     */
    abstract @Nullable Object run(CommandSession session, @Nullable String... words)
            throws IOException, InterruptedException;
}
