package org.burnish.xorriso.text;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.burnish.verifier.Difference;

/** Differences between image and disk in xorriso's words: what is on disk stands left, what is in the image right. */
public final class DifferenceText {

    private DifferenceText() {}

    /** The line of a difference, with the path of its node. */
    public static String withPath(Difference difference) {
        return standsAlone(difference)
                ? detail(difference)
                : letter(Path.of(difference.disk())) + " " + onDisk(difference) + " : " + detail(difference);
    }

    /** The line for a node that the user named. */
    public static String withoutPath(Difference difference) {
        return standsAlone(difference) ? detail(difference) : " " + detail(difference);
    }

    /** That a node is missing on disk. */
    public static String notOnDisk(String path) {
        return "? " + NodeText.quoted(path) + " (DISK) : cannot lstat() : No such file or directory";
    }

    /** That a node is missing in the image. */
    public static String notInImage(String path) {
        return "? " + NodeText.quoted(path) + "  (ISO) : cannot find this file in ISO image";
    }

    /** Whether the line names its path in any case. */
    private static boolean standsAlone(Difference difference) {
        return switch (difference.kind()) {
            case ONLY_IN_IMAGE, ONLY_ON_DISK, UNREADABLE -> true;
            default -> false;
        };
    }

    private static String detail(Difference difference) {
        String disk = difference.onDisk();
        String image = difference.inImage();
        return switch (difference.kind()) {
            case ONLY_IN_IMAGE -> notOnDisk(difference.disk());
            case ONLY_ON_DISK -> notInImage(difference.path());
            case UNREADABLE ->
                image.isEmpty()
                        ? "? " + onDisk(difference) + " : cannot read : " + disk
                        : "? " + NodeText.quoted(difference.path()) + "  (ISO) : cannot read : " + image;
            case TYPE -> pair("type     : ", disk.replace(' ', '_'), image.replace(' ', '_'));
            case MODE -> pair("st_mode  : ", mode(disk), mode(image));
            case UID -> pair("st_uid   :  ", disk, image);
            case GID -> pair("st_gid   :  ", disk, image);
            case MODIFIED -> pair("st_mtime : ", date(disk), date(image)) + distance(disk, image) + " s";
            case ACCESS_LIST -> "ACL      :  " + count(disk, image);
            case EXTENDED_ATTRIBUTES -> "xattr    :  " + count(disk, image);
            case SIZE -> pair("st_size  : ", disk, image) + distance(disk, image);
            case CONTENT -> "CONTENT  :  differs " + disk;
            case TARGET -> pair("target   : ", NodeText.quoted(disk), NodeText.quoted(image));
            case DEVICE -> pair("st_rdev  : ", disk, image);
        };
    }

    private static String onDisk(Difference difference) {
        return NodeText.quoted(difference.disk()) + " (DISK)";
    }

    private static String pair(String name, String disk, String image) {
        return name + " " + disk + "  <>  " + image;
    }

    private static String count(String disk, String image) {
        long count = Long.parseLong(disk) + Long.parseLong(image);
        return count + (count == 1 ? " difference" : " differences");
    }

    private static String mode(String octal) {
        return "0".repeat(Math.max(0, 7 - octal.length())) + octal;
    }

    private static String date(String seconds) {
        return NodeText.date(Long.parseLong(seconds));
    }

    private static String distance(String disk, String image) {
        return "      diff= " + (Long.parseLong(disk) - Long.parseLong(image));
    }

    /** The kind of a file as the first letter of {@code ls -l} says it; the special ones are not distinguished. */
    private static char letter(Path disk) {
        if (Files.isDirectory(disk, LinkOption.NOFOLLOW_LINKS)) {
            return 'd';
        }
        return Files.isSymbolicLink(disk) ? 'l' : '-';
    }
}
