package org.burnish.transport.mmc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.burnish.options.fact.Fact;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.DriveRemedies;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.UnusableDriveException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code mmc:PATH}: the node at PATH is an MMC drive, whatever it is called: {@code /dev/sg0}, {@code /dev/bsg/0:0:0:0}, a
 * name that an udev rule gave. It is used so or not at all, and never taken for a file. The node itself is operated by
 * the transport of device nodes.
 */
@Component(property = Transport.SCHEME + "=" + MmcTransport.MMC)
public final class MmcTransport implements Transport {

    static final String MMC = "mmc";

    private final Transport nodes;

    /** Made by the component runtime. */
    @Activate
    public MmcTransport(@Reference(target = "(scheme=" + DeviceAddress.NODE_SCHEME + ")") Transport nodes) {
        this.nodes = nodes;
    }

    /** None: each node that could be found is found by its own name already. */
    @Override
    public List<DeviceAddress> discover() {
        return List.of();
    }

    @Override
    public ScsiDevice open(DeviceAddress address) throws ScsiException {
        requireNode(address);
        return new RawDevice(address, nodes.open(new DeviceAddress(DeviceAddress.NODE_SCHEME, address.path())));
    }

    private static void requireNode(DeviceAddress address) throws TransportException {
        String begin = "Cannot open drive '" + address + "': ";
        try {
            BasicFileAttributes attributes = Files.readAttributes(Path.of(address.path()), BasicFileAttributes.class);
            if (!attributes.isOther()) {
                throw new TransportException(begin + "it is no device node, and mmc: takes nothing else. Use"
                        + " stdio:" + address.path() + " for a file as medium, or emu:" + address.path()
                        + " for an emulated one.");
            }
        } catch (IOException e) {
            throw new UnusableDriveException(
                    address,
                    Fact.of("drive.no-node", "there is no such node ({cause})")
                            .with("cause", String.valueOf(e.getMessage()))
                            .remedy(DriveRemedies.listDrives()),
                    e);
        }
    }
}
