package org.burnish.xorriso.command.volume;

import java.util.List;
import org.burnish.image.ImageNode;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.Wildcards;
import org.osgi.service.component.annotations.Component;

/** The same for all paths that the image has when the command is given, and that match a pattern. */
@Component(property = XorrisoCommand.COMMAND + "=sort_weight_pattern")
public final class SortWeightPattern implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("number", "iso_rr_pattern", "Do the same for all paths of the image that match a pattern.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        List<String> paths = Wildcards.expand(session, session.tree(), arguments.get(1)).stream()
                .map(ImageNode::path)
                .toList();
        SortWeight.add("-sort_weight_pattern", arguments.get(0), paths, session);
    }
}
