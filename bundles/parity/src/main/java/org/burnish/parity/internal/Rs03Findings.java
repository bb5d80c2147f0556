package org.burnish.parity.internal;

import java.util.BitSet;

/** What is found in an image with RS03 parity; several threads add to it. */
final class Rs03Findings {

    private final BitSet bad = new BitSet();
    private long matching;
    private long unreadable;
    private long different;
    private long unknown;
    private long damagedParity;
    private long beyond;

    /** What was found of one codeword. */
    synchronized void add(Rs03Findings other) {
        bad.or(other.bad);
        matching += other.matching;
        unreadable += other.unreadable;
        different += other.different;
        unknown += other.unknown;
        damagedParity += other.damagedParity;
        beyond += other.beyond;
    }

    void match() {
        matching++;
    }

    void unreadable(long lba) {
        unreadable++;
        bad.set((int) lba);
    }

    void different(long lba) {
        different++;
        bad.set((int) lba);
    }

    void unknown() {
        unknown++;
    }

    void damagedParity() {
        damagedParity++;
    }

    /** None of the lost blocks of the image can be repaired. */
    void giveUp() {
        beyond = unreadable + different;
    }

    BitSet bad() {
        return bad;
    }

    long matches() {
        return matching;
    }

    long unreadables() {
        return unreadable;
    }

    long differents() {
        return different;
    }

    long unknowns() {
        return unknown;
    }

    long damagedParities() {
        return damagedParity;
    }

    long beyond() {
        return beyond;
    }
}
