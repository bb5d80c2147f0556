package org.burnish.health.internal;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.burnish.management.DriveState;
import org.burnish.management.DriveStates;
import org.burnish.scsi.settings.Settings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Whether drives answer. None is asked, so that one which hangs does not make the check hang. */
@Component(
        property = {HealthCheck.NAME + "=Burnish: drives answer", HealthCheck.TAGS + "=burnish"},
        configurationPid = DrivesAnswer.PID)
@Designate(ocd = DrivesAnswer.Description.class)
public final class DrivesAnswer implements HealthCheck {

    static final String PID = "org.burnish.health";
    private static final int DEFAULT_WARN_S = 60;
    private static final int DEFAULT_CRITICAL_S = 600;
    private static final int MAX_S = 86_400;

    @ObjectClassDefinition(
            name = "Burnish: health of drives",
            description = "How long a drive may be busy with one command.")
    @interface Description {
        @AttributeDefinition(
                name = "Warning",
                description = "After so many seconds with one command the check warns.",
                type = AttributeType.INTEGER,
                min = "1",
                max = "86400")
        int warn_s() default DEFAULT_WARN_S;

        @AttributeDefinition(
                name = "Critical",
                description = "After so many seconds with one command the drive is taken to hang.",
                type = AttributeType.INTEGER,
                min = "1",
                max = "86400")
        int critical_s() default DEFAULT_CRITICAL_S;
    }

    private final DriveStates states;
    private volatile Duration warn = Duration.ofSeconds(DEFAULT_WARN_S);
    private volatile Duration critical = Duration.ofSeconds(DEFAULT_CRITICAL_S);

    /** Made by the component runtime, when somebody checks. */
    @Activate
    public DrivesAnswer(@Reference DriveStates states, Map<String, Object> values) {
        this.states = states;
        configure(values);
    }

    /** As configured later. */
    @Modified
    void configure(Map<String, Object> values) {
        Map<String, Object> own = new HashMap<>(values);
        // properties of the check itself
        own.keySet().removeIf(key -> key.startsWith("hc."));
        Settings settings = new Settings(PID, PID, own);
        warn = Duration.ofSeconds(settings.number("warn.s", 1, MAX_S, DEFAULT_WARN_S));
        critical = Duration.ofSeconds(settings.number("critical.s", 1, MAX_S, DEFAULT_CRITICAL_S));
        settings.complaints()
                .forEach(complaint ->
                        System.getLogger(DrivesAnswer.class.getName()).log(System.Logger.Level.WARNING, complaint));
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        List<DriveState> drives = states.drives();
        drives.forEach(drive -> add(drive, log));
        if (drives.isEmpty()) {
            log.info("No drive was found or opened");
        }
        return new Result(log);
    }

    private void add(DriveState drive, FormattingResultLog log) {
        Duration since = drive.busy().map(DriveState.Busy::since).orElse(Duration.ZERO);
        if (since.compareTo(critical) >= 0) {
            log.critical(
                    "{}. It is taken to hang; what is on its medium stays as it is. Wait, or switch the drive off"
                            + " and on when its work may be lost.",
                    drive.sentence());
        } else if (since.compareTo(warn) >= 0) {
            log.warn("{}.", drive.sentence());
        } else {
            log.info("{}.", drive.sentence());
        }
    }
}
