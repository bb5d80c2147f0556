package org.burnish.xorriso.command.setting;

import org.burnish.xorriso.run.DialogChoices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.text.PacifierForm;
import org.osgi.service.component.annotations.Component;

/** Chooses how it looks, and how often it is reported, that a recording goes on. */
@Component(property = XorrisoCommand.COMMAND + "=pacifier")
public final class Pacifying implements XorrisoCommand {

    private static final String INTERVAL = "interval=";
    private static final double LEAST = 0.1;
    private static final double MOST = 60;

    @Override
    public Usage usage() {
        return Usage.of(
                "\"xorriso\"|\"cdrecord\"|\"mkisofs\"|\"interval=\"seconds",
                "Choose the form of the lines that report how far writing is, or how far they are apart.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        PacifierForm old = session.settings().get(DialogChoices.PACIFIER);
        String word = arguments.get(0);
        if (!word.startsWith(INTERVAL)) {
            PacifierForm.Style style = PacifierForm.style(word)
                    .orElseThrow(() -> ProblemException.sorry(
                            "-pacifier: unknown behavior code '" + word + "'",
                            "Codes are xorriso, cdrecord, mkisofs, interval="));
            session.settings().set(DialogChoices.PACIFIER, new PacifierForm(style, old.interval()));
            return;
        }
        double seconds = seconds(word);
        if (seconds < LEAST || seconds > MOST) {
            boolean low = seconds < LEAST;
            session.console()
                    .event(
                            Severity.WARNING,
                            "-pacifier: interval='" + word + "' is too " + (low ? "low. Min: " : "high. Max: ")
                                    + PacifierForm.seconds(low ? LEAST : MOST));
            return;
        }
        session.settings().set(DialogChoices.PACIFIER, new PacifierForm(old.style(), seconds));
    }

    private static double seconds(String word) throws ProblemException {
        try {
            return Double.parseDouble(word.substring(INTERVAL.length()));
        } catch (NumberFormatException e) {
            throw ProblemException.sorry("-pacifier: unknown behavior code '" + word + "'");
        }
    }
}
