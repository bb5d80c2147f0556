package org.burnish.xorriso.command.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.burnish.image.ImageNode;
import org.burnish.verifier.Verifier;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.IsoPath;
import org.burnish.xorriso.tree.Wildcards;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Checks files and trees against their recorded checksums. */
@Component(property = XorrisoCommand.COMMAND + "=check_md5_r")
public final class CheckMd5R implements XorrisoCommand {
    private final Verifier verifier;

    @Activate
    public CheckMd5R(@Reference Verifier verifier) {
        this.verifier = verifier;
    }

    @Override
    public Usage usage() {
        return new Usage(
                List.of("severity"), "iso_rr_path", "Compare file trees in the ISO image with their recorded MD5.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        Severity severity = arguments.severity(0, "-check_md5_r");
        List<ImageNode> nodes = new ArrayList<>();
        for (String pattern : arguments.list().isEmpty() ? List.of("/") : arguments.list()) {
            List<ImageNode> found = Wildcards.expand(session, session.tree(), pattern);
            if (found.isEmpty()) {
                throw ProblemException.failure(
                        "-check_md5_r: Not found in ISO image: '" + IsoPath.absolute(session, pattern) + "'");
            }
            nodes.addAll(found);
        }
        new FileChecking(verifier, session, severity).check(nodes);
        new StructureChecking(verifier, session, severity).check();
    }
}
