package org.burnish.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.apache.felix.service.command.CommandSession;
import org.burnish.parity.Parity;
import org.burnish.recorder.Drives;
import org.burnish.shell.console.Place;
import org.burnish.shell.job.Jobs;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.Manual;
import org.burnish.shell.text.ParityMade;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes a parity file. */
@Component(
        service = DiscCommand.class,
        property = {
            "osgi.command.scope=disc",
            "osgi.command.function=parity",
            "osgi.command.description=" + MakeParity.SUMMARY
        })
public final class MakeParity extends DiscCommand {

    static final String SUMMARY = "makes a file from which lost blocks of a session or image file can be repaired";
    static final Manual MANUAL = Manual.of("parity", "DRIVE FILE", SUMMARY)
            .option(
                    "--session",
                    "N",
                    "protects this session; without it the newest session of a drive and all of an image file")
            .inBackground()
            .examples(
                    "parity emu:disc disc.parity",
                    "parity image.iso image.parity",
                    "parity emu:disc first.parity --session 1");

    private final Jobs jobs;
    private final Drives drives;
    private final Parity parity;

    /** Made by the component runtime. */
    @Activate
    public MakeParity(@Reference Jobs jobs, @Reference Drives drives, @Reference Parity parity) {
        super(MANUAL);
        this.jobs = jobs;
        this.drives = drives;
        this.parity = parity;
    }

    @Override
    @Nullable
    Object run(CommandSession session, @Nullable String... words) throws IOException, InterruptedException {
        CommandWords options = parse(words);
        List<String> two = options.words(2, 2);
        Place place = Place.of(session);
        Path target = place.path(two.get(1));
        OptionalInt number = options.small("--session");
        return jobs.perform(session, options, "parity", words, (progress, begun) -> {
            try (ParitySource source = ParitySource.open(drives, place.address(two.get(0)))) {
                begun.run();
                return new ParityMade(
                        source.address(),
                        target,
                        parity.create(source.range(number), target, new ParityProgress(progress)));
            }
        });
    }
}
