package org.burnish.shell.command;

import java.util.Set;
import org.apache.felix.service.command.Descriptor;
import org.burnish.shell.job.Jobs;
import org.burnish.shell.text.CommandWords;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Ends work in the background. */
@Component(
        service = Cancel.class,
        property = {"osgi.command.scope=disc", "osgi.command.function=cancel"})
public final class Cancel {

    static final String USAGE = "cancel NUMBER";

    private final Jobs jobs;

    /** Made by the component runtime. */
    @Activate
    public Cancel(@Reference Jobs jobs) {
        this.jobs = jobs;
    }

    /** Ends work in the background. */
    @Descriptor("ends a job in the background at its next safe point; 'jobs' shows its number. Usage: " + USAGE)
    public Object cancel(String... words) {
        CommandWords options = CommandWords.parse(USAGE, Set.of(), Set.of(), words);
        String number = options.words(1, 1).get(0);
        if (!number.matches("\\d{1,9}")) {
            throw options.wrong("'" + number + "' is no number of a job");
        }
        return options.reported(jobs.cancel(Integer.parseInt(number)));
    }
}
