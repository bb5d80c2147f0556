package org.burnish.xorriso.command.setting;

import org.burnish.image.ImageOptions;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Sets the name of the volume. */
@Component(property = XorrisoCommand.COMMAND + "=volid")
public final class Volid implements XorrisoCommand {
    private static final int LENGTH = 32;

    @Override
    public Usage usage() {
        return Usage.of("volume_id", "Specify the volume ID text. (32 characters)");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String id = arguments.get(0);
        if (id.length() > LENGTH) {
            throw ProblemException.failure("-volid: Text too long (" + id.length() + " > " + LENGTH + ")");
        }
        session.settings().set(ImageOptions.VOLUME_ID, id);
        if (session.indev().isPresent() || session.outdev().isPresent()) {
            session.changed();
        }
    }
}
