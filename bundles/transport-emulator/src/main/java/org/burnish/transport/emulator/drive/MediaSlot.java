package org.burnish.transport.emulator.drive;

import java.io.IOException;
import java.util.Optional;
import org.burnish.transport.emulator.medium.LoadedMedium;

/** What lies on the tray: gives the medium when the tray goes in. */
@FunctionalInterface
public interface MediaSlot {

    /** Takes the medium from the tray; nothing when there is none. */
    Optional<LoadedMedium> load() throws IOException;
}
