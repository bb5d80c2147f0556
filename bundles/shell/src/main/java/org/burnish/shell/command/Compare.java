package org.burnish.shell.command;

import java.io.IOException;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.burnish.operations.Compared;
import org.burnish.operations.Order;
import org.burnish.operations.PathPair;
import org.burnish.shell.console.Place;
import org.burnish.shell.job.Jobs;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.Manual;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Compares files of an image with files of the disk. */
@Component(
        service = DiscCommand.class,
        property = {
            "osgi.command.scope=disc",
            "osgi.command.function=compare",
            "osgi.command.description=" + Compare.SUMMARY
        })
public final class Compare extends DiscCommand {

    static final String SUMMARY =
            "compares a file or directory of the disk with the newest image: contents, names, rights and times";
    static final Manual MANUAL = Manual.of("compare", "DRIVE DIR [PATH]", SUMMARY)
            .inBackground()
            .examples("compare emu:disc photos", "compare emu:disc photos /pictures/2026");

    private final Jobs jobs;

    /** Made by the component runtime. */
    @Activate
    public Compare(@Reference Jobs jobs) {
        super(MANUAL);
        this.jobs = jobs;
    }

    @Override
    @Nullable
    Object run(CommandSession session, @Nullable String... words) throws IOException, InterruptedException {
        CommandWords options = parse(words);
        List<String> plain = options.words(2, 3);
        Place place = Place.of(session);
        PathPair pair = Sources.pair(place, plain.get(1));
        String image = plain.size() == 3 ? plain.get(2) : pair.image();
        if (image.isEmpty()) {
            image = "/" + place.path(pair.disk()).toAbsolutePath().normalize().getFileName();
        }
        Order order = Order.of(Order.COMPARE, place.address(plain.get(0)))
                .with(new PathPair(pair.disk(), image.startsWith("/") ? image : "/" + image));
        return jobs.perform(
                session,
                options,
                "compare",
                words,
                (progress, begun) -> OrderRun.result(jobs.operations(), order, Compared.class, progress, begun));
    }
}
