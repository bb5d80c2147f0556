package org.burnish.xorriso.command.check;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import org.burnish.image.BlockSource;
import org.burnish.image.CheckRange;
import org.burnish.image.LoadedImage;
import org.burnish.recorder.Drive;
import org.burnish.verifier.CheckResult;
import org.burnish.verifier.MediaRegion;
import org.burnish.verifier.MediaScan;
import org.burnish.verifier.RangeCheck;
import org.burnish.verifier.ScanRequest;
import org.burnish.verifier.Verifier;
import org.burnish.verifier.VerifierListener;
import org.burnish.xorriso.run.Heartbeat;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.text.SpeedUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads a medium and tells how that went. */
@Component(property = XorrisoCommand.COMMAND + "=check_media")
public final class CheckMedia implements XorrisoCommand {
    private static final int RETRY_BLOCKS = 1;

    private final Verifier verifier;

    @Activate
    public CheckMedia(@Reference Verifier verifier) {
        this.verifier = verifier;
    }

    private MediaScan scan(Session session, Drive drive, MediaCheckOptions options) throws IOException {
        boolean withImage = !options.outdev();
        List<CheckRange> ranges =
                withImage ? session.loaded().map(LoadedImage::ranges).orElse(List.of()) : List.of();
        try (SparseCopy copy = SparseCopy.to(options.dataTo())) {
            return verifier.scan(drive.blocks(), request(drive, options, ranges, copy), progress(session, drive));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Reading of '" + drive.address() + "' was cancelled");
        }
    }

    private static ScanRequest request(
            Drive drive, MediaCheckOptions options, List<CheckRange> ranges, ScanRequest.Copy copy) {
        long last = options.end() < 0 ? drive.blocks().blocks() - 1 : options.end();
        return new ScanRequest(
                options.start(),
                Math.max(0, last - options.start() + 1),
                0,
                options.retry() ? RETRY_BLOCKS : 0,
                options.slow(),
                options.timeLimit(),
                options.itemLimit(),
                ranges,
                copy);
    }

    private static VerifierListener progress(Session session, Drive drive) {
        Heartbeat heartbeat = new Heartbeat(session.console(), 1, "");
        SpeedUnit unit = SpeedUnit.of(drive.medium());
        return new VerifierListener() {
            @Override
            public void progress(long bytes, long total) {
                if (heartbeat.due() || bytes == total) {
                    session.console()
                            .event(
                                    Severity.UPDATE,
                                    String.format(
                                            "%7d blocks read in %d seconds %s %s",
                                            bytes / BlockSource.BLOCK,
                                            heartbeat.seconds(),
                                            bytes == total ? "=" : ",",
                                            unit.format(bytes / heartbeat.exactSeconds() / 1000)
                                                    .strip()));
                }
            }
        };
    }

    private static String line(String title, MediaRegion region) {
        String sign = region.quality() == MediaRegion.Quality.UNTESTED
                ? "0"
                : region.quality().good() ? "+" : "-";
        return String.format(
                "%s: %10d , %10d , %s %s",
                title, region.start(), region.blocks(), sign, region.quality().word());
    }

    private static String line(RangeCheck check) {
        boolean matches = check.result() == CheckResult.MATCHES;
        return String.format(
                "MD5 tag range: %10d , %10d , %s",
                check.range().start(), check.range().blocks(), matches ? "+ md5_match" : "- md5_mismatch");
    }

    @Override
    public Usage usage() {
        return Usage.listOf("option=value", "Try to read data blocks from the medium and report about the outcome.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        MediaCheckOptions options = MediaCheckOptions.parse(arguments.list());
        Drive drive = (options.outdev() ? session.outdev() : session.indev())
                .orElseThrow(() -> ProblemException.failure("-check_media: No drive acquired", "Use -indev or -dev"));
        MediaScan scan = scan(session, drive, options);
        Console console = session.console();
        console.result("Media checks :        lba ,       size , quality");
        scan.regions().forEach(region -> console.result(line("Media region ", region)));
        if (!scan.ranges().isEmpty()) {
            console.result("MD5 checks   :        lba ,       size , result");
            scan.ranges().forEach(check -> console.result(line(check)));
        }
        if (!scan.stopped().isEmpty()) {
            console.event(Severity.NOTE, "-check_media ended early : " + scan.stopped());
        }
        if (!scan.sound() && options.event() != Severity.ALL) {
            console.event(options.event(), "Event triggered by media read error or MD5 comparison mismatch");
        }
    }
}
