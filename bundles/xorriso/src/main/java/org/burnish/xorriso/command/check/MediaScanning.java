package org.burnish.xorriso.command.check;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.burnish.image.CheckRange;
import org.burnish.media.Medium;
import org.burnish.media.MediumSession;
import org.burnish.media.NominalSpeed;
import org.burnish.recorder.Drive;
import org.burnish.verifier.MediaRegion;
import org.burnish.verifier.MediaRegion.Quality;
import org.burnish.verifier.MediaScan;
import org.burnish.verifier.ScanOptions;
import org.burnish.verifier.ScanRequest;
import org.burnish.verifier.Verifier;
import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.Severity;

/** Reads those blocks of a medium that are not known yet, within the limits that a user gave. */
final class MediaScanning {

    private static final int DVD_PIECE = 16;
    private static final int BD_PIECE = 32;

    private final Verifier verifier;
    private final Console console;
    private final Drive drive;
    private final MediaCheckOptions options;
    private final KnownBlocks known;
    private final SparseCopy copy;
    private final List<MediaScan> scans;
    private final long began = System.currentTimeMillis();
    private String stopped = "";

    /** @param scans takes what is found */
    MediaScanning(
            Verifier verifier,
            Console console,
            Drive drive,
            MediaCheckOptions options,
            KnownBlocks known,
            SparseCopy copy,
            List<MediaScan> scans) {
        this.verifier = verifier;
        this.console = console;
        this.drive = drive;
        this.options = options;
        this.known = known;
        this.copy = copy;
        this.scans = scans;
    }

    /** Reads ranges of blocks, and checks those checksums on the way that belong to what is read in one go. */
    void run(List<MediumSession> tracks, List<CheckRange> ranges) throws IOException {
        try {
            for (MediumSession track : tracks) {
                run(track, ranges);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Reading of '" + drive.address() + "' was cancelled");
        }
        if (!stopped.isEmpty()) {
            console.event(Severity.NOTE, "-check_media ended early : " + stopped);
        }
    }

    private void run(MediumSession track, List<CheckRange> ranges) throws InterruptedException {
        long end = track.start() + track.blocks();
        long from = Math.min(end, Math.max(track.start(), options.start()));
        long to = options.end() < 0 ? end : Math.max(from, Math.min(end, options.end() + 1));
        untested(track.start(), from);
        for (MediaRegion run : known.runs(from, to)) {
            if (run.quality() == Quality.VALID) {
                found(run);
            } else if (!stopped.isEmpty() || limitReached()) {
                untested(run.start(), run.start() + run.blocks());
            } else {
                boolean last = run.start() + run.blocks() == end;
                scan(new MediumSession(track.number(), run.start(), run.blocks(), last ? track.runOut() : 0), ranges);
            }
        }
        untested(to, end);
    }

    private void untested(long from, long to) {
        if (from < to) {
            found(new MediaRegion(from, to - from, Quality.UNTESTED));
        }
    }

    private void found(MediaRegion region) {
        scans.add(new MediaScan(List.of(region), List.of(), 0, 0, ""));
    }

    private int items() {
        return scans.stream().mapToInt(scan -> scan.regions().size()).sum();
    }

    private boolean limitReached() {
        if (options.itemLimit() > 0 && items() >= options.itemLimit()) {
            stopped = "the limit of " + options.itemLimit() + " regions is reached";
        }
        return !stopped.isEmpty();
    }

    private void scan(MediumSession part, List<CheckRange> ranges) throws InterruptedException {
        ScanRequest request = ScanRequest.of(part.start(), part.blocks())
                .with(ScanOptions.CHUNK_BLOCKS, options.chunkBlocks())
                .with(ScanOptions.RETRY_BLOCKS, retryBlocks())
                .with(ScanOptions.SLOW_MILLIS, options.slow())
                .with(ScanOptions.REGION_LIMIT, options.itemLimit() == 0 ? 0 : options.itemLimit() - items())
                .with(ScanOptions.RUN_OUT, part.runOut())
                .ranges(ScannedTracks.inside(part, ranges))
                .copy(copy)
                .until(this::reasonToStop);
        MediaScan scan = verifier.scan(drive.blocks(), request, new ScanPacifier(console, drive));
        scans.add(scan);
        stopped = scan.stopped();
    }

    private String reasonToStop() {
        long limit = options.timeLimit();
        if (limit > 0 && System.currentTimeMillis() - began >= limit) {
            return "the time limit of " + limit / 1000 + " s is over";
        }
        return options.abortFile()
                .filter(this::isTouched)
                .map(path -> "'" + path + "' was touched")
                .orElse("");
    }

    /** Times of files have seconds on some systems. */
    private boolean isTouched(Path path) {
        try {
            return Files.exists(path) && Files.getLastModifiedTime(path).toMillis() / 1000 >= began / 1000;
        } catch (IOException e) {
            return false;
        }
    }

    /** How a drive corrects errors decides from which size on smaller pieces make no sense. */
    private int retryBlocks() {
        Optional<Medium.Traits> traits = drive.medium().map(Medium::traits);
        Optional<NominalSpeed> speed = traits.map(Medium.Traits::speed);
        boolean single = speed.filter(NominalSpeed.CD::equals).isPresent();
        if (!options.retry().orElse(single)) {
            return 0;
        }
        if (single || traits.filter(Medium.Traits::blankThroughout).isPresent()) {
            return 1;
        }
        return speed.filter(NominalSpeed.BD::equals).isPresent() ? BD_PIECE : DVD_PIECE;
    }
}
