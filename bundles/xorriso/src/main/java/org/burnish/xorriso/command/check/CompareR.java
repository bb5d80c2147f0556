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

/** Compares a tree on disk with one in the image. */
@Component(property = XorrisoCommand.COMMAND + "=compare_r")
public final class CompareR implements XorrisoCommand {
    private final Verifier verifier;
    private final DiskImporter importer;

    @Activate
    public CompareR(@Reference Verifier verifier, @Reference DiskImporter importer) {
        this.verifier = verifier;
        this.importer = importer;
    }

    @Override
    public Usage usage() {
        return Usage.of("disk_path", "iso_rr_path", "Compare trees on disk and in the ISO image, file by file.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        new DiskComparing(session, importer, verifier::compare, DifferenceText::withPath).compare(arguments);
    }
}
