package org.burnish.xorriso.command.drive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.burnish.image.BlockSource;
import org.burnish.options.Options;
import org.burnish.recorder.RecordingOptions;
import org.burnish.recorder.VerbatimImage;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.text.ByteCount;
import org.osgi.service.component.annotations.Component;

/** Records an image that exists already, as it is. */
@Component(property = XorrisoCommand.COMMAND + "=burn_image")
public final class BurnImage implements XorrisoCommand {

    private static final String STANDARD_INPUT = "-";
    private static final String SIZE = "tsize=";

    @Override
    public Usage usage() {
        return new Usage(
                List.of("path"),
                "tsize=bytes|isosize|append|overwrite",
                "Write an existing image to -outdev as it is; path \"-\" is standard input.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        Options options = Options.NONE;
        OptionalLong size = OptionalLong.empty();
        boolean isoSize = false;
        for (String word : arguments.list()) {
            if (word.equals("append")) {
                options = options.with(RecordingOptions.APPEND, true);
            } else if (word.equals("overwrite")) {
                options = options.with(RecordingOptions.OVERWRITE, true);
            } else if (word.equals("isosize")) {
                isoSize = true;
            } else if (word.startsWith(SIZE)) {
                size = OptionalLong.of(bytes(word.substring(SIZE.length())));
            } else {
                throw ProblemException.failure(
                        "-burn_image: Unknown option '" + word + "'", "Options are " + usage().list());
            }
        }
        session.outdev("-burn_image");
        VerbatimImage image = arguments.get(0).equals(STANDARD_INPUT)
                ? VerbatimImage.of(session.input(), OptionalLong.empty(), "standard input")
                : VerbatimImage.of(Path.of(arguments.get(0)));
        if (isoSize) {
            image = IsoSize.of(image);
            session.console().event(Severity.NOTE, "Size of ISO 9660 image: " + blocks(image) + "s");
        } else if (size.isPresent()) {
            image = new CutImage(image, size.getAsLong(), () -> surplus(session));
        }
        session.burnImage(image, options);
    }

    private static long blocks(VerbatimImage image) {
        return image.size().orElse(0) / BlockSource.BLOCK;
    }

    private static void surplus(Session session) {
        session.console().event(Severity.NOTE, "The image has more bytes than tsize= says. The surplus is left out");
    }

    private static long bytes(String text) throws ProblemException {
        return ByteCount.parse(text)
                .orElseThrow(() -> ProblemException.failure(
                        "-burn_image: Not a size : '" + text + "'",
                        "Use a number of bytes, or such as 2048k, 700m, 1000s"));
    }
}
