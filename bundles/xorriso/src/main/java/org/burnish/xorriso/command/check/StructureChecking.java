package org.burnish.xorriso.command.check;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import org.burnish.image.CheckRange;
import org.burnish.image.LoadedImage;
import org.burnish.image.StructureFault;
import org.burnish.image.StructureReport;
import org.burnish.recorder.Drive;
import org.burnish.verifier.CheckResult;
import org.burnish.verifier.RangeCheck;
import org.burnish.verifier.Verifier;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;

/** Checks what readers find the loaded image by, apart from its content: both copies of its head, its directories. */
final class StructureChecking {

    private static final String SESSION = "session";

    private final Verifier verifier;
    private final Session session;
    private final Severity severity;

    StructureChecking(Verifier verifier, Session session, Severity severity) {
        this.verifier = verifier;
        this.session = session;
        this.severity = severity;
    }

    void check() throws ProblemException, IOException {
        LoadedImage image = session.loaded()
                .orElseThrow(() -> ProblemException.failure("No ISO image loaded to be checked", "Use -dev or -indev"));
        Drive drive = session.indev().orElseThrow(() -> ProblemException.failure("No input drive acquired"));
        StructureReport report = drive.inspect(List.of(image.session()));
        report.faults().forEach(fault -> session.console().result(line(fault)));
        boolean sound = report.faults().isEmpty();
        for (RangeCheck check : check(drive, report, image.bootRecord().elTorito())) {
            if (check.result() != CheckResult.MATCHES) {
                CheckRange range = check.range();
                session.console()
                        .result("STRUCTURE MISMATCH: " + range.name() + ", LBA " + range.start() + " , "
                                + range.blocks() + " blocks : " + reason(check));
                sound = false;
            }
        }
        if (!sound) {
            CheckEvents.mismatch(session, severity);
        }
    }

    /**
     * Content has its checks by file: the range of the whole session is left out, unless there are boot images, which need be
     * no files.
     */
    private List<RangeCheck> check(Drive drive, StructureReport report, boolean bootImages)
            throws InterruptedIOException {
        List<CheckRange> ranges = report.ranges().stream()
                .filter(range -> bootImages || !range.name().equals(SESSION))
                .toList();
        try {
            return verifier.checkRanges(ranges, drive.blocks(), CheckEvents.listener(session));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Checking of the structures was cancelled");
        }
    }

    private static String reason(RangeCheck check) {
        return check.result() == CheckResult.UNREADABLE
                ? "LBA " + check.unreadableAt() + " can't be read : " + check.reason()
                : "recorded " + check.range().checksum().digest() + " "
                        + check.range().checksum().hex() + " , found "
                        + check.found().orElse("");
    }

    static String line(StructureFault fault) {
        return "STRUCTURE MISMATCH: " + fault.structure() + ", LBA " + fault.lba() + " : " + fault.detail();
    }
}
