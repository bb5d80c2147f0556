package org.burnish.xorriso.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.burnish.image.BootRecord;
import org.burnish.image.LoadedImage;
import org.burnish.mmc.response.InquiryData;
import org.burnish.recorder.Drive;
import org.burnish.xorriso.spi.Session.Role;

/** The lines about a drive and the state of its medium. */
public final class DriveReport {

    private DriveReport() {}

    /** Which drive it is. */
    public static String current(Drive drive, Role role) {
        return "Drive current: " + role.command() + " '" + drive.address() + "'";
    }

    /** How the drive is held: nobody else may use it, and everything that it can do may be asked of it. */
    public static String access() {
        return "Drive access : exclusive:unrestricted";
    }

    /** Who made the drive. */
    public static String type(Drive drive) throws IOException {
        InquiryData inquiry = drive.optical().inquiry();
        return "Drive type   : vendor '" + inquiry.vendor().strip() + "' product '"
                + inquiry.product().strip() + "' revision '"
                + inquiry.revision().strip() + "'";
    }

    /** What kind of medium it is. */
    public static String media(Drive drive) {
        return "Media current: " + drive.medium().map(MediumName::of).orElse("is not recognizable");
    }

    /** What a machine could boot from the image that was loaded, if anything. */
    static Optional<String> boot(Optional<LoadedImage> loaded) {
        return loaded.map(LoadedImage::bootRecord)
                .filter(BootRecord::isPresent)
                .map(boot -> Stream.of(
                                boot.elTorito() ? "El Torito" : "(system area only)",
                                String.join(" ", boot.systemArea()))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" , ", "Boot record  : ", "")));
    }

    /** What is reported of a drive in few lines. */
    public static List<String> brief(Drive drive, Role role) throws IOException {
        return brief(drive, role, Optional.empty());
    }

    /**
     * The lines that are shown when a drive is acquired.
     *
     * @param loaded the image that was loaded from it, if one was
     */
    public static List<String> brief(Drive drive, Role role, Optional<LoadedImage> loaded) throws IOException {
        MediaState state = MediaState.of(drive);
        List<String> lines = new ArrayList<>();
        lines.add(current(drive, role));
        lines.add(media(drive));
        lines.add("Media status : " + state.words());
        boot(loaded).ifPresent(lines::add);
        if (drive.medium().isPresent()) {
            lines.add(MediaFigures.of(drive, drive.medium().get(), state).summary());
        }
        return lines;
    }
}
