package org.burnish.cdrecord;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.burnish.recorder.VerbatimImage;
import org.burnish.xorriso.spi.ProblemException;

/**
 * What a command line of cdrecord asks for, as commands that are performed in this order: settings, the drive, questions, blanking,
 * writing, the tray.
 */
final class CommandLine {

    private static final String END = "--";
    private static final String STANDARD_INPUT = "-";

    private final List<String> notes = new ArrayList<>();
    private final List<String> before = new ArrayList<>();
    private final List<String> settings = new ArrayList<>();
    private final List<String> inquiries = new ArrayList<>();
    private final List<String> preparations = new ArrayList<>();
    private final List<String> instead = new ArrayList<>();
    private String drive = "";
    private String source = "";
    private String size = "";
    private String close = "on";
    private boolean eject;

    /** A NOTE that is shown before anything is done. */
    void note(String text) {
        notes.addAll(List.of(Emulation.command(Emulation.NOTE, text)));
    }

    /** A command before the drive is opened. */
    void before(String... words) {
        before.addAll(List.of(words));
    }

    /** A command for a setting, with its arguments. */
    void setting(String... words) {
        settings.addAll(List.of(words));
    }

    /** A command about the drive or the medium. */
    void inquire(String... words) {
        inquiries.addAll(List.of(words));
    }

    /** A command that prepares the medium. */
    void prepare(String... words) {
        preparations.addAll(List.of(words));
    }

    /** A command in place of all others. */
    void instead(String... words) {
        instead.addAll(List.of(words));
    }

    void drive(String address) throws ProblemException {
        if (address.equals("help")) {
            instead("-devices");
        } else if (address.matches("([A-Za-z]+:)?\\d+,\\d+(,\\d+)?")) {
            throw ProblemException.failure(
                    "-as cdrecord: dev='" + address + "' : addresses of bus, target and unit are not known",
                    "Option --devices lists the drives by their paths, such as dev=/dev/sr0");
        } else {
            drive = address;
        }
    }

    /** How many bytes the image has, as an option of the command that burns it. */
    void size(String option) {
        size = option;
    }

    void close(String mode) {
        close = mode;
    }

    void eject() {
        eject = true;
    }

    /** The image; {@code -} is standard input. */
    void source(String path) throws ProblemException {
        if (!source.isEmpty()) {
            throw ProblemException.failure(
                    "-as cdrecord: Surplus track source '" + path + "'",
                    "First and only track source is '" + source + "'");
        }
        source = path;
    }

    /** All of it. */
    List<String> commands() throws ProblemException {
        List<String> all = new ArrayList<>(notes);
        if (!instead.isEmpty()) {
            all.addAll(instead);
            return all;
        }
        boolean idle = source.isEmpty() && inquiries.isEmpty() && preparations.isEmpty() && !eject;
        if (idle) {
            throw ProblemException.sorry(
                    "-as cdrecord: No option specified, which would cause an action.",
                    "Name the image that is to be burned; - is standard input");
        }
        if (drive.isEmpty()) {
            throw ProblemException.failure(
                    "-as cdrecord: No output drive selected", "Name it, such as by dev=/dev/sr0. --devices lists them");
        }
        requireImage();
        all.addAll(before);
        all.addAll(settings);
        all.addAll(List.of("-outdev", drive));
        all.addAll(inquiries);
        all.addAll(preparations);
        burn(all);
        if (eject) {
            all.addAll(List.of("-eject", "out"));
        }
        return all;
    }

    /** An image that can't be read is known before a medium is blanked for it. */
    private void requireImage() throws ProblemException {
        if (source.isEmpty() || source.equals(STANDARD_INPUT)) {
            return;
        }
        try {
            VerbatimImage.of(Path.of(source));
        } catch (IOException e) {
            throw ProblemException.failure("-as cdrecord: " + e.getMessage());
        }
    }

    private void burn(List<String> all) {
        if (source.isEmpty()) {
            return;
        }
        all.addAll(List.of("-close", close, "-burn_image", source, "append"));
        if (!size.isEmpty()) {
            all.add(size);
        }
        all.add(END);
    }
}
