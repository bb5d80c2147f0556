package org.burnish.xorriso.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.burnish.image.ImageSession;
import org.burnish.recorder.Drive;
import org.burnish.recorder.DriveOptions;
import org.burnish.recorder.Drives;
import org.burnish.scsi.DeviceAddress;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.text.NodeText;

/**
 * How a session of a drive is mounted.
 *
 * @param device the path of the device or file
 * @param loop whether the device is no block device, or shared
 */
public record MountLine(String device, boolean loop, ImageSession session) {

    /** The session that is meant. */
    public static MountLine of(Session session, Drives drives, String command, List<String> words)
            throws ProblemException, IOException {
        LoadAddress wanted = LoadAddress.parse(command, words.get(1), words.get(2));
        String name = words.get(0);
        Optional<Drive> open = acquired(session, drives, name);
        if (open.isPresent()) {
            return of(session, open.get(), wanted);
        }
        if (name.matches("indev|outdev")) {
            throw ProblemException.failure(command + ": no " + name + " is acquired");
        }
        if (!Files.exists(Path.of(drives.address(name).path()))) {
            throw ProblemException.failure("Cannot determine properties of file '" + name + "'");
        }
        Drive drive = drives.open(drives.address(name), DriveOptions.DEFAULT);
        try {
            return of(session, drive, wanted);
        } finally {
            drive.close();
        }
    }

    private static Optional<Drive> acquired(Session session, Drives drives, String name) throws IOException {
        if (name.equals("indev")) {
            return session.indev();
        }
        if (name.equals("outdev")) {
            return session.outdev();
        }
        DeviceAddress address = drives.address(name);
        return Stream.of(session.indev(), session.outdev())
                .flatMap(Optional::stream)
                .filter(drive -> drive.address().equals(address))
                .findFirst();
    }

    private static MountLine of(Session session, Drive drive, LoadAddress wanted) throws ProblemException, IOException {
        ImageSession found = wanted.find(drive)
                .orElseThrow(() -> ProblemException.failure(
                        "No image begins at LBA " + wanted.id() + " of drive '" + drive.address() + "'"));
        session.console().info("Volume id    : '" + found.volumeId() + "'");
        String path = drive.address().path();
        boolean loop = Files.isRegularFile(Path.of(path)) || session.settings().get(DriveChoices.SHARED_MOUNT);
        return new MountLine(path, loop, found);
    }

    /** The options of program mount. */
    public String options() {
        return (loop ? "loop," : "") + plainOptions();
    }

    private String plainOptions() {
        return "nodev,noexec,nosuid,ro,sbsector=" + session.start();
    }

    /** The command for Linux. */
    public String linux(String path) {
        return linux(path, options());
    }

    private String linux(String path, String options) {
        return "mount -t iso9660 -o " + options + " " + NodeText.quoted(device) + " " + NodeText.quoted(path);
    }

    /** What a text of the user becomes. */
    public String filled(String format) {
        if (format.startsWith("linux:")) {
            return linux(format.substring("linux:".length()), plainOptions());
        }
        if (format.startsWith("freebsd:")) {
            return "mount_cd9660 -o noexec,nosuid -s " + session.start() + " " + NodeText.quoted(device) + " "
                    + NodeText.quoted(format.substring("freebsd:".length()));
        }
        return format.replaceFirst("^string:", "")
                .replace("%device%", NodeText.quoted(device))
                .replace("%sbsector%", Long.toString(session.start()))
                .replace("%track%", Integer.toString(session.number()))
                .replace("%session%", Integer.toString(session.number()))
                .replace("%volid%", NodeText.quoted(session.volumeId()));
    }
}
