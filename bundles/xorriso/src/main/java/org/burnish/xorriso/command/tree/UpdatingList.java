package org.burnish.xorriso.command.tree;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.burnish.recorder.DiskImporter;
import org.burnish.verifier.Verifier;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.Updating;

/** A command that makes trees of the image what trees of the disk are, below two prefixes. */
abstract class UpdatingList implements XorrisoCommand {

    private final String command;
    private final DiskImporter importer;
    private final Verifier verifier;

    UpdatingList(String command, DiskImporter importer, Verifier verifier) {
        this.command = command;
        this.importer = importer;
        this.verifier = verifier;
    }

    /** The files of the disk that the arguments name, and their places. */
    abstract Map<Path, String> pairs(Arguments arguments, Session session, String name) throws ProblemException;

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        session.tree();
        for (Map.Entry<Path, String> pair : pairs(arguments, session, command).entrySet()) {
            new Updating(session, importer, verifier, true)
                    .update(pair.getKey(), pair.getKey().toString(), pair.getValue());
        }
    }
}
