package org.burnish.xorriso.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.burnish.image.Attributes;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.SpecialNode;
import org.burnish.image.SymlinkNode;

/** Nodes as {@code ls -l} shows them. */
public final class NodeText {

    private static final DateTimeFormatter RECENT = DateTimeFormatter.ofPattern("MMM ppd HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter OLD = DateTimeFormatter.ofPattern("MMM ppd  yyyy", Locale.ENGLISH);
    private static final int RECENT_DAYS = 180;
    private static final String RIGHTS = "rwxrwxrwx";

    private NodeText() {}

    /** A path in quotation marks. */
    public static String quoted(String path) {
        return "'" + path.replace("'", "'\"'\"'") + "'";
    }

    /** The line of a node under the name that shall be shown. */
    public static String longLine(ImageNode node, String name) {
        Attributes attributes = node.attributes();
        String target = node instanceof SymlinkNode link ? " -> " + quoted(link.target()) : "";
        return String.format(
                Locale.ROOT,
                "%s %4d %-8d %-8d %8s %s %s%s",
                mode(attributes.mode()),
                1,
                attributes.uid(),
                attributes.gid(),
                size(node),
                date(attributes.modified()),
                quoted(name),
                target);
    }

    private static String size(ImageNode node) {
        if (node instanceof FileNode file) {
            return Long.toString(file.content().size());
        }
        if (node instanceof SpecialNode special && isDevice(special)) {
            long device = special.device();
            return ((device >> 8) & 0xfff) + "," + ((device & 0xff) | ((device >> 12) & 0xfff00));
        }
        return "0";
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

    /** Ten characters such as {@code drwxr-xr-x}. */
    static String mode(int mode) {
        StringBuilder text = new StringBuilder().append(type(mode & Attributes.TYPE_MASK));
        for (int i = 0; i < RIGHTS.length(); i++) {
            boolean set = ((mode >> (RIGHTS.length() - 1 - i)) & 1) != 0;
            text.append(set ? RIGHTS.charAt(i) : '-');
        }
        mark(text, 3, (mode & 04000) != 0, 's', 'S');
        mark(text, 6, (mode & 02000) != 0, 's', 'S');
        mark(text, 9, (mode & 01000) != 0, 't', 'T');
        return text.toString();
    }

    private static void mark(StringBuilder text, int place, boolean set, char executable, char plain) {
        if (set) {
            text.setCharAt(place, text.charAt(place) == 'x' ? executable : plain);
        }
    }

    private static char type(int type) {
        return switch (type) {
            case Attributes.DIRECTORY -> 'd';
            case Attributes.SYMLINK -> 'l';
            case Attributes.BLOCK_DEVICE -> 'b';
            case Attributes.CHARACTER_DEVICE -> 'c';
            case Attributes.FIFO -> 'p';
            case Attributes.SOCKET -> 's';
            default -> '-';
        };
    }
}
