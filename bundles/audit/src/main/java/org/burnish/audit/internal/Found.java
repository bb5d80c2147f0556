package org.burnish.audit.internal;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.burnish.media.Medium;
import org.burnish.mmc.response.DiscInformation;
import org.burnish.mmc.response.InquiryData;
import org.burnish.recorder.Drive;

/** Which drive it is, and which medium is in it. */
final class Found {

    private Found() {}

    /** What is known of an open drive and its medium. A drive that does not answer now is known by its address. */
    static Line of(Drive drive) {
        Line line = Line.EMPTY.with("drive", drive.address().toString());
        try {
            InquiryData inquiry = drive.optical().inquiry();
            line = line.withText(
                    "model", inquiry.vendor().strip() + " " + inquiry.product().strip());
        } catch (IOException e) {
            // it is known by its address
        }
        return line.with(
                "medium", drive.medium().map(medium -> medium(drive, medium).values()));
    }

    /** A drive takes each medium whose sessions are a chain of images for blank. */
    private static Optional<String> state(Medium medium) {
        return medium.next().chained()
                ? Optional.empty()
                : Optional.of(medium.state().name().toLowerCase(Locale.ROOT));
    }

    private static Line medium(Drive drive, Medium medium) {
        Line line = Line.EMPTY
                .with("name", medium.name())
                .with("state", state(medium))
                .withText("id", medium.product().id())
                .withText("manufacturer", medium.product().manufacturer());
        try {
            DiscInformation disc = drive.optical().discInformation();
            return disc.discId().isPresent()
                    ? line.with(
                            "discId",
                            String.format(Locale.ROOT, "%08X", disc.discId().getAsLong()))
                    : line;
        } catch (IOException e) {
            // plain files and other media without such a number
            return line;
        }
    }
}
