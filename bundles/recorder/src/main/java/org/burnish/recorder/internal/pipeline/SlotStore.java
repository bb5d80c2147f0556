package org.burnish.recorder.internal.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The buffers of a ring: in memory, and beyond that in a file. They are made when they are needed, and the one that was given back last
 * is taken first, so that drives that keep pace go round in few. For one thread at a time.
 */
final class SlotStore implements Closeable {

    private final int slotBytes;
    private final int usual;
    private final @Nullable SpillFile spill;
    private final Deque<Slot> free = new ArrayDeque<>();
    private final Deque<Slot> freeSpilled = new ArrayDeque<>();
    private int made;
    private int toMake;
    private int toSpill;
    private final int capacity;

    /**
     * Makes no buffer yet.
     *
     * @param usual how many wait for a drive that others don't outrun
     * @param memory how many there are in memory at most
     * @param spill what the others lie in, or null if there are none
     */
    SlotStore(int slotBytes, int usual, int memory, @Nullable SpillFile spill) {
        this.usual = usual;
        this.slotBytes = slotBytes;
        this.spill = spill;
        toMake = memory;
        toSpill = spill == null ? 0 : spill.slots();
        capacity = toMake + toSpill;
    }

    int slotBytes() {
        return slotBytes;
    }

    /** How many wait for a drive that others don't outrun. */
    int usual() {
        return usual;
    }

    /** How many there are at most. */
    int capacity() {
        return capacity;
    }

    /** Whether there is one, or one may be made. */
    boolean hasMore() {
        return !free.isEmpty() || !freeSpilled.isEmpty() || toMake > 0 || toSpill > 0;
    }

    /**
     * A buffer that nobody has.
     *
     * @return null where none could be made, after which no other is tried there
     */
    @Nullable
    Slot take() {
        Slot slot = free.poll();
        if (slot == null) {
            slot = made();
        }
        if (slot == null) {
            slot = freeSpilled.poll();
        }
        return slot == null ? spilled() : slot;
    }

    void give(Slot slot) {
        if (slot.isSpilled()) {
            freeSpilled.push(slot);
        } else {
            free.push(slot);
        }
    }

    private @Nullable Slot made() {
        if (toMake == 0) {
            return null;
        }
        try {
            Slot slot = Slot.ofMemory(slotBytes);
            made++;
            toMake--;
            return slot;
        } catch (OutOfMemoryError noMore) {
            log("There is no memory for more than " + made + " buffers of " + slotBytes + " bytes");
            toMake = 0;
            return null;
        }
    }

    private @Nullable Slot spilled() {
        if (toSpill == 0 || spill == null) {
            return null;
        }
        try {
            Slot slot = Slot.ofFile(spill.next(slotBytes));
            toSpill--;
            return slot;
        } catch (IOException full) {
            log("The file for what is read ahead of slow drives takes no more: " + full.getMessage());
            toSpill = 0;
            return null;
        }
    }

    private static void log(String text) {
        System.getLogger(SlotStore.class.getName()).log(Level.INFO, text);
    }

    @Override
    public void close() throws IOException {
        if (spill != null) {
            spill.close();
        }
    }
}
