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
 * A recorder as seen from inside: it performs commands, which are classes of their own, and joins what they share. Not
 * safe for use by several threads at once.
 */
public final class EmulatedDrive implements AttachedDrive {

    private static final Speeds WITHOUT_MEDIUM = Speeds.DVD_RW;

    private final DriveIdentity identity;
    private final Map<Integer, DriveCommand> commands;
    private final EmulatorTiming timing;
    private final DriveEvents events = new DriveEvents();
    private final ModePages pages;
    private final WriteBuffer buffer;
    private final Tray tray;
    private final Workload workload;
    private final Spindle spindle;

    private Duration leadOut = Duration.ZERO;
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
        this.commands = commands;
        this.timing = timing;
        this.buffer = new WriteBuffer(clock, timing.limited());
        this.tray = new Tray(slot, events, trayOpen);
        this.workload = new Workload(clock, timing.format());
        this.spindle = new Spindle(timing.spinUp());
        this.pages = new ModePages(
                new ErrorRecoveryPage(), new WriteParametersPage(tray::loaded), new CapabilitiesPage(this::status));
        if (!trayOpen) {
            tray.takeIn();
            mediumCame();
        }
    }

    private void mediumCame() {
        pages.write().reset();
        spindle.stop();
    }

    @Override
    public void execute(Cdb cdb, ByteBuffer data, Duration timeout) throws CheckCondition, IOException {
        workload.begin(timeout);
        DriveCommand command = commands.get(cdb.opcode());
        if (command == null) {
            throw Sense.INVALID_OPERATION_CODE.pointing(0);
        }
        if (cdb.length() < length(cdb.opcode())) {
            throw Sense.INVALID_FIELD_IN_CDB.pointing(cdb.length());
        }
        settle();
        if (!command.passesUnitAttention() && tray.takeUnitAttention()) {
            throw Sense.MEDIUM_CHANGED.check();
        }
        if (workload.isBusy() && !command.passesBusy() && !(command.passesSpinUp() && workload.awaitSpinUp())) {
            throw new CheckCondition(workload.sense().orElseThrow());
        }
        command.execute(this, cdb, data);
        notice();
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

    /** Brings the drive to the present: ends work whose time is over, and formats in the background. */
    private void settle() throws IOException {
        workload.settle();
        Optional<LoadedMedium> medium = tray.loaded();
        if (medium.isPresent() && workload.formatOn(medium.get())) {
            events.raiseMedia(DriveEvents.BACKGROUND_FORMAT_COMPLETED);
        }
        notice();
    }

    /** Raises events for what has changed, once the work that changed it has ended. */
    private void notice() {
        if (!workload.isBusy()) {
            tray.raiseChanges();
        }
    }

    /** The tray. */
    public Tray tray() {
        return tray;
    }

    /** The medium; a command that needs one is refused without. */
    public LoadedMedium medium() throws CheckCondition {
        return tray.medium();
    }

    /** The medium, when there is one. */
    public Optional<LoadedMedium> loaded() {
        return tray.loaded();
    }

    /** From now on every medium in this drive has these bad places. */
    public void setBadBlocks(BadBlocks bad) {
        tray.setBadBlocks(bad);
    }

    /** The medium became another by blanking or formatting; an event reports it when the drive is done. */
    public void becomes(LoadedMedium other) {
        tray.replace(other);
        workload.restartFormatting();
        pages.write().reset();
    }

    /**
     * Is busy for a while. An immediate command ends at once and the work goes on; any other waits for it.
     */
    public void occupy(Work kind, Duration time, boolean immediate) throws NoAnswerException {
        workload.occupy(kind, time, immediate);
    }

    /** The sense data of the work in progress. */
    public Optional<byte[]> busySense() {
        return workload.sense();
    }

    /** The sense data while the medium is formatted in the background: the drive is ready, and reports its progress. */
    public Optional<byte[]> backgroundSense() {
        return loaded().map(LoadedMedium::backgroundFormat)
                .filter(OptionalInt::isPresent)
                .map(done -> Sense.FORMATTING_IN_BACKGROUND.progress(done.getAsInt()));
    }

    @Override
    public boolean isTrayOpen() {
        return tray.isOpen();
    }

    /** Closes the tray, and starts the medium in it. */
    public void load(boolean immediate) throws CheckCondition, NoAnswerException {
        if (tray.isOpen()) {
            tray.close();
            mediumCame();
        }
        start(immediate);
    }

    /** Spins up. */
    public void start(boolean immediate) throws NoAnswerException {
        if (tray.loaded().isPresent() && spindle.start()) {
            occupy(Work.SPINNING_UP, spindle.spinUp(), immediate);
        }
    }

    /** Spins down. */
    public void stop() {
        spindle.stop();
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
        tray.abandon();
    }

    @Override
    public void switchOff() throws IOException {
        tray.release();
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
        return tray.loaded().map(LoadedMedium::speeds).orElse(WITHOUT_MEDIUM);
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
                tray.isLocked(), WriteBuffer.CAPACITY / 1024, speeds().read(), readSpeed(), writeSpeed(), writeSpeeds);
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
