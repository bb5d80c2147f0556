package org.burnish.xorriso.command.check;

import java.util.Locale;
import org.burnish.image.BlockSource;
import org.burnish.recorder.Drive;
import org.burnish.verifier.CheckResult;
import org.burnish.verifier.RangeCheck;
import org.burnish.verifier.VerifierListener;
import org.burnish.xorriso.run.Heartbeat;
import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.text.SpeedUnit;

/** Reports once a second how far a scan is, and each recorded range that was checked. */
final class ScanPacifier implements VerifierListener {

    /** The range of item 0 of the checksum array, which is recorded without a tag. */
    private static final String WITHOUT_TAG = "array";

    private final Console console;
    private final Heartbeat heartbeat;
    private final SpeedUnit unit;

    ScanPacifier(Console console, Drive drive) {
        this.console = console;
        this.heartbeat = new Heartbeat(console, 1, "");
        this.unit = SpeedUnit.of(drive.medium());
    }

    @Override
    public void progress(long bytes, long total) {
        if (heartbeat.due() || bytes == total) {
            String speed = unit.format(bytes / heartbeat.exactSeconds() / 1000).strip();
            console.event(
                    Severity.UPDATE,
                    String.format(
                            Locale.ROOT,
                            "%7d blocks read in %d seconds %s %s",
                            bytes / BlockSource.BLOCK,
                            heartbeat.seconds(),
                            bytes == total ? "=" : ",",
                            speed));
        }
    }

    @Override
    public void range(RangeCheck check) {
        if (check.range().name().equals(WITHOUT_TAG)) {
            return;
        }
        boolean matches = check.result() == CheckResult.MATCHES;
        console.event(
                matches ? Severity.UPDATE : Severity.WARNING,
                "Found " + (matches ? "matching" : "NON-MATCHING") + " MD5 "
                        + check.range().name() + " tag: start=" + check.range().start() + " size="
                        + check.range().blocks());
    }
}
