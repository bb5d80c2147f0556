package org.burnish.xorriso.run;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import org.burnish.operations.Operations;
import org.burnish.recorder.DiskImporter;
import org.burnish.recorder.Drives;
import org.burnish.xorriso.spi.Settings;
import org.burnish.xorriso.spi.XorrisoRunner;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Runs command lines, each in a session of its own. */
@Component
public final class Runner implements XorrisoRunner {

    /** Whoever starts the program says whether standard output is a terminal; Java knows only of both ways at once. */
    private static final String TERMINAL = "burnish.terminal";

    private final CommandSource commands;
    private final Engine engine;

    @Activate
    public Runner(
            @Reference CommandSource commands,
            @Reference Drives drives,
            @Reference Operations operations,
            @Reference DiskImporter importer) {
        this.commands = commands;
        this.engine = new Engine(drives, operations, importer);
    }

    @Override
    public int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        Settings settings = new Settings();
        StreamConsole console = new StreamConsole(out, err, Boolean.getBoolean(TERMINAL), settings);
        BurnSession session = new BurnSession(console, settings, engine, in);
        try {
            return new CommandLoop(commands, session, new Dialog()).run(arguments);
        } finally {
            session.close();
            console.close();
        }
    }
}
