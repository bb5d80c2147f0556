package org.burnish.xorriso.command.check;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import org.burnish.image.DisplacedBlocks;
import org.burnish.image.ImageNode;
import org.burnish.image.LoadedImage;
import org.burnish.recorder.Drive;
import org.burnish.verifier.CheckResult;
import org.burnish.verifier.FileCheck;
import org.burnish.verifier.Verifier;
import org.burnish.xorriso.run.DriveChoices;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.jspecify.annotations.Nullable;

/** Checks the content of files against their recorded checksums, and reports the verdict. */
final class FileChecking {

    private final Verifier verifier;
    private final Session session;
    private final Severity severity;

    FileChecking(Verifier verifier, Session session, Severity severity) {
        this.verifier = verifier;
        this.session = session;
        this.severity = severity;
    }

    /** Checks these nodes with all below them. */
    void check(List<ImageNode> nodes) throws ProblemException, IOException {
        LoadedImage image = session.loaded()
                .orElseThrow(() -> ProblemException.failure("No ISO image loaded to be checked", "Use -dev or -indev"));
        Drive drive = session.indev().orElseThrow(() -> ProblemException.failure("No input drive acquired"));
        @Nullable CheckResult verdict = null;
        for (ImageNode node : nodes) {
            verdict = worse(verdict, check(image, drive, node).result());
        }
        if (verdict != null) {
            report(verdict);
        }
    }

    private FileCheck check(LoadedImage image, Drive drive, ImageNode node) throws InterruptedIOException {
        try {
            return verifier.checkFiles(
                    image,
                    DisplacedBlocks.of(drive.blocks(), session.settings().get(DriveChoices.DISPLACEMENT)),
                    node,
                    CheckEvents.listener(session));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Checking of '" + node.path() + "' was cancelled");
        }
    }

    /** One match counts for the whole when other nodes merely have nothing to check. */
    private static CheckResult worse(@Nullable CheckResult one, CheckResult other) {
        return one == null || rank(other) > rank(one) ? other : one;
    }

    private static int rank(CheckResult result) {
        return switch (result) {
            case NOT_RECORDED -> 0;
            case NOT_LOADED -> 1;
            case MATCHES -> 2;
            case UNREADABLE -> 3;
            case MISMATCH -> 4;
        };
    }

    private void report(CheckResult verdict) {
        Console console = session.console();
        switch (verdict) {
            case MATCHES -> console.result("File contents and their MD5 checksums match.");
            case MISMATCH -> {
                console.result("Mismatch detected between file contents and MD5 checksums.");
                CheckEvents.mismatch(session, severity);
            }
            case UNREADABLE -> {
                console.result("Not all file contents could be read. What was read matches.");
                console.event(
                        severity.atLeast(Severity.SORRY) ? severity : Severity.SORRY,
                        "Event triggered by unreadable file content");
            }
            case NOT_LOADED -> {
                console.result(
                        "Not a single file with MD5 checksum was found. (There is no MD5 checksum array loaded.)");
                boolean asked = session.settings().get(CommonSettings.MD5).enabled();
                CheckEvents.nothing(
                        session,
                        severity,
                        asked ? "checksums were recorded but can't be loaded" : "checksums are recorded but not loaded",
                        asked
                                ? "See what was reported when the image was loaded: it is damaged or torn"
                                : "Give -md5 on before -dev or -indev");
            }
            case NOT_RECORDED -> {
                console.result("Not a single file with MD5 checksum was found.");
                CheckEvents.nothing(
                        session,
                        severity,
                        "no checksum is recorded",
                        "Give -md5 on when writing. Reading can be tested by -check_media --");
            }
        }
    }
}
