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
import org.burnish.xorriso.tree.Prefixes;
import org.burnish.xorriso.tree.Wildcards;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes trees of the image that are named what trees of the disk are. */
@Component(service = XorrisoCommand.class, property = XorrisoCommand.COMMAND + "=update_li")
public final class UpdateLi extends UpdatingList {

    @Activate
    public UpdateLi(@Reference DiskImporter importer, @Reference Verifier verifier) {
        super("-update_li", importer, verifier);
    }

    @Override
    public Usage usage() {
        return new Usage(
                List.of("iso_rr_prefix", "disk_prefix"),
                "iso_rr_path",
                "Like -update_r for each iso_rr_path; in it iso_rr_prefix becomes disk_prefix.");
    }

    @Override
    Map<Path, String> pairs(Arguments arguments, Session session, String name) throws ProblemException {
        Map<Path, String> pairs = new LinkedHashMap<>();
        Prefixes prefixes = Prefixes.of(session, arguments.get(1), arguments.get(0));
        for (String path : Wildcards.paths(session, arguments.list())) {
            pairs.put(prefixes.toDisk(path, name), path);
        }
        return pairs;
    }
}
