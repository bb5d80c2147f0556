package org.burnish.shell.text;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.apache.felix.service.command.Converter;
import org.burnish.image.ImageSession;
import org.burnish.image.MediumContent;
import org.burnish.media.FormatOverview;
import org.burnish.media.Medium;
import org.burnish.operations.Burned;
import org.burnish.operations.Checked;
import org.burnish.operations.Compared;
import org.burnish.operations.Copied;
import org.burnish.operations.PathPair;
import org.burnish.operations.Prepared;
import org.burnish.recorder.DriveDescription;
import org.burnish.recorder.Outcome;
import org.burnish.scsi.health.Finding;
import org.burnish.scsi.text.Visible;
import org.burnish.verifier.Comparison;

/** Results of commands in words: lines without a line feed at the end. */
final class ResultText {

    private static final long BLOCK = 2048;

    private ResultText() {}

    static String of(DriveDescription drive) {
        return String.format(
                Locale.ROOT,
                "%-24s %s : '%s' '%s'",
                drive.address(),
                drive.permissions(),
                Visible.line(drive.vendor().strip()),
                Visible.line(drive.product().strip()));
    }

    static String of(OptionLine option) {
        return String.format(
                Locale.ROOT,
                "%-26s %s; %s [%s]",
                option.name(),
                Visible.line(option.summary()),
                Visible.line(option.takes()),
                Visible.line(option.initial()));
    }

    static String of(Contents contents) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add("Drive     " + contents.address());
        if (contents.medium().isEmpty()) {
            return lines.add("Medium    none").toString();
        }
        medium(lines, contents.medium().get());
        if (contents.sessions().isEmpty()) {
            lines.add("Sessions  none with an image");
        }
        String elsewhere = Contents.elsewhere(contents.address(), contents.content());
        if (contents.content().kind() != MediumContent.Kind.IMAGE) {
            lines.add("Content   " + contents.content().name() + (elsewhere.isEmpty() ? "" : "." + elsewhere));
        }
        for (ImageSession session : contents.sessions()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "Session   %3d  start %9d  size %9d  %s",
                    session.number(),
                    session.start(),
                    session.blocks(),
                    Visible.line(session.volumeId())));
        }
        return lines.toString();
    }

    private static void medium(StringJoiner lines, Medium medium) {
        lines.add("Medium    " + medium.name() + ", " + state(medium));
        if (!medium.product().id().isEmpty()) {
            lines.add("Product   "
                    + Visible.line(
                            medium.product().id() + "  " + medium.product().manufacturer()));
        }
        lines.add("Readable  " + size(medium.readableBlocks()));
        lines.add("Writable  " + size(medium.next().free())
                + (medium.next().possible() ? " from block " + medium.next().start() : ""));
    }

    /** What can be done with an overwritable medium is the same whatever is on it. */
    private static String state(Medium medium) {
        boolean anywhere = medium.next().chained() && medium.state() != Medium.State.UNFORMATTED;
        return anywhere ? "overwritable" : medium.state().name().toLowerCase(Locale.ROOT);
    }

    static String of(Checked checked) {
        return new CheckedText(checked, false).text();
    }

    static String of(CheckedInDetail detailed) {
        return new CheckedText(detailed.checked(), true).text();
    }

    static String of(Burned burned) {
        StringJoiner lines = new StringJoiner("\n");
        Outcome outcome = burned.outcome();
        double seconds = Math.max(burned.elapsed().toMillis(), 1) / 1000.0;
        lines.add(String.format(
                Locale.ROOT,
                "Burned    %s: %s. %s of %s at block %d, %d blocks written in %.1f s (%.1f MB/s)",
                String.join(
                        ", ", burned.addresses().stream().map(Object::toString).toList()),
                state(burned),
                burned.nodes() == 0 ? "Image" : burned.nodes() + " entries added, image",
                size(outcome.imageBlocks()),
                outcome.start(),
                outcome.written(),
                seconds,
                outcome.written() * BLOCK / seconds / 1e6));
        if (outcome.unreadable() > 0) {
            lines.add("  " + outcome.unreadable() + " source files could not be read completely");
        }
        for (Outcome.DriveFailure failure : outcome.failures()) {
            lines.add("  " + burned.addresses().get(failure.drive()) + ": " + failure.doing() + ": "
                    + Visible.line(Wording.of(failure.cause()))
                    + (failure.dataWritten() ? " (all data are on the medium)" : ""));
        }
        burned.checks().forEach(check -> lines.add(of(check)));
        return lines.toString();
    }

    private static String state(Burned burned) {
        int drives = burned.addresses().size();
        int failed = burned.outcome().failures().size();
        boolean some = failed > 0 && failed < drives;
        return some
                ? "completed on " + (drives - failed) + " of " + drives + " drives"
                : burned.outcome().state().name().toLowerCase(Locale.ROOT);
    }

    static String of(Prepared prepared) {
        String what = switch (prepared.done()) {
            case NOTHING -> "nothing needed to be done";
            case BLANKED -> "blanked";
            case FORMATTED -> "formatted";
            case CLOSED -> "the damaged track was closed";
            case INVALIDATED -> "the image was made invalid";
            case ACTIVATED -> "the older image is the newest again";
        };
        return prepared.address() + ": " + what + "; the medium is " + prepared.medium();
    }

    /** What came of a job stands below it. */
    static String of(Listing listing) {
        return listing.entries().stream()
                .map(entry -> listing.details() ? detailed(entry) : Visible.line(entry.path()))
                .collect(Collectors.joining("\n"));
    }

    private static String detailed(Listing.Entry entry) {
        return String.format(
                Locale.ROOT,
                "%s %5d %5d %12d %s  %s%s",
                entry.mode(),
                entry.uid(),
                entry.gid(),
                entry.size(),
                entry.modified().substring(0, 16).replace('T', ' '),
                Visible.line(entry.path()),
                entry.target().isEmpty() ? "" : " -> " + Visible.line(entry.target()));
    }

    static String of(ImageFacts image) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add("Drive     " + image.address());
        lines.add(String.format(
                Locale.ROOT,
                "Image     '%s' in session %d, %s from block %d",
                Visible.line(image.session().volumeId()),
                image.session().number(),
                size(image.session().blocks()),
                image.session().start()));
        lines.add(String.format(
                Locale.ROOT,
                "Contents  %d files in %d directories, %,d bytes",
                image.files(),
                image.directories(),
                image.bytes()));
        lines.add("Names     " + (image.names().isEmpty() ? "plain" : String.join(", ", image.names())));
        lines.add("Checksums " + (image.checksums().isEmpty() ? "none" : image.checksums()));
        lines.add("Bootable  " + (image.bootable() ? "yes" : "no"));
        image.warnings().forEach(warning -> lines.add("  " + Visible.line(warning)));
        return lines.toString();
    }

    static String of(Extracted extracted) {
        return "Extracted " + extracted.address() + ": " + extracted.nodes() + " files and directories to "
                + extracted.directory();
    }

    static String of(Compared compared) {
        StringJoiner lines = new StringJoiner("\n");
        for (int i = 0; i < compared.pairs().size(); i++) {
            Comparison comparison = compared.comparisons().get(i);
            PathPair pair = compared.pairs().get(i);
            lines.add(String.format(
                    Locale.ROOT,
                    "Compared  %s: %s and %s %s. %d files and directories, %s",
                    compared.address(),
                    Visible.line(pair.image()),
                    Visible.line(pair.disk()),
                    comparison.same() ? "are the same" : "differ",
                    comparison.nodes(),
                    size((comparison.bytes() + BLOCK - 1) / BLOCK)));
            comparison.differences().forEach(difference -> lines.add("  " + DifferenceText.of(difference)));
        }
        return lines.toString();
    }

    static String of(JobState job) {
        Object words =
                job.result() == null ? null : new ResultConverter().format(job.result(), Converter.INSPECT, null);
        return words == null ? job.line() : job.line() + "\n" + words;
    }

    static String of(Copied copied) {
        return copied.target() + ": " + size(copied.copy().blocks()) + " copied"
                + (copied.copy().unreadable() == 0
                        ? ""
                        : ", " + copied.copy().unreadable() + " blocks unreadable from block "
                                + copied.copy().firstUnreadable() + " on; they are zeros in the file")
                + (copied.newest().isEmpty()
                        ? ""
                        : "\nIts newest session begins at block "
                                + copied.newest().getAsLong()
                                + ". Readers find the session at block 0 in a file. This loads the newest one: "
                                + FrontEnd.current().xorriso() + "-load sbsector "
                                + copied.newest().getAsLong() + " -indev " + copied.target());
    }

    static String of(Performed line) {
        return line.good() ? "" : "The line ended with the value " + line.exit() + ".";
    }

    static String of(Diagnosis diagnosis) {
        if (diagnosis.good()) {
            return "Nothing was found that keeps drives from being used (" + diagnosis.checks() + " checks).";
        }
        StringJoiner lines = new StringJoiner("\n");
        for (Finding finding : diagnosis.findings()) {
            lines.add(finding.what() + ".");
            finding.fact()
                    .remedies()
                    .forEach(remedy -> lines.add("    " + Wording.phrases().remedy(remedy, finding.fact())));
        }
        return lines.toString();
    }

    static String of(FormatOverview formats) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add("Status    " + formats.status().name().toLowerCase(Locale.ROOT) + ", " + size(formats.blocks()));
        formats.spare()
                .ifPresent(spare ->
                        lines.add("Spare     " + spare.consumed() + " blocks used, " + spare.available() + " left"));
        List<FormatOverview.Offer> offers = formats.offers();
        for (int i = 0; i < offers.size(); i++) {
            lines.add(String.format(
                    Locale.ROOT,
                    "Format %2d  type %02Xh  %s",
                    i,
                    offers.get(i).type(),
                    size(offers.get(i).blocks())));
        }
        return lines.toString();
    }

    static String size(long blocks) {
        return String.format(Locale.ROOT, "%d blocks (%.1f MB)", blocks, blocks * BLOCK / 1e6);
    }
}
