package org.burnish.shell.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import org.apache.felix.gogo.jline.Expander;
import org.apache.felix.gogo.jline.Highlighter;
import org.apache.felix.gogo.runtime.CommandSessionImpl;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.burnish.shell.text.FrontEnd;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.Terminal;

/** The console of the program: a session of Gogo at the terminal that Gogo opened, with a loop of our own. */
public final class OwnConsole {

    private static final String PROFILE = "etc/gosh_profile";

    private final CommandSession session;
    private final LineLoop loop;

    /**
     * Sets one up.
     *
     * @param begun the session with which Gogo opened its terminal
     */
    public OwnConsole(CommandProcessor processor, CommandSession begun) {
        Terminal terminal = (Terminal) begun.get(".terminal");
        this.session = processor.createSession(terminal.input(), terminal.output(), new PlainErrors(terminal.output()));
        name(processor, terminal);
        LineParser parser = new LineParser();
        this.loop = new LineLoop(session, reader(terminal, parser), parser);
    }

    /** What commands and scripts find in a session of Gogo's console. */
    private void name(CommandProcessor processor, Terminal terminal) {
        session.put(".terminal", terminal);
        session.put(".processor", processor);
        session.put(".session", session);
        session.put(".completions", new HashMap<>());
        session.put("#TERM", (Function) (asking, none) -> terminal.getType());
        session.put("#COLUMNS", (Function) (asking, none) -> terminal.getWidth());
        session.put("#LINES", (Function) (asking, none) -> terminal.getHeight());
        session.put("#PWD", (Function) (asking, none) -> asking.currentDir().toString());
        session.put("SCOPE", "disc:gogo:*");
        session.put("prompt", "burnish> ");
    }

    private LineReader reader(Terminal terminal, LineParser parser) {
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .variables(((CommandSessionImpl) session).getVariables())
                .highlighter(new Highlighter(session))
                .parser(parser)
                .expander(new Expander(session))
                .build();
        reader.setOpt(LineReader.Option.AUTO_FRESH_LINE);
        session.put(".reader", reader);
        return reader;
    }

    /**
     * Performs the profile and then what the user types; returns when the user leaves.
     *
     * @param home where the folder {@code etc} with the profile is
     */
    public void run(Path home) throws IOException, InterruptedException {
        FrontEnd.of(session).enter();
        Path profile = home.resolve(PROFILE);
        if (Files.exists(profile)) {
            session.put("0", profile.toUri());
            loop.evaluate(Files.readString(profile));
            session.put("0", null);
        }
        loop.run();
    }
}
