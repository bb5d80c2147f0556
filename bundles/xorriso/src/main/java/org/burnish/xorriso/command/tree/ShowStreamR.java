package org.burnish.xorriso.command.tree;

import java.io.IOException;
import java.util.List;
import org.burnish.image.NameForms;
import org.burnish.recorder.DiskImporter;
import org.burnish.verifier.Verifier;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.NodeFinding;
import org.burnish.xorriso.tree.Wildcards;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows where contents of files in trees come from. */
@Component(property = XorrisoCommand.COMMAND + "=show_stream_r")
public final class ShowStreamR implements XorrisoCommand {

    private final DiskImporter importer;
    private final Verifier verifier;

    @Activate
    public ShowStreamR(@Reference DiskImporter importer, @Reference Verifier verifier) {
        this.importer = importer;
        this.verifier = verifier;
    }

    @Override
    public Usage usage() {
        return Usage.listOf("iso_rr_path", "Like -show_stream, for all files below the given paths.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        for (String path : Wildcards.paths(session, arguments.list())) {
            new NodeFinding(session, importer, verifier, NameForms.NONE).perform(List.of(path, "-exec", "show_stream"));
        }
    }
}
