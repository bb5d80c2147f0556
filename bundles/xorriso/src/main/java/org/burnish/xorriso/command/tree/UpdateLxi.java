package org.burnish.xorriso.command.tree;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.burnish.image.ImageNode;
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
import org.burnish.xorriso.tree.Wildcards;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes trees of the image what trees of the disk are, where either of them may be missing. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=update_lxi")
public final class UpdateLxi extends UpdatingList {

    @Activate
    public UpdateLxi(@Reference DiskImporter importer, @Reference Verifier verifier) {
        super("-update_lxi", importer, verifier);
    }

    @Override
    public Usage usage() {
        return new Usage(
                List.of("disk_prefix", "iso_rr_prefix"),
                "disk_path",
                "Like -update_l, and patterns match what is in the image only, too.");
    }

    @Override
    Map<Path, String> pairs(Arguments arguments, Session session, String name) throws ProblemException {
        Map<Path, String> pairs = new LinkedHashMap<>();
        Prefixes prefixes = Prefixes.of(session, arguments.get(0), arguments.get(1));
        for (String word : arguments.list()) {
            String pattern = prefixes.toImage(DiskPath.of(session, word), name);
            for (String disk : new DiskWildcards(session, false).expand(List.of(word))) {
                if (!Wildcards.isPattern(disk)) {
                    Path file = DiskPath.of(session, disk);
                    pairs.put(file, prefixes.toImage(file, name));
                }
            }
            for (ImageNode node : Wildcards.expand(session, session.tree(), pattern)) {
                pairs.putIfAbsent(prefixes.toDisk(node.path(), name), node.path());
            }
        }
        return pairs;
    }
}
