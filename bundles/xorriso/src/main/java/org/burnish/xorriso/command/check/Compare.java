package org.burnish.xorriso.command.check;

import java.io.IOException;
import org.burnish.recorder.DiskImporter;
import org.burnish.verifier.Verifier;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.text.DifferenceText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Compares one file on disk with one in the image; of directories, only the attributes. */
@Component(property = XorrisoCommand.COMMAND + "=compare")
public final class Compare implements XorrisoCommand {
    private final Verifier verifier;
    private final DiskImporter importer;

    @Activate
    public Compare(@Reference Verifier verifier, @Reference DiskImporter importer) {
        this.verifier = verifier;
        this.importer = importer;
    }

    @Override
    public Usage usage() {
        return Usage.of("disk_path", "iso_rr_path", "Compare a file on disk with one in the ISO image.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        new DiskComparing(session, importer, verifier::compareNode, DifferenceText::withoutPath).compare(arguments);
    }
}
