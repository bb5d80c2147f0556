package org.burnish.transport.sgio.check;

/** Options by which a system gets a drive of its host. */
final class Lending {

    /** For QEMU: a drive of the host at a node of the generic driver. */
    static final String QEMU_NODE = "qemu-system-x86_64 ... -device virtio-scsi-pci -drive"
            + " file=/dev/sg0,if=none,id=cd,format=raw -device scsi-generic,drive=cd";

    /** For QEMU: a drive that Burnish lends, on the same machine or another one. */
    static final String QEMU_SHARE = "burnish share emu:disc    and give the URL that it prints to QEMU:"
            + " -device virtio-scsi-pci -drive file=URL,if=none,id=cd,format=raw -device scsi-generic,drive=cd";

    /** A drive in software needs nobody's help. */
    static final String SOFTWARE = "burnish newmedium dvd-rw disc    and use the drive emu:disc";

    private Lending() {}

    /** For Docker and Podman: a node with all rights. */
    static String container(String node) {
        return "docker run --device " + node + ":" + node + ":rwm ...";
    }
}
