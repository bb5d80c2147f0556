package org.burnish.shell.command;

import java.io.IOException;
import java.util.Set;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Drives;
import org.burnish.shell.job.Jobs;
import org.burnish.shell.text.CommandWords;
import org.burnish.verifier.Verifier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Checks a medium against its checksums. */
@Component(
        service = Verify.class,
        property = {"osgi.command.scope=disc", "osgi.command.function=verify"})
public final class Verify {

    static final String USAGE = "verify DRIVE [--all-sessions] [--background]";

    private static final String ALL = "--all-sessions";

    private final Drives drives;
    private final Verifier verifier;
    private final Jobs jobs;

    /** Made by the component runtime. */
    @Activate
    public Verify(@Reference Drives drives, @Reference Verifier verifier, @Reference Jobs jobs) {
        this.drives = drives;
        this.verifier = verifier;
        this.jobs = jobs;
    }

    /** Checks a medium against its checksums. */
    @Descriptor("reads the newest image and checks it against its recorded checksums, and what readers find it by;"
            + " --all-sessions reads older sessions too. Usage: " + USAGE)
    public Object verify(CommandSession session, String... words) throws IOException, InterruptedException {
        CommandWords options = CommandWords.parse(USAGE, Set.of(ALL, CommandWords.BACKGROUND), Set.of(), words);
        String address = options.words(1, 1).get(0);
        return jobs.perform(session, options, "verify", words, progress -> {
            try (Drive drive = Access.open(drives, address)) {
                return new Check(verifier, progress).run(drive, options.has(ALL));
            }
        });
    }
}
