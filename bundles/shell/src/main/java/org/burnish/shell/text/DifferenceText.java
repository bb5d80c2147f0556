package org.burnish.shell.text;

import java.time.Instant;
import org.burnish.scsi.text.Visible;
import org.burnish.verifier.Difference;

/** Differences between an image and the disk, in words. */
final class DifferenceText {

    private DifferenceText() {}

    /** One line. */
    static String of(Difference difference) {
        String path = Visible.line(difference.path());
        return switch (difference.kind()) {
            case ONLY_IN_IMAGE -> "only in the image: " + path;
            case ONLY_ON_DISK -> "only on disk: " + Visible.line(difference.disk());
            case UNREADABLE ->
                difference.inImage().isEmpty()
                        ? "unreadable on disk: " + Visible.line(difference.disk() + ": " + difference.onDisk())
                        : "unreadable in the image: " + path + ": " + Visible.line(difference.inImage());
            case CONTENT -> "content: " + path + " differs from byte " + difference.inImage() + " on";
            case MODIFIED -> line("time", path, time(difference.inImage()), time(difference.onDisk()));
            case TYPE -> line("type", path, difference.inImage(), difference.onDisk());
            case MODE -> line("rights", path, difference.inImage(), difference.onDisk());
            case UID -> line("owner", path, difference.inImage(), difference.onDisk());
            case GID -> line("group", path, difference.inImage(), difference.onDisk());
            case SIZE -> line("size", path, difference.inImage(), difference.onDisk());
            case TARGET -> line("target", path, difference.inImage(), difference.onDisk());
            case DEVICE -> line("device", path, difference.inImage(), difference.onDisk());
            case ACCESS_LIST ->
                line("entries of access control lists", path, difference.inImage(), difference.onDisk());
            case EXTENDED_ATTRIBUTES -> line("extended attributes", path, difference.inImage(), difference.onDisk());
        };
    }

    private static String line(String what, String path, String inImage, String onDisk) {
        return what + ": " + path + " is " + Visible.line(inImage) + " in the image, " + Visible.line(onDisk)
                + " on disk";
    }

    private static String time(String seconds) {
        return Instant.ofEpochSecond(Long.parseLong(seconds)).toString();
    }
}
