package org.burnish.xorriso.command.tree;

import org.burnish.image.ImageNode;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.StreamText;
import org.burnish.xorriso.tree.Wildcards;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** Shows where contents of files come from. */
@Component(property = XorrisoCommand.COMMAND + "=show_stream")
public final class ShowStream implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.listOf("iso_rr_path", "Show where the contents of files of the ISO image come from.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        for (String path : Wildcards.paths(session, arguments.list())) {
            @Nullable ImageNode node = session.tree().find(path);
            if (node == null) {
                throw ProblemException.failure("Cannot find path '" + path + "' in loaded ISO image");
            }
            StreamText.of(node).ifPresent(session.console()::result);
        }
    }
}
