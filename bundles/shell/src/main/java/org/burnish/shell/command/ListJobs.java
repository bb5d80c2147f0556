package org.burnish.shell.command;

import java.io.IOException;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.burnish.shell.job.Jobs;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.FrontEnd;
import org.burnish.shell.text.Manual;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows the work in the background. */
@Component(
        service = DiscCommand.class,
        property = {
            "osgi.command.scope=disc",
            "osgi.command.function=jobs",
            "osgi.command.description=" + ListJobs.SUMMARY
        })
public final class ListJobs extends DiscCommand {

    static final String SUMMARY =
            "shows how far the jobs of the station are, or those in the background of a console, and what came of them";
    static final Manual MANUAL = Manual.of("jobs", "", SUMMARY)
            .flag("--station", "in a console: those of the station; the program has no others")
            .option(
                    "--state",
                    "STATE",
                    "only those that are held, waiting, running, unknown, done, failed or cancelled")
            .option("--limit", "N", "the newest so many of the station; 20 is the default")
            .option("--hold", "JOB", "keeps what waits of a job of the station from being begun")
            .option(
                    "--release",
                    "JOB",
                    "lets it go on; also one that was interrupted, when you have looked at its disc")
            .option("--retry", "JOB", "begins anew what failed of it")
            .examples("jobs", "jobs --state failed", "jobs --retry S12");

    private final Jobs jobs;

    /** Made by the component runtime. */
    @Activate
    public ListJobs(@Reference Jobs jobs) {
        super(MANUAL);
        this.jobs = jobs;
    }

    /** Shows the work in the background. */
    @Override
    @Nullable
    Object run(CommandSession session, @Nullable String... words) throws IOException {
        CommandWords options = parse(words);
        options.words(0, 0);
        if (FrontEnd.current().equals(FrontEnd.PROGRAM) || ofStation(options)) {
            return StationJobs.run(options);
        }
        return options.reported(jobs.states());
    }

    private static boolean ofStation(CommandWords options) {
        return List.of("--station", "--state", "--limit", "--hold", "--release", "--retry").stream()
                .anyMatch(options::has);
    }
}
