package org.burnish.shell.command;

import java.io.IOException;
import java.util.Set;
import org.apache.felix.service.command.Descriptor;
import org.burnish.media.FormatRequest;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Drives;
import org.burnish.shell.text.Options;
import org.burnish.shell.text.ProgressLine;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Formats a medium. */
@Component(
        service = Format.class,
        property = {"osgi.command.scope=disc", "osgi.command.function=format"})
public final class Format {

    static final String USAGE = "format DRIVE [--mode as_needed|full|fast|max|by_index|by_size|without_spare]"
            + " [--index N] [--bytes N] [--force]";

    private final Drives drives;

    /** Made by the component runtime. */
    @Activate
    public Format(@Reference Drives drives) {
        this.drives = drives;
    }

    /** Formats a medium. */
    @Descriptor("formats the medium. Usage: " + USAGE)
    public Object format(String... words) throws IOException {
        Options options = Options.parse(USAGE, Set.of("--force"), Set.of("--mode", "--index", "--bytes"), words);
        FormatRequest request = new FormatRequest(
                mode(options), options.small("--index"), options.number("--bytes"), options.has("--force"));
        try (Drive drive = Access.open(drives, options.words(1, 1).get(0));
                ProgressLine progress = new ProgressLine(System.err)) {
            Drive.Done done = drive.format(request, new MediaWords(progress));
            return options.told(MediaWords.prepared(drive, done));
        }
    }

    private static String mode(Options options) {
        String implied = options.has("--index") ? "by_index" : options.has("--bytes") ? "by_size" : "as_needed";
        return options.value("--mode").orElse(implied);
    }
}
