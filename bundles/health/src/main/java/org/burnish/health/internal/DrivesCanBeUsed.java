package org.burnish.health.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.burnish.scsi.health.DriveCheck;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Whether something of the machine keeps drives from being used: what {@code burnish doctor} looks for. */
@Component(property = {HealthCheck.NAME + "=Burnish: drives can be used", HealthCheck.TAGS + "=burnish"})
public final class DrivesCanBeUsed implements HealthCheck {

    private final List<DriveCheck> checks = new CopyOnWriteArrayList<>();

    /** One more that looks. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addCheck(DriveCheck check) {
        checks.add(check);
    }

    void removeCheck(DriveCheck check) {
        checks.remove(check);
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        log.info("{} checks looked", checks.size());
        for (DriveCheck check : checks) {
            check.look().forEach(finding -> log.warn("{}. {}", finding.what(), String.join("; or: ", finding.mends())));
        }
        return new Result(log);
    }
}
