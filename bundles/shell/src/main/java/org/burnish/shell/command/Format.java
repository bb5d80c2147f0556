package org.burnish.shell.command;

import java.io.IOException;
import java.util.Set;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.burnish.media.FormatRequest;
import org.burnish.operations.Order;
import org.burnish.operations.Prepared;
import org.burnish.shell.job.Jobs;
import org.burnish.shell.text.CommandWords;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Formats a medium. */
@Component(
        service = Format.class,
        property = {"osgi.command.scope=disc", "osgi.command.function=format"})
public final class Format {

    static final String USAGE = "format DRIVE [--mode as_needed|full|fast|max|by_index|by_size|without_spare]"
            + " [--index N] [--bytes N] [--force] [--background]";

    private final Jobs jobs;

    /** Made by the component runtime. */
    @Activate
    public Format(@Reference Jobs jobs) {
        this.jobs = jobs;
    }

    /** Formats a medium. */
    @Descriptor("formats the medium. Usage: " + USAGE)
    public @Nullable Object format(CommandSession session, String... words) throws IOException, InterruptedException {
        CommandWords options = CommandWords.parse(
                USAGE, Set.of("--force", CommandWords.BACKGROUND), Set.of("--mode", "--index", "--bytes"), words);
        FormatRequest request = FormatRequest.of(mode(options), options.has("--force"))
                .index(options.small("--index"))
                .bytes(options.number("--bytes"));
        String address = options.words(1, 1).get(0);
        Order order = Order.format(address, request);
        return jobs.perform(
                session,
                options,
                "format",
                words,
                progress -> OrderRun.result(jobs.operations(), order, Prepared.class, progress));
    }

    private static String mode(CommandWords options) {
        String implied = options.has("--index") ? "by_index" : options.has("--bytes") ? "by_size" : "as_needed";
        return options.value("--mode").orElse(implied);
    }
}
