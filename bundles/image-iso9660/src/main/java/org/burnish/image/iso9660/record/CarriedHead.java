package org.burnish.image.iso9660.record;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a further session takes over from the head of the one before, because it is not ours to change: the system area,
 * the identifiers and dates of the volume, and boot records, whose catalogue and images stay where they are.
 *
 * @param systemArea the blocks before the descriptors
 * @param primary the whole block of the primary volume descriptor
 * @param boot the blocks of all boot records
 * @param trees the names of the trees of supplementary descriptors, which are not carried on
 * @param lost the names of other descriptors that are not carried on
 */
public record CarriedHead(
        SystemArea systemArea, ByteBuffer primary, List<ByteBuffer> boot, List<String> trees, List<String> lost) {

    /** The name of a tree of Joliet in {@link #trees}. */
    public static final String JOLIET = "the Joliet tree";

    /** The name of a tree of ISO 9660:1999 in {@link #trees}. */
    public static final String ENHANCED = "the tree of ISO 9660:1999";

    private static final int SYSTEM_ID = 8;
    private static final int VOLUME_ID = 40;
    /** The identifiers from that of the volume set to that of the bibliographic file, and the date of creation. */
    private static final int IDENTIFIERS = 190;

    private static final int MODIFIED = 830;
    private static final int EXPIRES = 847;
    private static final int STRUCTURE = 881;
    private static final int APPLICATION_USE = 883;
    private static final int RESERVED = 1395;
    /** More boot records do not fit into a head with the other descriptors and a checksum tag. */
    private static final int MAX_BOOT = 11;

    public CarriedHead {
        boot = List.copyOf(boot);
        trees = List.copyOf(trees);
        lost = List.copyOf(lost);
    }

    /** Of a head, from position 0 to the limit; empty where it has no primary volume descriptor. */
    public static Optional<CarriedHead> of(ByteBuffer head) {
        @Nullable ByteBuffer primary = null;
        List<ByteBuffer> boot = new ArrayList<>();
        List<String> trees = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (int block = VolumeDescriptor.FIRST; (block + 1) * VolumeDescriptor.BLOCK <= head.limit(); block++) {
            ByteBuffer one = head.slice(block * VolumeDescriptor.BLOCK, VolumeDescriptor.BLOCK);
            Optional<VolumeDescriptor> descriptor = VolumeDescriptor.decode(one);
            int type = descriptor.map(VolumeDescriptor::type).orElse(VolumeDescriptor.TERMINATOR);
            if (type == VolumeDescriptor.TERMINATOR) {
                break;
            }
            if (type == VolumeDescriptor.PRIMARY) {
                primary = primary == null ? one : primary;
            } else if (type == VolumeDescriptor.BOOT && boot.size() < MAX_BOOT) {
                boot.add(one);
            } else if (type == VolumeDescriptor.SUPPLEMENTARY) {
                trees.add(tree(one));
            } else {
                lost.add(name(type));
            }
        }
        return primary == null
                ? Optional.empty()
                : Optional.of(
                        new CarriedHead(new SystemArea(head.slice(0, SystemArea.LENGTH)), primary, boot, trees, lost));
    }

    private static String tree(ByteBuffer block) {
        if (VolumeDescriptor.isJoliet(block)) {
            return JOLIET;
        }
        return VolumeDescriptor.isEnhanced(block) ? ENHANCED : "the tree of a supplementary volume descriptor";
    }

    private static String name(int type) {
        return switch (type) {
            case VolumeDescriptor.BOOT -> "a further boot record";
            case VolumeDescriptor.PARTITION -> "a volume partition descriptor";
            default -> "a volume descriptor of type " + type;
        };
    }

    /** The boot record of El Torito, if there is one. */
    public Optional<BootRecordDescriptor> elTorito() {
        return boot.stream()
                .flatMap(block -> BootRecordDescriptor.decode(block).stream())
                .findFirst();
    }

    /** The same without boot records, for a place where their addresses mean nothing. */
    public CarriedHead withoutBoot() {
        return new CarriedHead(systemArea, primary, List.of(), trees, lost);
    }

    /** Puts what is carried on into a primary volume descriptor that was encoded at a position. */
    public void putInto(ByteBuffer target, int at) {
        copy(target, at, SYSTEM_ID, VOLUME_ID);
        copy(target, at, IDENTIFIERS, MODIFIED);
        copy(target, at, EXPIRES, STRUCTURE);
        copy(target, at, APPLICATION_USE, RESERVED);
    }

    private void copy(ByteBuffer target, int at, int from, int to) {
        target.put(at + from, primary, from, to - from);
    }
}
