package org.burnish.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.apache.felix.service.command.Function;
import org.apache.felix.service.threadio.ThreadIO;
import org.burnish.operations.Verdict;
import org.burnish.scsi.text.Visible;
import org.burnish.shell.console.GogoStart;
import org.burnish.shell.console.OwnConsole;
import org.burnish.shell.text.Closest;
import org.burnish.shell.text.CommandException;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.Failure;
import org.burnish.shell.text.FrontEnd;
import org.burnish.shell.text.Json;
import org.burnish.shell.text.Wording;
import org.burnish.shell.text.WordsException;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Hands command lines to the Gogo runtime. */
@Component
public final class GogoCommandLine implements CommandLine {

    private static final String SCOPE = "disc:";
    /** The name that Gogo gives the thread that opens its terminal. */
    private static final String CONSOLE_THREAD = "Gogo shell";
    /** For those that begin while the others are listed. */
    private static final int MORE_THREADS = 16;

    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private final CommandProcessor processor;
    private final ThreadIO streams;
    private final GogoStart start;
    private final BundleContext context;

    /** Made by the component runtime. */
    @Activate
    public GogoCommandLine(
            @Reference CommandProcessor processor,
            @Reference ThreadIO streams,
            @Reference GogoStart start,
            BundleContext context) {
        this.processor = processor;
        this.streams = streams;
        this.start = start;
        this.context = context;
    }

    @Override
    public int run(List<String> words, InputStream in, PrintStream out, PrintStream err) {
        try (CommandSession session = processor.createSession(in, out, err)) {
            FrontEnd.program(session);
            if (!(session.get(SCOPE + words.get(0)) instanceof Function command)) {
                err.println("burnish : FAILURE : There is no command '" + Visible.line(words.get(0)) + "'"
                        + asked(session, words.get(0)) + " 'burnish help' lists the commands.");
                return NOT_UNDERSTOOD;
            }
            if (words.contains(CommandWords.BACKGROUND)) {
                throw new WordsException("A job in the background would end with this program. Use '"
                        + CommandWords.BACKGROUND + "' in 'burnish shell', or leave it out");
            }
            return report(session, execute(session, command, words.subList(1, words.size()), in, out, err), out);
        } catch (Exception e) {
            return failed(CommandException.reason(e), words, out, err);
        }
    }

    private static int failed(Throwable why, List<String> words, PrintStream out, PrintStream err) {
        if (words.contains(CommandWords.JSON)) {
            out.println(new Json(Failure.of(why)));
            out.flush();
        }
        err.println("burnish : FAILURE : " + Visible.lines(Wording.of(why)));
        return why instanceof WordsException ? NOT_UNDERSTOOD : FAILED;
    }

    /** Whether another command was meant, as the end of a sentence. */
    private static String asked(CommandSession session, String word) {
        Set<String> names = new TreeSet<>();
        if (session.get(".commands") instanceof Collection<?> commands) {
            commands.stream()
                    .map(String::valueOf)
                    .filter(name -> name.startsWith(SCOPE))
                    .forEach(name -> names.add(name.substring(SCOPE.length())));
        }
        String question = Closest.question(word, names);
        return question.isEmpty() ? "." : question;
    }

    private static int report(CommandSession session, Object result, PrintStream out) {
        CharSequence text = result == null ? "" : session.format(result, Converter.INSPECT);
        if (!text.isEmpty()) {
            out.println(text);
            out.flush();
        }
        return result instanceof Verdict verdict && !verdict.good() ? FAILED : 0;
    }

    /**
     * Runs a command on this thread, with the words as they are. Gogo's own way is a thread for each command of a line,
     * which an interruption of this one would leave behind at work.
     */
    private Object execute(
            CommandSession session,
            Function command,
            List<String> words,
            InputStream in,
            PrintStream out,
            PrintStream err)
            throws Exception {
        streams.setStreams(in, out, err);
        try {
            return command.execute(session, List.copyOf(words));
        } finally {
            streams.close();
        }
    }

    /** Gogo opens the terminal on a thread of its own, when its bundle starts; the console is ours from there. */
    @Override
    public int console(List<String> words, InputStream in, PrintStream out, PrintStream err) {
        try {
            for (Thread thread : threads()) {
                if (thread.getName().equals(CONSOLE_THREAD)) {
                    thread.join();
                }
            }
            Optional<CommandSession> begun = start.session();
            if (begun.isEmpty()) {
                err.println("burnish : FATAL : The console has no terminal. Commands work without it: burnish help");
                return FAILED;
            }
            converse(begun.get(), err);
            return 0;
        } catch (InterruptedException e) {
            return FAILED;
        }
    }

    /** On a thread of its own, since an interruption of this one ends the program, and one of the reader only a line. */
    private void converse(CommandSession begun, PrintStream err) throws InterruptedException {
        Thread console = new Thread(
                () -> {
                    try {
                        new OwnConsole(processor, begun).run(Path.of(context.getProperty("gosh.home")));
                    } catch (IOException e) {
                        err.println("burnish : FATAL : The console's profile can't be read: " + Wording.of(e));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "burnish-console");
        console.setDaemon(true);
        console.start();
        console.join();
    }

    private static List<Thread> threads() {
        Thread[] all = new Thread[Thread.activeCount() + MORE_THREADS];
        return List.of(Arrays.copyOf(all, Thread.enumerate(all)));
    }
}
