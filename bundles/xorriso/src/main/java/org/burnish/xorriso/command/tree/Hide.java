package org.burnish.xorriso.command.tree;

import java.util.List;
import org.burnish.image.ImageNode;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.HideState;
import org.burnish.xorriso.tree.IsoPath;
import org.burnish.xorriso.tree.Wildcards;
import org.osgi.service.component.annotations.Component;

/** Hides files from trees of the image that is written; their content is in it all the same. */
@Component(property = XorrisoCommand.COMMAND + "=hide")
public final class Hide implements XorrisoCommand {

    @Override
    public Usage usage() {
        return new Usage(
                List.of("hide_state"),
                "iso_rr_path",
                "Keep names out of the trees that are written: \"on\", \"iso_rr\", \"joliet\", \"iso_9660_1999\", \"off\"; the content stays.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        HideState state = HideState.of(arguments.get(0), "-hide");
        for (String pattern : arguments.list()) {
            List<ImageNode> nodes = Wildcards.expand(session, session.tree(), pattern);
            if (nodes.isEmpty()) {
                throw ProblemException.failure(
                        "-hide: Cannot find path '" + IsoPath.absolute(session, pattern) + "' in loaded ISO image");
            }
            for (ImageNode node : nodes) {
                state.apply(node, session);
            }
        }
    }
}
