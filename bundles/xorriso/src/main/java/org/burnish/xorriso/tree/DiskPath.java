package org.burnish.xorriso.tree;

import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.Session;

/** Paths on disk, whose relative ones count from the session's directory on disk. */
public final class DiskPath {

    private DiskPath() {}

    /** The absolute path without {@code .} and {@code ..}. */
    public static Path of(Session session, String word) {
        return directory(session).resolve(word).normalize();
    }

    /** A path or pattern as the user wrote it, but from the root directory; the last name alone where it has no slash and may be that. */
    public static String pattern(Session session, String word, boolean leaf) {
        return word.startsWith("/") || leaf && !word.contains("/") ? word : directory(session) + "/" + word;
    }

    /** A path for others to open: as it was given where the session's directory is that of the process, and no file is named by options. */
    public static String given(Session session, String word) {
        boolean here = CommonSettings.DISK_DIRECTORY
                .initial()
                .equals(session.settings().get(CommonSettings.DISK_DIRECTORY));
        return here || word.isEmpty() || word.equals(".") || word.startsWith("-")
                ? word
                : of(session, word).toString();
    }

    /** The directory that relative paths count from. */
    public static Path directory(Session session) {
        return Path.of(session.settings().get(CommonSettings.DISK_DIRECTORY));
    }

    /** The options by which a file is looked at that a command names: whether links are followed. */
    public static LinkOption[] named(Session session, Path path) {
        return session.settings().get(DiskRules.SETTING).follows(path, true)
                ? new LinkOption[0]
                : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
    }
}
