package org.burnish.shell.command;

import java.io.IOException;
import java.util.Set;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.burnish.operations.Order;
import org.burnish.operations.Prepared;
import org.burnish.shell.job.Jobs;
import org.burnish.shell.text.CommandWords;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Blanks a medium. */
@Component(
        service = Blank.class,
        property = {"osgi.command.scope=disc", "osgi.command.function=blank"})
public final class Blank {

    static final String USAGE =
            "blank DRIVE [--mode as_needed|fast|all|deformat|deformat_quickest] [--force] [--background]";

    private final Jobs jobs;

    /** Made by the component runtime. */
    @Activate
    public Blank(@Reference Jobs jobs) {
        this.jobs = jobs;
    }

    /** Blanks a medium. */
    @Descriptor("makes the medium blank; what is on it is lost. Usage: " + USAGE)
    public @Nullable Object blank(CommandSession session, String... words) throws IOException, InterruptedException {
        CommandWords options =
                CommandWords.parse(USAGE, Set.of("--force", CommandWords.BACKGROUND), Set.of("--mode"), words);
        String mode = options.value("--mode").orElse("as_needed");
        String address = options.words(1, 1).get(0);
        Order order = Order.blank(address, mode, options.has("--force"));
        return jobs.perform(
                session,
                options,
                "blank",
                words,
                progress -> OrderRun.result(jobs.operations(), order, Prepared.class, progress));
    }
}
