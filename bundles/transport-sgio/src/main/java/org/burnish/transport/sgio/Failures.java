package org.burnish.transport.sgio;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.burnish.options.fact.Fact;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.DriveRemedies;
import org.burnish.scsi.TransportException;
import org.burnish.scsi.UnusableDriveException;

/** What can go wrong at a device node, in words that say what to do. */
final class Failures {

    private Failures() {}

    static TransportException ofOpening(DeviceAddress address, Path node, List<Holder> holders, ErrnoException cause) {
        if (cause.is(ErrnoException.ENOENT, ErrnoException.ENXIO, ErrnoException.ENODEV)) {
            return new UnusableDriveException(
                    address,
                    Fact.of("drive.absent", "there is no such drive ({cause})")
                            .with("cause", String.valueOf(cause.getMessage()))
                            .remedy(DriveRemedies.listDrives()),
                    cause);
        }
        return new TransportException(openingText(address, node, holders, cause), cause);
    }

    private static String openingText(DeviceAddress address, Path node, List<Holder> holders, ErrnoException cause) {
        String begin = "Cannot open drive '" + address + "': ";
        if (cause.is(ErrnoException.EBUSY, ErrnoException.EAGAIN)) {
            return begin + "it is in use"
                    + (holders.isEmpty()
                            ? ""
                            : " by "
                                    + String.join(
                                            ", ",
                                            holders.stream().map(Holder::words).toList()))
                    + ". Unmount its medium or end the program that uses it, and try again.  " + cause.getMessage();
        }
        if (cause.is(ErrnoException.EACCES, ErrnoException.EPERM)) {
            return begin + "permission to read and write " + node + " is lacking. Join the group that owns it, or have"
                    + " the administrator grant it:  setfacl -m u:$USER:rw " + node + "   " + cause.getMessage();
        }
        if (cause.is(ErrnoException.EROFS)) {
            return begin + "the kernel refuses to open it for writing. In a container, the node has to be given with"
                    + " its rights:  --device " + node + ":" + node + ":rwm   " + cause.getMessage();
        }
        return begin + cause.getMessage();
    }

    static String ofCommand(DeviceAddress address, Cdb cdb, int length, ErrnoException cause) {
        String begin = "Drive '" + address + "' could not be asked " + cdb.name() + ": ";
        String end = "  CDB: " + cdb.hex() + "  " + cause.getMessage();
        if (cause.is(ErrnoException.ENOTTY, ErrnoException.EINVAL)) {
            return begin + "its node does not take SCSI commands (SG_IO)." + virtioHint(address) + end;
        }
        if (cause.is(ErrnoException.EPERM, ErrnoException.EACCES)) {
            return begin + "the kernel filters this command for this user. It has to be allowed by the administrator:"
                    + " run as root, or with the capability CAP_SYS_RAWIO." + end;
        }
        if (cause.is(ErrnoException.ENODEV, ErrnoException.ENXIO, ErrnoException.ENOENT)) {
            return begin + "the drive vanished. Look at its cable and power, and open it anew." + end;
        }
        if (cause.is(ErrnoException.ENOMEM)) {
            return begin + "the kernel has no room for a transfer of " + length + " bytes." + end;
        }
        return begin + "the kernel could not pass the command on." + end;
    }

    /** Virtio block devices passed SCSI commands on until Linux 5.6; QEMU has it switched off. */
    private static String virtioHint(DeviceAddress address) {
        if (!address.path().matches("/dev/vd[a-z]+")) {
            return " Use /dev/sr0 or /dev/sg0, or another node of a drive.";
        }
        return " A virtio block device passes no SCSI commands any more. Give the guest the drive by virtio-scsi:"
                + " -device virtio-scsi-pci -device scsi-generic,drive=cd"
                + " -drive file=/dev/sg0,if=none,id=cd,format=raw  and use its /dev/sr0.";
    }

    static String ofStatus(DeviceAddress address, Cdb cdb, Request request, Answer answer) {
        String what = answer == Answer.REPEAT
                ? " was busy for the whole time that " + cdb.name() + " may take."
                : " gave no answer to " + cdb.name() + ": " + host(request.hostStatus())
                        + ". Look at its cable and power, and open it anew.";
        return String.format(
                Locale.ROOT,
                "Drive '%s'%s  CDB: %s  status %02Xh, host status %02Xh, driver status %02Xh",
                address,
                what,
                cdb.hex(),
                request.status(),
                request.hostStatus(),
                request.driverStatus());
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
