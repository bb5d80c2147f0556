package org.burnish.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Drives;
import org.burnish.recorder.MediumReader;
import org.burnish.shell.job.Jobs;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.Copied;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Copies a medium to a file. */
@Component(
        service = Read.class,
        property = {"osgi.command.scope=disc", "osgi.command.function=read"})
public final class Read {

    static final String USAGE = "read DRIVE FILE [--background]";

    private final Drives drives;
    private final MediumReader reader;
    private final Jobs jobs;

    /** Made by the component runtime. */
    @Activate
    public Read(@Reference Drives drives, @Reference MediumReader reader, @Reference Jobs jobs) {
        this.drives = drives;
        this.reader = reader;
        this.jobs = jobs;
    }

    /** Copies a medium to a file. */
    @Descriptor("copies what is readable of the medium into a new file. Usage: " + USAGE)
    public Object read(CommandSession session, String... words) throws IOException, InterruptedException {
        CommandWords options = CommandWords.parse(USAGE, Set.of(CommandWords.BACKGROUND), Set.of(), words);
        List<String> two = options.words(2, 2);
        Path target = Path.of(two.get(1));
        return jobs.perform(session, options, "read", words, progress -> {
            try (Drive drive = Access.open(drives, two.get(0))) {
                long total = drive.blocks().blocks();
                OptionalLong newest = notAtTheStart(drive);
                boolean something = drive.medium().isPresent() && total > 0;
                if (something && !drive.content().hasImage()) {
                    Access.warn(
                            progress,
                            "WARNING",
                            "No image is recognised, " + Access.holding(drive) + " Its blocks are copied as they are.");
                }
                return new Copied(
                        target,
                        reader.copy(drive, target, done -> progress.show(done + " of " + total + " blocks read")),
                        newest);
            }
        });
    }

    /** Where the newest session is, of those that a drive finds in its table of contents. */
    private static OptionalLong notAtTheStart(Drive drive) {
        try {
            boolean listed =
                    drive.medium().filter(medium -> !medium.next().chained()).isPresent();
            return drive.newest()
                    .map(newest -> newest.session().start())
                    .filter(start -> listed && start > 0)
                    .map(OptionalLong::of)
                    .orElse(OptionalLong.empty());
        } catch (IOException e) {
            // a damaged head is no reason not to copy the rest
            return OptionalLong.empty();
        }
    }
}
