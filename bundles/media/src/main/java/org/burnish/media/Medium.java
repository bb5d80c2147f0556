package org.burnish.media;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A medium in a drive as it was found at one moment. Immutable. Sizes are in blocks of 2048 bytes. */
public final class Medium {

    private final Found found;

    private Medium(Found found) {
        this.found = found;
    }

    /**
     * A medium of an unknown maker, without sessions, of which nothing can be read or written.
     *
     * @param profile the current profile number (MMC-6, table 95)
     * @param name what it is in words, such as {@code DVD-RW sequential recording}
     * @param state what can be done with it
     * @param traits how it takes data
     */
    public static Medium of(int profile, String name, State state, Traits traits) {
        return new Medium(new Found(profile, name, state, Product.UNKNOWN, List.of(), 0, 0, NextSession.NONE, traits));
    }

    /** The same medium, taken for one of this state. */
    public Medium with(State other) {
        return new Medium(new Found(
                found.profile,
                found.name,
                other,
                found.product,
                found.sessions,
                found.readable,
                found.overall,
                found.next,
                found.traits));
    }

    /** The same medium, made by somebody who is known. */
    public Medium with(Product product) {
        return new Medium(new Found(
                found.profile,
                found.name,
                found.state,
                product,
                found.sessions,
                found.readable,
                found.overall,
                found.next,
                found.traits));
    }

    /** The same medium with the complete sessions that the drive reports, oldest first. */
    public Medium withSessions(List<MediumSession> sessions) {
        return new Medium(new Found(
                found.profile,
                found.name,
                found.state,
                found.product,
                sessions,
                found.readable,
                found.overall,
                found.next,
                found.traits));
    }

    /** The same medium, of which so many blocks can be read, from LBA 0 on. */
    public Medium withReadable(long blocks) {
        return new Medium(new Found(
                found.profile,
                found.name,
                found.state,
                found.product,
                found.sessions,
                blocks,
                found.overall,
                found.next,
                found.traits));
    }

    /** The same medium, of this capacity in its present format. */
    public Medium withOverall(long blocks) {
        return new Medium(new Found(
                found.profile,
                found.name,
                found.state,
                found.product,
                found.sessions,
                found.readable,
                blocks,
                found.next,
                found.traits));
    }

    /** The same medium, which takes the next session there. */
    public Medium with(NextSession next) {
        return new Medium(new Found(
                found.profile,
                found.name,
                found.state,
                found.product,
                found.sessions,
                found.readable,
                found.overall,
                next,
                found.traits));
    }

    /** The current profile number (MMC-6, table 95). */
    public int profile() {
        return found.profile;
    }

    /** What it is in words, such as {@code DVD-RW sequential recording}. */
    public String name() {
        return found.name;
    }

    public State state() {
        return found.state;
    }

    public Product product() {
        return found.product;
    }

    /**
     * The complete sessions that the drive reports, oldest first; empty for overwritable media, whose sessions only a file
     * system knows.
     */
    public List<MediumSession> sessions() {
        return found.sessions;
    }

    /** How many blocks can be read, from LBA 0 on. */
    public long readableBlocks() {
        return found.readable;
    }

    /** The capacity in blocks in the present format. */
    public long overallBlocks() {
        return found.overall;
    }

    /** Where the next session goes: the one value to ask for what differs between media that are written. */
    public NextSession next() {
        return found.next;
    }

    public Traits traits() {
        return found.traits;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Medium medium && medium.found.equals(found);
    }

    @Override
    public int hashCode() {
        return found.hashCode();
    }

    @Override
    public String toString() {
        return "Medium" + found;
    }

    private record Found(
            int profile,
            String name,
            State state,
            Product product,
            List<MediumSession> sessions,
            long readable,
            long overall,
            NextSession next,
            Traits traits) {

        Found {
            Objects.requireNonNull(name);
            Objects.requireNonNull(state);
            Objects.requireNonNull(product);
            sessions = List.copyOf(sessions);
            Objects.requireNonNull(next);
            Objects.requireNonNull(traits);
        }
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
        /** A track was left damaged; see {@link MediaProfile#closer}. */
        DAMAGED
    }

    /**
     * Who made a medium.
     *
     * @param id the manufacturer and type codes as the drive reports them, empty if it does not
     * @param manufacturer the maker's name if it is known, else empty
     */
    public record Product(String id, String manufacturer) {
        /** Of an unknown maker. */
        public static final Product UNKNOWN = new Product("", "");
    }

    /** How a medium takes data. Immutable. */
    public static final class Traits {

        private final Ways ways;

        private Traits(Ways ways) {
            this.ways = ways;
        }

        /**
         * Of a medium that is only read, whose head decides whether it is blank, with the speed of DVD.
         *
         * @param chunkBlocks how many blocks one write command should carry
         * @param alignmentBlocks what the start and the end of a write must be multiples of
         */
        public static Traits of(int chunkBlocks, int alignmentBlocks) {
            return new Traits(
                    new Ways(false, false, false, false, false, chunkBlocks, alignmentBlocks, NominalSpeed.DVD));
        }

        /** The same traits, and whether the medium can be blanked or overwritten. */
        public Traits erasable(boolean can) {
            return new Traits(new Ways(
                    can,
                    ways.overwritable,
                    ways.multiSession,
                    ways.simulation,
                    ways.blankThroughout,
                    ways.chunkBlocks,
                    ways.alignmentBlocks,
                    ways.speed));
        }

        /**
         * The same traits, and whether any block can be written at any time, so that sessions are the file system's matter.
         */
        public Traits overwritable(boolean can) {
            return new Traits(new Ways(
                    ways.erasable,
                    can,
                    ways.multiSession,
                    ways.simulation,
                    ways.blankThroughout,
                    ways.chunkBlocks,
                    ways.alignmentBlocks,
                    ways.speed));
        }

        /** The same traits, and whether more than one session can be written in the medium's present state. */
        public Traits multiSession(boolean can) {
            return new Traits(new Ways(
                    ways.erasable,
                    ways.overwritable,
                    can,
                    ways.simulation,
                    ways.blankThroughout,
                    ways.chunkBlocks,
                    ways.alignmentBlocks,
                    ways.speed));
        }

        /** The same traits, and whether the drive can go through a burn without writing. */
        public Traits simulation(boolean can) {
            return new Traits(new Ways(
                    ways.erasable,
                    ways.overwritable,
                    ways.multiSession,
                    can,
                    ways.blankThroughout,
                    ways.chunkBlocks,
                    ways.alignmentBlocks,
                    ways.speed));
        }

        /** The same traits, of a medium all of which is zero while it is blank. */
        public Traits blankIfZero() {
            return new Traits(new Ways(
                    ways.erasable,
                    ways.overwritable,
                    ways.multiSession,
                    ways.simulation,
                    true,
                    ways.chunkBlocks,
                    ways.alignmentBlocks,
                    ways.speed));
        }

        /** The same traits, with another speed. */
        public Traits at(NominalSpeed speed) {
            return new Traits(new Ways(
                    ways.erasable,
                    ways.overwritable,
                    ways.multiSession,
                    ways.simulation,
                    ways.blankThroughout,
                    ways.chunkBlocks,
                    ways.alignmentBlocks,
                    speed));
        }

        /** Whether it can be blanked or overwritten. */
        public boolean erasable() {
            return ways.erasable;
        }

        /** Whether any block can be written at any time; for profiles and writers, all else asks {@link Medium#next}. */
        public boolean overwritable() {
            return ways.overwritable;
        }

        /** Whether more than one session can be written in its present state. */
        public boolean multiSession() {
            return ways.multiSession;
        }

        /** Whether the drive can go through a burn without writing. */
        public boolean simulation() {
            return ways.simulation;
        }

        /**
         * Whether an overwritable medium counts as blank only if all of it is zero, as with a plain file, where data may begin
         * anywhere; else its head decides, since blanking and formatting leave the rest.
         */
        public boolean blankThroughout() {
            return ways.blankThroughout;
        }

        /** How many blocks one write command should carry. */
        public int chunkBlocks() {
            return ways.chunkBlocks;
        }

        /** What the start and the end of a write must be multiples of, in blocks. */
        public int alignmentBlocks() {
            return ways.alignmentBlocks;
        }

        /** What 1x means. */
        public NominalSpeed speed() {
            return ways.speed;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Traits traits && traits.ways.equals(ways);
        }

        @Override
        public int hashCode() {
            return ways.hashCode();
        }

        @Override
        public String toString() {
            return "Traits" + ways;
        }

        private record Ways(
                boolean erasable,
                boolean overwritable,
                boolean multiSession,
                boolean simulation,
                boolean blankThroughout,
                int chunkBlocks,
                int alignmentBlocks,
                NominalSpeed speed) {

            Ways {
                Objects.requireNonNull(speed);
            }
        }
    }
}
