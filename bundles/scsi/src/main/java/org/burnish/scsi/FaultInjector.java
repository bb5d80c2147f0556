package org.burnish.scsi;

import java.io.IOException;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Lets things go wrong with the drives of a transport that is made in software. A service, beside the {@link Transport}
 * of the same {@link Transport#SCHEME}. What is planned holds from the next time on that the drive is opened.
 */
@ConsumerType
public interface FaultInjector {

    /**
     * Plans one more fault for a drive.
     *
     * @param rule a line in the language of the transport
     * @throws IllegalArgumentException when it can't be understood; the message says what is allowed
     */
    void plan(DeviceAddress drive, String rule);

    /**
     * Plans all that a file says.
     *
     * @throws IOException when it can't be read
     * @throws IllegalArgumentException when a line can't be understood; the message says file, line and what is allowed
     */
    void plan(DeviceAddress drive, Path file) throws IOException;

    /** Forgets what was planned for a drive by the other methods. */
    void clear(DeviceAddress drive);
}
