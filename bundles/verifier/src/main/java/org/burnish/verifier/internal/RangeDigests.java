package org.burnish.verifier.internal;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.burnish.image.CheckRange;
import org.burnish.image.Checksum;
import org.burnish.image.DigestAlgorithm;
import org.burnish.image.Digests;
import org.burnish.image.RunningDigest;
import org.burnish.verifier.CheckResult;
import org.burnish.verifier.RangeCheck;

/** Computes the checksums of ranges while blocks pass in ascending order. Ranges of one beginning share a digest. */
final class RangeDigests {

    /** Ranges of one digest that begin at the same block; the one that ends first comes first. */
    private static final class Group {
        private final String name;
        private final Optional<RunningDigest> digest;
        private final Deque<CheckRange> ranges = new ArrayDeque<>();
        private long next;

        Group(long start, String name, Digests known) {
            this.name = name;
            next = start;
            digest = known.find(name).map(DigestAlgorithm::begin);
        }

        boolean open() {
            return !ranges.isEmpty();
        }
    }

    private final List<CheckRange> order;
    private final Map<CheckRange, RangeCheck> checks = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();
    private final Reporter reporter;

    RangeDigests(List<CheckRange> ranges, Digests known, Reporter reporter) {
        this.order = ranges;
        this.reporter = reporter;
        Map<Long, Map<String, Group>> byStart = new TreeMap<>();
        ranges.stream()
                .distinct()
                .sorted(Comparator.comparingLong(CheckRange::blocks))
                .forEach(range -> byStart.computeIfAbsent(range.start(), start -> new TreeMap<>())
                        .computeIfAbsent(range.checksum().digest(), name -> new Group(range.start(), name, known))
                        .ranges
                        .add(range));
        byStart.values().stream().flatMap(byName -> byName.values().stream()).forEach(groups::add);
        groups.forEach(this::begin);
    }

    private void begin(Group group) {
        if (group.digest.isPresent()) {
            complete(group);
        } else {
            fail(group, -1, ReadingDigest.missing(group.name));
        }
    }

    /** Takes blocks. */
    void read(long lba, ByteBuffer data) {
        long end = lba + data.remaining() / Blocks.BLOCK;
        for (Group group : groups) {
            if (group.open() && group.next < lba) {
                fail(group, group.next, "the block was left out");
            }
            while (group.open() && group.next < end) {
                advance(group, lba, end, data);
            }
        }
    }

    private void advance(Group group, long lba, long end, ByteBuffer data) {
        long until = Math.min(end, end(group.ranges.element()));
        if (until > group.next) {
            int from = data.position() + Math.toIntExact((group.next - lba) * Blocks.BLOCK);
            group.digest.orElseThrow().update(data.slice(from, Math.toIntExact((until - group.next) * Blocks.BLOCK)));
            group.next = until;
        }
        complete(group);
    }

    /** Compares all ranges that end where the group has come to: several may, and one without blocks does at once. */
    private void complete(Group group) {
        while (group.open() && end(group.ranges.element()) <= group.next) {
            CheckRange range = group.ranges.remove();
            String found =
                    Checksum.of(group.name, group.digest.orElseThrow().soFar()).hex();
            CheckResult result = found.equals(range.checksum().hex()) ? CheckResult.MATCHES : CheckResult.MISMATCH;
            report(new RangeCheck(range, result, Optional.of(found), -1, ""));
        }
    }

    private static long end(CheckRange range) {
        return range.start() + range.blocks();
    }

    /** Takes notice that a block can't be read: no range that holds it can be checked. */
    void unreadable(long lba, String reason) {
        for (Group group : groups) {
            if (group.next <= lba) {
                fail(group, lba, reason);
            }
        }
    }

    /** Whether every range is checked. */
    boolean done() {
        return groups.stream().noneMatch(Group::open);
    }

    private void fail(Group group, long lba, String reason) {
        while (group.open()) {
            report(new RangeCheck(group.ranges.remove(), CheckResult.UNREADABLE, Optional.empty(), lba, reason));
        }
    }

    private void report(RangeCheck check) {
        checks.put(check.range(), check);
        reporter.report(listener -> listener.range(check));
    }

    /** The checks of those ranges that were wholly read, or hold an unreadable block, in the order of the request. */
    List<RangeCheck> results() {
        return order.stream().map(checks::get).filter(Objects::nonNull).toList();
    }
}
