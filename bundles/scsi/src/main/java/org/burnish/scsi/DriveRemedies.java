package org.burnish.scsi;

import org.burnish.options.fact.Remedy;

/** What helps where a drive can't be used, with the codes that front ends have words for. */
public final class DriveRemedies {

    /** A command of the system, or an option of another program: {@code line}, the same for all readers. */
    public static final String SYSTEM = "remedy.system";

    /** To look at the drives that are here. */
    public static final String LIST_DRIVES = "remedy.list-drives";

    /** To write the {@code node} of a drive. */
    public static final String DEVICE_NODE = "remedy.device-node";

    /** To write a name as the {@code path} of a plain file. */
    public static final String PLAIN_FILE = "remedy.plain-file";

    /** To make a medium of the emulated drive, at {@code path}. */
    public static final String MAKE_MEDIUM = "remedy.make-medium";

    /** To use the emulated drive in place of a drive. */
    public static final String EMULATED_DRIVE = "remedy.emulated-drive";

    /** To lend an emulated drive to a virtual machine, which gets it by the {@code options} of its program. */
    public static final String SHARE_TO_GUEST = "remedy.share-to-guest";

    /** To run this program behind a {@code prefix}. */
    public static final String PRIVILEGED = "remedy.privileged";

    /** To lend a drive with a secret, or to this machine only. */
    public static final String SECRET = "remedy.secret";

    private DriveRemedies() {}

    public static Remedy system(String line) {
        return Remedy.of(SYSTEM, "{line}").with("line", line);
    }

    public static Remedy listDrives() {
        return Remedy.of(LIST_DRIVES, "Look at the drives that are here");
    }

    public static Remedy deviceNode(String node) {
        return Remedy.of(DEVICE_NODE, "For the drive, write {node}").with("node", node);
    }

    public static Remedy plainFile(String path) {
        return Remedy.of(PLAIN_FILE, "For a plain file of this name, write {path}")
                .with("path", path);
    }

    /** Without a path, since nobody named one. */
    public static Remedy makeMedium() {
        return Remedy.of(MAKE_MEDIUM, "Make a medium of the emulated drive");
    }

    public static Remedy makeMedium(String path) {
        return Remedy.of(MAKE_MEDIUM, "Make a medium of the emulated drive there")
                .with("path", path);
    }

    public static Remedy emulatedDrive() {
        return Remedy.of(EMULATED_DRIVE, "Make a medium of the emulated drive, and use that drive");
    }

    public static Remedy shareToGuest(String options) {
        return Remedy.of(
                        SHARE_TO_GUEST,
                        "Lend an emulated drive, and give its URL to the program of the virtual machine: {options}")
                .with("options", options);
    }

    public static Remedy privileged(String prefix) {
        return Remedy.of(PRIVILEGED, "Run this program by: {prefix} PROGRAM").with("prefix", prefix);
    }

    public static Remedy secret() {
        return Remedy.of(SECRET, "Lend it with a secret, or listen at 127.0.0.1");
    }
}
