package org.burnish.shell.console;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.felix.service.command.CommandSession;
import org.burnish.shell.text.Manual;
import org.jline.builtins.Completers;
import org.jline.builtins.Completers.CompletionData;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes lines of a console of Gogo: the commands of this shell come first, and alone where no word has begun. */
final class CommandCompleter implements Completer {

    private static final String OTHERS = "of others";

    private final CommandSession session;
    private final Manuals manuals;
    private final Completer words;

    CommandCompleter(CommandSession session, Manuals manuals) {
        this.session = session;
        this.manuals = manuals;
        this.words = new Completers.Completer(new Environment());
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (line.wordIndex() > 0) {
            words.complete(reader, line, candidates);
            return;
        }
        Map<String, Manual> own = manuals.get();
        own.values().forEach(manual -> candidates.add(Values.described(manual.name(), manual.summary())));
        if (line.word().isEmpty()) {
            return;
        }
        boolean scoped = line.word().contains(":");
        for (String command : commands()) {
            String name = scoped ? command : command.substring(command.indexOf(':') + 1);
            if (!own.containsKey(name) && !name.startsWith("_") && !command.startsWith("completion:")) {
                candidates.add(new Candidate(name, name, OTHERS, null, null, null, true, 1));
            }
        }
    }

    private Set<String> commands() {
        Set<String> names = new TreeSet<>();
        if (session.get(".commands") instanceof Collection<?> all) {
            all.forEach(each -> names.add(each.toString()));
        }
        return names;
    }

    /** What the completer of JLine asks about the words behind a command. */
    private final class Environment implements Completers.CompletionEnvironment {

        @Override
        public Map<String, List<CompletionData>> getCompletions() {
            return ReaderSetup.completions(session);
        }

        @Override
        public Set<String> getCommands() {
            return commands();
        }

        @Override
        public String resolveCommand(String command) {
            if (command.indexOf(':') >= 0) {
                return command;
            }
            return manuals.get().containsKey(command)
                    ? "disc:" + command
                    : commands().stream()
                            .filter(each -> each.endsWith(":" + command))
                            .findFirst()
                            .orElse(command);
        }

        @Override
        public String commandName(String command) {
            return command.substring(command.indexOf(':') + 1);
        }

        @Override
        public Object evaluate(LineReader reader, ParsedLine line, String function) throws Exception {
            session.put(".commandLine", line);
            return session.execute(function);
        }
    }
}
