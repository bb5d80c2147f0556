package org.burnish.xorriso.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.tree.Reassurance;

/** Performs the commands of one run. */
final class CommandLoop {

    private static final int NO_ARGUMENTS = 2;

    /** The option of other programs' command lines that wants to see nothing but trouble. */
    private static final String QUIET = "-quiet";

    /** As first word: no start-up files are read. */
    private static final String NO_START_UP = "-no_rc";

    /** In the place of any command: the others are sorted. */
    private static final String SORTED = "-x";

    /** Whoever starts the program for a user says that start-up files count; other programs have none. */
    private static final String START_UP = "burnish.startup";

    private final CommandSource commands;
    private final BurnSession session;
    private final StreamConsole console;
    private final EventJudge judge;
    private final Dialog dialog;

    CommandLoop(CommandSource commands, BurnSession session, Dialog dialog) {
        this.commands = commands;
        this.session = session;
        this.console = session.console();
        this.judge = new EventJudge(console, session.settings());
        this.dialog = dialog;
        session.performedBy(this::performInPlace, () -> dialog.run(session, this::performAll));
    }

    /** The exit value. */
    int run(List<String> words) {
        if (!words.contains(QUIET)) {
            console.always(Banner.line());
            console.always("");
        }
        if (words.isEmpty()) {
            console.always("usage : burnish [commands]");
            console.always("        More is told by command -help");
            return NO_ARGUMENTS;
        }
        boolean bare = words.get(0).equals(NO_START_UP);
        performEarly(words);
        List<String> arguments = words.subList(bare ? 1 : 0, words.size());
        if (!bare && !performStartUp()
                || !performAll(new CommandReader(commands, session.settings(), sorted(arguments), true))) {
            return EventJudge.ABORTED;
        }
        if (session.settings().get(CommonSettings.DIALOG)
                && !session.ended()
                && !dialog.run(session, this::performAll)) {
            return EventJudge.ABORTED_IN_DIALOG;
        }
        finish();
        return judge.exitValue();
    }

    /** Commands that their files have which begin each run, where the program says that there are some. */
    private boolean performStartUp() {
        if (!Boolean.getBoolean(START_UP)) {
            return true;
        }
        Optional<Path> home = Optional.ofNullable(System.getenv("HOME")).map(Path::of);
        for (Path file : CommandFiles.startUp(Path.of("/"), home, console)) {
            session.settings().set(Choices.STARTING_UP, true);
            try {
                if (!CommandFiles.perform(file, session, this::performAll)) {
                    return false;
                }
            } catch (ProblemException e) {
                Problems.report(console, e);
            } finally {
                session.settings().set(Choices.STARTING_UP, false);
            }
        }
        return true;
    }

    private List<String> sorted(List<String> words) {
        return words.contains(SORTED)
                ? ArgumentOrder.sorted(new CommandReader(commands, session.settings(), words), SORTED)
                        .orElse(words)
                : words;
    }

    /** What decides about problems holds from the first command on; its own problems are reported when its turn comes. */
    private void performEarly(List<String> words) {
        CommandReader reader = new CommandReader(commands, session.settings(), words);
        Set<String> seen = new HashSet<>();
        while (reader.hasNext()) {
            performEarly(reader, seen);
        }
    }

    private void performEarly(CommandReader reader, Set<String> seen) {
        try {
            CommandReader.Step step = reader.next();
            if (step.command().early() && seen.add(step.name())) {
                step.command().run(step.arguments(), session);
            }
        } catch (ProblemException | IOException e) {
            // Told when its turn comes.
        }
    }

    /** Performs commands until one ends the run; whether none was so bad that it has to end at once. */
    private boolean performAll(List<String> words) {
        return performAll(new CommandReader(commands, session.settings(), words));
    }

    private boolean performAll(CommandReader reader) {
        while (reader.hasNext() && !session.ended()) {
            console.beginStep();
            perform(reader);
            if (judge.aborts()) {
                return false;
            }
        }
        return true;
    }

    private void performInPlace(List<String> words) {
        CommandReader reader = new CommandReader(commands, session.settings(), words);
        while (reader.hasNext() && !session.ended() && !judge.exceeded()) {
            perform(reader);
        }
    }

    private void perform(CommandReader reader) {
        try {
            CommandReader.Step step = reader.next();
            if (Reassurance.confirms(session, step.name())) {
                step.command().run(step.arguments(), session);
            }
        } catch (ProblemException e) {
            Problems.report(console, e);
        } catch (IOException e) {
            Problems.report(console, e);
        } finally {
            console.flush();
        }
    }

    private void finish() {
        try {
            session.finish();
        } catch (ProblemException e) {
            Problems.report(console, e);
        } catch (IOException e) {
            Problems.report(console, e);
        }
    }
}
