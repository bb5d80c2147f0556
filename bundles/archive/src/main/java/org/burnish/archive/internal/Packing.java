package org.burnish.archive.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.burnish.archive.Capacities;
import org.burnish.image.BlockSource;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.PartName;
import org.jspecify.annotations.Nullable;

/**
 * Puts units on discs. Files that are larger than a disc come first: each begins on an empty one and takes it whole, and what is
 * left of it at the end shares a disc with others.
 */
final class Packing {

    /** A disc that is being filled. */
    static final class Box {

        private final long capacity;
        private final long room;
        private final List<Unit> units = new ArrayList<>();
        private final Set<DirectoryNode> directories = Collections.newSetFromMap(new IdentityHashMap<>());
        private Weight used = Weight.NONE;

        private Box(long capacity, long room) {
            this.capacity = capacity;
            this.room = room;
        }

        long capacity() {
            return capacity;
        }

        List<Unit> units() {
            return units;
        }

        /** @param node what is put there, or the first of several neighbours */
        private boolean takes(ImageNode node, Weight weight) {
            return used.plus(weight).plus(above(node, false)).total() <= room;
        }

        private void put(Unit unit) {
            units.add(unit);
            used = used.plus(unit.weight()).plus(above(unit.nodes().get(0), true));
        }

        /** The directories above a node that are not on the disc yet. */
        private Weight above(ImageNode node, boolean put) {
            Weight missing = Weight.NONE;
            @Nullable DirectoryNode parent = node.parent();
            while (parent != null && !directories.contains(parent)) {
                missing = missing.plus(Weigher.DIRECTORY);
                if (put) {
                    directories.add(parent);
                }
                parent = parent.parent();
            }
            return missing;
        }
    }

    private static final int MOST = 9999;

    private record Piece(Box box, long offset, long bytes) {}

    private final Capacities capacities;
    private final long fixed;
    private final Weigher weigher;
    private final List<Box> boxes = new ArrayList<>();
    private long left;

    /** @param fixed what each disc takes before anything is on it, in blocks */
    private Packing(Capacities capacities, long fixed, Weigher weigher) {
        this.capacities = capacities;
        this.fixed = fixed;
        this.weigher = weigher;
    }

    /**
     * The result.
     *
     * @param boxes those that hold something
     * @param left how many blocks fitted on no disc
     */
    record Packed(List<Box> boxes, long left) {}

    /**
     * Packs in the order of paths, where that takes no more discs than packing the largest first: people find their files again,
     * and a restore of one directory asks for few discs.
     */
    static Packed pack(Units.Cut cut, Capacities capacities, long fixed, Weigher weigher) {
        Packed ordered = new Packing(capacities, fixed, weigher).inOrder(cut);
        Packed dense = new Packing(capacities, fixed, weigher).largestFirst(cut);
        boolean kept = ordered.left() <= dense.left()
                && ordered.boxes().size() <= dense.boxes().size();
        return kept ? ordered : dense;
    }

    private Packed inOrder(Units.Cut cut) {
        split(cut.exceeding());
        for (Unit unit : cut.units()) {
            @Nullable Box last = boxes.isEmpty() ? null : boxes.get(boxes.size() - 1);
            put(unit, last != null && last.takes(unit.nodes().get(0), unit.weight()) ? last : open(unit));
        }
        return result();
    }

    /** First fit decreasing: at most 11/9 of the discs that it could be at best, and one more. */
    private Packed largestFirst(Units.Cut cut) {
        split(cut.exceeding());
        List<Unit> sorted = new ArrayList<>(cut.units());
        sorted.sort(
                Comparator.comparingLong((Unit unit) -> -unit.weight().total()).thenComparing(Unit::path));
        for (Unit unit : sorted) {
            put(unit, firstThatTakes(unit));
        }
        return result();
    }

    private Packed result() {
        return new Packed(boxes.stream().filter(box -> !box.units.isEmpty()).toList(), left);
    }

    private void put(Unit unit, @Nullable Box box) {
        if (box == null) {
            left += unit.weight().total();
        } else {
            box.put(unit);
        }
    }

    private @Nullable Box firstThatTakes(Unit unit) {
        for (Box box : boxes) {
            if (box.takes(unit.nodes().get(0), unit.weight())) {
                return box;
            }
        }
        return open(unit);
    }

    private @Nullable Box open(Unit unit) {
        return open(unit.nodes().get(0), unit.weight());
    }

    /** Opens discs up to one that takes a unit; null where there is none. */
    private @Nullable Box open(ImageNode node, Weight weight) {
        for (@Nullable Box box = next(); box != null; box = next()) {
            if (box.takes(node, weight)) {
                return box;
            }
            if (capacities.repeated() && boxes.size() > capacities.blocks().size()) {
                return null;
            }
        }
        return null;
    }

    /** How many discs there can be: with more, somebody has mistaken the unit of the capacity. */
    static int most(Capacities capacities) {
        return capacities.repeated() ? MOST : Math.min(MOST, capacities.blocks().size());
    }

    private @Nullable Box next() {
        OptionalLong capacity = capacities.capacity(boxes.size());
        if (capacity.isEmpty() || boxes.size() >= most(capacities)) {
            return null;
        }
        Box box = new Box(capacity.getAsLong(), Measure.usable(capacity.getAsLong()) - fixed);
        boxes.add(box);
        return box;
    }

    private void split(List<FileNode> files) {
        for (FileNode file : files) {
            Weight overhead = weigher.ofPart(file);
            List<Piece> pieces = pieces(file, overhead);
            for (int i = 0; i < pieces.size(); i++) {
                Piece piece = pieces.get(i);
                PartName name = new PartName(
                        i + 1,
                        pieces.size(),
                        piece.offset(),
                        piece.bytes(),
                        file.content().size());
                Weight weight = overhead.plus(new Weight(BlockSource.blocksOf(piece.bytes()), 0));
                piece.box().put(new Unit(List.of(file), Optional.of(name), weight));
            }
        }
    }

    private List<Piece> pieces(FileNode file, Weight overhead) {
        List<Piece> pieces = new ArrayList<>();
        long size = file.content().size();
        long whole = overhead.plus(Weigher.above(file)).total();
        long offset = 0;
        while (offset < size) {
            Weight rest = overhead.plus(new Weight(BlockSource.blocksOf(size - offset), 0));
            @Nullable Box shared = pieces.isEmpty() ? null : sharing(file, rest);
            if (shared != null) {
                pieces.add(new Piece(shared, offset, size - offset));
                return pieces;
            }
            @Nullable Box box = open(file, overhead.plus(new Weight(1, 0)));
            if (box == null) {
                left += rest.total();
                return pieces;
            }
            long most = (box.room - whole) * BlockSource.BLOCK;
            long bytes = Math.min(most, size - offset);
            pieces.add(new Piece(box, offset, bytes));
            offset += bytes;
        }
        return pieces;
    }

    /** A disc with the end of another file that has room for this one's. */
    private @Nullable Box sharing(FileNode file, Weight weight) {
        return boxes.stream()
                .filter(box -> !box.units.isEmpty() && box.takes(file, weight))
                .findFirst()
                .orElse(null);
    }
}
