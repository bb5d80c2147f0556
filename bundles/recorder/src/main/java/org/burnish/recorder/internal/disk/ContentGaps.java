package org.burnish.recorder.internal.disk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is missing in a file. */
final class ContentGaps {

    private static final int SHOWN = 50;

    private record Gap(long start, long end) {}

    private final List<Gap> gaps = new ArrayList<>();
    private String reason = "";

    /** These bytes can't be read. */
    void add(long start, long end, String why) {
        reason = reason.isEmpty() ? why : reason;
        int last = gaps.size() - 1;
        if (last >= 0 && gaps.get(last).end() == start) {
            gaps.set(last, new Gap(gaps.get(last).start(), end));
        } else if (start < end) {
            gaps.add(new Gap(start, end));
        }
    }

    /** The last gap ends before, after all. */
    void shorten(long end) {
        int last = gaps.size() - 1;
        gaps.set(last, new Gap(gaps.get(last).start(), end));
    }

    boolean isEmpty() {
        return gaps.isEmpty();
    }

    long bytes() {
        return gaps.stream().mapToLong(gap -> gap.end() - gap.start()).sum();
    }

    /** What the drive said of the first one. */
    String reason() {
        return reason;
    }

    @Override
    public String toString() {
        String shown = gaps.stream()
                .limit(SHOWN)
                .map(gap -> gap.start() + "-" + (gap.end() - 1))
                .collect(Collectors.joining(", "));
        return gaps.size() > SHOWN ? shown + " and " + (gaps.size() - SHOWN) + " more" : shown;
    }
}
