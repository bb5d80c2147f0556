package org.burnish.hosting.internal;

import java.io.IOException;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Objects;
import java.util.Optional;
import org.burnish.recorder.Drive;
import org.burnish.recorder.DriveDescription;
import org.burnish.recorder.DriveOptions;
import org.burnish.recorder.Drives;
import org.burnish.recorder.FoundDrive;
import org.burnish.scsi.DeviceAddress;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/** A drive as a service. Each bundle gets one of its own, so that a lease has the name of the bundle that opens the drive. */
final class DriveService implements ServiceFactory<FoundDrive> {

    private final DriveDescription description;
    private @Nullable ServiceRegistration<FoundDrive> registration;

    private DriveService(DriveDescription description) {
        this.description = description;
    }

    /**
     * Registers a drive.
     *
     * @param description what the drive reports about itself, if it can be asked now
     */
    static DriveService register(BundleContext context, DeviceAddress address, Optional<DriveDescription> description) {
        DriveService service = new DriveService(description.orElse(new DriveDescription(address, "", "", "")));
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(FoundDrive.ADDRESS, address.toString());
        properties.put(FoundDrive.SCHEME, address.scheme());
        properties.put(FoundDrive.VENDOR, service.description.vendor().strip());
        properties.put(FoundDrive.PRODUCT, service.description.product().strip());
        service.registration = context.registerService(FoundDrive.class, service, properties);
        return service;
    }

    void unregister() {
        Objects.requireNonNull(registration, "the drive was never registered").unregister();
    }

    @Override
    public FoundDrive getService(Bundle bundle, ServiceRegistration<FoundDrive> asked) {
        return new ForBundle(bundle.getBundleContext());
    }

    @Override
    public void ungetService(Bundle bundle, ServiceRegistration<FoundDrive> asked, FoundDrive drive) {
        ((ForBundle) drive).close();
    }

    @Override
    public String toString() {
        String name =
                (description.vendor().strip() + " " + description.product().strip()).strip();
        return "'" + description.address() + "'" + (name.isEmpty() ? "" : " (" + name + ")");
    }

    /** The drive for one bundle, which opens it under its own name. */
    private final class ForBundle implements FoundDrive {

        private final BundleContext user;
        private @Nullable ServiceReference<Drives> held;

        private ForBundle(BundleContext user) {
            this.user = user;
        }

        @Override
        public DriveDescription description() {
            return description;
        }

        @Override
        public Drive open(DriveOptions options) throws IOException {
            @Nullable Drives drives = drives();
            if (drives == null) {
                throw new IOException(
                        "Cannot open drive '" + description.address()
                                + "': the service that opens drives is not there. Start the bundle org.burnish.recorder and try again.");
            }
            return drives.open(description.address(), options);
        }

        private synchronized @Nullable Drives drives() {
            ServiceReference<Drives> reference = user.getServiceReference(Drives.class);
            if (reference == null) {
                return null;
            }
            if (!reference.equals(held)) {
                close();
                held = reference;
            }
            return user.getService(reference);
        }

        private synchronized void close() {
            if (held != null) {
                user.ungetService(held);
                held = null;
            }
        }
    }
}
