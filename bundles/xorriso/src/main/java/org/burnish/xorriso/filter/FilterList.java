package org.burnish.xorriso.filter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Setting;

/**
 * The programs that a user registered as filters.
 *
 * @param filters in the order of registration
 * @param closed whether nothing may be registered or removed any more
 */
public record FilterList(List<ExternalFilter> filters, boolean closed) {

    /** That of a session. */
    public static final Setting<FilterList> SETTING =
            new Setting<>("external_filter", new FilterList(List.of(), false));

    private static final String UIDS = "Uid:";

    public FilterList {
        filters = List.copyOf(filters);
    }

    /** The registered filter of a name. */
    public Optional<ExternalFilter> find(String name) {
        return filters.stream().filter(filter -> filter.title().equals(name)).findFirst();
    }

    /** The list with one more. */
    public FilterList with(ExternalFilter filter) {
        List<ExternalFilter> more = new ArrayList<>(filters);
        more.add(filter);
        return new FilterList(more, closed);
    }

    /** The list without one. */
    public FilterList without(ExternalFilter filter) {
        return new FilterList(filters.stream().filter(other -> other != filter).toList(), closed);
    }

    /**
     * Refuses programs that the user of this run did not ask for.
     *
     * @param command that would run one
     */
    public static void requireOpen(Session session, String command) throws ProblemException {
        if (session.settings().get(SETTING).closed()) {
            throw ProblemException.failure(command + " : Banned by previous command -close_filter_list");
        }
        if (session.settings().get(Choices.STARTING_UP)) {
            throw ProblemException.failure(
                    command + " : Not in a start-up file: a program runs only where the words of this run name it",
                    "Give it as a command of the run, or put it in a file and name that by -options_from_file");
        }
        if (isSetUid(Path.of("/proc/self/status"))) {
            throw ProblemException.failure(command + " : UID and EUID differ. Will not run external programs.");
        }
    }

    /** Whether the process acts for another user than the one who started it; not where nothing is known about that. */
    static boolean isSetUid(Path status) {
        try {
            return Files.readAllLines(status, StandardCharsets.ISO_8859_1).stream()
                    .filter(line -> line.startsWith(UIDS))
                    .map(line -> line.substring(UIDS.length()).trim().split("\\s+"))
                    .anyMatch(uids -> uids.length > 1 && !uids[0].equals(uids[1]));
        } catch (IOException notLinux) {
            return false;
        }
    }
}
