package org.burnish.xorriso.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.burnish.image.filter.FilteredContent;
import org.burnish.xorriso.spi.Session;

/** The lines of {@code -status} about filters. */
public final class FilterLines {

    /**
     * A line.
     *
     * @param text of now
     * @param standard where nobody chose anything; empty for a line that is always shown
     */
    public record Line(String text, String standard) {}

    private static final String POINTERS = "-zisofs bpt_used=%d:bpt_ratio_used=%.3f";
    private static final String USE = "-zisofs ziso_used=%d:osiz_used=%d:gzip_used=%d:gunzip_used=%d";

    private FilterLines() {}

    /** The lines in their order. */
    public static List<Line> of(Session session) {
        List<Line> lines = new ArrayList<>();
        List<FilteredContent> all = FilteredFiles.all(session);
        FilterList list = session.settings().get(FilterList.SETTING);
        for (ExternalFilter filter : list.filters()) {
            lines.add(new Line(filter.command(count(all, filter.name())), ""));
        }
        if (list.closed()) {
            lines.add(new Line("-close_filter_list", ""));
        }
        ZisofsParameters parameters = session.settings().get(ZisofsParameters.SETTING);
        List<String> initial = ZisofsParameters.INITIAL.commands();
        for (int i = 0; i < initial.size(); i++) {
            lines.add(new Line(parameters.commands().get(i), initial.get(i)));
        }
        long used = PointerUse.of(all);
        lines.add(new Line(
                String.format(Locale.ROOT, POINTERS, used, (double) used / parameters.pool()),
                String.format(Locale.ROOT, POINTERS, 0L, 0.0)));
        lines.add(new Line(
                use(count(all, "zisofs:"), count(all, "zisofs-decode:"), count(all, "gzip"), count(all, "gunzip")),
                use(0, 0, 0, 0)));
        return lines;
    }

    private static String use(int... counts) {
        return String.format(Locale.ROOT, USE, counts[0], counts[1], counts[2], counts[3]);
    }

    private static int count(List<FilteredContent> all, String begin) {
        return (int) all.stream()
                .filter(filtered -> filtered.filter().startsWith(begin))
                .count();
    }
}
