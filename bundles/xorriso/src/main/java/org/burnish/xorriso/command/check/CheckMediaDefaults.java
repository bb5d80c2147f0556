package org.burnish.xorriso.command.check;

import java.util.List;
import org.burnish.xorriso.run.CheckDefaults;
import org.burnish.xorriso.run.DriveChoices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Presets options for checks of media. */
@Component(property = XorrisoCommand.COMMAND + "=check_media_defaults")
public final class CheckMediaDefaults implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.listOf("option=value", "Preset options for -check_media; reset=now forgets them.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        CheckDefaults now = session.settings().get(DriveChoices.CHECK_DEFAULTS);
        for (String option : arguments.list()) {
            now = option.equals("reset=now")
                    ? new CheckDefaults(List.of())
                    : new CheckDefaults(now.and(List.of(option)));
        }
        MediaCheckOptions.parse(now.options());
        session.settings().set(DriveChoices.CHECK_DEFAULTS, now);
    }
}
