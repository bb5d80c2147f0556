package org.burnish.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.burnish.operations.Order;
import org.burnish.operations.PathPair;
import org.burnish.operations.Restored;
import org.burnish.shell.console.Place;
import org.burnish.shell.job.Jobs;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.Extracted;
import org.burnish.shell.text.Manual;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Copies files of an image to the disk. */
@Component(
        service = DiscCommand.class,
        property = {
            "osgi.command.scope=disc",
            "osgi.command.function=extract",
            "osgi.command.description=" + Extract.SUMMARY
        })
public final class Extract extends DiscCommand {

    static final String SUMMARY =
            "copies files of the newest image into a directory of the disk; files that are there are replaced";
    static final Manual MANUAL = Manual.of("extract", "DRIVE DIR [PATH...]", SUMMARY)
            .inBackground()
            .examples("extract emu:disc everything", "extract emu:disc here /photos/summer /notes.txt");

    private final Jobs jobs;

    /** Made by the component runtime. */
    @Activate
    public Extract(@Reference Jobs jobs) {
        super(MANUAL);
        this.jobs = jobs;
    }

    @Override
    @Nullable
    Object run(CommandSession session, @Nullable String... words) throws IOException, InterruptedException {
        CommandWords options = parse(words);
        List<String> plain = options.words(2, Integer.MAX_VALUE);
        Place place = Place.of(session);
        String address = place.address(plain.get(0));
        Path directory = place.path(plain.get(1));
        Order order = Order.of(Order.RESTORE, address);
        for (String path : plain.size() == 2 ? List.of("/") : plain.subList(2, plain.size())) {
            order = order.with(pair(directory, path));
        }
        Order whole = order;
        return jobs.perform(
                session,
                options,
                "extract",
                words,
                (progress, begun) -> new Extracted(
                        address,
                        directory,
                        OrderRun.result(jobs.operations(), whole, Restored.class, progress, begun)
                                .nodes()));
    }

    /** Everything goes into the directory itself, and a path under its last name. */
    private static PathPair pair(Path directory, String path) {
        Path name = Path.of(path).getFileName();
        Path target = name == null ? directory : directory.resolve(name);
        return new PathPair(target.toString(), path.startsWith("/") ? path : "/" + path);
    }
}
