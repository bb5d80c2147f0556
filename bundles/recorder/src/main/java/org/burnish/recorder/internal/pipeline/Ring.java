package org.burnish.recorder.internal.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The ring of buffers between readers, digest stages and writers. Slots are claimed and consumed in the order of their
 * sequence numbers, but may become full in any order. A slot goes back to the store when every {@link Cursor} has passed it, and
 * claiming waits while the store has none: that is the back pressure.
 */
final class Ring {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final @Nullable Slot[] slots;
    private final boolean[] full;
    private final SlotStore store;
    private final List<Cursor> cursors = new ArrayList<>();
    private long released;
    private long claimed;
    private long filled;
    private long end = Long.MAX_VALUE;
    private boolean stopped;

    Ring(SlotStore store) {
        slots = new Slot[store.capacity()];
        full = new boolean[store.capacity()];
        this.store = store;
    }

    int slotBytes() {
        return store.slotBytes();
    }

    /** A consumer of what is full, or of what the cursor before it is done with. Made before the first claim. */
    Cursor cursor(@Nullable Cursor before) {
        Cursor cursor = new Cursor(before);
        cursors.add(cursor);
        return cursor;
    }

    /** The next slot to be filled, or null when the ring was stopped. Claiming is for one thread at a time. */
    @Nullable
    Slot claim() {
        // a buffer may have to be made, for which nobody else should wait
        Slot slot = null;
        while (slot == null && awaitRoom()) {
            slot = store.take();
        }
        return slot == null ? null : put(slot);
    }

    /** Waits until the store has a buffer; returns whether it has, and not the ring stopped. */
    private boolean awaitRoom() {
        lock.lock();
        try {
            release();
            while (!stopped && !store.hasMore()) {
                changed.awaitUninterruptibly();
                release();
            }
            return !stopped;
        } finally {
            lock.unlock();
        }
    }

    /** Gives back what everybody has passed. */
    private void release() {
        for (long slowest = slowest(); released < slowest; released++) {
            int index = (int) (released % slots.length);
            Slot passed = slots[index];
            if (passed != null) {
                store.give(passed);
                slots[index] = null;
            }
        }
    }

    private @Nullable Slot put(Slot slot) {
        lock.lock();
        try {
            if (stopped) {
                return null;
            }
            slot.reuse(claimed);
            slots[(int) (claimed++ % slots.length)] = slot;
            return slot;
        } finally {
            lock.unlock();
        }
    }

    private long slowest() {
        // never more than what is full: readers may still be at work on the rest
        long slowest = filled;
        for (Cursor cursor : cursors) {
            slowest = Math.min(slowest, cursor.position);
        }
        return slowest;
    }

    /** Says that a claimed slot has its bytes. */
    void publish(Slot slot) {
        lock.lock();
        try {
            full[(int) (slot.sequence() % slots.length)] = true;
            while (full[(int) (filled % slots.length)]) {
                full[(int) (filled % slots.length)] = false;
                filled++;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Says that no slot will be claimed after the ones that were. */
    void end() {
        lock.lock();
        try {
            end = claimed;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Makes everybody who waits, or will wait, give up. */
    void stop() {
        lock.lock();
        try {
            stopped = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isStopped() {
        lock.lock();
        try {
            return stopped;
        } finally {
            lock.unlock();
        }
    }

    /** How many buffers are full and wait for this cursor, in hundredths of the usual number, at most 100. */
    int percent(Cursor writer) {
        lock.lock();
        try {
            long waiting = Math.max(0, filled - writer.position);
            return (int) (Math.min(waiting, store.usual()) * 100 / store.usual());
        } finally {
            lock.unlock();
        }
    }

    /** How far a consumer is. */
    final class Cursor {
        private final @Nullable Cursor before;
        private long position;

        private Cursor(@Nullable Cursor before) {
            this.before = before;
        }

        private long limit() {
            return before == null ? filled : before.position;
        }

        /** The next slot, or null when there will be none: everything was consumed, or the ring was stopped. */
        @Nullable
        Slot next() {
            lock.lock();
            try {
                while (!stopped && position < end && limit() <= position) {
                    changed.awaitUninterruptibly();
                }
                return stopped || position >= end ? null : slots[(int) (position % slots.length)];
            } finally {
                lock.unlock();
            }
        }

        /** Whether everything was consumed, and not the ring stopped. */
        boolean isAtEnd() {
            lock.lock();
            try {
                return !stopped && position >= end;
            } finally {
                lock.unlock();
            }
        }

        /** Goes on behind the slot of {@link #next}. */
        void advance() {
            lock.lock();
            try {
                position++;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }

        /** Waits until this cursor is behind a slot; returns whether it is, and not the ring stopped. */
        boolean awaitBehind(Slot slot) {
            lock.lock();
            try {
                while (!stopped && position <= slot.sequence()) {
                    changed.awaitUninterruptibly();
                }
                return !stopped;
            } finally {
                lock.unlock();
            }
        }

        /** Takes this consumer out, so that nobody waits for it any more. */
        void leave() {
            lock.lock();
            try {
                cursors.remove(this);
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
