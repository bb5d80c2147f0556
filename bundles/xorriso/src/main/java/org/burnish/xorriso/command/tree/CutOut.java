package org.burnish.xorriso.command.tree;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.burnish.recorder.DiskImporter;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.DiskPath;
import org.burnish.xorriso.tree.Grafting;
import org.burnish.xorriso.tree.IsoPath;
import org.burnish.xorriso.tree.Pasting;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Adds some bytes of a file of the disk. */
@Component(property = XorrisoCommand.COMMAND + "=cut_out")
public final class CutOut implements XorrisoCommand {

    private final DiskImporter importer;

    @Activate
    public CutOut(@Reference DiskImporter importer) {
        this.importer = importer;
    }

    @Override
    public Usage usage() {
        return new Usage(
                List.of("disk_path", "byte_offset", "byte_count", "iso_rr_path"),
                "",
                "Insert some bytes of a file on disk as a file of the ISO image.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        Path disk = DiskPath.of(session, arguments.get(0));
        long offset = Pasting.bytes(arguments.get(1), "-cut_out");
        long count = Pasting.bytes(arguments.get(2), "-cut_out");
        String path = IsoPath.absolute(session, arguments.get(3));
        session.tree();
        if (!Files.exists(disk)) {
            throw ProblemException.failure(
                    "-cut_out: Cannot determine type of '" + disk + "' : No such file or directory");
        }
        if (!Files.isRegularFile(disk)) {
            throw ProblemException.failure("-cut_out: Unsupported file type "
                    + (Files.isDirectory(disk) ? "(directory) " : "") + "with '" + disk
                    + "' : No such file or directory");
        }
        new Grafting(session, importer).cut(disk, offset, count, path);
    }
}
