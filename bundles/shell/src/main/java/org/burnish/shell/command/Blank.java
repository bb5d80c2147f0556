package org.burnish.shell.command;

import java.io.IOException;
import org.apache.felix.service.command.CommandSession;
import org.burnish.operations.Order;
import org.burnish.operations.Prepared;
import org.burnish.shell.console.Place;
import org.burnish.shell.job.Jobs;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.Manual;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Blanks a medium. */
@Component(
        service = DiscCommand.class,
        property = {
            "osgi.command.scope=disc",
            "osgi.command.function=blank",
            "osgi.command.description=" + Blank.SUMMARY
        })
public final class Blank extends DiscCommand {

    static final String SUMMARY = "makes the medium blank; what is on it is lost";
    static final Manual MANUAL = Manual.of("blank", "DRIVE", SUMMARY)
            .option("--mode", "as_needed|fast|all|deformat|deformat_quickest", "how; as_needed is the default")
            .flag("--force", "does not look at the state of the medium")
            .inBackground()
            .examples("blank emu:disc", "blank /dev/sr0 --mode all --background");

    private final Jobs jobs;

    /** Made by the component runtime. */
    @Activate
    public Blank(@Reference Jobs jobs) {
        super(MANUAL);
        this.jobs = jobs;
    }

    /** Blanks a medium. */
    @Override
    @Nullable
    Object run(CommandSession session, @Nullable String... words) throws IOException, InterruptedException {
        CommandWords options = parse(words);
        String mode = options.value("--mode").orElse("as_needed");
        String address = Place.of(session).address(options.words(1, 1).get(0));
        Order order = Order.blank(address, mode, options.has("--force"));
        return jobs.perform(
                session,
                options,
                "blank",
                words,
                (progress, begun) -> OrderRun.result(jobs.operations(), order, Prepared.class, progress, begun));
    }
}
