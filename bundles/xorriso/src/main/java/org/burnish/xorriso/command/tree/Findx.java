package org.burnish.xorriso.command.tree;

import java.io.IOException;
import org.burnish.recorder.DiskImporter;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.DiskFinding;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Does something with the files of the disk that pass tests. */
@Component(property = XorrisoCommand.COMMAND + "=findx")
public final class Findx implements XorrisoCommand {

    private final DiskImporter importer;

    @Activate
    public Findx(@Reference DiskImporter importer) {
        this.importer = importer;
    }

    @Override
    public Usage usage() {
        return Usage.listOf("[disk_path] [test] [-exec action]", "Like -find, but for files on disk.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        new DiskFinding(session, importer).perform(arguments.list());
    }
}
