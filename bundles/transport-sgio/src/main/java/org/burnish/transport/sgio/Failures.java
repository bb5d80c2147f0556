package org.burnish.transport.sgio;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.burnish.natives.ErrnoException;
import org.burnish.options.fact.Fact;
import org.burnish.options.fact.Remedy;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.DriveRemedies;
import org.burnish.scsi.FailedTransportException;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.UnusableDriveException;

/** What can go wrong at a device node, with what helps. */
final class Failures {

    private static final Remedy CABLE =
            Remedy.of("remedy.cable", "Look at the cable and power of the drive, and open it anew");
    private static final Remedy PRIVILEGES =
            Remedy.of("remedy.privileges", "Run the program as root, or with the capability CAP_SYS_RAWIO");
    private static final Remedy OTHER_NODE =
            Remedy.of("remedy.other-node", "Use /dev/sr0 or /dev/sg0, or another node of a drive");
    private static final Remedy VIRTIO_SCSI = Remedy.of(
            "remedy.virtio-scsi",
            "Give the guest the drive by virtio-scsi, since a virtio block device passes no SCSI commands any more:"
                    + " -device virtio-scsi-pci -device scsi-generic,drive=cd"
                    + " -drive file=/dev/sg0,if=none,id=cd,format=raw  and use its /dev/sr0");

    private Failures() {}

    static TransportException ofOpening(DeviceAddress address, Path node, List<Holder> holders, ErrnoException cause) {
        return new UnusableDriveException(
                address,
                opening(holders, cause).with("node", node.toString()).with("cause", String.valueOf(cause.getMessage())),
                cause);
    }

    private static Fact opening(List<Holder> holders, ErrnoException cause) {
        if (cause.is(ErrnoException.ENOENT, ErrnoException.ENXIO, ErrnoException.ENODEV)) {
            return Fact.of("drive.absent", "there is no such drive ({cause})").remedy(DriveRemedies.listDrives());
        }
        if (cause.is(ErrnoException.EBUSY, ErrnoException.EAGAIN)) {
            String users = holders.stream().map(Holder::words).collect(Collectors.joining(", "));
            return Fact.of(
                            "drive.in-use",
                            users.isEmpty() ? "it is in use ({cause})" : "it is in use by {users} ({cause})")
                    .with("users", users)
                    .remedy(Remedy.of(
                            "remedy.end-use", "Unmount its medium or end the program that uses it, and try again"));
        }
        if (cause.is(ErrnoException.EACCES, ErrnoException.EPERM)) {
            return Fact.of("drive.no-permission", "permission to read and write {node} is lacking ({cause})")
                    .remedy(Remedy.of(
                            "remedy.permission",
                            "Join the group that owns it, or have the administrator grant it: setfacl -m u:$USER:rw"
                                    + " {node}"));
        }
        if (cause.is(ErrnoException.EROFS)) {
            return Fact.of("drive.read-only-node", "the kernel refuses to open it for writing ({cause})")
                    .remedy(Remedy.of(
                            "remedy.container-rights",
                            "In a container, give the node with its rights: --device {node}:{node}:rwm"));
        }
        return Fact.of("drive.not-opened", "{cause}");
    }

    static TransportException ofCommand(DeviceAddress address, Cdb cdb, int length, ErrnoException cause) {
        if (cause.is(ErrnoException.ENOTTY, ErrnoException.EINVAL)) {
            return new UnusableDriveException(address, notScsi(address, cause), cause);
        }
        return new FailedTransportException(
                Fact.of("cannot.send", "Drive '{drive}' could not be asked {command}")
                        .with("drive", address.toString())
                        .with("command", cdb.name()),
                sending(length, cause).with("cdb", cdb.hex()).with("cause", String.valueOf(cause.getMessage())),
                cause);
    }

    /** Virtio block devices passed SCSI commands on until Linux 5.6; QEMU has it switched off. */
    private static Fact notScsi(DeviceAddress address, ErrnoException cause) {
        Fact fact = Fact.of("drive.not-scsi", "it is no optical drive: its node does not take SCSI commands (SG_IO)")
                .with("cause", String.valueOf(cause.getMessage()));
        return address.path().matches("/dev/vd[a-z]+")
                ? fact.remedy(VIRTIO_SCSI)
                : fact.remedy(DriveRemedies.listDrives()).remedy(OTHER_NODE);
    }

    private static Fact sending(int length, ErrnoException cause) {
        String details = " (CDB: {cdb}  {cause})";
        if (cause.is(ErrnoException.EPERM, ErrnoException.EACCES)) {
            return Fact.of("drive.filtered", "the kernel filters this command for this user" + details)
                    .remedy(PRIVILEGES);
        }
        if (cause.is(ErrnoException.ENODEV, ErrnoException.ENXIO, ErrnoException.ENOENT)) {
            return Fact.of("drive.vanished", "the drive vanished" + details).remedy(CABLE);
        }
        if (cause.is(ErrnoException.ENOMEM)) {
            return Fact.of("drive.no-memory", "the kernel has no room for a transfer of {length} bytes" + details)
                    .with("length", length);
        }
        return Fact.of("drive.not-passed-on", "the kernel could not pass the command on" + details);
    }

    static TransportException ofStatus(DeviceAddress address, Cdb cdb, Request request, Answer answer) {
        String details = " (CDB: {cdb}  status {status}, host status {hostStatus}, driver status {driverStatus})";
        Fact reason = answer == Answer.REPEAT
                ? Fact.of("drive.busy", "it was busy for the whole time that {command} may take" + details)
                : Fact.of("drive.no-answer", "it gave no answer to {command}: {why}" + details)
                        .with("why", host(request.hostStatus()))
                        .remedy(CABLE);
        return new FailedTransportException(
                Fact.of("drive.failed", "Drive '{drive}' failed").with("drive", address.toString()),
                reason.with("command", cdb.name())
                        .with("cdb", cdb.hex())
                        .with("status", hex(request.status()))
                        .with("hostStatus", hex(request.hostStatus()))
                        .with("driverStatus", hex(request.driverStatus())),
                null);
    }

    private static String hex(int value) {
        return String.format(Locale.ROOT, "%02Xh", value);
    }

    private static String host(int status) {
        return switch (status) {
            case 0x00 -> "its status can't be understood";
            case 0x01 -> "it is not connected";
            case 0x03 -> "it did not answer in time";
            case 0x04 -> "it is not at its address any more";
            case 0x05 -> "the command was aborted";
            case 0x06 -> "a transfer was damaged on the way (parity)";
            case 0x08 -> "it or its bus was reset";
            default -> "the connection to it failed";
        };
    }
}
