package org.burnish.shell.command;

import java.io.IOException;
import org.apache.felix.service.command.CommandSession;
import org.burnish.shell.job.Jobs;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.FrontEnd;
import org.burnish.shell.text.Manual;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Ends work in the background. */
@Component(
        service = DiscCommand.class,
        property = {
            "osgi.command.scope=disc",
            "osgi.command.function=cancel",
            "osgi.command.description=" + Cancel.SUMMARY
        })
public final class Cancel extends DiscCommand {

    static final String SUMMARY =
            "ends a job of the station, or one in the background of a console, at its next safe point; 'jobs' shows its number";
    static final Manual MANUAL = Manual.of("cancel", "JOB", SUMMARY).examples("cancel 1", "cancel S12");

    private final Jobs jobs;

    /** Made by the component runtime. */
    @Activate
    public Cancel(@Reference Jobs jobs) {
        super(MANUAL);
        this.jobs = jobs;
    }

    /** Ends work in the background. */
    @Override
    @Nullable
    Object run(CommandSession session, @Nullable String... words) throws IOException {
        CommandWords options = parse(words);
        String number = options.words(1, 1).get(0);
        if (FrontEnd.current().equals(FrontEnd.PROGRAM) || StationJobs.isOne(number)) {
            return StationJobs.reported(options, StationJobs.act(options, number, "cancel"));
        }
        if (!number.matches("\\d{1,9}")) {
            throw options.wrong("'" + number + "' is no number of a job");
        }
        return options.reported(jobs.cancel(Integer.parseInt(number)));
    }
}
