package org.burnish.shell.command;

import java.io.IOException;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.burnish.operations.Copied;
import org.burnish.operations.OperationOptions;
import org.burnish.operations.Order;
import org.burnish.shell.console.Place;
import org.burnish.shell.job.Jobs;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.Manual;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Copies a medium to a file. */
@Component(
        service = DiscCommand.class,
        property = {"osgi.command.scope=disc", "osgi.command.function=read", "osgi.command.description=" + Read.SUMMARY
        })
public final class Read extends DiscCommand {

    static final String SUMMARY = "copies what is readable of the medium into a new file";
    static final Manual MANUAL =
            Manual.of("read", "DRIVE FILE", SUMMARY).inBackground().examples("read emu:disc copy.iso");

    private final Jobs jobs;

    /** Made by the component runtime. */
    @Activate
    public Read(@Reference Jobs jobs) {
        super(MANUAL);
        this.jobs = jobs;
    }

    /** Copies a medium to a file. */
    @Override
    @Nullable
    Object run(CommandSession session, @Nullable String... words) throws IOException, InterruptedException {
        CommandWords options = parse(words);
        List<String> two = options.words(2, 2);
        Place place = Place.of(session);
        Order order = Order.of(Order.COPY, place.address(two.get(0)))
                .with(OperationOptions.TARGET, place.path(two.get(1)).toString());
        return jobs.perform(
                session,
                options,
                "read",
                words,
                (progress, begun) -> OrderRun.result(jobs.operations(), order, Copied.class, progress, begun));
    }
}
