package org.burnish.shell.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.service.command.CommandSession;
import org.burnish.shell.text.Manual;
import org.jline.builtins.Completers.CompletionData;
import org.jline.reader.LineReader;
import org.jline.reader.impl.LineReaderImpl;
import org.jspecify.annotations.Nullable;

/** Sets the reader of lines of a console up at its start. */
final class ReaderSetup {

    /** Gogo's console and Karaf's look here for what they know of commands. */
    private static final String COMPLETIONS = ".completions";

    /** A rule for nothing; Gogo does not understand an empty list. */
    private static final String NO_COLOURS = "no=";

    private final CommandSession session;
    private final Manuals manuals;

    ReaderSetup(CommandSession session, Manuals manuals) {
        this.session = session;
        this.manuals = manuals;
    }

    void install() {
        complete();
        if (session.get(".reader") instanceof LineReader reader) {
            if (reader instanceof LineReaderImpl own) {
                own.setCompleter(new CommandCompleter(session, manuals));
            }
            history(reader);
            colours(reader);
        }
    }

    /** One entry with the summary, one for each option, and one that is asked for all other words. */
    void complete() {
        Map<String, List<CompletionData>> known = completions(session);
        manuals.get().forEach((name, manual) -> known.put("disc:" + name, data(manual)));
        session.put(COMPLETIONS, known);
    }

    /** What a session knows, as a copy. */
    static Map<String, List<CompletionData>> completions(CommandSession session) {
        Map<String, List<CompletionData>> known = new HashMap<>();
        if (session.get(COMPLETIONS) instanceof Map<?, ?> others) {
            others.forEach((command, data) -> known.put(String.valueOf(command), cast(data)));
        }
        return known;
    }

    @SuppressWarnings("unchecked")
    private static List<CompletionData> cast(Object data) {
        return (List<CompletionData>) data;
    }

    private static List<CompletionData> data(Manual manual) {
        List<CompletionData> data = new ArrayList<>();
        data.add(new CompletionData(null, manual.summary(), null, null));
        manual.everyChoice()
                .forEach(choice -> data.add(new CompletionData(List.of(choice.name()), choice.says(), null, null)));
        data.add(new CompletionData(null, null, "completion:words", null));
        return data;
    }

    /** Lines are kept for the user alone, and those with a secret in them are not; what comes through a pipe is not kept. */
    private void history(LineReader reader) {
        Optional<Path> file = System.console() == null ? Optional.empty() : historyFile();
        reader.setVariable(LineReader.HISTORY_IGNORE, "*--chap *:*--chap=*:*--chap-target *:*--chap-target=*:*%*@*");
        if (file.isEmpty()) {
            reader.setVariable(LineReader.DISABLE_HISTORY, true);
            return;
        }
        reader.setVariable(LineReader.HISTORY_FILE, file.get());
        try {
            reader.getHistory().load();
        } catch (IOException e) {
            reader.setVariable(LineReader.DISABLE_HISTORY, true);
        }
    }

    /** In the user's folder for states, see the XDG base directory specification; empty where none can be made. */
    private static Optional<Path> historyFile() {
        @Nullable String state = System.getenv("XDG_STATE_HOME");
        @Nullable String home = System.getenv("HOME");
        if (state == null && home == null) {
            return Optional.empty();
        }
        Path folder = (state == null ? Path.of(home, ".local", "state") : Path.of(state)).resolve("burnish");
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder.getParent());
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return Optional.of(folder.resolve("history"));
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /** Gogo's commands have colours of their own, which they take from variables. */
    private void colours(LineReader reader) {
        if (!Colours.wanted(reader.getTerminal())) {
            reader.setOpt(LineReader.Option.DISABLE_HIGHLIGHTER);
            session.put("#rprompt", null);
            session.put("LS_COLORS", NO_COLOURS);
            session.put("GREP_COLORS", NO_COLOURS);
        }
    }
}
