package org.burnish.xorriso.command.report;

import java.util.List;
import java.util.Locale;
import org.burnish.image.BootReport;
import org.burnish.image.LoadedImage;
import org.burnish.recorder.Drive;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;

/** A command that reports how the loaded image boots, in words that make another image boot so. */
abstract class BootReporting implements XorrisoCommand {

    private static final String PLAIN = "plain";

    private final String name;

    BootReporting(String name) {
        this.name = name;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                "\"plain\"|\"cmd\"|\"as_mkisofs\"",
                "Report how the loaded image boots: what it says, or the commands or options of mkisofs that make it so.");
    }

    /** What the plain form reports. */
    abstract List<BootReport.Entry> entries(BootReport report);

    /** What is missing if that is nothing. */
    abstract String missing();

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String word = arguments.get(0);
        LoadedImage image = session.loaded()
                .orElseThrow(() ->
                        ProblemException.failure("-" + name + ": No image was loaded", "Load one by -indev or -dev"));
        if (word.equals(PLAIN) || word.isEmpty()) {
            reportPlainly(image, session);
            return;
        }
        BootProposal.Form form = form(word);
        String path = session.indev()
                .map(Drive::address)
                .map(address -> address.path())
                .orElse("");
        BootProposal.lines(image, path, form).forEach(session.console()::result);
    }

    private void reportPlainly(LoadedImage image, Session session) {
        List<BootReport.Entry> entries = entries(image.bootReport());
        if (entries.isEmpty()) {
            session.console().event(Severity.NOTE, missing());
        }
        entries.forEach(
                entry -> session.console().result(String.format(Locale.ROOT, "%-19s:%s", entry.name(), entry.value())));
    }

    private BootProposal.Form form(String word) throws ProblemException {
        for (BootProposal.Form form : BootProposal.Form.values()) {
            if (form.name().toLowerCase(Locale.ROOT).equals(word)) {
                return form;
            }
        }
        throw ProblemException.failure("-" + name + ": unknown form '" + word + "'", "Use plain, cmd or as_mkisofs");
    }
}
