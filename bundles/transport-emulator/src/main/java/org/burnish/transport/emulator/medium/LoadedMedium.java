package org.burnish.transport.emulator.medium;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.burnish.transport.emulator.feature.Feature;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/**
 * The medium in the drive: one strategy per profile family. What a family cannot do is refused here with the
 * sense code that MMC-6 has for it; a family overrides what it can. Addresses and sizes are blocks of 2048 bytes.
 */
public abstract class LoadedMedium {

    /** The lowest address that a time of a CD can have: 90:00:00, in the lead-in. */
    private static final int FIRST_ADDRESS = -45_150;

    private static final int BLOCK = 2048;
    private static final int VERIFIED_AT_ONCE = 512;

    private int changes;
    private BadBlocks badBlocks = BadBlocks.NONE;

    /** The profile that is current with this medium. */
    public abstract int profile();

    /** The features that this medium makes current, with their data. */
    public abstract List<Feature> features();

    /** The state of the disc. */
    public abstract DiscSummary summary();

    /**
     * What READ DISC INFORMATION reports about data types other than the standard one, from byte 4 on (MMC-6, 6.21.4 and
     * 6.21.5): 1 track resources, 2 pseudo-overwrite resources. Nothing for a type that the medium does not have.
     */
    public Optional<byte[]> resources(int dataType) {
        return Optional.empty();
    }

    /** The logical tracks, an invisible one included. */
    public abstract List<TrackReport> tracks();

    /** How many blocks READ CAPACITY announces. */
    public abstract long readableBlocks();

    /** The current or maximum capacity. */
    public abstract CurrentCapacity capacity();

    /** The formats it can be given. */
    public abstract List<FormatOffer> formats();

    /** How fast it can be read and written. */
    public abstract Speeds speeds();

    /** The disc structure of this format, without its header. */
    public abstract Optional<byte[]> structure(StructureAddress address);

    /** Takes a disc structure over, without its header. */
    public void takeStructure(int format, byte[] structure) throws CheckCondition, IOException {
        throw Sense.INVALID_FIELD_IN_CDB.pointing(7);
    }

    /** Reads blocks into the buffer, which has just room for them. */
    public abstract void read(long lba, int blocks, ByteBuffer buffer) throws CheckCondition, IOException;

    /** Writes what is in the buffer, whole blocks. */
    public abstract void write(long lba, int blocks, ByteBuffer buffer, WriteParameters parameters)
            throws CheckCondition, IOException;

    /**
     * Writes as a stream: nothing is verified or replaced. Without defect management that makes no difference.
     */
    public void stream(long lba, int blocks, ByteBuffer buffer, WriteParameters parameters)
            throws CheckCondition, IOException {
        write(lba, blocks, buffer, parameters);
    }

    /** Reads blocks for nothing but to see whether they can be read. */
    public void verify(long lba, int blocks) throws CheckCondition, IOException {
        ByteBuffer some = ByteBuffer.allocateDirect(Math.min(blocks, VERIFIED_AT_ONCE) * BLOCK);
        for (int done = 0; done < blocks; done += VERIFIED_AT_ONCE) {
            int count = Math.min(blocks - done, VERIFIED_AT_ONCE);
            read(lba + done, count, some.clear().limit(count * BLOCK));
        }
    }

    /** Brings what is buffered onto the medium. */
    public void synchronize() throws CheckCondition, IOException {}

    /** Whether mode page 05h applies, and with this write type. */
    public boolean takesWriteType(int writeType) {
        return false;
    }

    /** The write type of mode page 05h before a host sets it. */
    public int defaultWriteType() {
        return WriteParameters.INCREMENTAL;
    }

    /** Mode page 05h before a host sets it. */
    public byte[] defaultWriteParameters() {
        return DvdWriteModes.defaults(defaultWriteType());
    }

    /** Refuses a mode page 05h whose values this medium does not take. */
    public void checkWriteParameters(byte[] page) throws CheckCondition {
        DvdWriteModes.require(takesWriteType(page[2] & 0x0F), 2);
        DvdWriteModes.check(page);
    }

    /** The address that a field of a command means. Only on CD there are blocks before block 0. */
    public long address(int field) {
        return field & 0xFFFF_FFFFL;
    }

    /** Refuses an address behind the last block of the medium, even if no block is to be transferred (SBC-3, 4.5). */
    public final void requireAddress(long lba) throws CheckCondition {
        long end = tracks().stream()
                .mapToLong(track -> track.start() + track.size())
                .reduce(readableBlocks(), Math::max);
        if (lba < FIRST_ADDRESS || lba > end) {
            throw Sense.LBA_OUT_OF_RANGE.at(lba);
        }
    }

    /** The bytes that a block to be written at this address has. */
    public int writtenBlock(long lba, WriteParameters parameters) {
        return 2048;
    }

    /** What its lead-ins hold: the tracks of the complete sessions. */
    public TableOfContents tableOfContents() {
        return TableOfContents.of(summary(), tracks(), readableBlocks());
    }

    /** What only a CD has. */
    public Optional<CompactDisc> compactDisc() {
        return Optional.empty();
    }

    /** The write parameters were set anew: a simulation ends. */
    public void parametersChanged(WriteParameters now) {}

    /** Reserves a track. */
    public void reserve(long blocks, WriteParameters parameters) throws CheckCondition, IOException {
        throw Sense.CANNOT_WRITE_INCOMPATIBLE_FORMAT.check();
    }

    /** Closes a logical track. */
    public void closeTrack(int number, WriteParameters parameters) throws CheckCondition, IOException {
        throw Sense.INVALID_FIELD_IN_CDB.pointing(2);
    }

    /** Closes the last session. */
    public void closeSession(WriteParameters parameters) throws CheckCondition, IOException {
        throw Sense.INVALID_FIELD_IN_CDB.pointing(2);
    }

    /** Closes the last session, and the disc with it: one of the close functions 011b to 111b. */
    public void closeDisc(int function, WriteParameters parameters) throws CheckCondition, IOException {
        throw Sense.INVALID_FIELD_IN_CDB.pointing(2);
    }

    /** How much of formatting in the background is done, 0 to 65535; nothing when it is not going on. */
    public OptionalInt backgroundFormat() {
        return OptionalInt.empty();
    }

    /**
     * Formats in the background for a while.
     *
     * @param nanos how long
     * @param whole how long it takes for the whole medium
     */
    public void formatOn(long nanos, long whole) throws IOException {}

    /** Stops formatting in the background: close function 000b. */
    public void stopFormatting() throws CheckCondition, IOException {
        throw Sense.INVALID_FIELD_IN_CDB.pointing(2);
    }

    /**
     * Blanks it.
     *
     * @return the medium as it is afterwards
     */
    public LoadedMedium blank(boolean minimal) throws CheckCondition, IOException {
        throw Sense.INCOMPATIBLE_MEDIUM.check();
    }

    /**
     * Blanks a part of it.
     *
     * @param type the blanking type, 2 to 7
     * @return the medium as it is afterwards
     */
    public LoadedMedium blankPart(int type) throws CheckCondition, IOException {
        throw Sense.INVALID_FIELD_IN_CDB.pointing(1);
    }

    /**
     * Formats it.
     *
     * @return the medium as it is afterwards
     */
    public LoadedMedium format(FormatRequest request) throws CheckCondition, IOException {
        throw Sense.CANNOT_FORMAT_INCOMPATIBLE_MEDIUM.check();
    }

    /** Whether a format writes or reads the medium from end to end. */
    public boolean isWritingFormat(FormatRequest request) {
        return false;
    }

    /** Takes the medium out: everything is stored, the file is released. */
    public abstract void unload() throws IOException;

    /** The drive lost its power: nothing more is stored, the file is released. */
    public void abandon() throws IOException {
        unload();
    }

    /** How often its contents became other than what a host may have cached. */
    public final int changes() {
        return changes;
    }

    /** From now on these places are bad. */
    public final void setBadBlocks(BadBlocks bad) {
        badBlocks = bad;
    }

    /** The places that are bad. */
    protected final BadBlocks badBlocks() {
        return badBlocks;
    }

    /** To be called when a session is complete, or the size has changed. */
    protected final void changed() {
        changes++;
    }

    /** Refuses to read from a bad place. */
    protected final void readable(long lba, long blocks) throws CheckCondition {
        OptionalLong bad = badBlocks.unreadable(lba, blocks);
        if (bad.isPresent()) {
            throw Sense.UNRECOVERED_READ_ERROR.at(bad.getAsLong());
        }
    }

    /** Refuses to record at a bad place, where the medium has no replacement for it. */
    protected final void recordable(long lba, long blocks) throws CheckCondition {
        OptionalLong bad = badBlocks.unrecordable(lba, blocks);
        if (bad.isPresent()) {
            throw Sense.WRITE_ERROR.at(bad.getAsLong());
        }
    }

    /** Refuses what ends beyond {@code end}. */
    public static void within(long lba, long blocks, long end) throws CheckCondition {
        if (lba < 0 || lba + blocks > end) {
            throw Sense.LBA_OUT_OF_RANGE.at(Math.max(Math.min(lba, 0xFFFF_FFFFL), end));
        }
    }
}
