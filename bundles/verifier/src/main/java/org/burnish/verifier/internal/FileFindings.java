package org.burnish.verifier.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.burnish.image.FileNode;
import org.burnish.verifier.CheckResult;
import org.burnish.verifier.FileCheck;
import org.burnish.verifier.Mismatch;
import org.burnish.verifier.UnreadableFile;

/** Gathers and reports what a check of files finds. */
final class FileFindings {

    private final Reporter reporter;
    private final AtomicLong matching = new AtomicLong();
    private final List<Mismatch> mismatches = new ArrayList<>();
    private final List<UnreadableFile> unreadable = new ArrayList<>();

    FileFindings(Reporter reporter) {
        this.reporter = reporter;
    }

    void read(long bytes) {
        reporter.read(bytes);
    }

    void digested(CheckItem item, byte[] found) {
        byte[] expected = item.content().checksum().orElseThrow();
        if (Arrays.equals(expected, found)) {
            matching.addAndGet(item.files().size());
            return;
        }
        for (FileNode file : item.files()) {
            Mismatch mismatch = new Mismatch(
                    file.path(),
                    item.content().extents(),
                    HexFormat.of().formatHex(expected),
                    HexFormat.of().formatHex(found));
            reporter.report(listener -> {
                mismatches.add(mismatch);
                listener.mismatch(mismatch);
            });
        }
    }

    void unreadable(CheckItem item, long lba, String reason) {
        for (FileNode file : item.files()) {
            UnreadableFile finding = new UnreadableFile(file.path(), lba, reason);
            reporter.report(listener -> {
                unreadable.add(finding);
                listener.unreadable(finding);
            });
        }
    }

    /** The report, once all threads have ended. */
    FileCheck report(long withoutChecksum, boolean notLoaded) {
        mismatches.sort(Comparator.comparing(Mismatch::path));
        unreadable.sort(Comparator.comparing(UnreadableFile::path));
        return new FileCheck(
                result(notLoaded), matching.get(), withoutChecksum, reporter.done(), mismatches, unreadable);
    }

    private CheckResult result(boolean notLoaded) {
        if (!mismatches.isEmpty()) {
            return CheckResult.MISMATCH;
        }
        if (!unreadable.isEmpty()) {
            return CheckResult.UNREADABLE;
        }
        if (matching.get() > 0) {
            return CheckResult.MATCHES;
        }
        return notLoaded ? CheckResult.NOT_LOADED : CheckResult.NOT_RECORDED;
    }
}
