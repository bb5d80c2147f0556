package org.burnish.image.iso9660.write;

import java.nio.ByteBuffer;
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
 * tree came from, and the descriptor of a Joliet tree.
 *
 * @param carried empty for a first image
 * @param joliet whether there is a Joliet tree
 * @param boot whether there is a boot catalogue of the image's own, in place of one that is carried on
 * @param disk whether there is a system area of the image's own
 * @param offset the block that the volume of a partition counts from; 0 where there is none
 */
record HeadPlan(Optional<CarriedHead> carried, boolean joliet, boolean boot, boolean disk, int offset) {

    /** Decides what is carried on, and reports what is not, and what will not fit any more. */
    static HeadPlan of(LayoutRequest request, BootPlan plan) {
        boolean boot = plan.catalog().isPresent();
        boolean disk = plan.disk().isPresent();
        Optional<CarriedHead> origin =
                request.origin().flatMap(LoadedImage::head).flatMap(CarriedHead::of);
        boolean stays = request.base().isPresent() && !boot;
        origin.ifPresent(head -> report(head, stays || boot, disk, request));
        return new HeadPlan(
                stays ? origin : origin.map(CarriedHead::withoutBoot),
                request.options().get(Iso9660Writer.JOLIET),
                boot,
                disk,
                plan.disk().map(DiskPlan::offset).orElse(0));
    }

    private static void report(CarriedHead head, boolean boots, boolean disk, LayoutRequest request) {
        if (!boots && !head.boot().isEmpty()) {
            note(request, "Discarded boot image from old session: a boot catalogue is not copied to another medium");
        }
        if (head.systemArea().hasPartitions() && !disk) {
            note(
                    request,
                    "the system area is carried on unchanged; its partition table describes the image as it was, not"
                            + " what is added now");
        }
        for (String tree : head.trees()) {
            note(
                    request,
                    request.options().get(Iso9660Writer.JOLIET) && tree.equals(CarriedHead.JOLIET)
                            ? tree
                                    + " is made anew of the names that were loaded; files that it alone had are not in it"
                            : tree + " is not carried on: the new session has ISO 9660 and Rock Ridge names only");
        }
        for (String lost : head.lost()) {
            note(request, lost + " is not carried on");
        }
    }

    private static void note(LayoutRequest request, String detail) {
        request.listener().notice(new ImageNotice(ImageNotice.Kind.UNUSUAL, "/", detail));
    }

    /** How many blocks there are from the first of the system area to the terminator. */
    int blocks() {
        return VolumeDescriptor.FIRST
                + 2
                + (joliet ? 1 : 0)
                + (boot ? 1 : 0)
                + carried.map(head -> head.boot().size()).orElse(0);
    }

    /** The block of the descriptors of the volume of a partition, counted from the session's start; 0 where there is none. */
    int partitionStart() {
        return offset == 0 ? 0 : offset + VolumeDescriptor.FIRST;
    }

    /** The block behind those descriptors: primary, perhaps Joliet, terminator. */
    int partitionEnd() {
        return offset == 0 ? 0 : partitionStart() + 2 + (joliet ? 1 : 0);
    }

    /** The system area that is carried on, or zeros. */
    ByteBuffer systemArea() {
        return carried.map(head -> head.systemArea().blocks()).orElseGet(() -> ByteBuffer.allocate(SystemArea.LENGTH));
    }

    /** Whether a block is that of the descriptor of a Joliet tree: behind boot records, of which El Torito needs block 17. */
    boolean isJoliet(long block) {
        return joliet && block == blocks() - 2;
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
