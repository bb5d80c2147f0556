package org.burnish.xorriso.command.medium;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageSession;
import org.burnish.media.WriteOptions;
import org.burnish.recorder.Drive;
import org.burnish.xorriso.run.LoadAddress;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.text.ByteCount;
import org.osgi.service.component.annotations.Component;

/** Makes an older session of an overwritable medium its newest. */
@Component(property = XorrisoCommand.COMMAND + "=truncate_overwritable")
public final class TruncateOverwritable implements XorrisoCommand {
    private static final String NAME = "-truncate_overwritable";

    @Override
    public Usage usage() {
        return new Usage(
                List.of("entity", "id", "adjust"),
                "",
                "Make an older session the newest one; adjust: new, old, or [+]number[k|m|g|s].");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        Drive drive = session.outdev()
                .orElseThrow(() ->
                        ProblemException.failure("No output drive acquired on attempt to activate an older session"));
        if (session.changesPending()) {
            throw ProblemException.failure(NAME + ": Image changes pending. -commit or -rollback first");
        }
        LoadAddress address = LoadAddress.parse(NAME, arguments.get(0), arguments.get(1));
        ImageSession older = address.find(drive)
                .orElseThrow(() -> ProblemException.failure(
                        NAME + ": No ISO 9660 image at LBA " + arguments.get(1) + ". Nothing was changed"));
        long end = end(arguments.get(2), drive, older);
        if (session.settings().get(WriteOptions.SIMULATE)) {
            session.console().event(Severity.NOTE, "-dummy mode prevents activation of an older session.");
            return;
        }
        drive.activate(older, end - older.start(), new MediumPacifier(session.console(), ""));
        session.console()
                .event(
                        Severity.NOTE,
                        "Activated image at LBA " + older.start() + ", '" + older.volumeId()
                                + "', as the newest one, up to LBA " + end);
        session.reassess(drive);
    }

    /** The block behind the last one that the session shall claim. */
    private static long end(String adjust, Drive drive, ImageSession older) throws ProblemException, IOException {
        long own = older.start() + older.blocks();
        if (adjust.equals("new")) {
            return own;
        }
        if (adjust.equals("old")) {
            return drive.sessions().stream()
                    .mapToLong(each -> each.start() + each.blocks())
                    .reduce(own, Math::max);
        }
        boolean more = adjust.startsWith("+");
        OptionalLong bytes = ByteCount.parse(more ? adjust.substring(1) : adjust);
        if (bytes.isEmpty()) {
            throw ProblemException.failure(
                    NAME + ": unknown adjustment '" + adjust + "'", "Use new, old, or a size such as +500m");
        }
        long blocks = BlockSource.blocksOf(bytes.getAsLong());
        return more ? own + blocks : blocks;
    }
}
