package org.burnish.transport.emulator.drive;

import java.io.IOException;
import java.util.Optional;
import org.burnish.transport.emulator.medium.BadBlocks;
import org.burnish.transport.emulator.medium.LoadedMedium;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;
import org.jspecify.annotations.Nullable;

/** The tray: whether it is open or locked, the medium in it, and what is to be reported when that changes. */
public final class Tray {

    /** In place of the number of changes seen: a medium that became another is a change by itself. */
    private static final int NONE_SEEN = -1;

    private final MediaSlot slot;
    private final DriveEvents events;
    private boolean open;
    private boolean locked;
    private boolean unitAttention;

    private @Nullable LoadedMedium medium;
    private BadBlocks badBlocks = BadBlocks.NONE;
    private int seenChanges;
    private int seenProfile;

    Tray(MediaSlot slot, DriveEvents events, boolean open) {
        this.slot = slot;
        this.events = events;
        this.open = open;
    }

    /** Whether it is open. */
    public boolean isOpen() {
        return open;
    }

    /** Whether it is locked. */
    public boolean isLocked() {
        return locked;
    }

    /** Locks or unlocks it. */
    public void lock(boolean on) {
        locked = on;
    }

    /** The medium, when there is one. */
    Optional<LoadedMedium> loaded() {
        return Optional.ofNullable(medium);
    }

    /** The medium; a command that needs one is refused without. */
    LoadedMedium medium() throws CheckCondition {
        if (medium == null) {
            throw (open ? Sense.NO_MEDIUM_TRAY_OPEN : Sense.NO_MEDIUM_TRAY_CLOSED).check();
        }
        return medium;
    }

    /** From now on every medium in this tray has these bad places. */
    void setBadBlocks(BadBlocks bad) {
        badBlocks = bad;
        if (medium != null) {
            medium.setBadBlocks(bad);
        }
    }

    /** Opens it; the medium is stored and released. */
    public void eject() throws CheckCondition, IOException {
        if (locked && !open) {
            throw Sense.REMOVAL_PREVENTED.check();
        }
        release();
        if (!open) {
            open = true;
            events.raiseMedia(DriveEvents.MEDIA_REMOVAL);
        }
    }

    /** Closes it. A medium on it is taken in; a unit attention reports it. */
    void close() throws CheckCondition {
        try {
            takeIn();
        } catch (IOException unusable) {
            throw new CheckCondition(Sense.LOAD_FAILED.fixed(), unusable);
        }
        open = false;
        if (medium != null) {
            unitAttention = true;
            events.raiseMedia(DriveEvents.NEW_MEDIA);
        }
    }

    /** Takes in what lies on it. */
    void takeIn() throws IOException {
        medium = slot.load().orElse(null);
        setBadBlocks(badBlocks);
        seenChanges = medium == null ? 0 : medium.changes();
        seenProfile = medium == null ? 0 : medium.profile();
    }

    /**
     * The medium became another by blanking or formatting. The initiator that had it done gets no unit attention (SAM-5,
     * 5.14: they are for the others).
     */
    void replace(LoadedMedium other) {
        seenChanges = other == medium ? seenChanges : NONE_SEEN;
        medium = other;
        medium.setBadBlocks(badBlocks);
    }

    /** Raises events for what has changed of the medium since the last time. */
    void raiseChanges() {
        if (medium == null) {
            return;
        }
        if (medium.changes() != seenChanges) {
            events.raiseMedia(DriveEvents.NEW_MEDIA);
            seenChanges = medium.changes();
        }
        if (medium.profile() != seenProfile) {
            events.raiseFeatureChange();
            seenProfile = medium.profile();
        }
    }

    /** Takes the unit attention that waits. */
    public boolean takeUnitAttention() {
        boolean waiting = unitAttention;
        unitAttention = false;
        return waiting;
    }

    /** Stores and releases the medium. */
    void release() throws IOException {
        LoadedMedium leaving = take();
        if (leaving != null) {
            leaving.unload();
        }
    }

    /** Releases the medium; what was not yet stored is lost. */
    void abandon() throws IOException {
        LoadedMedium left = take();
        if (left != null) {
            left.abandon();
        }
    }

    private @Nullable LoadedMedium take() {
        LoadedMedium taken = medium;
        medium = null;
        return taken;
    }
}
