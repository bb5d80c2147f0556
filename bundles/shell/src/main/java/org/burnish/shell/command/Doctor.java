package org.burnish.shell.command;

import java.util.ArrayList;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.burnish.scsi.health.DriveCheck;
import org.burnish.scsi.health.Finding;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.Diagnosis;
import org.burnish.shell.text.FrontEnd;
import org.burnish.shell.text.Manual;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Looks for what keeps drives from being used. */
@Component(
        service = DiscCommand.class,
        property = {
            "osgi.command.scope=disc",
            "osgi.command.function=doctor",
            "osgi.command.description=" + Doctor.SUMMARY
        })
public final class Doctor extends DiscCommand {

    static final String SUMMARY =
            "looks for what keeps drives from being used, and names the command that solves the problem; the exit"
                    + " value is 1 when something was found";
    static final Manual MANUAL = Manual.of("doctor", "", SUMMARY);

    @Reference(policy = ReferencePolicy.DYNAMIC)
    private volatile List<DriveCheck> checks;

    /** Made by the component runtime, which adds the checks. */
    @Activate
    public Doctor() {
        this(List.of());
    }

    Doctor(List<DriveCheck> checks) {
        super(MANUAL);
        this.checks = checks;
    }

    /** Lets every check look. */
    @Override
    @Nullable
    Object run(CommandSession session, @Nullable String... words) {
        CommandWords options = parse(words);
        options.words(0, 0);
        List<DriveCheck> looking = List.copyOf(checks);
        List<Finding> found = new ArrayList<>();
        looking.forEach(check -> found.addAll(look(check)));
        return options.reported(new Diagnosis(looking.size(), found));
    }

    /** A check that fails keeps nobody from hearing the others. */
    private static List<Finding> look(DriveCheck check) {
        try {
            return check.look();
        } catch (RuntimeException e) {
            return List.of(Finding.of(
                    "The check " + check.getClass().getSimpleName() + " could not look: " + e,
                    FrontEnd.current().disc() + "doctor    once more; what stays is a fault of the check"));
        }
    }
}
