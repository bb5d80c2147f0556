package org.burnish.xorriso.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.burnish.media.FormatOverview;

/** The lines of {@code -list_formats}. */
public final class FormatReport {

    private static final double BLOCKS_PER_MEBIBYTE = 512;

    private FormatReport() {}

    /** What the medium is formatted to, and what it offers. */
    public static List<String> of(FormatOverview formats) {
        List<String> lines = new ArrayList<>();
        lines.add("Format status: " + status(formats));
        formats.spare()
                .ifPresent(spare -> lines.add("BD Spare Area: " + spare.consumed() + " blocks consumed, "
                        + spare.available() + " blocks available"));
        int index = 0;
        for (FormatOverview.Offer offer : formats.offers()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "Format idx %-2d: %02Xh , %ds , %s",
                    index++,
                    offer.type(),
                    offer.blocks(),
                    size(offer.blocks())));
        }
        return lines;
    }

    private static String status(FormatOverview formats) {
        return switch (formats.status()) {
            case FORMATTED -> "formatted, with " + size(formats.blocks());
            case UNFORMATTED -> "unformatted, up to " + size(formats.blocks());
            case UNKNOWN -> "formatted, with unknown size";
        };
    }

    private static String size(long blocks) {
        return String.format(Locale.ROOT, "%.1f MiB", blocks / BLOCKS_PER_MEBIBYTE);
    }
}
