package org.burnish.station.catalogue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.burnish.image.NameBytes;
import org.burnish.station.catalogue.PackedEntries.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Files by words of their names, in the order of names in lower case and then of identifiers. Of the words asked for, the rarest is
 * looked up; the others are compared with the names that the index has. Blocks are read in the order of the first name that they can
 * have, and only until that is behind what was found.
 */
final class NameSearch {

    private static final int AT_ONCE = 64;

    /**
     * A file that was found.
     *
     * @param name in lower case, as bytes
     * @param file its identifier
     */
    record Hit(byte[] name, long file) implements Comparable<Hit> {

        @Override
        public int compareTo(Hit other) {
            int byName = Arrays.compareUnsigned(name, other.name);
            return byName != 0 ? byName : Long.compare(file, other.file);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Hit that && compareTo(that) == 0;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(file);
        }
    }

    /** Blocks that may have what is wanted, and the first name that they can have of it. */
    private record Candidate(Run run, int block, byte[] first) {}

    /** A range of keys: of one word, or of all words that begin so. */
    private record Range(byte[] from, byte[] to, boolean oneWord) {

        static Range of(String word, boolean whole) {
            byte[] prefix = Keys.with(Keys.WORD, word.getBytes(StandardCharsets.UTF_8));
            byte[] from = whole ? Arrays.copyOf(prefix, prefix.length + 1) : prefix;
            return new Range(from, Keys.behind(from), whole);
        }
    }

    private static final byte[] FIRST = {};

    private final Connection connection;
    private final List<Run> runs;
    private final List<String> typed;
    private final long disc;
    private final @Nullable Hit after;
    private final int limit;
    private final TreeSet<Hit> hits = new TreeSet<>();

    /**
     * Searches in a transaction.
     *
     * @param typed at least one run of letters and digits in lower case
     * @param disc the only one; 0 for all
     * @param after the file before the first one; null for none
     */
    NameSearch(Connection connection, List<Run> runs, List<String> typed, long disc, @Nullable Hit after, int limit) {
        this.connection = connection;
        this.runs = runs.stream().filter(run -> run.mayHave(disc)).toList();
        this.typed = typed;
        this.disc = disc;
        this.after = after;
        this.limit = limit;
    }

    /** The first files that are wanted. */
    List<Hit> hits() throws SQLException {
        Range range = rarest();
        List<Candidate> candidates = candidates(range);
        candidates.sort(Comparator.comparing(Candidate::first, Arrays::compareUnsigned));
        for (int at = 0; at < candidates.size() && !isBehind(candidates.get(at).first()); at += AT_ONCE) {
            List<Candidate> some = candidates.subList(at, Math.min(candidates.size(), at + AT_ONCE));
            long[] ids = some.stream()
                    .mapToLong(each -> each.run().blockId(each.block()))
                    .toArray();
            Map<Long, byte[]> blocks = Runs.blocks(connection, ids);
            for (int i = 0; i < ids.length; i++) {
                byte[] block = blocks.get(ids[i]);
                if (block == null) {
                    throw new SQLException("block " + ids[i] + " of the index is missing");
                }
                if (!isBehind(some.get(i).first())) {
                    read(block, range);
                }
            }
        }
        return List.copyOf(hits);
    }

    /** The range with the fewest blocks, of all words that were typed. */
    private Range rarest() {
        Range rarest = null;
        long fewest = Long.MAX_VALUE;
        for (String run : typed) {
            List<String> words = new ArrayList<>(Words.of(run));
            for (int i = 0; i < words.size(); i++) {
                Range range = Range.of(words.get(i), !run.endsWith(words.get(i)));
                long blocks = blocks(range);
                if (blocks < fewest) {
                    fewest = blocks;
                    rarest = range;
                }
            }
        }
        if (rarest == null) {
            throw new IllegalArgumentException("nothing was typed");
        }
        return rarest;
    }

    private long blocks(Range range) {
        long sum = 0;
        for (Run run : runs) {
            sum += run.to(range.to()) - run.from(range.from());
        }
        return sum;
    }

    private List<Candidate> candidates(Range range) {
        List<Candidate> candidates = new ArrayList<>();
        for (Run run : runs) {
            int end = run.to(range.to());
            for (int block = run.from(range.from()); block < end; block++) {
                byte[] next = block + 1 < run.blocks() ? run.fence(block + 1) : null;
                if (after == null || next == null || !isBefore(run.fence(block), next)) {
                    candidates.add(new Candidate(run, block, first(range, run.fence(block), next)));
                }
            }
        }
        return candidates;
    }

    /** The first name that a block can have in a range: that of its first entry, where all in it that count have the same word. */
    private static byte[] first(Range range, byte[] fence, byte @Nullable [] next) {
        if (Arrays.compareUnsigned(fence, range.from()) < 0) {
            return FIRST;
        }
        if (range.oneWord() || next != null && haveOneWord(fence, next)) {
            return Arrays.copyOfRange(fence, Keys.nameAt(fence), fence.length);
        }
        return FIRST;
    }

    private static boolean haveOneWord(byte[] fence, byte[] next) {
        if (fence[0] != Keys.WORD || next[0] != Keys.WORD) {
            return false;
        }
        int end = Keys.nameAt(fence);
        return next.length >= end && Arrays.equals(fence, 0, end, next, 0, end);
    }

    /** Whether all names of a block of one word are before the one that the caller has. */
    private boolean isBefore(byte[] fence, byte[] next) {
        Hit known = after;
        if (known == null || !haveOneWord(fence, next)) {
            return false;
        }
        int at = Keys.nameAt(next);
        return Arrays.compareUnsigned(next, at, next.length, known.name(), 0, known.name().length) < 0;
    }

    /** Whether a name is behind all that are wanted. */
    private boolean isBehind(byte[] name) {
        return hits.size() == limit && Arrays.compareUnsigned(name, hits.last().name()) > 0;
    }

    private void read(byte[] block, Range range) {
        Reader reader = new Reader(block);
        while (reader.next()) {
            if (reader.compareTo(range.from()) < 0) {
                continue;
            }
            if (reader.compareTo(range.to()) >= 0) {
                return;
            }
            if (disc == 0 || FileIds.disc(reader.file()) == disc) {
                take(reader.buffer(), reader.length(), reader.file());
            }
        }
    }

    private void take(byte[] key, int length, long file) {
        int at = Keys.nameAt(key);
        if (hits.size() == limit) {
            byte[] last = hits.last().name();
            if (Arrays.compareUnsigned(key, at, length, last, 0, last.length) > 0) {
                return;
            }
        }
        Hit hit = new Hit(Arrays.copyOfRange(key, at, length), file);
        if (after != null && hit.compareTo(after) <= 0 || !isWanted(hit.name())) {
            return;
        }
        hits.add(hit);
        if (hits.size() > limit) {
            hits.pollLast();
        }
    }

    private boolean isWanted(byte[] name) {
        String lower = NameBytes.decode(name);
        for (String run : typed) {
            if (!Words.begins(lower, run)) {
                return false;
            }
        }
        return true;
    }
}
