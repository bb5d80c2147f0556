package org.burnish.transport.sgio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.burnish.natives.DeviceCalls;
import org.burnish.natives.ErrnoException;
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
 * The drives of this Linux machine: device nodes that take SG_IO, such as {@code /dev/sr0} and {@code /dev/sg0}. A node is
 * opened exclusively (O_EXCL, and an advisory lock on it), so that no mount and no other program disturbs.
 */
@Component(property = Transport.SCHEME + "=" + DeviceAddress.NODE_SCHEME)
public final class SgioTransport implements Transport {

    private static final int FLAGS =
            DeviceCalls.O_RDWR | DeviceCalls.O_NONBLOCK | DeviceCalls.O_EXCL | DeviceCalls.O_CLOEXEC;
    /** Whoever looks at a medium that was just inserted needs some time. */
    private static final int BUSY_TRIES = 20;

    private static final long BUSY_PAUSE_MILLIS = 100;

    private final DeviceCalls calls;
    private final LinuxTree tree;
    private final DriveNodes nodes;

    /** Made by the component runtime. Native code is loaded when a drive is opened first. */
    @Activate
    public SgioTransport(@Reference DeviceCalls calls) {
        this(calls, LinuxTree.ofSystem());
    }

    SgioTransport(DeviceCalls calls, LinuxTree tree) {
        this.calls = calls;
        this.tree = tree;
        this.nodes = new DriveNodes(tree);
    }

    @Override
    public List<DeviceAddress> discover() {
        return nodes.find().stream().map(node -> address(node.toString())).toList();
    }

    @Override
    public DeviceAddress lasting(DeviceAddress address) {
        return nodes.lastingLink(Path.of(address.path()))
                .map(link -> address(link.toString()))
                .orElse(address);
    }

    private static DeviceAddress address(String path) {
        return new DeviceAddress(DeviceAddress.NODE_SCHEME, path);
    }

    @Override
    public ScsiDevice open(DeviceAddress address) throws ScsiException {
        requireCalls(address);
        Path node = node(address);
        int descriptor = open(address, node);
        try {
            calls.lock(descriptor);
            Request request = Request.of(calls, node.startsWith(tree.dev().resolve("bsg")));
            return new SgDevice(address, calls, descriptor, request);
        } catch (ErrnoException e) {
            calls.close(descriptor);
            throw Failures.ofOpening(address, node, Holders.of(tree, node), e);
        }
    }

    private static Path node(DeviceAddress address) throws TransportException {
        try {
            return Path.of(address.path()).toRealPath();
        } catch (IOException e) {
            throw new UnusableDriveException(
                    address,
                    Fact.of("drive.no-node", "there is no such node. The address of a plain file there is stdio:{path}")
                            .with("path", address.path())
                            .remedy(DriveRemedies.listDrives()),
                    e);
        }
    }

    private int open(DeviceAddress address, Path node) throws TransportException {
        for (int tries = 1; ; tries++) {
            try {
                return calls.open(node.toString(), FLAGS);
            } catch (ErrnoException e) {
                if (!e.is(ErrnoException.EBUSY)
                        || tries == BUSY_TRIES
                        || Thread.currentThread().isInterrupted()) {
                    throw Failures.ofOpening(address, node, Holders.of(tree, node), e);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BUSY_PAUSE_MILLIS));
            }
        }
    }

    private void requireCalls(DeviceAddress address) throws TransportException {
        try {
            calls.require();
        } catch (UnsupportedOperationException e) {
            throw new TransportException(
                    "Cannot open drive '" + address + "': system calls can't be made on "
                            + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", for "
                            + e.getMessage() + ". Java 22 and later needs no library for them; before, a folder where"
                            + " programs may be executed is named by -Djna.tmpdir=FOLDER. Drives of the machine can be"
                            + " used on Linux only; emu:, stdio: and iscsi: work everywhere.",
                    e);
        }
    }
}
