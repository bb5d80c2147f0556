package org.burnish.station.engine;

import java.util.List;
import java.util.Locale;
import org.burnish.scsi.MediumKind;

/** Which kind of medium a medium is, in the words that users type: {@code dvd-r-dl} for {@code DVD-R/DL sequential recording}. */
final class KindOfMedium {

    private KindOfMedium() {}

    /** The word for a medium's name. */
    static String of(String name) {
        int end = name.indexOf(' ');
        return (end < 0 ? name : name.substring(0, end))
                .toLowerCase(Locale.ROOT)
                .replace('/', '-');
    }

    /**
     * Whether a medium is of a kind.
     *
     * @param wanted the kind; empty for any
     * @param name of the medium
     * @param blocks its capacity
     * @param kinds those whose capacity is known: media of several layers have the name of those with one
     */
    static boolean suits(String wanted, String name, long blocks, List<MediumKind> kinds) {
        if (name.isEmpty()) {
            return false;
        }
        String kind = of(name);
        String asked = wanted.toLowerCase(Locale.ROOT);
        if (asked.isEmpty() || asked.equals(kind)) {
            return true;
        }
        return asked.startsWith(kind + "-")
                && kinds.stream().anyMatch(each -> each.name().equals(asked) && blocks >= each.blocks() * 9 / 10);
    }
}
