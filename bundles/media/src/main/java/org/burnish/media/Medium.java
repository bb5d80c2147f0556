package org.burnish.media;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
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
        return changed(draft -> draft.state = other);
    }

    /** The same medium, made by somebody who is known. */
    public Medium with(Product product) {
        return changed(draft -> draft.product = product);
    }

    /** The same medium with the complete sessions that the drive reports, oldest first. */
    public Medium withSessions(List<MediumSession> sessions) {
        return changed(draft -> draft.sessions = sessions);
    }

    /** The same medium, of which so many blocks can be read, from LBA 0 on. */
    public Medium withReadable(long blocks) {
        return changed(draft -> draft.readable = blocks);
    }

    /** The same medium, of this capacity in its present format. */
    public Medium withOverall(long blocks) {
        return changed(draft -> draft.overall = blocks);
    }

    /** The same medium, which takes the next session there. */
    public Medium with(NextSession next) {
        return changed(draft -> draft.next = next);
    }

    private Medium changed(Consumer<Draft> change) {
        Draft draft = new Draft(found);
        change.accept(draft);
        return new Medium(draft.found());
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
        // mostly it is the one that is known already
        return other instanceof Medium medium && Objects.equals(medium.found, found);
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

    /** What was found, while one thing of it is changed. */
    private static final class Draft {
        private final int profile;
        private final String name;
        private final Traits traits;
        private State state;
        private Product product;
        private List<MediumSession> sessions;
        private long readable;
        private long overall;
        private NextSession next;

        Draft(Found found) {
            profile = found.profile;
            name = found.name;
            traits = found.traits;
            state = found.state;
            product = found.product;
            sessions = found.sessions;
            readable = found.readable;
            overall = found.overall;
            next = found.next;
        }

        Found found() {
            return new Found(profile, name, state, product, sessions, readable, overall, next, traits);
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
        DAMAGED;

        /** Whether nothing can be written before the medium is blanked or mended, if it ever can. */
        public boolean ended() {
            return this == CLOSED || this == DAMAGED;
        }
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
            return new Traits(new Ways(Set.of(), chunkBlocks, alignmentBlocks, NominalSpeed.DVD));
        }

        /** The same traits, and whether the medium can be blanked or overwritten. */
        public Traits erasable(boolean can) {
            return with(Ability.ERASABLE, can);
        }

        /**
         * The same traits, and whether any block can be written at any time, so that sessions are the file system's matter.
         */
        public Traits overwritable(boolean can) {
            return with(Ability.OVERWRITABLE, can);
        }

        /** The same traits, and whether more than one session can be written in the medium's present state. */
        public Traits multiSession(boolean can) {
            return with(Ability.MULTI_SESSION, can);
        }

        /** The same traits, and whether the drive can go through a burn without writing. */
        public Traits simulation(boolean can) {
            return with(Ability.SIMULATION, can);
        }

        /** The same traits, of a medium all of which is zero while it is blank. */
        public Traits blankIfZero() {
            return with(Ability.BLANK_THROUGHOUT, true);
        }

        private Traits with(Ability ability, boolean has) {
            Set<Ability> changed = EnumSet.noneOf(Ability.class);
            changed.addAll(ways.abilities);
            if (has) {
                changed.add(ability);
            } else {
                changed.remove(ability);
            }
            return new Traits(new Ways(changed, ways.chunkBlocks, ways.alignmentBlocks, ways.speed));
        }

        /** The same traits, with another speed. */
        public Traits at(NominalSpeed speed) {
            return new Traits(new Ways(ways.abilities, ways.chunkBlocks, ways.alignmentBlocks, speed));
        }

        /** Whether it can be blanked or overwritten. */
        public boolean erasable() {
            return has(Ability.ERASABLE);
        }

        /** Whether any block can be written at any time; for profiles and writers, all else asks {@link Medium#next}. */
        public boolean overwritable() {
            return has(Ability.OVERWRITABLE);
        }

        /** Whether more than one session can be written in its present state. */
        public boolean multiSession() {
            return has(Ability.MULTI_SESSION);
        }

        /** Whether the drive can go through a burn without writing. */
        public boolean simulation() {
            return has(Ability.SIMULATION);
        }

        /**
         * Whether an overwritable medium counts as blank only if all of it is zero, as with a plain file, where data may begin
         * anywhere; else its head decides, since blanking and formatting leave the rest.
         */
        public boolean blankThroughout() {
            return has(Ability.BLANK_THROUGHOUT);
        }

        private boolean has(Ability ability) {
            return ways.abilities.contains(ability);
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

        private enum Ability {
            ERASABLE,
            OVERWRITABLE,
            MULTI_SESSION,
            SIMULATION,
            BLANK_THROUGHOUT
        }

        private record Ways(Set<Ability> abilities, int chunkBlocks, int alignmentBlocks, NominalSpeed speed) {

            Ways {
                abilities = Set.copyOf(abilities);
                Objects.requireNonNull(speed);
            }
        }
    }
}
