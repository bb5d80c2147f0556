package org.burnish.xorriso.command.drive;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.burnish.mmc.feature.Feature;
import org.burnish.mmc.feature.ProfileList;
import org.burnish.mmc.feature.ProfileName;
import org.burnish.recorder.Drive;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.text.DriveReport;
import org.osgi.service.component.annotations.Component;

/** Lists the kinds of media that drives know. */
@Component(property = XorrisoCommand.COMMAND + "=list_profiles")
public final class ListProfiles implements XorrisoCommand {
    private static void list(Drive drive, Session session) throws IOException {
        session.console().result(DriveReport.current(drive, session.roleOf(drive)));
        session.console().result(DriveReport.type(drive));
        Optional<Feature> feature = drive.optical().configuration().feature(ProfileList.CODE);
        for (ProfileList.Profile profile :
                feature.map(ProfileList::of).map(ProfileList::profiles).orElse(List.of())) {
            session.console()
                    .result(String.format(
                            Locale.ROOT,
                            "Profile      : 0x%04X (%s)%s",
                            profile.number(),
                            ProfileName.of(profile.number()),
                            profile.current() ? " (current)" : ""));
        }
    }

    @Override
    public Usage usage() {
        return Usage.of("in|out|all", "Show list of media types supported by indev and/or outdev.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        String which = arguments.get(0);
        if (!Set.of("in", "out", "all").contains(which)) {
            throw ProblemException.failure("-list_profiles: unknown drive '" + which + "'", "Use in, out or all");
        }
        Optional<Drive> in = which.equals("out") ? Optional.empty() : session.indev();
        Optional<Drive> out = which.equals("in") ? Optional.empty() : session.outdev();
        for (Drive drive :
                Stream.of(in, out).flatMap(Optional::stream).distinct().toList()) {
            list(drive, session);
        }
    }
}
