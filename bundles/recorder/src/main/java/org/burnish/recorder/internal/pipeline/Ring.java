package org.burnish.recorder.internal.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The ring of buffers between readers, digest stages and writers. Slots are claimed and consumed in the order of their
 * sequence numbers, but may become full in any order. A slot is claimed again when every {@link Cursor} has passed it:
 * that is the back pressure.
 */
final class Ring {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final @Nullable Slot[] slots;
    private final boolean[] full;
    private final int slotBytes;
    private final List<Cursor> cursors = new ArrayList<>();
    private long claimed;
    private long filled;
    private long end = Long.MAX_VALUE;
    private boolean stopped;

    Ring(int count, int slotBytes) {
        slots = new Slot[count];
        full = new boolean[count];
        this.slotBytes = slotBytes;
    }

    int slotBytes() {
        return slotBytes;
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
        lock.lock();
        try {
            while (!stopped && claimed - slowest() >= slots.length) {
                changed.awaitUninterruptibly();
            }
            return stopped ? null : slotOf(claimed++);
        } finally {
            lock.unlock();
        }
    }

    private Slot slotOf(long sequence) {
        int index = (int) (sequence % slots.length);
        if (slots[index] == null) {
            slots[index] = new Slot(slotBytes);
        }
        slots[index].reuse(sequence);
        return slots[index];
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

    /** How many hundredths of the ring are full and wait for this cursor. */
    int percent(Cursor writer) {
        lock.lock();
        try {
            long waiting = Math.max(0, filled - writer.position);
            return (int) (Math.min(waiting, slots.length) * 100 / slots.length);
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
