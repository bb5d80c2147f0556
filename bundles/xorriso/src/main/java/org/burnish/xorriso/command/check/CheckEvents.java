package org.burnish.xorriso.command.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.burnish.image.ImageNode;
import org.burnish.recorder.Drive;
import org.burnish.verifier.Difference;
import org.burnish.verifier.Mismatch;
import org.burnish.verifier.UnreadableFile;
import org.burnish.verifier.VerifierListener;
import org.burnish.xorriso.run.Heartbeat;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.text.SizeText;
import org.burnish.xorriso.text.SpeedUnit;
import org.burnish.xorriso.tree.FileNumbers;
import org.burnish.xorriso.tree.NamedComparing;

/** What the checks have in common. */
final class CheckEvents {

    private static final int SECONDS = 5;

    private CheckEvents() {}

    /** A pacifier that counts bytes, and names what differs or can't be read at once. */
    static VerifierListener listener(Session session) {
        return new Reporting(session, Difference::toString);
    }

    /**
     * The same, where image and disk are compared.
     *
     * @param text the line of a difference
     */
    static VerifierListener listener(Session session, Function<Difference, String> text, NamedComparing named) {
        return new Reporting(session, text) {
            @Override
            public Trust trust() {
                return FileNumbers.trust(session);
            }

            @Override
            public List<Difference> further(ImageNode node, Path disk) throws IOException {
                return named.differences(node, disk);
            }
        };
    }

    /** Reports as findings come. */
    private static class Reporting implements VerifierListener {

        private final Session session;
        private final Function<Difference, String> text;
        private final Heartbeat heartbeat;
        private final SpeedUnit unit;

        Reporting(Session session, Function<Difference, String> text) {
            this.session = session;
            this.text = text;
            this.heartbeat = new Heartbeat(session.console(), SECONDS, "");
            this.unit = SpeedUnit.of(session.indev().flatMap(Drive::medium));
        }

        @Override
        public void progress(long bytes, long total) {
            if (heartbeat.due()) {
                double speed = bytes / heartbeat.exactSeconds() / 1000;
                session.console()
                        .event(
                                Severity.UPDATE,
                                SizeText.count(bytes) + " content bytes read in " + heartbeat.seconds() + " seconds , "
                                        + unit.format(speed).strip());
            }
        }

        @Override
        public void mismatch(Mismatch mismatch) {
            session.console().result("MD5 MISMATCH: '" + mismatch.path() + "'");
        }

        @Override
        public void difference(Difference difference) {
            session.console().result(text.apply(difference));
        }

        @Override
        public void unreadable(UnreadableFile file) {
            session.console()
                    .event(
                            Severity.SORRY,
                            "Cannot read content of '" + file.path() + "' at LBA " + file.lba() + " : "
                                    + file.reason());
        }
    }

    /** The event of the severity that the user chose. */
    static void mismatch(Session session, Severity severity) {
        session.console().event(severity, "Event triggered by MD5 comparison mismatch");
    }

    /** That nothing could be checked is no success, whatever severity was chosen for mismatches. */
    static void nothing(Session session, Severity chosen, String why, String hint) {
        Severity severity = chosen.atLeast(Severity.SORRY) ? chosen : Severity.SORRY;
        session.console().event(severity, "Nothing was checked : " + why);
        session.console().event(Severity.HINT, hint);
    }
}
