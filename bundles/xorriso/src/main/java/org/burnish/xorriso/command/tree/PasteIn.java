package org.burnish.xorriso.command.tree;

import java.util.List;
import org.burnish.image.FileNode;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.DiskPath;
import org.burnish.xorriso.tree.IsoPath;
import org.burnish.xorriso.tree.Pasting;
import org.osgi.service.component.annotations.Component;

/** Writes the content of a file of the image into a file on disk. */
@Component(property = XorrisoCommand.COMMAND + "=paste_in")
public final class PasteIn implements XorrisoCommand {

    @Override
    public Usage usage() {
        return new Usage(
                List.of("iso_rr_path", "disk_path", "byte_offset", "byte_count"),
                "",
                "Write the content of a file of the ISO image into a file on disk, from byte_offset on.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        FileNode file = Pasting.file(session, IsoPath.absolute(session, arguments.get(0)), "-paste_in");
        new Pasting(session)
                .paste(
                        file,
                        DiskPath.of(session, arguments.get(1)),
                        Pasting.bytes(arguments.get(2), "-paste_in"),
                        Pasting.bytes(arguments.get(3), "-paste_in"));
    }
}
