package org.burnish.media;

import java.util.List;

/**
 * A medium in a drive as it was found at one moment. Immutable.
 *
 * @param profile the current profile number (MMC-6, table 95)
 * @param name what it is in words, such as {@code DVD-RW sequential recording}
 * @param state what can be done with it
 * @param product who made it
 * @param sessions the complete sessions that the drive tells, oldest first; empty for overwritable media, whose
 *     sessions only a file system knows
 * @param readableBlocks how many blocks can be read, from LBA 0 on
 * @param writableBlocks how many blocks can be written from {@link #nextWritable} on
 * @param overallBlocks the capacity in its present format
 * @param nextWritable the LBA where the next session starts, -1 where there is none; 0 for overwritable media
 * @param traits how it takes data
 */
public record Medium(
        int profile,
        String name,
        State state,
        Product product,
        List<MediumSession> sessions,
        long readableBlocks,
        long writableBlocks,
        long overallBlocks,
        long nextWritable,
        Traits traits) {

    public Medium {
        sessions = List.copyOf(sessions);
    }

    /** Where the next session goes: the one value to ask for what differs between media that are written. */
    public NextSession next() {
        return new NextSession(nextWritable, writableBlocks, traits.overwritable(), traits.overwritable());
    }

    /** The same medium, taken for one of this state. */
    public Medium with(State other) {
        return new Medium(
                profile,
                name,
                other,
                product,
                sessions,
                readableBlocks,
                writableBlocks,
                overallBlocks,
                nextWritable,
                traits);
    }

    /** The same medium, of which so many blocks can be read. */
    public Medium withReadable(long blocks) {
        return new Medium(
                profile, name, state, product, sessions, blocks, writableBlocks, overallBlocks, nextWritable, traits);
    }

    /** The same medium, of this capacity in its present format. */
    public Medium withOverall(long blocks) {
        return new Medium(
                profile, name, state, product, sessions, readableBlocks, writableBlocks, blocks, nextWritable, traits);
    }

    /** What can be done with a medium. */
    public enum State {
        /** Nothing is on it; overwritable media are always of this state, see {@link Traits#overwritable}. */
        BLANK,
        /** There are sessions, and more can follow. */
        APPENDABLE,
        /** There are sessions, and no more can follow. */
        CLOSED,
        /** It must be formatted before anything else. */
        UNFORMATTED,
        /** A track was left damaged; see {@code -close_damaged}. */
        DAMAGED
    }

    /**
     * Who made a medium.
     *
     * @param id the manufacturer and type codes as the drive tells them, empty if it does not
     * @param manufacturer the maker's name if it is known, else empty
     */
    public record Product(String id, String manufacturer) {
        /** Of an unknown maker. */
        public static final Product UNKNOWN = new Product("", "");
    }

    /**
     * How a medium takes data.
     *
     * @param erasable whether it can be blanked or overwritten
     * @param overwritable whether any block can be written at any time, so that sessions are the file system's matter; for
     *     profiles and writers, all else asks {@link Medium#next}
     * @param multiSession whether more than one session can be written in its present state
     * @param simulation whether the drive can go through a burn without writing
     * @param chunkBlocks how many blocks one write command should carry
     * @param alignmentBlocks what the start and the end of a write must be multiples of
     * @param blankThroughout whether an overwritable medium counts as blank only if all of it is zero, as with a plain
     *     file, where data may begin anywhere; else its head decides, since blanking and formatting leave the rest
     * @param speed what 1x means
     */
    public record Traits(
            boolean erasable,
            boolean overwritable,
            boolean multiSession,
            boolean simulation,
            int chunkBlocks,
            int alignmentBlocks,
            boolean blankThroughout,
            NominalSpeed speed) {

        /** Of a medium whose head decides whether it is blank, with the speed of DVD. */
        public Traits(
                boolean erasable,
                boolean overwritable,
                boolean multiSession,
                boolean simulation,
                int chunkBlocks,
                int alignmentBlocks) {
            this(
                    erasable,
                    overwritable,
                    multiSession,
                    simulation,
                    chunkBlocks,
                    alignmentBlocks,
                    false,
                    NominalSpeed.DVD);
        }

        /** The same traits, with another speed. */
        public Traits at(NominalSpeed other) {
            return new Traits(
                    erasable,
                    overwritable,
                    multiSession,
                    simulation,
                    chunkBlocks,
                    alignmentBlocks,
                    blankThroughout,
                    other);
        }

        /** The same traits, of a medium all of which is zero while it is blank. */
        public Traits blankIfZero() {
            return new Traits(
                    erasable, overwritable, multiSession, simulation, chunkBlocks, alignmentBlocks, true, speed);
        }
    }
}
