package org.burnish.shell.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Optional;
import org.apache.felix.service.command.CommandSession;
import org.burnish.shell.console.Console;
import org.burnish.shell.station.Connection;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.FrontEnd;
import org.burnish.shell.text.Manual;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Runs the station. */
@Component(
        service = DiscCommand.class,
        property = {
            "osgi.command.scope=disc",
            "osgi.command.function=station",
            "osgi.command.description=" + Station.SUMMARY
        })
public final class Station extends DiscCommand {

    static final String SUMMARY = "takes jobs and burns them until Ctrl-C, and prints its URL when it is ready";
    static final Manual MANUAL = Manual.of("station", "", SUMMARY)
            .option(
                    "--folder",
                    "DIR",
                    "keeps what it has to remember here; burnish/station of the user's data folder is the default")
            .option(
                    "--name",
                    "NAME",
                    "is called so among stations that share a database; the machine's name is the default")
            .option("--database", "URL", "jdbc:postgresql://HOST/NAME in place of a database in the folder")
            .option("--user", "NAME", "the database's user; a password is in etc/org.burnish.station.store.cfg")
            .option("--drives", "LIST", "drives that are not found by looking, with commas between them")
            .option("--host", "HOST", "takes connections here; 127.0.0.1 is the default")
            .option("--port", "PORT", "takes connections here; 8737, or the next that is free")
            .option(
                    "--roots",
                    "LIST",
                    "only what is below these directories can be burned; the home directory is the default")
            .flag("--shelf", "lays full discs of emulated drives into the folder shelf beside them, and puts blanks in")
            .examples("station", "station --shelf --name attic");

    private static final String ACTIVE = "org.burnish.station.engine";
    private static final long READY_MS = 60_000;
    private static final long TURN_MS = 100;

    private final BundleContext context;

    /** Made by the component runtime. */
    @Activate
    public Station(BundleContext context) {
        super(MANUAL);
        this.context = context;
    }

    /** Runs the station until it is interrupted. */
    @Override
    @Nullable
    Object run(CommandSession session, @Nullable String... words) throws IOException, InterruptedException {
        CommandWords options = parse(words);
        options.words(0, 0);
        if (Arrays.stream(context.getBundles()).noneMatch(each -> ACTIVE.equals(each.getSymbolicName()))) {
            throw new IOException(
                    "The station runs in a process of its own. Type in a shell of the system: burnish station");
        }
        Connection connection = awaitOwn();
        PrintStream out = Console.out(session);
        out.println(options.reported(connection.entrance()));
        out.flush();
        Console.of(session)
                .err()
                .println("The station '" + connection.name() + "' takes jobs until Ctrl-C. In another terminal: "
                        + FrontEnd.current().disc() + "submit DIR");
        try {
            Thread.currentThread().join();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    private static Connection awaitOwn() throws IOException, InterruptedException {
        long end = System.nanoTime() + READY_MS * 1_000_000;
        while (System.nanoTime() < end) {
            Optional<Connection> found = Connection.find();
            if (found.isPresent()
                    && found.get().pid() == ProcessHandle.current().pid()) {
                return found.get();
            }
            Thread.sleep(TURN_MS);
        }
        throw new IOException("The station is not ready after " + READY_MS / 1000
                + " s. What keeps it is said above; another station may have its folder");
    }
}
