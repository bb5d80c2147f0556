package org.burnish.recorder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.MediumKind;
import org.burnish.scsi.UnusableDriveException;
import org.osgi.annotation.versioning.ProviderType;

/** Finds and opens drives over all transports that are there at the moment. A service. */
@ProviderType
public interface Drives {

    /** The schemes of addresses that can be opened now. */
    List<String> schemes();

    /** The drives that can be found by looking, in a stable order. Drives that can't be asked are left out. */
    List<DriveDescription> discover();

    /** The addresses of the drives that can be found by looking. No drive is opened or asked for this. */
    List<DeviceAddress> addresses();

    /** What a drive reports about itself, or reported when it was opened; empty when it can't be asked. */
    Optional<DriveDescription> describe(DeviceAddress address);

    /**
     * Reads an address as a user writes it. What a bare path means that is no device node can be configured.
     *
     * @throws UnusableDriveException for a word such as {@code sr0} or {@code D:}, which names a drive but not its device node,
     *     if there is no file of this name
     */
    DeviceAddress address(String text) throws UnusableDriveException;

    /**
     * An address of the same drive that stays its own when drives are numbered anew; the given one where there is no such.
     */
    DeviceAddress lasting(DeviceAddress address);

    /**
     * Opens a drive and inspects its medium.
     *
     * @param options how
     * @throws IOException when there is no such drive or transport, no rights, or it is in use; the message says what
     *     can be done. A drive without a medium opens all the same
     */
    Drive open(DeviceAddress address, DriveOptions options) throws IOException;

    /** Opens a drive as most want it; see {@link #open(DeviceAddress, DriveOptions)}. */
    default Drive open(DeviceAddress address) throws IOException {
        return open(address, DriveOptions.DEFAULT);
    }

    /** The kinds of blank media that can be made in software. */
    List<MediumKind> mediumKinds();

    /**
     * Makes a blank medium in software; see {@link org.burnish.scsi.MediumFactory#create}.
     *
     * @return the address of the emulated drive that has it loaded
     */
    DeviceAddress newMedium(String kind, Path path) throws IOException;
}
