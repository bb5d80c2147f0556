package org.burnish.archive.internal;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.burnish.archive.ArchivePlan;
import org.burnish.archive.ArchiveRequest;
import org.burnish.archive.ArchiveRequest.Form;
import org.burnish.archive.PlannedDisc;
import org.burnish.archive.PlannedNode;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageNotice;
import org.burnish.image.ImageTree;
import org.burnish.image.NameBytes;
import org.burnish.options.fact.Fact;

/**
 * One plan. Discs are packed by weights, which are estimates; then each is laid out as it will be recorded. Where a disc turns out
 * larger than its capacity, all are packed again with less room.
 */
final class Planning {

    private static final int ATTEMPTS = 12;

    private final ArchiveRequest request;
    private final DirectoryNode root;
    private final Instant created;
    private final Measure measure;
    private final ImageListener listener;

    Planning(ArchiveRequest request, DirectoryNode root, Instant created, Measure measure, ImageListener listener) {
        this.request = request;
        this.root = root;
        this.created = created;
        this.measure = measure;
        this.listener = listener;
    }

    ArchivePlan plan() throws IOException {
        Overhead overhead = Overhead.of(root, request.form(), measure);
        long slack = 0;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            ArchivePlan packed = packed(overhead, overhead.fixed() + slack);
            List<Long> blocks = new ArrayList<>();
            List<Fact> faults = new ArrayList<>();
            List<ImageNotice> notices = new ArrayList<>();
            long excess = 0;
            for (PlannedDisc disc : packed.discs()) {
                long size = measure.blocks(tree(packed, disc), disc.volumeId(), faults, notices::add);
                blocks.add(size);
                excess = Math.max(excess, size - Measure.usable(disc.capacity()));
            }
            require(faults);
            if (excess <= 0) {
                notices.forEach(listener::notice);
                return measured(packed, blocks);
            }
            slack += excess + excess / 4 + 1;
        }
        throw new IllegalStateException("Discs turned out larger than planned " + ATTEMPTS + " times");
    }

    private static void require(List<Fact> faults) throws IOException {
        if (!faults.isEmpty()) {
            throw Facts.cannotPlan(faults);
        }
    }

    private ArchivePlan packed(Overhead overhead, long fixed) throws IOException {
        long limit = Measure.usable(request.capacities().limit()) - fixed;
        Weigher weigher = new Weigher(overhead.nodeBytes(), request.form());
        // a part of a file needs some blocks beside those of the directories above it
        if (limit <= overhead.least()) {
            throw Facts.cannotPlan(List.of(Facts.tooSmall(request.capacities().limit(), fixed + overhead.least())));
        }
        Units.Cut cut = Units.cut(root, weigher, limit, file -> fits(file, overhead));
        Packing.Packed packed = Packing.pack(cut, request.capacities(), fixed, weigher);
        if (packed.left() > 0) {
            throw Facts.cannotPlan(List.of(Facts.tooFew(Packing.most(request.capacities()), packed.left())));
        }
        return plan(packed.boxes());
    }

    /** Whether a file fits on an empty disc of the largest kind, with the list of the set. */
    private boolean fits(FileNode file, Overhead overhead) {
        DiscBuilder builder = new DiscBuilder(root, UnaryOperator.identity());
        builder.put(file);
        overhead.put(builder, file);
        try {
            return measure.blocks(builder.tree())
                    <= Measure.usable(request.capacities().limit());
        } catch (IOException tooLarge) {
            return false;
        }
    }

    private ArchivePlan plan(List<Packing.Box> boxes) {
        List<PlannedDisc> discs = new ArrayList<>();
        for (Packing.Box box : boxes) {
            int number = discs.size() + 1;
            String volume = VolumeIds.of(request.label(), number, boxes.size());
            discs.add(new PlannedDisc(number, volume, box.capacity(), 0, DiscNodes.of(tree(box))));
        }
        return new ArchivePlan(
                SetId.of(request, discs),
                request.label(),
                created,
                request.sources(),
                request.form(),
                request.options(),
                discs);
    }

    private DirectoryNode tree(Packing.Box box) {
        DiscBuilder builder = new DiscBuilder(root, UnaryOperator.identity());
        for (Unit unit : box.units()) {
            if (unit.part().isPresent()) {
                builder.put((FileNode) unit.nodes().get(0), unit.part().get());
            } else {
                unit.nodes().forEach(builder::putAll);
            }
        }
        return builder.tree().root();
    }

    /** The tree of a disc with files of the right sizes in place of those that say what it is. */
    private ImageTree tree(ArchivePlan plan, PlannedDisc disc) {
        DiscBuilder builder = new DiscBuilder(root, UnaryOperator.identity());
        ImageTree whole = new ImageTree(root);
        for (PlannedNode node : disc.nodes()) {
            ImageNode original = Objects.requireNonNull(whole.find(node.path()), node.path());
            if (node.part().isPresent()) {
                builder.put((FileNode) original, node.part().get());
            } else {
                builder.put(original);
            }
        }
        builder.put(
                InfoFiles.of(plan, disc, Optional.of(Signer.PLANNED)),
                created.getEpochSecond(),
                file -> new SizedContent(file.path(), file.size()));
        return builder.tree();
    }

    private static ArchivePlan measured(ArchivePlan plan, List<Long> blocks) {
        List<PlannedDisc> discs = new ArrayList<>();
        for (PlannedDisc disc : plan.discs()) {
            discs.add(new PlannedDisc(
                    disc.number(), disc.volumeId(), disc.capacity(), blocks.get(discs.size()), disc.nodes()));
        }
        return new ArchivePlan(
                plan.id(), plan.label(), plan.created(), plan.sources(), plan.form(), plan.options(), discs);
    }

    /** A bag has nothing but files, and its manifest names them in UTF-8. */
    static void requireBag(DirectoryNode directory, Form form, List<Fact> faults) {
        if (form != Form.BAG) {
            return;
        }
        for (ImageNode child : directory.children()) {
            if (NameBytes.holdsBytes(child.name())) {
                faults.add(Facts.notStorable(child.path(), "in a bag, a name has to be UTF-8"));
            }
            if (child instanceof DirectoryNode below) {
                requireBag(below, form, faults);
            } else if (!(child instanceof FileNode)) {
                faults.add(Facts.notStorable(
                        child.path(), "a bag has no " + child.kind().replaceFirst("^an? ", "")));
            }
        }
    }
}
