package org.burnish.xorriso.command.setting;

import java.util.OptionalLong;
import org.burnish.recorder.RecordingOptions;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Makes an add-on session for a medium that is not in the output drive. */
@Component(property = XorrisoCommand.COMMAND + "=grow_blindly")
public final class GrowBlindly implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of(
                "\"off\"|predicted_nwa",
                "With different -indev and -outdev: write a session that will finally lie at this block.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String text = arguments.get(0);
        if (text.equals("off") || text.equals("-1")) {
            session.settings().set(RecordingOptions.PREDICTED_START, OptionalLong.empty());
            return;
        }
        if (!text.matches("\\d{1,10}s?")) {
            throw ProblemException.failure(
                    "-grow_blindly: No number of a block: '" + text + "'", "Give off, or the address of a block");
        }
        session.settings()
                .set(RecordingOptions.PREDICTED_START, OptionalLong.of(Long.parseLong(text.replace("s", ""))));
    }
}
