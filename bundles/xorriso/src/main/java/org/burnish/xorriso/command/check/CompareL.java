package org.burnish.xorriso.command.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.burnish.recorder.DiskImporter;
import org.burnish.verifier.Verifier;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.text.DifferenceText;
import org.burnish.xorriso.tree.DiskPath;
import org.burnish.xorriso.tree.DiskWildcards;
import org.burnish.xorriso.tree.Prefixes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Compares trees on disk with trees in the image. */
@Component(property = XorrisoCommand.COMMAND + "=compare_l")
public final class CompareL implements XorrisoCommand {

    private final Verifier verifier;
    private final DiskImporter importer;

    @Activate
    public CompareL(@Reference Verifier verifier, @Reference DiskImporter importer) {
        this.verifier = verifier;
        this.importer = importer;
    }

    @Override
    public Usage usage() {
        return new Usage(
                List.of("disk_prefix", "iso_rr_prefix"),
                "disk_path",
                "Like -compare_r for each disk_path; in it disk_prefix becomes iso_rr_prefix.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        Prefixes prefixes = Prefixes.of(session, arguments.get(0), arguments.get(1));
        DiskComparing comparing = new DiskComparing(session, importer, verifier::compare, DifferenceText::withPath);
        for (String word : new DiskWildcards(session, false).expand(arguments.list())) {
            Path disk = DiskPath.of(session, word);
            comparing.compare(disk, prefixes.toImage(disk, "-compare_l"));
        }
    }
}
