package org.burnish.xorriso.command.medium;

import java.io.IOException;
import org.burnish.media.Medium;
import org.burnish.recorder.Drive;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.text.MediaFigures;
import org.burnish.xorriso.text.MediaState;
import org.osgi.service.component.annotations.Component;

/** Reports how many blocks the medium can take, now and when the pending changes are written. */
@Component(property = XorrisoCommand.COMMAND + "=tell_media_space")
public final class TellMediaSpace implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.plain("Print the free space on the medium, and that after the next -commit.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        Drive drive = session.outdev()
                .orElseThrow(
                        () -> ProblemException.failure("No output drive acquired on attempt to -tell_media_space"));
        Medium medium = drive.medium()
                .orElseThrow(() -> ProblemException.failure(
                        "-tell_media_space: No medium in drive '" + drive.address() + "'", "Load one"));
        long space = MediaFigures.of(drive, medium, MediaState.of(drive)).writable();
        session.console().result("Media space  : " + space + "s");
        session.console().result("After commit : " + (space - session.pendingBlocks()) + "s");
    }
}
