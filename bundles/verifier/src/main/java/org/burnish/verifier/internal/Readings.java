package org.burnish.verifier.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.burnish.image.BlockSource;

/** Cuts contents, which are in the order of their addresses, into readings. Readings are made when they are asked for. */
final class Readings {

    /** Blocks between two contents that are rather read than skipped. */
    private static final int GAP = 16;

    private final List<CheckItem> items;
    private final Deque<CheckItem> again = new ArrayDeque<>();
    private int next;

    Readings(List<CheckItem> items) {
        this.items = items;
    }

    boolean hasNext() {
        return !again.isEmpty() || next < items.size();
    }

    /** The contents of a batch that can't be read as a whole are to be tried one by one. */
    void split(Reading batch) {
        for (int i = batch.items().size() - 1; i >= 0; i--) {
            again.push(batch.items().get(i));
        }
    }

    Reading next() {
        if (!again.isEmpty()) {
            return new Reading(List.of(again.pop()));
        }
        CheckItem first = items.get(next++);
        List<CheckItem> batch = new ArrayList<>();
        batch.add(first);
        if (isShort(first)) {
            long end = first.lba() + BlockSource.blocksOf(first.bytes());
            while (next < items.size() && fits(items.get(next), first.lba(), end)) {
                CheckItem item = items.get(next++);
                batch.add(item);
                end = Math.max(end, item.lba() + BlockSource.blocksOf(item.bytes()));
            }
        }
        return new Reading(batch);
    }

    private static boolean isShort(CheckItem item) {
        return item.oneExtent() && item.bytes() < Blocks.CHUNK / 2;
    }

    /** Contents that overlap are left to readings of their own: the end of a batch is the end of its last content. */
    private static boolean fits(CheckItem item, long start, long end) {
        return isShort(item)
                && item.lba() >= end
                && item.lba() - end <= GAP
                && (item.lba() - start + BlockSource.blocksOf(item.bytes())) * Blocks.BLOCK <= Blocks.CHUNK;
    }
}
