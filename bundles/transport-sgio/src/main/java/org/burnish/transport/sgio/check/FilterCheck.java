package org.burnish.transport.sgio.check;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.natives.ErrnoException;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.DriveRemedies;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.Transport;
import org.burnish.scsi.health.DriveCheck;
import org.burnish.scsi.health.Finding;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Nodes that do not take SCSI commands, or only some of them. Asks what changes nothing. */
@Component
public final class FilterCheck implements DriveCheck {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int INQUIRY_BYTES = 36;
    private static final Cdb INQUIRY = Cdb.of("INQUIRY", Cdb.Direction.IN, 0x12, 0, 0, 0, INQUIRY_BYTES, 0);

    /** A parameter list of no bytes is no error and changes nothing (SPC-4, 6.14), and the kernel takes it for writing. */
    private static final Cdb SELECT_NOTHING =
            Cdb.of("MODE SELECT(10)", Cdb.Direction.NONE, 0x55, 0x10, 0, 0, 0, 0, 0, 0, 0, 0);

    private final Machine machine;
    private final Transport nodes;

    /** Made by the component runtime. */
    @Activate
    public FilterCheck(@Reference(target = "(scheme=" + DeviceAddress.NODE_SCHEME + ")") Transport nodes) {
        this(Machine.ofSystem(), nodes);
    }

    FilterCheck(Machine machine, Transport nodes) {
        this.machine = machine;
        this.nodes = nodes;
    }

    private static Optional<Finding> finding(Home home, Path node, ErrnoException refusal) {
        if (refusal.is(ErrnoException.ENOTTY, ErrnoException.EINVAL)) {
            return Optional.of(
                    Finding.of(node + " does not take SCSI commands (SG_IO)").or(DriveRemedies.listDrives()));
        }
        if (!refusal.is(ErrnoException.EPERM, ErrnoException.EACCES)) {
            return Optional.empty();
        }
        String what = "Commands for " + node + " are filtered: " + refusal.getMessage();
        return Optional.of(
                home == Home.CONTAINER
                        ? Finding.of(
                                what,
                                "docker run --cap-add SYS_RAWIO --device " + node + ":" + node + ":rwm ...",
                                "docker run --security-opt seccomp=unconfined --device " + node + ":" + node
                                        + ":rwm ...    where a profile of its own forbids ioctl")
                        : Finding.of(what)
                                .or(DriveRemedies.privileged("sudo setpriv --reuid=$USER --init-groups"
                                        + " --inh-caps=+sys_rawio --ambient-caps=+sys_rawio")));
    }

    @Override
    public List<Finding> look() {
        List<Finding> found = new ArrayList<>();
        for (Path node : machine.usableNodes()) {
            refusal(node)
                    .flatMap(refusal -> finding(machine.home(), node, refusal))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** What the kernel says to commands that read and that write; a drive's own refusal has passed the filter. */
    private Optional<ErrnoException> refusal(Path node) {
        try (ScsiDevice device = nodes.open(new DeviceAddress(DeviceAddress.NODE_SCHEME, node.toString()))) {
            Optional<ErrnoException> reading = refusal(device, INQUIRY, ByteBuffer.allocateDirect(INQUIRY_BYTES));
            return reading.isPresent() ? reading : refusal(device, SELECT_NOTHING, ScsiDevice.NO_DATA);
        } catch (ScsiException othersTellOfIt) {
            return Optional.empty();
        }
    }

    private static Optional<ErrnoException> refusal(ScsiDevice device, Cdb cdb, ByteBuffer data) {
        try {
            device.execute(cdb, data, LIMIT);
            return Optional.empty();
        } catch (ScsiException e) {
            return e.getCause() instanceof ErrnoException refusal ? Optional.of(refusal) : Optional.empty();
        }
    }
}
