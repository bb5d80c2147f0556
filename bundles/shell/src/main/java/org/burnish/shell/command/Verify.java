package org.burnish.shell.command;

import java.io.IOException;
import java.util.Set;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.burnish.operations.Checked;
import org.burnish.operations.OperationOptions;
import org.burnish.operations.Order;
import org.burnish.shell.job.Jobs;
import org.burnish.shell.text.CommandWords;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Checks a medium against its checksums. */
@Component(
        service = Verify.class,
        property = {"osgi.command.scope=disc", "osgi.command.function=verify"})
public final class Verify {

    static final String USAGE = "verify DRIVE [--all-sessions] [--background]";

    private static final String ALL = "--all-sessions";

    private final Jobs jobs;

    /** Made by the component runtime. */
    @Activate
    public Verify(@Reference Jobs jobs) {
        this.jobs = jobs;
    }

    /** Checks a medium against its checksums. */
    @Descriptor("reads the newest image and checks it against its recorded checksums, and what readers find it by;"
            + " --all-sessions reads older sessions too. Usage: " + USAGE)
    public @Nullable Object verify(CommandSession session, String... words) throws IOException, InterruptedException {
        CommandWords options = CommandWords.parse(USAGE, Set.of(ALL, CommandWords.BACKGROUND), Set.of(), words);
        String address = options.words(1, 1).get(0);
        Order order = Order.of(Order.VERIFY, address).with(OperationOptions.ALL_SESSIONS, options.has(ALL));
        return jobs.perform(
                session,
                options,
                "verify",
                words,
                progress -> OrderRun.result(jobs.operations(), order, Checked.class, progress));
    }
}
