package org.burnish.image.iso9660.write;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageNotice;
import org.burnish.image.LayoutRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.iso9660.boot.BootPlan;
import org.burnish.image.iso9660.partition.DiskPlan;
import org.burnish.image.iso9660.record.CarriedHead;
import org.burnish.image.iso9660.record.Numbers;
import org.burnish.image.iso9660.record.SystemArea;
import org.burnish.image.iso9660.record.VolumeDescriptor;

/**
 * What the head of a session has besides the primary descriptor and the terminator: what is carried on of the image that the
 * tree came from, and the descriptors of further trees.
 *
 * @param carried empty for a first image
 * @param further the trees beside that of the primary descriptor
 * @param boot whether there is a boot catalogue of the image's own, in place of one that is carried on
 * @param disk whether there is a system area of the image's own
 * @param offset the block that the volume of a partition counts from; 0 where there is none
 */
record HeadPlan(Optional<CarriedHead> carried, List<FurtherTree> further, boolean boot, boolean disk, int offset) {

    /** Decides what is carried on, and reports what is not, and what will not fit any more. */
    static HeadPlan of(LayoutRequest request, BootPlan plan, List<FurtherTree> further) {
        boolean boot = plan.catalog().isPresent();
        boolean disk = plan.disk().isPresent();
        Optional<CarriedHead> origin =
                request.origin().flatMap(LoadedImage::head).flatMap(CarriedHead::of);
        boolean stays = request.base().isPresent() && !boot;
        origin.ifPresent(head -> report(head, stays || boot, disk, further, request));
        return new HeadPlan(
                stays ? origin : origin.map(CarriedHead::withoutBoot),
                further,
                boot,
                disk,
                plan.disk().map(DiskPlan::offset).orElse(0));
    }

    private static void report(
            CarriedHead head, boolean boots, boolean disk, List<FurtherTree> further, LayoutRequest request) {
        if (!boots && !head.boot().isEmpty()) {
            note(request, "Discarded boot image from old session: a boot catalogue is not copied to another medium");
        }
        if (head.systemArea().hasPartitions() && !disk) {
            note(
                    request,
                    "the system area is carried on unchanged; its partition table describes the image as it was, not"
                            + " what is added now");
        }
        head.trees().forEach(tree -> reportTree(tree, further, request));
        for (String lost : head.lost()) {
            note(request, lost + " is not carried on");
        }
    }

    private static void reportTree(String tree, List<FurtherTree> further, LayoutRequest request) {
        boolean again = further.stream().anyMatch(made -> made.name().equals(tree));
        note(
                request,
                tree
                        + (again
                                ? " is made anew of the names that were loaded; files that it alone had are not in it"
                                : " is not carried on: the new session "
                                        + (further.isEmpty() ? "has ISO 9660 and Rock Ridge names only" : "has none")));
    }

    private static void note(LayoutRequest request, String detail) {
        request.listener().notice(new ImageNotice(ImageNotice.Kind.UNUSUAL, "/", detail));
    }

    /** How many blocks there are from the first of the system area to the terminator. */
    int blocks() {
        return VolumeDescriptor.FIRST
                + 2
                + further.size()
                + (boot ? 1 : 0)
                + carried.map(head -> head.boot().size()).orElse(0);
    }

    /** The block of the descriptors of the volume of a partition, counted from the session's start; 0 where there is none. */
    int partitionStart() {
        return offset == 0 ? 0 : offset + VolumeDescriptor.FIRST;
    }

    /** The block behind those descriptors: primary, those of further trees, terminator. */
    int partitionEnd() {
        return offset == 0 ? 0 : partitionStart() + 2 + further.size();
    }

    /** The system area that is carried on, or zeros. */
    ByteBuffer systemArea() {
        return carried.map(head -> head.systemArea().blocks()).orElseGet(() -> ByteBuffer.allocate(SystemArea.LENGTH));
    }

    /** The first block of the descriptors of further trees: behind boot records, of which El Torito needs block 17. */
    private int furtherStart() {
        return blocks() - 1 - further.size();
    }

    /** Whether a block is that of the descriptor of a further tree. */
    boolean isFurther(long block) {
        return block >= furtherStart() && block < blocks() - 1;
    }

    /** Which of the further trees the descriptor in a block leads to. */
    int further(long block) {
        return (int) block - furtherStart();
    }

    /** Whether a block is that of the boot record of the image's own catalogue, which El Torito wants in block 17. */
    boolean isBoot(long block) {
        return boot && block == VolumeDescriptor.FIRST + 1;
    }

    /** Puts what is carried on into the primary volume descriptor. */
    void complete(ByteBuffer target, int at) {
        carried.ifPresent(head -> head.putInto(target, at));
    }

    /** Puts a block that is neither the primary volume descriptor nor the terminator. */
    void fill(int block, ByteBuffer target) {
        int boot = block - VolumeDescriptor.FIRST - 1;
        if (carried.isEmpty() || boot >= carried.get().boot().size()) {
            Numbers.putZeros(target, BlockSource.BLOCK);
        } else if (boot >= 0) {
            target.put(carried.get().boot().get(boot).duplicate().position(0));
        } else {
            ByteBuffer area = carried.get().systemArea().blocks();
            target.put(area.slice(block * BlockSource.BLOCK, BlockSource.BLOCK));
        }
    }
}
