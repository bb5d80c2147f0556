package org.burnish.image.iso9660.read;

import java.nio.ByteBuffer;
import org.burnish.image.Attributes;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.image.attribute.NamedAttributes;
import org.burnish.image.attribute.SourceNumber;
import org.burnish.image.iso9660.record.DirectoryRecord;
import org.burnish.image.iso9660.susp.PosixDevice;
import org.burnish.image.iso9660.susp.TimeStamps;
import org.jspecify.annotations.Nullable;

/** Makes the attributes of nodes from their records. */
final class NodeAttributes {

    /** What everything may do that has no POSIX attributes, as xorriso shows it. */
    private static final int PLAIN = 0555;

    private static final int MAJOR_LIMIT = 0x1000;

    /** Files that changed later may have changed unnoticed; without a word about it all may. */
    private long since = Long.MIN_VALUE;

    private Attributes last = new Attributes(0, 0, 0, 0, 0, 0);

    /**
     * The attributes of the root, which says of which others the numbers of their files are good for anything. The others lose
     * them, so that those nodes that have them may keep them beside nodes that come later.
     */
    Attributes ofRoot(DirectoryRecord record, SystemUse use) {
        since = use.named().get(AttributeKey.SOURCES_SINCE).orElse(Long.MIN_VALUE);
        Attributes root = of(record, use);
        return since == Long.MIN_VALUE
                ? root
                : root.with(SourceNumber.begun(root.named().without(AttributeKey.SOURCES_SINCE.name())));
    }

    /** The attributes of a node; equal neighbours share one object. */
    Attributes of(DirectoryRecord record, SystemUse use) {
        int mode = use.posix == null ? PLAIN : use.posix.mode();
        int type = record.isDirectory() || use.childLink != null ? Attributes.DIRECTORY : type(mode, use);
        long modified = stamp(use, TimeStamps.MODIFY, record.recordedAt());
        long changed = stamp(use, TimeStamps.ATTRIBUTES, modified);
        NamedAttributes named = named(type, use);
        Attributes made = new Attributes(
                        type | (mode & 07777),
                        use.posix == null ? 0 : use.posix.uid(),
                        use.posix == null ? 0 : use.posix.gid(),
                        stamp(use, TimeStamps.ACCESS, modified),
                        modified,
                        changed)
                .with(Math.max(modified, changed) > since ? named.without(AttributeKey.SOURCE.name()) : named);
        if (!made.equals(last)) {
            last = made;
        }
        return last;
    }

    /** The serial number says which files are one, where there are several links; directories have links of other kinds. */
    private static NamedAttributes named(int type, SystemUse use) {
        NamedAttributes named = use.named();
        if (use.posix == null
                || use.posix.links() < 2
                || use.posix.serial().isEmpty()
                || type == Attributes.DIRECTORY) {
            return named;
        }
        long serial = use.posix.serial().getAsLong();
        return named.with(
                AttributeKey.FAMILY,
                ByteBuffer.allocate(Long.BYTES).putLong(serial).array());
    }

    private static int type(int mode, SystemUse use) {
        return switch (mode & Attributes.TYPE_MASK) {
            case Attributes.SYMLINK -> Attributes.SYMLINK;
            case Attributes.CHARACTER_DEVICE -> Attributes.CHARACTER_DEVICE;
            case Attributes.BLOCK_DEVICE -> Attributes.BLOCK_DEVICE;
            case Attributes.FIFO -> Attributes.FIFO;
            case Attributes.SOCKET -> Attributes.SOCKET;
            default -> use.isLink() ? Attributes.SYMLINK : Attributes.REGULAR;
        };
    }

    private static long stamp(SystemUse use, int kind, long otherwise) {
        return use.stamps == null ? otherwise : use.stamps.stamp(kind, otherwise);
    }

    /**
     * The device number as in st_rdev. The upper half of PN is, by RRIP, the upper half of the number; genisoimage puts
     * the major number there and the minor one in the lower half.
     */
    static long device(@Nullable PosixDevice device) {
        if (device == null) {
            return 0;
        }
        long major = device.high();
        long minor = device.low();
        return major == 0 || major >= MAJOR_LIMIT
                ? device.device()
                : (minor & 0xFF) | (major << 8) | ((minor & 0xFFFF_FF00L) << 12);
    }
}
