package org.burnish.shell.command;

import java.io.IOException;
import org.apache.felix.service.command.CommandSession;
import org.burnish.operations.Checked;
import org.burnish.operations.OperationOptions;
import org.burnish.operations.Order;
import org.burnish.shell.console.Place;
import org.burnish.shell.job.Jobs;
import org.burnish.shell.text.CheckedInDetail;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.Manual;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Checks a medium against its checksums. */
@Component(
        service = DiscCommand.class,
        property = {
            "osgi.command.scope=disc",
            "osgi.command.function=verify",
            "osgi.command.description=" + Verify.SUMMARY
        })
public final class Verify extends DiscCommand {

    private static final String ALL = "--all-sessions";
    private static final String VERBOSE = "--verbose";
    static final String SUMMARY =
            "reads the newest image and checks it against its recorded checksums, and what readers find it by";
    static final Manual MANUAL = Manual.of("verify", "DRIVE", SUMMARY)
            .flag(ALL, "reads older sessions too")
            .flag(VERBOSE, "shows what the drive answered")
            .inBackground()
            .examples("verify emu:disc", "verify emu:disc --all-sessions");

    private final Jobs jobs;

    /** Made by the component runtime. */
    @Activate
    public Verify(@Reference Jobs jobs) {
        super(MANUAL);
        this.jobs = jobs;
    }

    /** Checks a medium against its checksums. */
    @Override
    @Nullable
    Object run(CommandSession session, @Nullable String... words) throws IOException, InterruptedException {
        CommandWords options = parse(words);
        String address = Place.of(session).address(options.words(1, 1).get(0));
        Order order = Order.of(Order.VERIFY, address).with(OperationOptions.ALL_SESSIONS, options.has(ALL));
        return jobs.perform(
                session,
                options,
                "verify",
                words,
                (progress, begun) ->
                        shown(OrderRun.result(jobs.operations(), order, Checked.class, progress, begun), options));
    }

    /** Programs get all in any case. */
    private static Object shown(Checked checked, CommandWords options) {
        return options.has(VERBOSE) && !options.has(CommandWords.JSON) ? new CheckedInDetail(checked) : checked;
    }
}
