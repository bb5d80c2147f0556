package ${package};

import java.util.List;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.Transport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens {@code ${scheme}:PATH}. What is at the other end is Burnish's recorder in software, until you have your own. */
@Component(property = Transport.SCHEME + "=${scheme}")
public final class ${className}Transport implements Transport {

    private final Transport farEnd;

    /** Yours needs no other transport: leave the reference out. */
    @Activate
    public ${className}Transport(@Reference(target = "(scheme=emu)") Transport farEnd) {
        this.farEnd = farEnd;
    }

    /** The drives that can be found without being told; those that can't are opened by their address all the same. */
    @Override
    public List<DeviceAddress> discover() {
        return List.of();
    }

    /** A drive that is not there, is in use or may not be used is a TransportException that says which, and what to do. */
    @Override
    public ScsiDevice open(DeviceAddress address) throws ScsiException {
        return new ${className}Device(address, farEnd.open(new DeviceAddress("emu", address.path())));
    }
}
