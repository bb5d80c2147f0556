package org.burnish.recorder;

import java.io.IOException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A drive that is there. A service, which comes and goes with the drive. The bundle that gets it has the lease of what
 * it opens: a second bundle is refused, with the first one's name.
 */
@ProviderType
public interface FoundDrive {

    /** Service property (String): the address, as a user writes it. */
    String ADDRESS = "drive.address";
    /** Service property (String): the address's scheme. */
    String SCHEME = "drive.scheme";
    /** Service property (String): who made the drive; empty where it could not be asked when it came. */
    String VENDOR = "drive.vendor";
    /** Service property (String): which drive it is; empty where it could not be asked when it came. */
    String PRODUCT = "drive.product";

    /** What it reported about itself when it came. */
    DriveDescription description();

    /** Opens it; see {@link Drives#open(org.burnish.scsi.DeviceAddress, DriveOptions)}. */
    Drive open(DriveOptions options) throws IOException;

    /** Opens it as most want it. */
    default Drive open() throws IOException {
        return open(DriveOptions.DEFAULT);
    }
}
