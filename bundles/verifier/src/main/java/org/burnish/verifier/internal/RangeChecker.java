package org.burnish.verifier.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.CheckRange;
import org.burnish.image.Digests;
import org.burnish.verifier.CheckResult;
import org.burnish.verifier.RangeCheck;
import org.burnish.verifier.ScanRequest;
import org.burnish.verifier.VerifierListener;

/** Checks ranges: those that overlap are read together. */
final class RangeChecker {

    private final BlockSource source;
    private final Digests known;
    private final Map<CheckRange, RangeCheck> checks = new HashMap<>();

    RangeChecker(BlockSource source, Digests known) {
        this.known = known;
        this.source = source;
    }

    List<RangeCheck> check(List<CheckRange> ranges, VerifierListener listener) throws InterruptedException {
        List<List<CheckRange>> runs = runs(ranges);
        long total =
                runs.stream().mapToLong(run -> end(run) - run.get(0).start()).sum();
        Reporter reporter = new Reporter(listener, total * Blocks.BLOCK);
        for (List<CheckRange> run : runs) {
            checkRun(run, reporter);
        }
        reporter.finish();
        return ranges.stream().map(checks::get).toList();
    }

    private void checkRun(List<CheckRange> run, Reporter reporter) throws InterruptedException {
        long start = run.get(0).start();
        RangeDigests digests = new RangeDigests(run, known, reporter);
        ScanRequest request = ScanRequest.of(start, end(run) - start).ranges(run);
        for (RangeCheck check :
                new Scanner(source, request, digests, reporter, true).run().ranges()) {
            checks.put(check.range(), check);
        }
        for (CheckRange range : run) {
            if (!checks.containsKey(range)) {
                RangeCheck beyond = beyond(range);
                checks.put(range, beyond);
                reporter.report(listener -> listener.range(beyond));
            }
        }
    }

    private RangeCheck beyond(CheckRange range) {
        long end = Math.max(range.start(), source.blocks());
        String reason = "LBA " + end + " is beyond the end at " + source.blocks();
        return new RangeCheck(range, CheckResult.UNREADABLE, Optional.empty(), end, reason);
    }

    private static List<List<CheckRange>> runs(List<CheckRange> ranges) {
        List<List<CheckRange>> runs = new ArrayList<>();
        ranges.stream().sorted(Comparator.comparingLong(CheckRange::start)).forEach(range -> {
            if (runs.isEmpty() || end(runs.get(runs.size() - 1)) < range.start()) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(range);
        });
        return runs;
    }

    private static long end(List<CheckRange> run) {
        return run.stream()
                .mapToLong(range -> range.start() + range.blocks())
                .max()
                .orElseThrow();
    }
}
