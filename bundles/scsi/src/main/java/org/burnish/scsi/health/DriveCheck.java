package org.burnish.scsi.health;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Looks for one kind of hindrance between this program and drives. A service. It changes nothing. */
@ConsumerType
public interface DriveCheck {

    /**
     * Looks now, in bounded time.
     *
     * @return what was found, in a stable order; nothing where all is well, or where the check does not apply
     */
    List<Finding> look();
}
