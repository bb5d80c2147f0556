package org.burnish.transport.sgio.check;

import org.burnish.options.fact.Remedy;
import org.burnish.scsi.DriveRemedies;

/** Options by which a system gets a drive of its host. */
final class Lending {

    /** For QEMU: a drive of the host at a node of the generic driver. */
    static final String QEMU_NODE = "qemu-system-x86_64 ... -device virtio-scsi-pci -drive"
            + " file=/dev/sg0,if=none,id=cd,format=raw -device scsi-generic,drive=cd";

    /** For QEMU: a drive that Burnish lends, on the same machine or another one. */
    static final Remedy QEMU_SHARE = DriveRemedies.shareToGuest(
            "-device virtio-scsi-pci -drive file=URL,if=none,id=cd,format=raw -device scsi-generic,drive=cd");

    /** A drive in software needs nobody's help. */
    static final Remedy SOFTWARE = DriveRemedies.emulatedDrive();

    private Lending() {}

    /** For Docker and Podman: a node with all rights. */
    static String container(String node) {
        return "docker run --device " + node + ":" + node + ":rwm ...";
    }
}
