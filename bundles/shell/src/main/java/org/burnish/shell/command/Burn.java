package org.burnish.shell.command;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.burnish.image.ImageOptions;
import org.burnish.media.WriteOptions;
import org.burnish.operations.Burned;
import org.burnish.operations.OperationOptions;
import org.burnish.operations.Order;
import org.burnish.options.Options;
import org.burnish.recorder.RecordingOptions;
import org.burnish.recorder.UnrecognizedContentException;
import org.burnish.shell.job.Jobs;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.Contents;
import org.burnish.shell.text.ProgressLine;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Records directories. */
@Component(
        service = Burn.class,
        property = {"osgi.command.scope=disc", "osgi.command.function=burn"})
public final class Burn {

    static final String USAGE =
            "burn DIR... --to DRIVE [--to DRIVE] [--verify] [--volid NAME] [--close] [--new] [--overwrite]"
                    + " [--speed KB_PER_SECOND] [--option NAME=VALUE] [--background]";
    private static final Set<String> FLAGS =
            Set.of("--verify", "--close", "--new", "--overwrite", CommandWords.BACKGROUND);
    private static final Set<String> VALUED = Set.of("--to", "--volid", "--speed", "--option");

    private final Jobs jobs;

    /** Made by the component runtime. */
    @Activate
    public Burn(@Reference Jobs jobs) {
        this.jobs = jobs;
    }

    /** Records directories. */
    @Descriptor(
            "records files and directories as a new session; --new leaves out what is on the medium, --overwrite gives up"
                    + " what is on it and is no image. Usage: " + USAGE)
    public @Nullable Object burn(CommandSession session, String... words) throws IOException, InterruptedException {
        CommandWords options = CommandWords.parse(USAGE, FLAGS, VALUED, words);
        List<String> sources = options.words(1, Integer.MAX_VALUE);
        if (!options.has("--to")) {
            throw options.wrong("Option '--to' is missing");
        }
        Order order = Order.burn(options.all("--to"), sources)
                .with(recording(options))
                .with(OperationOptions.ANEW, options.has("--new"))
                .with(OperationOptions.VERIFY, options.has("--verify"));
        return jobs.perform(session, options, "burn", words, progress -> run(order, progress));
    }

    private Burned run(Order order, ProgressLine progress) throws IOException, InterruptedException {
        try {
            return OrderRun.result(jobs.operations(), order, Burned.class, progress);
        } catch (UnrecognizedContentException refused) {
            String other = Contents.elsewhere(refused.address(), refused.content());
            throw new IOException(
                    refused.getMessage() + "." + other + " To give that up, burn with --overwrite.", refused);
        }
    }

    /** What the words choose; the rest is as most want it. */
    static Options recording(CommandWords words) {
        Options chosen = Options.NONE;
        for (String option : words.all("--option")) {
            int equals = option.indexOf('=');
            if (equals < 1) {
                throw words.wrong("Option '--option' takes NAME=VALUE, not '" + option + "'");
            }
            chosen = chosen.with(option.substring(0, equals), option.substring(equals + 1));
        }
        if (words.value("--volid").isPresent()) {
            chosen = chosen.with(ImageOptions.VOLUME_ID, words.value("--volid").get());
        }
        if (words.small("--speed").isPresent()) {
            chosen = chosen.with(WriteOptions.SPEED, words.small("--speed").getAsInt());
        }
        if (words.has("--close")) {
            chosen = chosen.with(WriteOptions.CLOSE, true);
        }
        return words.has("--overwrite") ? chosen.with(RecordingOptions.OVERWRITE, true) : chosen;
    }
}
