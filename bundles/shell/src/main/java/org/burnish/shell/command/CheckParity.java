package org.burnish.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.burnish.parity.Parity;
import org.burnish.recorder.Drives;
import org.burnish.shell.console.Place;
import org.burnish.shell.job.Jobs;
import org.burnish.shell.text.AugmentedChecked;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.Manual;
import org.burnish.shell.text.ParityChecked;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Compares blocks with a parity file. */
@Component(
        service = DiscCommand.class,
        property = {
            "osgi.command.scope=disc",
            "osgi.command.function=paritycheck",
            "osgi.command.description=" + CheckParity.SUMMARY
        })
public final class CheckParity extends DiscCommand {

    static final String SUMMARY =
            "compares the blocks of a medium or image file with a parity file, or with the parity of dvdisaster (RS03)"
                    + " that the image carries in itself, and says what can be repaired";
    static final Manual MANUAL = Manual.of("paritycheck", "DRIVE [FILE]", SUMMARY)
            .inBackground()
            .examples(
                    "paritycheck emu:disc disc.parity",
                    "paritycheck image.iso image.parity",
                    "paritycheck augmented.iso");

    private final Jobs jobs;
    private final Drives drives;
    private final Parity parity;

    /** Made by the component runtime. */
    @Activate
    public CheckParity(@Reference Jobs jobs, @Reference Drives drives, @Reference Parity parity) {
        super(MANUAL);
        this.jobs = jobs;
        this.drives = drives;
        this.parity = parity;
    }

    @Override
    @Nullable
    Object run(CommandSession session, @Nullable String... words) throws IOException, InterruptedException {
        CommandWords options = parse(words);
        List<String> given = options.words(1, 2);
        Place place = Place.of(session);
        return jobs.perform(session, options, "paritycheck", words, (progress, begun) -> {
            try (ParitySource source = ParitySource.open(drives, place.address(given.get(0)))) {
                begun.run();
                ParityProgress shown = new ParityProgress(progress);
                if (given.size() == 1) {
                    return new AugmentedChecked(source.address(), parity.verifyAugmented(source.blocks(), shown));
                }
                Path file = place.path(given.get(1));
                return new ParityChecked(source.address(), file, parity.verify(source.blocks(), file, shown));
            }
        });
    }
}
