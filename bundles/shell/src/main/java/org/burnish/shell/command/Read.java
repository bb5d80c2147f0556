package org.burnish.shell.command;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.burnish.operations.Copied;
import org.burnish.operations.OperationOptions;
import org.burnish.operations.Order;
import org.burnish.shell.job.Jobs;
import org.burnish.shell.text.CommandWords;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Copies a medium to a file. */
@Component(
        service = Read.class,
        property = {"osgi.command.scope=disc", "osgi.command.function=read"})
public final class Read {

    static final String USAGE = "read DRIVE FILE [--background]";

    private final Jobs jobs;

    /** Made by the component runtime. */
    @Activate
    public Read(@Reference Jobs jobs) {
        this.jobs = jobs;
    }

    /** Copies a medium to a file. */
    @Descriptor("copies what is readable of the medium into a new file. Usage: " + USAGE)
    public @Nullable Object read(CommandSession session, String... words) throws IOException, InterruptedException {
        CommandWords options = CommandWords.parse(USAGE, Set.of(CommandWords.BACKGROUND), Set.of(), words);
        List<String> two = options.words(2, 2);
        Order order = Order.of(Order.COPY, two.get(0)).with(OperationOptions.TARGET, two.get(1));
        return jobs.perform(
                session,
                options,
                "read",
                words,
                progress -> OrderRun.result(jobs.operations(), order, Copied.class, progress));
    }
}
