package org.burnish.shell.console;

import java.util.Collection;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.karaf.shell.api.console.Session;
import org.burnish.shell.text.Manual;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jline.reader.impl.LineReaderImpl;

/**
 * Completes lines of a console of Karaf. Its own completer asks the commands of Karaf's kind alone, and drops what others have
 * found, so it is asked first, and for other commands only.
 */
final class KarafReader implements Completer {

    private final CommandSession session;
    private final Manuals manuals;
    private final List<Completer> karaf;

    private KarafReader(CommandSession session, Manuals manuals, List<Completer> karaf) {
        this.session = session;
        this.manuals = manuals;
        this.karaf = karaf;
    }

    /** Puts itself before the completer of a session of Karaf. */
    static void extend(CommandSession session, Manuals manuals) {
        if (session.get(".session") instanceof Session console
                && session.get(".reader") instanceof LineReaderImpl reader) {
            List<Completer> own = console.getRegistry().getServices(Completer.class);
            reader.setCompleter(new KarafReader(session, manuals, own));
        }
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        String first = line.words().isEmpty() ? "" : line.words().get(0);
        String name = first.substring(first.indexOf(':') + 1);
        Manual manual = first.startsWith("disc:") || !first.contains(":")
                ? manuals.get().get(name)
                : null;
        if (line.wordIndex() == 0 || manual == null) {
            karaf.forEach(each -> each.complete(reader, line, candidates));
            return;
        }
        session.put(".commandLine", line);
        try {
            if (session.execute("completion:words") instanceof Collection<?> found) {
                found.stream()
                        .filter(Candidate.class::isInstance)
                        .map(Candidate.class::cast)
                        .forEach(candidates::add);
            }
        } catch (Exception e) {
            // without the words of this line, the user types them
        }
    }
}
