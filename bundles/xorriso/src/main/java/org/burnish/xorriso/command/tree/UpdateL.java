package org.burnish.xorriso.command.tree;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.burnish.recorder.DiskImporter;
import org.burnish.verifier.Verifier;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.DiskPath;
import org.burnish.xorriso.tree.DiskWildcards;
import org.burnish.xorriso.tree.Prefixes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes trees of the image what trees of the disk are. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=update_l")
public final class UpdateL extends UpdatingList {

    @Activate
    public UpdateL(@Reference DiskImporter importer, @Reference Verifier verifier) {
        super("-update_l", importer, verifier);
    }

    @Override
    public Usage usage() {
        return new Usage(
                List.of("disk_prefix", "iso_rr_prefix"),
                "disk_path",
                "Like -update_r for each disk_path; in it disk_prefix becomes iso_rr_prefix.");
    }

    @Override
    Map<Path, String> pairs(Arguments arguments, Session session, String name) throws ProblemException {
        Map<Path, String> pairs = new LinkedHashMap<>();
        Prefixes prefixes = Prefixes.of(session, arguments.get(0), arguments.get(1));
        for (String word : new DiskWildcards(session, false).expand(arguments.list())) {
            Path disk = DiskPath.of(session, word);
            pairs.put(disk, prefixes.toImage(disk, name));
        }
        return pairs;
    }
}
