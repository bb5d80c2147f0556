package org.burnish.iso.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.burnish.xorriso.run.Thresholds;
import org.burnish.xorriso.spi.Settings;
import org.jspecify.annotations.Nullable;

/** The run of one command line of mkisofs. Used once. */
public final class CommandRun {

    private final Settings settings = new Settings();
    private final LineConsole console;
    private final ImageSession session;

    /** @param standard for results, and for the image if the line names no file; null where there is no stream */
    public CommandRun(@Nullable OutputStream standard) {
        Engine engine = Engine.get();
        console = new LineConsole(settings, standard);
        session = new ImageSession(engine, new ImageCommands(engine.importer()), settings, console);
    }

    /** Performs it; what it printed is returned, apart from what went to the stream. */
    public List<String> run(List<String> words) throws IOException {
        List<String> line = new ArrayList<>(List.of("-as", "mkisofs"));
        line.addAll(words);
        session.perform(line);
        if (!session.aborted()) {
            session.finish();
        }
        if (session.aborted()
                || console.met(settings.get(Thresholds.RETURN_WITH).severity())
                || console.failure().isPresent()) {
            throw new IOException(console.events(), console.failure().orElse(null));
        }
        return console.lines();
    }
}
