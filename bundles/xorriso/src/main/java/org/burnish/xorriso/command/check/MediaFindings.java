package org.burnish.xorriso.command.check;

import java.util.List;
import java.util.Locale;
import org.burnish.verifier.CheckResult;
import org.burnish.verifier.MediaRegion;
import org.burnish.verifier.MediaRegion.Quality;
import org.burnish.verifier.MediaScan;
import org.burnish.verifier.RangeCheck;
import org.burnish.xorriso.run.Damage;
import org.burnish.xorriso.spi.Session;

/** Reports what a check of a medium found. */
final class MediaFindings {

    private static final String SESSION = "session";

    private final List<MediaScan> scans;
    private final Quality limit;

    /** @param limit the best quality that counts as damage */
    MediaFindings(List<MediaScan> scans, Quality limit) {
        this.scans = scans;
        this.limit = limit;
    }

    /** Prints all regions and the checks of sessions. */
    void reportBlocks(Session session) {
        session.console().result("Media checks :        lba ,       size , quality");
        scans.forEach(scan -> scan.regions().forEach(region -> session.console().result(line(region))));
        List<RangeCheck> sessions = scans.stream()
                .flatMap(scan -> scan.ranges().stream())
                .filter(check -> check.range().name().equals(SESSION))
                .toList();
        if (!sessions.isEmpty()) {
            session.console().result("MD5 checks   :        lba ,       size , result");
            sessions.forEach(check -> session.console().result(line(check)));
        }
    }

    /** What of the image is damaged. */
    Damage damage() {
        return Damage.of(scans, limit);
    }

    /** Whether nothing is damaged. */
    boolean sound() {
        return scans.stream()
                .allMatch(scan -> scan.regions().stream()
                                .noneMatch(region -> sign(region.quality()).equals("-"))
                        && scan.ranges().stream().allMatch(check -> check.result() == CheckResult.MATCHES));
    }

    private String sign(Quality quality) {
        if (quality == Quality.UNTESTED || quality.intended()) {
            return "0";
        }
        return quality.compareTo(limit) >= 0 ? "-" : quality == Quality.MD5_MISMATCH ? "0" : "+";
    }

    private String line(MediaRegion region) {
        return String.format(
                Locale.ROOT,
                "Media region : %10d , %10d , %s %s",
                region.start(),
                region.blocks(),
                sign(region.quality()),
                region.quality().word());
    }

    private String line(RangeCheck check) {
        Quality quality = check.result() == CheckResult.MATCHES ? Quality.MD5_MATCH : Quality.MD5_MISMATCH;
        return String.format(
                Locale.ROOT,
                "MD5 tag range: %10d , %10d , %s %s",
                check.range().start(),
                check.range().blocks(),
                sign(quality),
                quality.word());
    }
}
