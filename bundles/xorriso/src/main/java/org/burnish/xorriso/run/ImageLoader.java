package org.burnish.xorriso.run;

import java.io.IOException;
import java.util.Optional;
import org.burnish.image.ImageException;
import org.burnish.image.LoadRequest;
import org.burnish.image.LoadedImage;
import org.burnish.media.Medium;
import org.burnish.recorder.Drive;
import org.burnish.recorder.NewestImage;
import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Severity;

/** Loads the image of a drive's newest session. */
final class ImageLoader {

    private final Console console;
    private final Choices.Md5 md5;

    ImageLoader(Console console, Choices.Md5 md5) {
        this.console = console;
        this.md5 = md5;
    }

    /** The image, or empty where there is none. */
    Optional<LoadedImage> load(Drive drive) throws IOException, ProblemException {
        Optional<NewestImage> newest = drive.medium().isEmpty() ? Optional.empty() : drive.newest();
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        newest.get().warnings().forEach(warning -> console.event(Severity.SORRY, warning));
        long start = newest.get().session().start();
        // the newest head of an overwritable medium has its copy there
        boolean copied = newest.get().torn().isEmpty()
                && drive.medium()
                        .map(Medium::traits)
                        .map(Medium.Traits::overwritable)
                        .orElse(false);
        console.event(Severity.NOTE, "Loading ISO image tree from LBA " + (copied ? 0 : start));
        Notices notices = new Notices(console, "nodes read");
        try {
            LoadedImage image = drive.load(new LoadRequest(start, md5.enabled(), md5.tolerant(), notices));
            notices.total(image.nodes() - 1);
            return Optional.of(image);
        } catch (ImageException e) {
            console.event(Severity.FAILURE, e.getMessage());
            throw ProblemException.failure("Cannot read ISO image tree", hints());
        }
    }

    private String[] hints() {
        return md5 == Choices.Md5.ON
                ? new String[] {
                    "This might be false MD5 alarm if an add-on session was written by growisofs.",
                    "In this case you get an ISO image tree by option -md5 'load_check_off'"
                }
                : new String[0];
    }
}
