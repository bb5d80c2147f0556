package org.burnish.mmc;

import java.io.Closeable;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.burnish.mmc.command.Blank;
import org.burnish.mmc.command.CloseTrackSession;
import org.burnish.mmc.command.FormatUnit;
import org.burnish.mmc.command.GetConfiguration;
import org.burnish.mmc.command.GetPerformance;
import org.burnish.mmc.command.Inquiry;
import org.burnish.mmc.command.ModeSelect10;
import org.burnish.mmc.command.ModeSense10;
import org.burnish.mmc.command.PreventAllowRemoval;
import org.burnish.mmc.command.ReadBufferCapacity;
import org.burnish.mmc.command.ReadCapacity;
import org.burnish.mmc.command.ReadCdText;
import org.burnish.mmc.command.ReadDiscInformation;
import org.burnish.mmc.command.ReadFormatCapacities;
import org.burnish.mmc.command.ReadToc;
import org.burnish.mmc.command.ReadTrackInformation;
import org.burnish.mmc.command.StartStopUnit;
import org.burnish.mmc.command.StartStopUnit.Action;
import org.burnish.mmc.command.SynchronizeCache;
import org.burnish.mmc.mode.ModePage;
import org.burnish.mmc.mode.ModeParameters;
import org.burnish.mmc.response.BufferCapacity;
import org.burnish.mmc.response.Capacity;
import org.burnish.mmc.response.CdText;
import org.burnish.mmc.response.Configuration;
import org.burnish.mmc.response.DiscInformation;
import org.burnish.mmc.response.FormatCapacities;
import org.burnish.mmc.response.InquiryData;
import org.burnish.mmc.response.PerformanceDescriptors;
import org.burnish.mmc.response.TocEntries;
import org.burnish.mmc.response.TrackInformation;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.IllegalRequestException;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;

/**
 * An optical drive: typed commands over a {@link ScsiDevice}, repeated while the drive asks for it, and waiting that
 * ends when the drive is ready. Addresses and counts are blocks of 2048 bytes. Commands of several threads go one after
 * the other. Where waiting is interrupted, the thread's interrupt status stays set.
 */
public final class OpticalDrive implements Closeable {

    /** Bytes in a block. */
    public static final int BLOCK = 2048;

    private static final Duration CLOSE_LIMIT = Duration.ofHours(1);
    private static final Duration FORMAT_LIMIT = Duration.ofHours(5);
    private static final int FIRST_FORMATS = 4 + 8;
    private static final int FIRST_PAGE = 30;
    private static final int INVALID_FIELD_IN_CDB = 0x24;
    private static final int INVALID_FIELD_IN_PARAMETER_LIST = 0x26;

    private final CommandPath path;
    private final BlockTransfers transfers;
    private volatile boolean unsynchronized;
    private volatile boolean immediate = true;

    /** Takes over an open device; closing the drive closes it. */
    public OpticalDrive(ScsiDevice device) {
        this(device, Clock.SYSTEM);
    }

    OpticalDrive(ScsiDevice device, Clock clock) {
        this.path = new CommandPath(device, clock);
        this.transfers = new BlockTransfers(path);
    }

    /** The address under which the device was opened. */
    public DeviceAddress address() {
        return path.address();
    }

    /** Whether long work is begun with IMMED and polled (the default), or waited for within the command. */
    public void useImmediate(boolean use) {
        immediate = use;
    }

    /** How often a WRITE had to be repeated since this object was made, because the drive was busy. */
    public long writeRepeats() {
        return transfers.writeRepeats();
    }

    /** The most blocks that one READ or WRITE carries. */
    public int maxTransferBlocks() {
        return transfers.most();
    }

    /**
     * Performs a command: repeats it while the drive is busy or reports a unit attention, at most until the command's
     * timeout is over. A recovered error counts as success.
     *
     * @throws ImplausibleReplyException when the answer is shorter than it must be, or cannot be true
     * @throws ScsiException the last answer of the drive, or that none came
     * @throws InterruptedIOException when the thread was interrupted between two repeats
     */
    public <R> R send(MmcCommand<R> command) throws ScsiException, InterruptedIOException {
        Cdb cdb = command.cdb();
        if (cdb.direction() == Cdb.Direction.OUT) {
            path.out(command, Repeats.ofCommand(path.clock(), command.timeout()));
            return decoded(command, cdb, ScsiDevice.NO_DATA.duplicate(), 0);
        }
        int length = command.transferLength();
        ByteBuffer buffer = path.take(length);
        try {
            path.in(command, buffer);
            return decoded(command, cdb, buffer.flip(), length);
        } finally {
            path.giveBack(buffer);
        }
    }

    private <R> R decoded(MmcCommand<R> command, Cdb cdb, ByteBuffer answer, int allocated) throws ScsiException {
        Optional<String> malformed = command.shape().objection(answer, allocated);
        if (malformed.isPresent()) {
            throw new ImplausibleReplyException(address(), cdb, malformed.get());
        }
        R reply = command.decode(answer);
        Optional<String> impossible = command.objection(reply);
        if (impossible.isPresent()) {
            throw new ImplausibleReplyException(address(), cdb, impossible.get());
        }
        return reply;
    }

    /**
     * Reads blocks into a direct buffer, from its position on, and advances the position. Where it fails, the position is
     * behind the last block that was read: before the one that the sense data name, or before the command that failed.
     *
     * @param lba first block
     * @param blocks how many; split into as many commands as the device needs
     * @throws IllegalArgumentException when the buffer has no room for them
     */
    public void read(long lba, int blocks, ByteBuffer direct) throws ScsiException, InterruptedIOException {
        transfers.read(lba, blocks, direct);
    }

    /**
     * Writes the blocks between position and limit of a direct buffer, and advances the position to the limit.
     *
     * @param lba first block
     * @param streaming WRITE(12) with its streaming bit instead of WRITE(10)
     * @return the number of blocks written
     * @throws IllegalArgumentException when it is no whole number of blocks
     */
    public int write(long lba, ByteBuffer direct, boolean streaming) throws ScsiException, InterruptedIOException {
        unsynchronized = true;
        return transfers.write(lba, direct, streaming);
    }

    /**
     * Writes blocks that are not of 2048 bytes, as those of audio tracks of CD, like {@link #write}.
     *
     * @param lba first block
     * @param blockBytes of one block as it travels, such as 2352
     * @return the number of blocks written
     * @throws IllegalArgumentException when it is no whole number of blocks
     */
    public int writeBlocks(long lba, ByteBuffer direct, int blockBytes) throws ScsiException, InterruptedIOException {
        unsynchronized = true;
        return transfers.writeBlocks(lba, direct, blockBytes);
    }

    /**
     * Waits until the drive has done what it was asked to do, or there is no medium in it.
     *
     * @param limit how long to wait at most
     * @param listener is called at every poll
     * @throws ScsiException what the drive answers if that is neither ready nor busy, or that it took too long
     */
    public void awaitReady(Duration limit, ProgressListener listener) throws ScsiException, InterruptedIOException {
        new ReadyWait(this, path.clock(), listener).await(limit);
    }

    /** INQUIRY. */
    public InquiryData inquiry() throws ScsiException, InterruptedIOException {
        return send(new Inquiry());
    }

    /** GET CONFIGURATION: all features, in two steps. */
    public Configuration configuration() throws ScsiException, InterruptedIOException {
        Configuration header = send(new GetConfiguration(0, 0, Configuration.HEADER));
        int length = (int) Math.min(0xFFFC, header.dataLength() + 4);
        return length <= Configuration.HEADER ? header : send(new GetConfiguration(0, 0, length));
    }

    /** READ DISC INFORMATION. */
    public DiscInformation discInformation() throws ScsiException, InterruptedIOException {
        return send(new ReadDiscInformation());
    }

    /** READ TRACK INFORMATION of a track; FFh is the invisible or incomplete one. */
    public TrackInformation trackInformation(int track) throws ScsiException, InterruptedIOException {
        return send(new ReadTrackInformation(ReadTrackInformation.TRACK, track));
    }

    /** READ CAPACITY. */
    public Capacity capacity() throws ScsiException, InterruptedIOException {
        return send(new ReadCapacity());
    }

    /**
     * READ TOC/PMA/ATIP, addresses as MSF, in two steps.
     *
     * @param format one of {@link ReadToc}'s
     * @param number first track or session, by the format
     */
    public TocEntries toc(int format, int number) throws ScsiException, InterruptedIOException {
        TocEntries header = send(new ReadToc(format, true, number, TocEntries.HEADER));
        int length = header.dataLength() + 2;
        return length <= TocEntries.HEADER ? header : send(new ReadToc(format, true, number, length));
    }

    /** CD-TEXT of the lead-in, in two steps. */
    public CdText cdText() throws ScsiException, InterruptedIOException {
        CdText header = send(new ReadCdText(CdText.HEADER));
        int length = header.dataLength() + 2;
        return length <= CdText.HEADER ? header : send(new ReadCdText(length));
    }

    /** READ FORMAT CAPACITIES, in two steps. */
    public FormatCapacities formatCapacities() throws ScsiException, InterruptedIOException {
        FormatCapacities header = send(new ReadFormatCapacities(FIRST_FORMATS));
        int length = FormatCapacities.HEADER + header.listLength();
        return length <= FIRST_FORMATS ? header : send(new ReadFormatCapacities(length));
    }

    /** READ BUFFER CAPACITY. */
    public BufferCapacity bufferCapacity() throws ScsiException, InterruptedIOException {
        return send(new ReadBufferCapacity());
    }

    /** GET PERFORMANCE, in two steps. */
    public PerformanceDescriptors performance(int type, int dataType) throws ScsiException, InterruptedIOException {
        PerformanceDescriptors first = send(new GetPerformance(type, dataType, 0, 1));
        long announced = (first.dataLength() + 4 - PerformanceDescriptors.HEADER) / PerformanceDescriptors.DESCRIPTOR;
        int count = (int) Math.min(announced, 0xFFFF / PerformanceDescriptors.DESCRIPTOR);
        return count <= 1 ? first : send(new GetPerformance(type, dataType, 0, count));
    }

    /** MODE SENSE(10) of one page, in two steps; empty when the drive's answer does not have it. */
    public Optional<ModePage> modePage(int code) throws ScsiException, InterruptedIOException {
        ModeParameters first = send(new ModeSense10(code, FIRST_PAGE));
        int length = first.dataLength() + 2;
        return (length <= FIRST_PAGE ? first : send(new ModeSense10(code, length))).page(code);
    }

    /** MODE SELECT(10) of one page. */
    public void modeSelect(ModePage page) throws ScsiException, InterruptedIOException {
        send(new ModeSelect10(page));
    }

    /** SYNCHRONIZE CACHE, and waits until all is on the medium. */
    public void synchronizeCache(ProgressListener listener) throws ScsiException, InterruptedIOException {
        begin(SynchronizeCache::new);
        awaitReady(CLOSE_LIMIT, listener);
        unsynchronized = false;
    }

    /** Begins long work, with IMMED unless the drive dislikes that bit: then the same is sent without, now and later. */
    private void begin(Function<Boolean, ? extends MmcCommand<?>> work) throws ScsiException, InterruptedIOException {
        try {
            send(work.apply(immediate));
        } catch (IllegalRequestException refusal) {
            if (!immediate || !refusal.sense().is(0x5, INVALID_FIELD_IN_CDB, 0x00)) {
                throw refusal;
            }
            send(work.apply(false));
            immediate = false;
        }
    }

    /** CLOSE TRACK SESSION of a track, and waits for its end. */
    public void closeTrack(int track, ProgressListener listener) throws ScsiException, InterruptedIOException {
        close(CloseTrackSession.TRACK, track, listener);
    }

    /** CLOSE TRACK SESSION of the session, and waits for its end. */
    public void closeSession(ProgressListener listener) throws ScsiException, InterruptedIOException {
        close(CloseTrackSession.SESSION, 0, listener);
    }

    /** CLOSE TRACK SESSION with this function, and waits for its end. */
    public void close(int function, int number, ProgressListener listener)
            throws ScsiException, InterruptedIOException {
        begin(immed -> new CloseTrackSession(function, number, immed));
        awaitReady(CLOSE_LIMIT, listener);
    }

    /** BLANK, and waits for its end. */
    public void blank(int type, ProgressListener listener) throws ScsiException, InterruptedIOException {
        begin(immed -> new Blank(type, immed, 0));
        awaitReady(FORMAT_LIMIT, listener);
    }

    /** FORMAT UNIT, and waits for its end. */
    public void format(FormatUnit command, ProgressListener listener) throws ScsiException, InterruptedIOException {
        try {
            send(immediate ? command : command.synchronous());
        } catch (IllegalRequestException refusal) {
            if (!immediate || !refusal.sense().is(0x5, INVALID_FIELD_IN_PARAMETER_LIST, 0x00)) {
                throw refusal;
            }
            send(command.synchronous());
            immediate = false;
        }
        awaitReady(FORMAT_LIMIT, listener);
    }

    /** Closes the tray if asked to, locks it, spins up, and asks the drive what it is and has. */
    public DriveIdentity acquire(boolean load) throws ScsiException, InterruptedIOException {
        return new AcquireSequence(this).run(load);
    }

    /**
     * Lets the drive go: writes what is in its cache, unlocks the tray, opens it if asked to, else spins down. A drive
     * that refuses to spin down is let go all the same.
     */
    public void release(boolean eject) throws ScsiException, InterruptedIOException {
        try {
            if (unsynchronized) {
                synchronizeCache(ProgressListener.NONE);
            }
        } finally {
            AcquireSequence.tolerant(() -> send(new PreventAllowRemoval(false)));
        }
        if (eject) {
            send(new StartStopUnit(Action.EJECT, false));
        } else {
            AcquireSequence.tolerant(() -> send(new StartStopUnit(Action.STOP, true)));
        }
    }

    @Override
    public void close() {
        path.close();
    }
}
