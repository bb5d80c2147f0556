package org.burnish.shell.command;

import org.apache.felix.service.command.CommandSession;
import org.burnish.shell.job.Jobs;
import org.burnish.shell.text.CommandWords;
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
            "shows how far the jobs in the background are, and once what came of those that have ended";
    static final Manual MANUAL = Manual.of("jobs", "", SUMMARY);

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
    Object run(CommandSession session, @Nullable String... words) {
        CommandWords options = parse(words);
        options.words(0, 0);
        return options.reported(jobs.states());
    }
}
