package org.burnish.xorriso.command.check;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.burnish.image.CheckRange;
import org.burnish.image.ImageSession;
import org.burnish.image.LoadedImage;
import org.burnish.image.StructureReport;
import org.burnish.media.MediumSession;
import org.burnish.recorder.Drive;
import org.burnish.verifier.CheckResult;
import org.burnish.verifier.MediaRegion;
import org.burnish.verifier.MediaScan;
import org.burnish.verifier.RangeCheck;
import org.burnish.verifier.ScanOptions;
import org.burnish.verifier.ScanRequest;
import org.burnish.verifier.Verifier;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.run.Damage;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the tracks of a medium and reports how that went. */
@Component(property = XorrisoCommand.COMMAND + "=check_media")
public final class CheckMedia implements XorrisoCommand {
    private static final int RETRY_BLOCKS = 1;
    private static final String SESSION = "session";

    private final Verifier verifier;

    @Activate
    public CheckMedia(@Reference Verifier verifier) {
        this.verifier = verifier;
    }

    private List<MediaScan> scan(Session session, Drive drive, MediaCheckOptions options, StructureReport structures)
            throws ProblemException, IOException {
        Set<CheckRange> all = new LinkedHashSet<>(structures.ranges());
        if (!options.outdev()) {
            session.loaded().map(LoadedImage::ranges).ifPresent(all::addAll);
        }
        List<CheckRange> ranges = List.copyOf(all);
        List<MediaScan> scans = new ArrayList<>();
        try (SparseCopy copy = SparseCopy.to(options.dataTo())) {
            for (MediumSession track : ScannedTracks.of(drive, options)) {
                List<CheckRange> inside = ScannedTracks.inside(track, ranges);
                ScanRequest request = request(track, options, inside, copy);
                MediaScan scan = verifier.scan(drive.blocks(), request, new ScanPacifier(session.console(), drive));
                scans.add(scan);
                if (!scan.stopped().isEmpty()) {
                    session.console().event(Severity.NOTE, "-check_media ended early : " + scan.stopped());
                    break;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Reading of '" + drive.address() + "' was cancelled");
        }
        return scans;
    }

    /** Those that a copy of a medium has behind the first one, too. */
    private static List<ImageSession> sessions(Drive drive) throws IOException {
        List<ImageSession> sessions = new ArrayList<>(drive.sessions());
        sessions.addAll(drive.copiedSessions());
        return sessions;
    }

    private static ScanRequest request(
            MediumSession track, MediaCheckOptions options, List<CheckRange> ranges, ScanRequest.Copy copy) {
        return ScanRequest.of(track.start(), track.blocks())
                .with(ScanOptions.RETRY_BLOCKS, options.retry() ? RETRY_BLOCKS : 0)
                .with(ScanOptions.SLOW_MILLIS, options.slow())
                .with(ScanOptions.TIME_LIMIT_MILLIS, options.timeLimit())
                .with(ScanOptions.REGION_LIMIT, options.itemLimit())
                .with(ScanOptions.RUN_OUT, track.runOut())
                .ranges(ranges)
                .copy(copy);
    }

    private static String line(MediaRegion region) {
        MediaRegion.Quality quality = region.quality();
        boolean neither = quality == MediaRegion.Quality.UNTESTED || quality.intended();
        String sign = neither ? "0" : quality.good() ? "+" : "-";
        return String.format(
                Locale.ROOT,
                "Media region : %10d , %10d , %s %s",
                region.start(),
                region.blocks(),
                sign,
                quality.word());
    }

    private static String line(RangeCheck check) {
        boolean matches = check.result() == CheckResult.MATCHES;
        return String.format(
                Locale.ROOT,
                "MD5 tag range: %10d , %10d , %s",
                check.range().start(),
                check.range().blocks(),
                matches ? "+ md5_match" : "0 md5_mismatch");
    }

    @Override
    public Usage usage() {
        return Usage.listOf("option=value", "Try to read data blocks from the medium and report about the outcome.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        MediaCheckOptions options = MediaCheckOptions.parse(
                session.settings().get(Choices.CHECK_DEFAULTS).and(arguments.list()));
        Drive drive = (options.outdev() ? session.outdev() : session.indev())
                .orElseThrow(() -> ProblemException.failure("-check_media: No drive acquired", "Use -indev or -dev"));
        Console console = session.console();
        boolean checksums = session.settings().get(CommonSettings.MD5).enabled();
        StructureReport structures = checksums ? drive.inspect(sessions(drive)) : StructureReport.NONE;
        structures.faults().forEach(fault -> console.event(Severity.WARNING, StructureChecking.line(fault)));
        List<MediaScan> scans = scan(session, drive, options, structures);
        if (!options.outdev()) {
            session.settings().set(Damage.SETTING, Damage.of(scans));
        }
        console.result("Media checks :        lba ,       size , quality");
        scans.forEach(scan -> scan.regions().forEach(region -> console.result(line(region))));
        List<RangeCheck> sessions = scans.stream()
                .flatMap(scan -> scan.ranges().stream())
                .filter(check -> check.range().name().equals(SESSION))
                .toList();
        if (!sessions.isEmpty()) {
            console.result("MD5 checks   :        lba ,       size , result");
            sessions.forEach(check -> console.result(line(check)));
        }
        boolean sound = structures.faults().isEmpty() && scans.stream().allMatch(MediaScan::sound);
        if (!sound && options.event() != Severity.ALL) {
            console.event(options.event(), "Event triggered by media read error or MD5 comparison mismatch");
        }
    }
}
