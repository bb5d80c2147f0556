package org.burnish.management;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The drives of this framework: those that are found by looking, and those that were opened. A service. */
@ProviderType
public interface DriveStates {

    /** How they are, in the order of their addresses; at once, and without asking any. */
    List<DriveState> drives();
}
