package org.burnish.xorriso.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.burnish.image.Attributes;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.ModeText;
import org.burnish.image.SpecialNode;
import org.burnish.image.SymlinkNode;

/** Nodes as {@code ls -l} shows them. */
public final class NodeText {

    private static final DateTimeFormatter RECENT = DateTimeFormatter.ofPattern("MMM ppd HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter OLD = DateTimeFormatter.ofPattern("MMM ppd  yyyy", Locale.ENGLISH);
    private static final int RECENT_DAYS = 180;

    private NodeText() {}

    /** A path in quotation marks. */
    public static String quoted(String path) {
        return "'" + path.replace("'", "'\"'\"'") + "'";
    }

    /**
     * A path in lists.
     *
     * @param plain whether as it is, for scripts
     */
    public static String shown(String path, boolean plain) {
        return plain ? path : quoted(path);
    }

    /**
     * The line of a node.
     *
     * @param mode that is shown
     * @param listed whether an access control list says more than the mode
     * @param links how many names the file has
     * @param name that is shown
     * @param plain whether names are shown as they are
     */
    public static String longLine(ImageNode node, int mode, boolean listed, int links, String name, boolean plain) {
        Attributes attributes = node.attributes();
        String target = node instanceof SymlinkNode link ? " -> " + shown(link.target(), plain) : "";
        return String.format(
                Locale.ROOT,
                "%s%s%4d %-8d %-8d %8s %s %s%s",
                ModeText.of(mode),
                listed ? "+" : " ",
                links,
                attributes.uid(),
                attributes.gid(),
                size(node),
                date(attributes.modified()),
                shown(name, plain),
                target);
    }

    private static String size(ImageNode node) {
        if (node instanceof FileNode file) {
            return Long.toString(file.content().size());
        }
        if (node instanceof SpecialNode special && isDevice(special)) {
            return device(special.device());
        }
        return "0";
    }

    /** The two numbers of a device. */
    public static String device(long device) {
        return ((device >> 8) & 0xfff) + "," + ((device & 0xff) | ((device >> 12) & 0xfff00));
    }

    private static boolean isDevice(SpecialNode node) {
        int type = node.attributes().type();
        return type == Attributes.BLOCK_DEVICE || type == Attributes.CHARACTER_DEVICE;
    }

    /** A time as {@code ls -l} shows it: with its year instead of the time of day if it is not recent.
     *
     * @param seconds since 1970
     */
    public static String date(long seconds) {
        ZonedDateTime time = Instant.ofEpochSecond(seconds).atZone(ZoneId.systemDefault());
        ZonedDateTime now = ZonedDateTime.now(ZoneId.systemDefault());
        boolean recent = time.isAfter(now.minusDays(RECENT_DAYS)) && !time.isAfter(now.plusDays(1));
        return (recent ? RECENT : OLD).format(time);
    }
}
