package org.burnish.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.burnish.parity.Parity;
import org.burnish.recorder.Drives;
import org.burnish.shell.console.Place;
import org.burnish.shell.job.Jobs;
import org.burnish.shell.text.AugmentedRepaired;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.Manual;
import org.burnish.shell.text.ParityRepaired;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Repairs lost blocks by a parity file. */
@Component(
        service = DiscCommand.class,
        property = {
            "osgi.command.scope=disc",
            "osgi.command.function=repair",
            "osgi.command.description=" + Repair.SUMMARY
        })
public final class Repair extends DiscCommand {

    static final String SUMMARY =
            "copies a medium or image file into a new file, in which lost blocks are computed by a parity file, or by"
                    + " the parity of dvdisaster (RS03) that the image carries in itself";
    static final Manual MANUAL = Manual.of("repair", "DRIVE [FILE] TARGET", SUMMARY)
            .inBackground()
            .examples(
                    "repair emu:disc disc.parity repaired.iso",
                    "repair damaged.iso image.parity repaired.iso",
                    "repair augmented.iso repaired.iso");

    private final Jobs jobs;
    private final Drives drives;
    private final Parity parity;

    /** Made by the component runtime. */
    @Activate
    public Repair(@Reference Jobs jobs, @Reference Drives drives, @Reference Parity parity) {
        super(MANUAL);
        this.jobs = jobs;
        this.drives = drives;
        this.parity = parity;
    }

    @Override
    @Nullable
    Object run(CommandSession session, @Nullable String... words) throws IOException, InterruptedException {
        CommandWords options = parse(words);
        List<String> given = options.words(2, 3);
        Place place = Place.of(session);
        Path target = place.path(given.get(given.size() - 1));
        return jobs.perform(session, options, "repair", words, (progress, begun) -> {
            try (ParitySource source = ParitySource.open(drives, place.address(given.get(0)))) {
                begun.run();
                ParityProgress shown = new ParityProgress(progress);
                if (given.size() == 2) {
                    return new AugmentedRepaired(
                            source.address(),
                            target,
                            parity.repairAugmented(source.blocks(), source.bytes(), target, shown));
                }
                Path file = place.path(given.get(1));
                return new ParityRepaired(
                        source.address(), target, parity.repair(source.blocks(), source.bytes(), file, target, shown));
            }
        });
    }
}
