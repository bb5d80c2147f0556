package org.burnish.shell.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.burnish.image.Extent;
import org.burnish.image.StructureFault;
import org.burnish.operations.Checked;
import org.burnish.scsi.text.Visible;
import org.burnish.verifier.CheckResult;
import org.burnish.verifier.Mismatch;
import org.burnish.verifier.RangeCheck;
import org.burnish.verifier.UnreadableFile;

/** What checking a medium found, in words: a line for each thing that is wrong, or in detail. */
final class CheckedText {

    private static final long BLOCK = 2048;

    private final Checked checked;
    private final boolean detailed;

    /** @param detailed whether what a drive answered is shown, and each range in which one bad block lies */
    CheckedText(Checked checked, boolean detailed) {
        this.checked = checked;
        this.detailed = detailed;
    }

    String text() {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(checked.ofImage().isPresent() ? image(checked.ofImage().get()) : files());
        checked.warnings().forEach(warning -> lines.add("  " + Visible.line(warning)));
        Set<Long> known = new HashSet<>();
        checked.files().unreadable().forEach(file -> known.add(file.lba()));
        checked.ranges().stream()
                .filter(range -> range.result() != CheckResult.MATCHES)
                .filter(range -> detailed || range.unreadableAt() < 0 || known.add(range.unreadableAt()))
                .forEach(range -> lines.add(line(range)));
        for (StructureFault fault : checked.faults()) {
            lines.add("  " + fault.structure() + ", block " + fault.lba() + ": " + Visible.line(fault.detail()));
        }
        sessions().forEach(lines::add);
        for (Mismatch mismatch : checked.files().mismatches()) {
            lines.add("  differs: " + Visible.line(mismatch.path()) + where(mismatch.extents()));
        }
        checked.files().unreadable().forEach(file -> lines.add(line(file)));
        if (!known.isEmpty()) {
            lines.add(help());
        }
        return lines.toString();
    }

    private String files() {
        return String.format(
                Locale.ROOT,
                "Verified  %s: %s. %d files match, %d differ, %d unreadable, %d without checksum; %s read",
                checked.address(),
                checked.good() ? "good" : verdict(),
                checked.files().matching(),
                checked.files().mismatches().size(),
                checked.files().unreadable().size(),
                checked.files().withoutChecksum(),
                ResultText.size((checked.files().bytes() + BLOCK - 1) / BLOCK));
    }

    /** A line for an image that was compared with what was recorded of it. */
    private String image(RangeCheck image) {
        return String.format(
                Locale.ROOT,
                "%s %s: %s. %s read back; %s of what was recorded: %s",
                checked.good() ? "Verified " : "Not verified",
                checked.address(),
                checked.good() ? "good, the medium holds the image" : "the medium does not hold the image",
                ResultText.size(image.range().blocks()),
                image.range().checksum().digest(),
                image.range().checksum().hex());
    }

    private String line(RangeCheck range) {
        long last = range.range().start() + range.range().blocks() - 1;
        String what = String.format(
                Locale.ROOT,
                "  %s, blocks %d to %d: ",
                range.range().name(),
                range.range().start(),
                last);
        if (range.unreadableAt() < 0) {
            return what + words(range.result());
        }
        return what + "unreadable at block " + range.unreadableAt() + reason(range.reason());
    }

    private String line(UnreadableFile file) {
        // where no block is to blame, the reason is all that there is to say
        return "  unreadable: " + Visible.line(file.path())
                + (file.lba() < 0
                        ? ": " + Visible.line(file.reason())
                        : " at block " + file.lba() + reason(file.reason()));
    }

    private String reason(String answer) {
        return detailed ? ": " + Visible.line(answer) : "";
    }

    private String help() {
        String disc = FrontEnd.current().disc();
        return "  Clean the disc, or try another drive. This saves what can be read: " + disc + "read "
                + checked.address()
                + " FILE"
                + (detailed ? "" : ". What the drive answered: " + disc + "verify " + checked.address() + " --verbose");
    }

    /** A line for each session, where more than one was checked. */
    private List<String> sessions() {
        List<RangeCheck> sessions = checked.ranges().stream()
                .filter(range -> range.range().name().equals("session"))
                .toList();
        return sessions.size() < 2
                ? List.of()
                : sessions.stream()
                        .map(range -> String.format(
                                Locale.ROOT,
                                "  session, blocks %d to %d: %s",
                                range.range().start(),
                                range.range().start() + range.range().blocks() - 1,
                                words(range.result())))
                        .toList();
    }

    private static String where(List<Extent> extents) {
        String ranges = extents.stream()
                .filter(extent -> extent.blocks() > 0)
                .map(extent -> " " + extent.lba() + " to " + (extent.lba() + extent.blocks() - 1))
                .collect(Collectors.joining(","));
        return ranges.isEmpty() ? "" : ", blocks" + ranges;
    }

    private String verdict() {
        CheckResult files = checked.files().result();
        return files == CheckResult.MATCHES ? contentVerdict() : words(files);
    }

    private String contentVerdict() {
        if (!checked.warnings().isEmpty()) {
            return "the newest session is torn";
        }
        if (checked.ranges().isEmpty()) {
            return "no checksum of the session is recorded";
        }
        boolean matches = checked.ranges().stream().allMatch(range -> range.result() == CheckResult.MATCHES);
        if (!matches) {
            return "the session is damaged";
        }
        boolean proved =
                checked.faults().stream().noneMatch(fault -> fault.code().equals(StructureFault.UNPROVED));
        return proved ? "what readers find it by is damaged" : "not all of it is proved";
    }

    private static String words(CheckResult result) {
        return switch (result) {
            case MATCHES -> "matches";
            case MISMATCH -> "differs from its checksum";
            case UNREADABLE -> "unreadable";
            case NOT_RECORDED -> "no checksums are recorded, nothing was proved";
            case NOT_LOADED -> "checksums were not loaded, nothing was proved";
        };
    }
}
