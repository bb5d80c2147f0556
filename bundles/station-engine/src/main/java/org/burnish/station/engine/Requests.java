package org.burnish.station.engine;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.burnish.scsi.MediumKind;
import org.burnish.station.JobRequest;
import org.burnish.station.StationException;
import org.burnish.station.StationException.Kind;

/** Says at once what of a request can never be done. */
final class Requests {

    private Requests() {}

    static void check(JobRequest request, List<MediumKind> kinds) {
        List<String> faults = new ArrayList<>();
        for (JobRequest.Source source : request.sources()) {
            fault(source, faults);
        }
        String medium = request.medium().toLowerCase(Locale.ROOT);
        if (!medium.isEmpty() && kinds.stream().noneMatch(kind -> kind.name().equals(medium))) {
            faults.add("'" + request.medium() + "' is no kind of medium; there are "
                    + kinds.stream().map(MediumKind::name).collect(Collectors.joining(", ")));
        }
        if (!faults.isEmpty()) {
            throw new StationException(Kind.INVALID, String.join(". ", faults) + ".");
        }
    }

    private static void fault(JobRequest.Source source, List<String> faults) {
        try {
            Path path = Path.of(source.disk());
            if (!path.isAbsolute()) {
                faults.add("'" + source.disk() + "' is no absolute path");
            } else if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                faults.add("'" + source.disk() + "' is not there");
            } else if (!Files.isReadable(path) && !Files.isSymbolicLink(path)) {
                faults.add("'" + source.disk() + "' can't be read by the station");
            }
        } catch (InvalidPathException e) {
            faults.add("'" + source.disk() + "' is no path: " + e.getReason());
        }
    }
}
