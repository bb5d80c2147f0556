package org.burnish.xorriso.command.check;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.image.CheckRange;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.image.LoadedImage;
import org.burnish.recorder.Drive;
import org.burnish.verifier.CheckResult;
import org.burnish.verifier.RangeCheck;
import org.burnish.verifier.Verifier;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.Wildcards;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Checks single files, or the loaded session as a whole. */
@Component(property = XorrisoCommand.COMMAND + "=check_md5")
public final class CheckMd5 implements XorrisoCommand {
    private static final String SESSION_RANGE = "array";

    private final Verifier verifier;

    @Activate
    public CheckMd5(@Reference Verifier verifier) {
        this.verifier = verifier;
    }

    private void checkSession(Session session, Severity severity) throws ProblemException, IOException {
        LoadedImage image = session.loaded()
                .orElseThrow(() -> ProblemException.failure("No ISO image loaded to be checked", "Use -dev or -indev"));
        Optional<CheckRange> range = image.ranges().stream()
                .filter(each -> each.name().equals(SESSION_RANGE))
                .findFirst();
        if (range.isEmpty()) {
            session.console().result("No session MD5 is recorded with the loaded session");
            CheckEvents.nothing(
                    session, severity, "no session checksum is loaded", "Give -md5 on before -dev or -indev");
            return;
        }
        session.console().info("Checking loaded session by its recorded MD5.");
        session.console()
                .result("Session " + range.get().checksum().digest() + " "
                        + range.get().checksum().hex() + " , LBA " + range.get().start() + " , "
                        + range.get().blocks() + " blocks");
        report(session, severity, check(session, range.get()));
    }

    private RangeCheck check(Session session, CheckRange range) throws ProblemException, IOException {
        Drive drive = session.indev().orElseThrow(() -> ProblemException.failure("No input drive acquired"));
        try {
            return verifier.checkRanges(List.of(range), drive.blocks(), CheckEvents.listener(session))
                    .get(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Checking of the session was cancelled");
        }
    }

    private static void report(Session session, Severity severity, RangeCheck check) {
        if (check.result() == CheckResult.MATCHES) {
            session.console().result("Ok, session data match recorded md5.");
            return;
        }
        if (check.result() == CheckResult.UNREADABLE) {
            session.console().event(Severity.SORRY, "Cannot read LBA " + check.unreadableAt() + " : " + check.reason());
        }
        session.console().result("MD5 MISMATCH WITH DATA OF LOADED SESSION !");
        CheckEvents.mismatch(session, severity);
    }

    @Override
    public Usage usage() {
        return new Usage(
                List.of("severity"),
                "iso_rr_path",
                "Compare files in the ISO image, or the loaded session, with the recorded MD5.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        Severity severity = arguments.severity(0, "-check_md5");
        if (arguments.list().isEmpty()) {
            checkSession(session, severity);
            return;
        }
        List<ImageNode> nodes = new ArrayList<>();
        for (String pattern : arguments.list()) {
            for (ImageNode node : Wildcards.expand(session, session.tree(), pattern)) {
                if (node instanceof FileNode) {
                    nodes.add(node);
                }
            }
        }
        if (nodes.isEmpty()) {
            throw ProblemException.failure("-check_md5: No data file found under the given paths");
        }
        new FileChecking(verifier, session, severity).check(nodes);
    }
}
