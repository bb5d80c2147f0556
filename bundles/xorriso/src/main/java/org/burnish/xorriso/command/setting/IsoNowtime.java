package org.burnish.xorriso.command.setting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.text.TimeText;
import org.osgi.service.component.annotations.Component;

/** Chooses the time of new nodes. */
@Component(property = XorrisoCommand.COMMAND + "=iso_nowtime")
public final class IsoNowtime implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of(
                "dynamic|timestring",
                "The time of new files of the ISO image that are not on disk, and of the volume.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String word = arguments.get(0);
        if (word.equals("dynamic")) {
            session.settings().set(Choices.NODE_TIME, -1L);
            session.console().event(Severity.NOTE, "-iso_nowtime: Set to \"dynamic\"");
            return;
        }
        Instant time = TimeText.parse(word, Instant.now(), ZoneId.systemDefault())
                .orElseThrow(() -> ProblemException.sorry("-iso_nowtime: Cannot decode timestring '" + word + "'"));
        session.settings().set(Choices.NODE_TIME, time.getEpochSecond());
        for (String option : List.of("image.creation", "image.modified")) {
            if (!session.settings().recording().texts().containsKey(option)) {
                session.choose(option, time.toString());
            }
        }
        session.console().event(Severity.NOTE, "-iso_nowtime: Set to =" + time.getEpochSecond());
    }
}
