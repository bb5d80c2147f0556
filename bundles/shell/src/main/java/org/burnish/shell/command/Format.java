package org.burnish.shell.command;

import java.io.IOException;
import org.apache.felix.service.command.CommandSession;
import org.burnish.media.FormatRequest;
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

/** Formats a medium. */
@Component(
        service = DiscCommand.class,
        property = {
            "osgi.command.scope=disc",
            "osgi.command.function=format",
            "osgi.command.description=" + Format.SUMMARY
        })
public final class Format extends DiscCommand {

    static final String SUMMARY = "formats the medium";
    static final Manual MANUAL = Manual.of("format", "DRIVE", SUMMARY)
            .option("--mode", "as_needed|full|fast|max|by_index|by_size|without_spare", "how; as_needed is the default")
            .option("--index", "N", "takes an offered format by its number, see formats")
            .option("--bytes", "N", "takes the format of this size")
            .flag("--force", "does not look at the state of the medium")
            .inBackground()
            .examples("format emu:disc", "format emu:disc --mode fast");

    private final Jobs jobs;

    /** Made by the component runtime. */
    @Activate
    public Format(@Reference Jobs jobs) {
        super(MANUAL);
        this.jobs = jobs;
    }

    /** Formats a medium. */
    @Override
    @Nullable
    Object run(CommandSession session, @Nullable String... words) throws IOException, InterruptedException {
        CommandWords options = parse(words);
        FormatRequest request = FormatRequest.of(mode(options), options.has("--force"))
                .index(options.small("--index"))
                .bytes(options.number("--bytes"));
        String address = Place.of(session).address(options.words(1, 1).get(0));
        Order order = Order.format(address, request);
        return jobs.perform(
                session,
                options,
                "format",
                words,
                (progress, begun) -> OrderRun.result(jobs.operations(), order, Prepared.class, progress, begun));
    }

    private static String mode(CommandWords options) {
        String implied = options.has("--index") ? "by_index" : options.has("--bytes") ? "by_size" : "as_needed";
        return options.value("--mode").orElse(implied);
    }
}
