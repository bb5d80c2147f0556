package org.burnish.launcher;

import java.util.List;
import java.util.Map;

/**
 * The options of {@code burnish station} as properties of the system: the bundles of the station read them when they start, before a
 * command runs. What is not understood is left to the command, which says so.
 */
final class StationWords {

    private static final Map<String, String> PROPERTIES = Map.of(
            "--folder", "burnish.station.folder",
            "--name", "burnish.station.name",
            "--database", "burnish.station.database",
            "--user", "burnish.station.database.user",
            "--drives", "burnish.station.drives",
            "--host", "burnish.station.host",
            "--port", "burnish.station.port",
            "--roots", "burnish.station.roots");
    private static final String LOG_FORMAT = "java.util.logging.SimpleFormatter.format";
    private static final String SHELF = "--shelf";

    private StationWords() {}

    static void choose(List<String> words) {
        // one line for each message of the log
        if (System.getProperty(LOG_FORMAT) == null) {
            System.setProperty(LOG_FORMAT, "%1$tF %1$tT %4$s %5$s%6$s%n");
        }
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            String option = equals < 0 ? word : word.substring(0, equals);
            String property = PROPERTIES.get(option);
            if (option.equals(SHELF)) {
                System.setProperty("burnish.station.shelf", "true");
            } else if (property != null && equals >= 0) {
                System.setProperty(property, word.substring(equals + 1));
            } else if (property != null && i + 1 < words.size()) {
                System.setProperty(property, words.get(++i));
            }
        }
    }
}
