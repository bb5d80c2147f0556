package org.burnish.transport.emulator.drive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.burnish.scsi.Cdb;
import org.burnish.transport.emulator.medium.BadBlocks;
import org.burnish.transport.emulator.medium.LoadedMedium;
import org.burnish.transport.emulator.medium.Speeds;
import org.burnish.transport.emulator.medium.WriteParameters;
import org.burnish.transport.emulator.page.CapabilitiesPage;
import org.burnish.transport.emulator.page.ErrorRecoveryPage;
import org.burnish.transport.emulator.page.ModePages;
import org.burnish.transport.emulator.page.WriteParametersPage;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/**
 * A recorder as seen from inside: what is in it, what it is doing, what it has to report. Commands are classes of their
 * own; here is what they share. Not safe for use by several threads at once.
 */
public final class EmulatedDrive implements AttachedDrive {

    private static final Speeds WITHOUT_MEDIUM = Speeds.DVD_RW;
    /** In place of the number of changes seen: a medium that became another is a change by itself. */
    private static final int NONE_SEEN = -1;

    private final DriveIdentity identity;
    private final MediaSlot slot;
    private final Map<Integer, DriveCommand> commands;
    private final DriveClock clock;
    private final EmulatorTiming timing;
    private final DriveEvents events = new DriveEvents();
    private final ModePages pages;
    private final WriteBuffer buffer;

    private LoadedMedium medium;
    private BadBlocks badBlocks = BadBlocks.NONE;
    private int seenChanges;
    private int seenProfile;
    private boolean trayOpen;
    private boolean locked;
    private boolean unitAttention;
    private boolean spinning;
    private WorkInProgress work;
    private Duration leadOut = Duration.ZERO;
    /** Until when formatting in the background is accounted for. */
    private long formattedUntil;

    private long answerBy;
    private int requestedReadSpeed = Integer.MAX_VALUE;
    private int requestedWriteSpeed = Integer.MAX_VALUE;

    /** Switches a drive on. The tray is as it was left; a closed tray takes its medium in. */
    public EmulatedDrive(
            DriveIdentity identity,
            MediaSlot slot,
            boolean trayOpen,
            Map<Integer, DriveCommand> commands,
            EmulatorTiming timing,
            DriveClock clock)
            throws IOException {
        this.identity = identity;
        this.slot = slot;
        this.commands = commands;
        this.clock = clock;
        this.timing = timing;
        this.buffer = new WriteBuffer(clock, timing.limited());
        this.pages = new ModePages(
                new ErrorRecoveryPage(),
                new WriteParametersPage(() -> Optional.ofNullable(medium)),
                new CapabilitiesPage(this::status));
        this.trayOpen = trayOpen;
        if (!trayOpen) {
            takeIn();
        }
    }

    @Override
    public void execute(Cdb cdb, ByteBuffer data, Duration timeout) throws CheckCondition, IOException {
        answerBy = clock.nanos() + timeout.toNanos();
        DriveCommand command = commands.get(cdb.opcode());
        if (command == null) {
            throw Sense.INVALID_OPERATION_CODE.pointing(0);
        }
        if (cdb.length() < length(cdb.opcode())) {
            throw Sense.INVALID_FIELD_IN_CDB.pointing(cdb.length());
        }
        settle();
        if (unitAttention && !command.passesUnitAttention()) {
            unitAttention = false;
            throw Sense.MEDIUM_CHANGED.check();
        }
        if (work != null && !command.passesBusy() && !(command.passesSpinUp() && awaitSpinUp())) {
            throw new CheckCondition(work.sense(clock.nanos()));
        }
        command.execute(this, cdb, data);
        notice();
    }

    /** Waits for the end of spinning up; nothing else can be waited for. */
    private boolean awaitSpinUp() {
        if (work.work() != Work.SPINNING_UP) {
            return false;
        }
        clock.sleep(work.left(clock.nanos()));
        work = null;
        return true;
    }

    /** The length of a CDB by the group of its operation code (SPC-4, 4.3). */
    private static int length(int opcode) {
        return switch (opcode >> 5) {
            case 0 -> 6;
            case 1, 2 -> 10;
            case 4 -> 16;
            default -> 12;
        };
    }

    /** Sees whether the work in progress has ended. */
    private void settle() throws IOException {
        long now = clock.nanos();
        if (work != null && work.isDone(now)) {
            formattedUntil = work.end();
            work = null;
        }
        if (work == null && medium != null && medium.backgroundFormat().isPresent()) {
            medium.formatOn(now - formattedUntil, timing.format().toNanos());
            formattedUntil = now;
            if (medium.backgroundFormat().isEmpty()) {
                events.raiseMedia(DriveEvents.BACKGROUND_FORMAT_COMPLETED);
            }
        }
        notice();
    }

    /** Raises events for what has changed, once the work that changed it has ended. */
    private void notice() {
        if (work != null || medium == null) {
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

    /** The medium; a command that needs one is refused without. */
    public LoadedMedium medium() throws CheckCondition {
        if (medium == null) {
            throw (trayOpen ? Sense.NO_MEDIUM_TRAY_OPEN : Sense.NO_MEDIUM_TRAY_CLOSED).check();
        }
        return medium;
    }

    /** The medium, when there is one. */
    public Optional<LoadedMedium> loaded() {
        return Optional.ofNullable(medium);
    }

    /** From now on every medium in this drive has these bad places. */
    public void setBadBlocks(BadBlocks bad) {
        badBlocks = bad;
        if (medium != null) {
            medium.setBadBlocks(bad);
        }
    }

    /**
     * A medium became another by blanking or formatting. The initiator that had it done gets no unit attention (SAM-5,
     * 5.14: they are for the others); an event reports it when the drive is done.
     */
    public void becomes(LoadedMedium other) {
        seenChanges = other == medium ? seenChanges : NONE_SEEN;
        medium = other;
        medium.setBadBlocks(badBlocks);
        formattedUntil = clock.nanos();
        pages.write().reset();
    }

    /**
     * Is busy for a while. An immediate command ends at once and the work goes on; any other waits for it.
     */
    public void occupy(Work kind, Duration time, boolean immediate) throws NoAnswerException {
        if (time.isZero()) {
            return;
        }
        WorkInProgress begun = new WorkInProgress(kind, clock.nanos(), time.toNanos());
        if (immediate) {
            work = begun;
        } else if (begun.isDone(answerBy)) {
            clock.sleep(time);
            formattedUntil = clock.nanos();
        } else {
            work = begun;
            clock.sleep(Duration.ofNanos(answerBy - begun.begin()));
            throw new NoAnswerException();
        }
    }

    /** The sense data of the work in progress. */
    public Optional<byte[]> busySense() {
        return Optional.ofNullable(work).map(doing -> doing.sense(clock.nanos()));
    }

    /** The sense data while the medium is formatted in the background: the drive is ready, and reports its progress. */
    public Optional<byte[]> backgroundSense() {
        return loaded().map(LoadedMedium::backgroundFormat)
                .filter(OptionalInt::isPresent)
                .map(done -> Sense.FORMATTING_IN_BACKGROUND.progress(done.getAsInt()));
    }

    /** Takes the unit attention that waits. */
    public boolean takeUnitAttention() {
        boolean waiting = unitAttention;
        unitAttention = false;
        return waiting;
    }

    @Override
    public boolean isTrayOpen() {
        return trayOpen;
    }

    /** Whether the tray is locked. */
    public boolean isLocked() {
        return locked;
    }

    /** Locks or unlocks the tray. */
    public void lock(boolean on) {
        locked = on;
    }

    /** Opens the tray; the medium is stored and released. */
    public void eject() throws CheckCondition, IOException {
        if (locked && !trayOpen) {
            throw Sense.REMOVAL_PREVENTED.check();
        }
        release();
        if (!trayOpen) {
            trayOpen = true;
            events.raiseMedia(DriveEvents.MEDIA_REMOVAL);
        }
    }

    /** Closes the tray. A medium on it is taken in; a unit attention reports it. */
    public void load(boolean immediate) throws CheckCondition, NoAnswerException {
        if (!trayOpen) {
            start(immediate);
            return;
        }
        try {
            takeIn();
        } catch (IOException unusable) {
            throw new CheckCondition(Sense.LOAD_FAILED.fixed(), unusable);
        }
        trayOpen = false;
        if (medium != null) {
            unitAttention = true;
            events.raiseMedia(DriveEvents.NEW_MEDIA);
            start(immediate);
        }
    }

    private void takeIn() throws IOException {
        medium = slot.load().orElse(null);
        setBadBlocks(badBlocks);
        pages.write().reset();
        seenChanges = medium == null ? 0 : medium.changes();
        seenProfile = medium == null ? 0 : medium.profile();
        spinning = timing.spinUp().isZero();
    }

    /** Spins up. */
    public void start(boolean immediate) throws NoAnswerException {
        if (!spinning && medium != null) {
            spinning = true;
            occupy(Work.SPINNING_UP, timing.spinUp(), immediate);
        }
    }

    /** Spins down. */
    public void stop() {
        spinning = timing.spinUp().isZero();
    }

    private void release() throws IOException {
        LoadedMedium leaving = medium;
        medium = null;
        if (leaving != null) {
            leaving.unload();
        }
    }

    /** Whether a command is performed although a unit attention waits. */
    public boolean passesUnitAttention(int opcode) {
        DriveCommand command = commands.get(opcode);
        return command != null && command.passesUnitAttention();
    }

    /** Whether a command is performed while the drive is busy. */
    public boolean passesBusy(int opcode) {
        DriveCommand command = commands.get(opcode);
        return command != null && command.passesBusy();
    }

    /** The power fails: what was not yet stored is lost. */
    public void losePower() throws IOException {
        LoadedMedium left = medium;
        medium = null;
        if (left != null) {
            left.abandon();
        }
    }

    @Override
    public void switchOff() throws IOException {
        release();
    }

    /**
     * Accounts for bytes that go through the buffer to the medium.
     *
     * @param complete whether the disc is complete with them, and the lead-out follows
     */
    public void written(long bytes, boolean complete) throws NoAnswerException {
        start(false);
        buffer.take(bytes, writeSpeed());
        leadOut = complete ? timing.close() : leadOut;
    }

    /** Accounts for bytes that come from the medium. */
    public void hasRead(long bytes) throws NoAnswerException {
        start(false);
        buffer.read(bytes, readSpeed());
    }

    /** How long it takes to bring onto the medium what is still to be written; asked once. */
    public Duration takeWritingTime() {
        Duration all = buffer.untilEmpty().plus(leadOut);
        leadOut = Duration.ZERO;
        return all;
    }

    /** The bytes in the buffer. */
    public int buffered() {
        return buffer.fill(writeSpeed());
    }

    /** Requests speeds in kB/s; the drive takes the next one that it has. */
    public void requestSpeeds(int read, int write) {
        requestedReadSpeed = read;
        requestedWriteSpeed = write;
    }

    /** The speeds with this medium; without one, what the drive supports. */
    public Speeds speeds() {
        return medium == null ? WITHOUT_MEDIUM : medium.speeds();
    }

    /** The reading speed in kB/s. */
    public int readSpeed() {
        return Math.max(1, Math.min(speeds().read(), requestedReadSpeed));
    }

    /** The writing speed in kB/s. */
    public int writeSpeed() {
        return speeds().writeFor(requestedWriteSpeed);
    }

    private CapabilitiesPage.Status status() {
        List<Integer> writeSpeeds = speeds().write();
        return new CapabilitiesPage.Status(
                locked, WriteBuffer.CAPACITY / 1024, speeds().read(), readSpeed(), writeSpeed(), writeSpeeds);
    }

    /** Who it is. */
    public DriveIdentity identity() {
        return identity;
    }

    /** The mode pages. */
    public ModePages pages() {
        return pages;
    }

    /** The write parameters in force. */
    public WriteParameters writeParameters() {
        return pages.write().parameters();
    }

    /** The events that wait to be reported. */
    public DriveEvents events() {
        return events;
    }

    /** How long its work takes. */
    public EmulatorTiming timing() {
        return timing;
    }
}
