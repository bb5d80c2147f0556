package org.burnish.shell.command;

import java.util.Set;
import org.apache.felix.service.command.Descriptor;
import org.burnish.shell.job.Jobs;
import org.burnish.shell.text.CommandWords;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows the work in the background. */
@Component(
        service = ListJobs.class,
        property = {"osgi.command.scope=disc", "osgi.command.function=jobs"})
public final class ListJobs {

    static final String USAGE = "jobs";

    private final Jobs jobs;

    /** Made by the component runtime. */
    @Activate
    public ListJobs(@Reference Jobs jobs) {
        this.jobs = jobs;
    }

    /** Shows the work in the background. */
    @Descriptor("shows how far the jobs in the background are, and once what came of those that have ended. Usage: "
            + USAGE)
    public Object jobs(String... words) {
        CommandWords options = CommandWords.parse(USAGE, Set.of(), Set.of(), words);
        options.words(0, 0);
        return options.reported(jobs.states());
    }
}
