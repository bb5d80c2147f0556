package org.burnish.cdrecord;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.burnish.media.Medium;
import org.burnish.media.MediumSession;
import org.burnish.mmc.response.InquiryData;
import org.burnish.recorder.Drive;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** What cdrecord prints and the language of xorriso has no command for. */
@Component(property = XorrisoCommand.COMMAND + "=cdrecord_report")
public final class Emulation implements XorrisoCommand {

    static final String NOTE = "note";
    static final String HELP = "help";
    static final String VERSION = "version";
    static final String BLANK_HELP = "blank_help";
    static final String WAIT = "wait";
    static final String INQUIRY = "inq";
    static final String CHECK = "checkdrive";
    static final String ATIP = "atip";
    static final String MSINFO = "msinfo";

    private static final String NAME = "-cdrecord_report";

    /** What one of the words does. */
    private interface Action {
        void perform(List<String> words, Session session) throws ProblemException, IOException;
    }

    private static final Map<String, Action> ACTIONS = Map.of(
            NOTE, Emulation::note,
            HELP, (words, session) -> HelpText.OPTIONS.forEach(session.console()::info),
            VERSION, (words, session) -> session.console().result("Cdrecord 2.01-Emulation by Burnish"),
            BLANK_HELP, (words, session) -> HelpText.BLANK_MODES.forEach(session.console()::info),
            WAIT, Emulation::awaitInput,
            INQUIRY, (words, session) -> inquiry(session),
            CHECK, (words, session) -> check(session),
            ATIP, (words, session) -> atip(session),
            MSINFO, (words, session) -> multiSession(session));

    /** The words of one command. */
    static String[] command(String action, String... words) {
        return Stream.of(Stream.of(NAME, action), Stream.of(words), Stream.of("--"))
                .flatMap(each -> each)
                .toArray(String[]::new);
    }

    @Override
    public Usage usage() {
        return new Usage(
                List.of("what"), "text", "What -as cdrecord prints: inq, checkdrive, atip, msinfo, help, version.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        Action action = ACTIONS.get(arguments.get(0));
        if (action == null) {
            throw ProblemException.failure(NAME + ": unknown word '" + arguments.get(0) + "'");
        }
        action.perform(arguments.list(), session);
    }

    private static void note(List<String> words, Session session) {
        session.console().event(Severity.NOTE, "-as cdrecord: " + String.join(" ", words));
    }

    /** Until there is a byte, or the end of the input; it is read later. */
    private static void awaitInput(List<String> words, Session session) throws IOException {
        InputStream input = session.input();
        if (input.markSupported()) {
            session.console().info("Waiting for data on stdin...");
            input.mark(1);
            input.read();
            input.reset();
        }
    }

    private static void inquiry(Session session) throws ProblemException, IOException {
        Drive drive = session.outdev("-as cdrecord");
        InquiryData data = drive.optical().inquiry();
        session.console().result("Device type    : " + (data.removable() ? "Removable CD-ROM" : "CD-ROM"));
        session.console().result("Vendor_info    : '" + data.vendor() + "'");
        session.console().result("Identifikation : '" + data.product() + "'");
        session.console().result("Revision       : '" + data.revision() + "'");
    }

    private static void check(Session session) throws ProblemException, IOException {
        inquiry(session);
        session.console().result("Driver flags   : BURNFREE");
        session.console().result("Supported modes: SAO TAO");
    }

    private static void atip(Session session) throws ProblemException, IOException {
        check(session);
        Drive drive = session.outdev("-as cdrecord");
        Medium medium = drive.medium()
                .orElseThrow(() -> ProblemException.failure("There is no medium in drive '" + drive.address() + "'"));
        session.console().result("Current: " + medium.name());
        session.console().result("ATIP info from disk:");
        session.console().result(medium.traits().erasable() ? "  Is erasable" : "  Is not erasable");
        if (!medium.product().id().isEmpty()) {
            session.console()
                    .result("  Product Id:    " + medium.product().id() + "/"
                            + medium.product().manufacturer());
        }
        session.console()
                .result(String.format(
                        Locale.ROOT,
                        "  1T speed: %d kB/s",
                        Math.round(medium.traits().speed().kilobytes())));
    }

    /** The first block of the last session, and that of the next one, as mkisofs takes them by -C. */
    private static void multiSession(Session session) throws ProblemException {
        Drive drive = session.outdev("-as cdrecord");
        Medium medium = drive.medium()
                .filter(present -> present.state() == Medium.State.APPENDABLE
                        && !present.sessions().isEmpty())
                .orElseThrow(() -> ProblemException.failure(
                        "Output medium is not appendable. Cannot obtain -msinfo.",
                        "Sessions of overwritable media are added by -dev and -add"));
        List<MediumSession> sessions = medium.sessions();
        session.console()
                .result(sessions.get(sessions.size() - 1).start() + ","
                        + medium.next().start());
    }
}
