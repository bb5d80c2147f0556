package org.burnish.shell.console;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.apache.felix.service.command.Job;
import org.apache.felix.service.command.Process;
import org.burnish.operations.Verdict;
import org.burnish.shell.text.CommandException;
import org.jspecify.annotations.Nullable;

/**
 * Where the result of a command goes. Gogo prints only the value of the last statement of a line, and always to the terminal;
 * so a command prints its result itself, to the stream that the line gives it, wherever the line asks for no value: as a
 * statement of its own, redirected, in the background, or in a block. In front of a pipe and in an assignment it returns the
 * value and prints nothing.
 */
public final class Answer {

    private final CommandSession session;
    private final @Nullable Process process;

    /** The answer to the command that this thread runs. */
    public Answer(CommandSession session) {
        this.session = session;
        this.process = Process.Utils.current();
    }

    /** Columns of the screen. */
    public int width() {
        return Console.of(session).width();
    }

    /** Shows a result unless something else asks for it, and returns what Gogo shall have as the value of the command. */
    public @Nullable Object give(@Nullable Object result) {
        if (result == null || process == null || feedsPipe(process) || isValue(process.job())) {
            return result;
        }
        show(process, result);
        if (process.job().parent() != null) {
            // whether it is a redirection in a stored block that hides it, or parentheses, cannot be known
            if (process.isTty(1) || before(process.job()).isPresent()) {
                Shown.mark(session, result);
            }
            return result;
        }
        if (session.get(".reader") == null) {
            return result;
        }
        if (result instanceof Verdict verdict && !verdict.good()) {
            process.error(1);
        }
        return null;
    }

    /** Reports a failure: by throwing it, except where Gogo would print the name of its class, or nothing. */
    public @Nullable Object fail(CommandException failure) throws CommandException {
        if (process == null || !feedsPipe(process) && !inBackground(process)) {
            throw failure;
        }
        if (inBackground(process)) {
            Console.of(session).announce(failure.getMessage());
        } else {
            process.err().println(failure.getMessage());
        }
        process.error(1);
        return null;
    }

    private void show(Process shown, Object result) {
        String text = text(result);
        if (text.isEmpty()) {
            return;
        }
        if (inBackground(shown) && shown.isTty(1)) {
            Console.of(session).announce(text);
            return;
        }
        PrintStream out = shown.out();
        out.println(text);
        out.flush();
    }

    /** A result as the session's converters word it; lists have a line feed behind each line, and need no other. */
    private String text(Object result) {
        CharSequence text = session.format(result, Converter.INSPECT);
        return text == null ? "" : text.toString().stripTrailing();
    }

    /** Whether a job was started with {@code &}. */
    static boolean inBackground(Process process) {
        Job root = process.job();
        while (root.parent() != null) {
            root = root.parent();
        }
        return root.status() == Job.Status.Background;
    }

    /** Whether another command of a pipe reads what this one writes: Gogo prints the value there. */
    private static boolean feedsPipe(Process process) {
        return process != last(process.job());
    }

    private static Process last(Job job) {
        List<Process> all = job.processes();
        return all.get(all.size() - 1);
    }

    /** Whether the line puts the value somewhere: into a variable, or in parentheses, whose output Gogo collects and drops. */
    private static boolean isValue(Job job) {
        return job.command().toString().strip().matches("(?s)[\\w.-]+\\s+=\\s.*")
                || job.parent() != null
                        && before(job).filter(Answer::opensParenthesis).isPresent();
    }

    /**
     * What stands before a command of a block or of parentheses in the line that was typed. Every job within a line has that of
     * the line as its parent. Empty where the command stands elsewhere, such as in a block that is the value of a variable.
     */
    private static Optional<String> before(Job job) {
        String line = job.parent().command().toString();
        int at = line.indexOf(job.command().toString());
        return at < 0 ? Optional.empty() : Optional.of(line.substring(0, at));
    }

    private static boolean opensParenthesis(String text) {
        int open = 0;
        for (char c : text.replaceAll("'[^']*'|\"[^\"]*\"", "").toCharArray()) {
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return open > 0;
    }

    /** Whether a value was shown by the command that gave it, or consists of such; they are shown once. */
    public static boolean wasShown(CommandSession session, @Nullable Object value) {
        return Shown.take(session, value);
    }
}
