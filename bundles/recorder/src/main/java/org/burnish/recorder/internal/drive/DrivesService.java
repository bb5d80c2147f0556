package org.burnish.recorder.internal.drive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.mmc.DriveIdentity;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.response.InquiryData;
import org.burnish.recorder.Drive;
import org.burnish.recorder.DriveDescription;
import org.burnish.recorder.DriveOptions;
import org.burnish.recorder.Drives;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.MediumFactory;
import org.burnish.scsi.MediumKind;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.TracingDevice;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.UnusableDriveException;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** Finds and opens drives over the transports of {@link Services}. */
@Component(scope = ServiceScope.BUNDLE)
public final class DrivesService implements Drives {

    private final Services services;
    private final Leases leases;
    private final DrivesSettings settings;
    private final String user;

    /** Made once for each bundle that asks, which others see as the one that has a drive. */
    @Activate
    public DrivesService(
            @Reference Services services,
            @Reference Leases leases,
            @Reference DrivesSettings settings,
            ComponentContext context) {
        this(services, leases, settings, context.getUsingBundle().getSymbolicName());
    }

    DrivesService(Services services, Leases leases, DrivesSettings settings, String user) {
        this.services = services;
        this.leases = leases;
        this.settings = settings;
        this.user = user;
    }

    @Override
    public List<String> schemes() {
        return services.schemes();
    }

    @Override
    public List<DriveDescription> discover() {
        return addresses().stream()
                .flatMap(address -> describe(address).stream())
                .toList();
    }

    @Override
    public List<DeviceAddress> addresses() {
        return services.transports().stream()
                .flatMap(transport -> transport.discover().stream())
                .toList();
    }

    /** A drive in use is not opened: with the second handle the system would take the lock away from the first one. */
    @Override
    public Optional<DriveDescription> describe(DeviceAddress address) {
        if (leases.isTaken(address)) {
            return leases.description(address);
        }
        try (OpticalDrive drive = new OpticalDrive(transport(address).open(address))) {
            return Optional.of(description(address, drive.inquiry()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public DeviceAddress address(String text) throws UnusableDriveException {
        DriveNames.refuse(text);
        return settings.address(text);
    }

    private static DriveDescription description(DeviceAddress address, InquiryData inquiry) {
        return new DriveDescription(
                address, Permissions.of(address), padded(inquiry.vendor(), 8), padded(inquiry.product(), 16));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    @Override
    public DeviceAddress lasting(DeviceAddress address) {
        return services.transport(address.scheme())
                .map(transport -> transport.lasting(address))
                .orElse(address);
    }

    @Override
    public Drive open(DeviceAddress address, DriveOptions options) throws IOException {
        Transport transport = transport(address);
        Leases.Lease lease = leases.take(address, user);
        ScsiDevice device = services.decorated(leased(transport, address, lease));
        if (options.trace() != null) {
            device = new TracingDevice(device, options.trace());
        }
        OpticalDrive optical = new OpticalDrive(device);
        try {
            DriveIdentity identity = optical.acquire(options.load());
            lease.describe(description(address, identity.inquiry()));
            OpenDrive drive = new OpenDrive(services, transport, optical, options.search(), user);
            drive.inspect(identity.currentProfile());
            return drive;
        } catch (IOException | RuntimeException e) {
            optical.close();
            throw e;
        }
    }

    private static ScsiDevice leased(Transport transport, DeviceAddress address, Leases.Lease lease)
            throws ScsiException {
        try {
            return new LeasedDevice(transport.open(address), lease);
        } catch (ScsiException | RuntimeException e) {
            lease.close();
            throw e;
        }
    }

    private Transport transport(DeviceAddress address) throws TransportException {
        String scheme = address.scheme();
        return services.transport(scheme).orElseThrow(() -> new TransportException(missing(address)));
    }

    private String missing(DeviceAddress address) {
        return "Cannot open drive '" + address + "': no transport for scheme '" + address.scheme()
                + "' is installed. Start the bundle that brings it, or choose another address. Address schemes that can"
                + " be used now: " + String.join(" ", services.schemes());
    }

    @Override
    public List<MediumKind> mediumKinds() {
        List<MediumKind> kinds = new ArrayList<>();
        services.factories().forEach(factory -> kinds.addAll(factory.kinds()));
        return kinds;
    }

    @Override
    public DeviceAddress newMedium(String kind, Path path) throws IOException {
        List<String> known = new ArrayList<>();
        for (MediumFactory factory : services.factories()) {
            for (MediumKind each : factory.kinds()) {
                if (each.name().equals(kind)) {
                    return factory.create(kind, path);
                }
                known.add(each.name());
            }
        }
        throw new IOException("Cannot make a medium of kind '" + kind + "': the kinds that can be made now "
                + Services.listed(known) + ".");
    }
}
