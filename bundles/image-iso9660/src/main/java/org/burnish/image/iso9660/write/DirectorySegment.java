package org.burnish.image.iso9660.write;

import java.nio.ByteBuffer;
import java.util.List;
import org.burnish.image.BlockSource;
import org.burnish.image.Segment;

/** All directories of a tree as one segment. */
final class DirectorySegment implements Segment.Generated {

    private final List<DirectoryPlan> plans;
    private final DirectoryEncoder encoder;

    DirectorySegment(List<DirectoryPlan> plans, DirectoryEncoder encoder) {
        this.plans = plans;
        this.encoder = encoder;
    }

    @Override
    public long blocks() {
        DirectoryPlan last = plans.get(plans.size() - 1);
        return last.start() + last.blocks() - plans.get(0).start();
    }

    @Override
    public void fill(long block, ByteBuffer target) {
        int end = target.limit();
        long lba = plans.get(0).start() + block;
        int number = planAt(lba);
        while (target.position() < end) {
            DirectoryPlan plan = plans.get(number);
            long within = lba - plan.start();
            long run = within < plan.recordBlocks() ? 1 : plan.blocks() - within;
            run = Math.min(run, (end - target.position()) / BlockSource.BLOCK);
            target.limit(target.position() + (int) run * BlockSource.BLOCK);
            if (within < plan.recordBlocks()) {
                encoder.encodeRecords(plan, (int) within, target);
            } else {
                encoder.encodeAreas(plan, within - plan.recordBlocks(), target);
            }
            target.limit(end);
            lba += run;
            if (lba == plan.start() + plan.blocks()) {
                number++;
            }
        }
    }

    /** The last plan that starts at or before an address. */
    private int planAt(long lba) {
        int low = 0;
        int high = plans.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (plans.get(middle).start() <= lba) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
