package org.burnish.xorriso.command.check;

import java.util.function.Function;
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

/** What the checks have in common. */
final class CheckEvents {

    private static final int SECONDS = 5;

    private CheckEvents() {}

    /** A pacifier that counts bytes, and names what differs or can't be read at once. */
    static VerifierListener listener(Session session) {
        return listener(session, Difference::toString);
    }

    /**
     * The same, where image and disk are compared.
     *
     * @param text the line of a difference
     */
    static VerifierListener listener(Session session, Function<Difference, String> text) {
        Heartbeat heartbeat = new Heartbeat(session.console(), SECONDS, "");
        SpeedUnit unit = SpeedUnit.of(session.indev().flatMap(Drive::medium));
        return new VerifierListener() {
            @Override
            public void progress(long bytes, long total) {
                if (heartbeat.due()) {
                    double speed = bytes / heartbeat.exactSeconds() / 1000;
                    session.console()
                            .event(
                                    Severity.UPDATE,
                                    SizeText.count(bytes) + " content bytes read in " + heartbeat.seconds()
                                            + " seconds , " + unit.format(speed).strip());
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
        };
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
