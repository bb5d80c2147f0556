package org.burnish.recorder.internal.drive;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.burnish.recorder.DriveDescription;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.TransportException;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/**
 * Which drives are open in this framework, and for whom: the locks that a system puts on nodes and files keep other programs
 * away, but not the bundles of one program from each other.
 */
@Component(service = Leases.class)
public final class Leases {

    private final Map<String, Lease> taken = new ConcurrentHashMap<>();

    /** A drive in use. */
    final class Lease implements AutoCloseable {
        private final String drive;
        private final String holder;
        private volatile @Nullable DriveDescription description;

        private Lease(String drive, String holder) {
            this.drive = drive;
            this.holder = holder;
        }

        /** What the drive reported about itself, for callers that ask while it can't be. */
        void describe(DriveDescription reported) {
            description = reported;
        }

        @Override
        public void close() {
            taken.remove(drive, this);
        }
    }

    /**
     * Takes a drive.
     *
     * @param holder the name of the bundle that opens it
     * @throws TransportException when another one has it
     */
    Lease take(DeviceAddress address, String holder) throws TransportException {
        Lease lease = new Lease(drive(address), holder);
        Lease other = taken.putIfAbsent(lease.drive, lease);
        if (other != null) {
            throw new TransportException("Cannot open drive '" + address + "': bundle '" + other.holder
                    + "' has it open. Wait until it closes the drive, or stop that bundle, and try again.");
        }
        return lease;
    }

    boolean isTaken(DeviceAddress address) {
        return taken.containsKey(drive(address));
    }

    /** What a drive in use reported about itself. */
    Optional<DriveDescription> description(DeviceAddress address) {
        return Optional.ofNullable(taken.get(drive(address)))
                .map(lease -> lease.description)
                .map(known -> new DriveDescription(address, known.permissions(), known.vendor(), known.product()));
    }

    /** The same for all addresses of a drive that lead to one node or file. */
    private static String drive(DeviceAddress address) {
        try {
            return Path.of(address.path()).toRealPath().toString();
        } catch (IOException | InvalidPathException e) {
            // nothing on this machine
            return address.scheme() + ":" + address.path();
        }
    }
}
