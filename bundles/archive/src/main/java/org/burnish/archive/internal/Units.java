package org.burnish.archive.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;

/**
 * Cuts a tree into what fits on empty discs: directories as high up as they fit, and of the files of a directory that does not
 * fit runs of neighbours. Files that fit on no disc are kept apart, to be split.
 */
final class Units {

    private final Weigher weigher;
    private final long limit;
    private final Predicate<FileNode> alone;
    private final List<Unit> units = new ArrayList<>();
    private final List<FileNode> exceeding = new ArrayList<>();
    private final List<ImageNode> run = new ArrayList<>();
    private Weight runWeight = Weight.NONE;

    /**
     * @param limit what fits on an empty disc, in blocks
     * @param alone whether a file that seems too large fits on a disc of its own
     */
    private Units(Weigher weigher, long limit, Predicate<FileNode> alone) {
        this.weigher = weigher;
        this.limit = limit;
        this.alone = alone;
    }

    /**
     * What a tree was cut into.
     *
     * @param units in the order of their paths
     * @param exceeding files that are larger than a disc
     */
    record Cut(List<Unit> units, List<FileNode> exceeding) {}

    static Cut cut(DirectoryNode root, Weigher weigher, long limit, Predicate<FileNode> alone) {
        Units units = new Units(weigher, limit, alone);
        Weight whole = weigher.of(root);
        if (whole.total() <= limit) {
            units.units.add(Unit.of(List.of(root), whole));
        } else {
            units.cut(root);
        }
        return new Cut(units.units, units.exceeding);
    }

    private boolean fits(ImageNode node, Weight weight) {
        return weight.plus(Weigher.above(node)).total() <= limit;
    }

    private void cut(DirectoryNode directory) {
        List<ImageNode> children = new ArrayList<>(directory.children());
        children.sort(Comparator.comparing(ImageNode::name));
        for (ImageNode child : children) {
            if (!(child instanceof DirectoryNode)) {
                loose(child);
            }
        }
        endRun();
        for (ImageNode child : children) {
            if (child instanceof DirectoryNode below) {
                Weight weight = weigher.of(below);
                if (fits(below, weight)) {
                    units.add(Unit.of(List.of(below), weight));
                } else {
                    cut(below);
                }
            }
        }
    }

    private void loose(ImageNode node) {
        Weight weight = weigher.of(node);
        if (!fits(node, weight) && node instanceof FileNode file) {
            if (alone.test(file)) {
                units.add(Unit.of(
                        List.of(file), new Weight(limit - Weigher.above(file).total(), 0)));
            } else {
                exceeding.add(file);
            }
            return;
        }
        if (!fits(node, runWeight.plus(weight))) {
            endRun();
        }
        run.add(node);
        runWeight = runWeight.plus(weight);
    }

    private void endRun() {
        if (!run.isEmpty()) {
            units.add(Unit.of(run, runWeight));
            run.clear();
            runWeight = Weight.NONE;
        }
    }
}
