package org.burnish.recorder.internal.drive;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.burnish.options.fact.Fact;
import org.burnish.options.fact.Remedy;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.DriveRemedies;
import org.burnish.scsi.UnusableDriveException;

/**
 * Words that name a drive as other systems and programs do, without the folder of its device node. Read as a path, such a word is a
 * plain file, which a burn would make where a disc was meant.
 */
final class DriveNames {

    private static final Path NODES = Path.of("/dev");
    private static final Pattern LINUX = Pattern.compile("(sr|scd|sg)\\d+");
    /** Links that some systems make, and the names of other systems. */
    private static final Pattern OTHERS = Pattern.compile(
            "(cd|dvd)(rom|r?w|writer|recorder)?\\d?|(r?disk|[ar]?cd)\\d+|[a-z]:[\\\\/]?|\\\\\\\\[.?]\\\\.*");

    private DriveNames() {}

    /**
     * Refuses a word that names a drive, if there is no file of this name.
     *
     * @param text an address as a user writes it
     */
    static void refuse(String text) throws UnusableDriveException {
        Optional<Fact> reason = Files.exists(path(text), LinkOption.NOFOLLOW_LINKS) ? Optional.empty() : reason(text);
        if (reason.isPresent()) {
            throw new UnusableDriveException(
                    new DeviceAddress(DeviceAddress.NODE_SCHEME, text),
                    reason.get().remedy(file(text)),
                    null);
        }
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            return NODES;
        }
    }

    private static Optional<Fact> reason(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (isNode(text) || LINUX.matcher(word).matches()) {
            return Optional.of(Fact.of("drive.bare-name", "this is the name of a device node without its folder")
                    .remedy(DriveRemedies.deviceNode(NODES.resolve(text).toString())));
        }
        if (OTHERS.matcher(word).matches()) {
            return Optional.of(Fact.of("drive.foreign-name", "no drive of this machine has this name")
                    .remedy(DriveRemedies.listDrives()));
        }
        return Optional.empty();
    }

    /** A folder of the same name is no reason: there is a {@code /dev/disk}. */
    private static boolean isNode(String text) {
        Path node = text.isEmpty() || text.indexOf('/') >= 0 ? NODES : NODES.resolve(text);
        return Files.exists(node) && !Files.isDirectory(node) && !Files.isRegularFile(node);
    }

    private static Remedy file(String text) {
        return DriveRemedies.plainFile("./" + text);
    }
}
