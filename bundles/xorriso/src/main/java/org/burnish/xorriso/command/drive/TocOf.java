package org.burnish.xorriso.command.drive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.burnish.recorder.Drive;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Session.Role;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Shows one of the acquired drives and its medium. */
@Component(property = XorrisoCommand.COMMAND + "=toc_of")
public final class TocOf implements XorrisoCommand {

    private static final Pattern CODE = Pattern.compile("(in|out|all)(?:dev)?(:short)?");
    private static final Map<String, Set<Role>> ROLES =
            Map.of("in", Set.of(Role.INDEV), "out", Set.of(Role.OUTDEV), "all", Set.of(Role.INDEV, Role.OUTDEV));

    @Override
    public Usage usage() {
        return Usage.of(
                "\"in\"|\"out\"|\"all\"[\":short\"]", "Like -toc, of the input drive, the output drive, or both.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        String code = arguments.get(0);
        Matcher words = CODE.matcher(code);
        if (!words.matches()) {
            throw ProblemException.sorry(
                    "-toc_of: Unknown drive code '" + code + "'",
                    "Codes are in out all, and the same with :short behind it");
        }
        Set<Role> roles = ROLES.getOrDefault(words.group(1), Set.of());
        List<Drive> drives = new ArrayList<>();
        add(roles.contains(Role.INDEV) ? session.indev() : Optional.empty(), drives);
        add(roles.contains(Role.OUTDEV) ? session.outdev() : Optional.empty(), drives);
        if (drives.isEmpty()) {
            String kind = Map.of("in", "input ", "out", "output ").getOrDefault(words.group(1), "");
            session.console().event(Severity.NOTE, "-toc_of '" + words.group(1) + "' : No " + kind + "drive acquired");
            return;
        }
        Toc.print(drives, words.group(2) != null, session);
    }

    private static void add(Optional<Drive> drive, List<Drive> drives) {
        drive.filter(one -> !drives.contains(one)).ifPresent(drives::add);
    }
}
