package org.burnish.xorriso.command.tree;

import java.io.IOException;
import org.burnish.image.NameForms;
import org.burnish.recorder.DiskImporter;
import org.burnish.verifier.Verifier;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.NodeFinding;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Does something with the nodes that pass tests. */
@Component(property = XorrisoCommand.COMMAND + "=find")
public final class Find implements XorrisoCommand {

    private final DiskImporter importer;
    private final Verifier verifier;
    private final NameForms forms;

    @Activate
    public Find(@Reference DiskImporter importer, @Reference Verifier verifier, @Reference NameForms forms) {
        this.importer = importer;
        this.verifier = verifier;
        this.forms = forms;
    }

    @Override
    public Usage usage() {
        return Usage.listOf(
                "[iso_rr_path] [test] [-exec action]",
                "Perform an action on files below the given directory in the ISO image.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        new NodeFinding(session, importer, verifier, forms).perform(arguments.list());
    }
}
