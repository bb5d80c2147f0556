package org.burnish.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.felix.service.command.CommandSession;
import org.burnish.image.ImageOptions;
import org.burnish.media.SpeedText;
import org.burnish.media.WriteOptions;
import org.burnish.operations.Burned;
import org.burnish.operations.OperationOptions;
import org.burnish.operations.Order;
import org.burnish.options.Options;
import org.burnish.recorder.Drives;
import org.burnish.recorder.RecordingOptions;
import org.burnish.recorder.VerbatimImage;
import org.burnish.shell.console.Place;
import org.burnish.shell.job.Jobs;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.FrontEnd;
import org.burnish.shell.text.Manual;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Records directories, or an image that exists already. */
@Component(
        service = DiscCommand.class,
        property = {"osgi.command.scope=disc", "osgi.command.function=burn", "osgi.command.description=" + Burn.SUMMARY
        })
public final class Burn extends DiscCommand {

    static final String IMAGE = "--image";
    static final String SIZE = "--size";
    static final String APPEND = "--append";

    static final String SUMMARY =
            "records files and directories as a new session; the contents of DIR/ go to the root of the image,"
                    + " and DIR=/NAME says where it goes";
    static final Manual MANUAL = Manual.of("burn", "DIR...", SUMMARY)
            .with(new Manual.Choice(
                    "--to",
                    "DRIVE",
                    Manual.Need.ONCE_OR_MORE,
                    "the drive; with several, one reading of the files feeds all"))
            .flag("--verify", "reads everything back and checks it")
            .option("--volid", "NAME", "names the volume")
            .flag("--close", "lets the medium take no more sessions")
            .flag("--new", "leaves out what is on the medium")
            .flag("--overwrite", "gives up what is on the medium and is no image")
            .option("--speed", "SPEED", "writes at so many kB/s, or a multiple such as 4x, 4xDVD or max")
            .option("--option", "NAME=VALUE", "sets an option that the command options lists; may be repeated")
            .option(IMAGE, "FILE", "burns the image in FILE as it is, in place of files; - is standard input")
            .option(SIZE, "BYTES", "how much comes from standard input, for media that have to know it beforehand")
            .flag(APPEND, "burns the image behind the sessions on the medium, as made by mkisofs -C")
            .inBackground()
            .examples(
                    "burn photos --to emu:disc --verify",
                    "burn photos/ notes=/2026/notes --to /dev/sr0 --speed 4x",
                    "burn photos --to emu:disc --to emu:copy --background",
                    "burn --image debian.iso --to /dev/sr0 --verify");

    private final Jobs jobs;
    private final Drives drives;

    /** Made by the component runtime. */
    @Activate
    public Burn(@Reference Jobs jobs, @Reference Drives drives) {
        super(MANUAL);
        this.jobs = jobs;
        this.drives = drives;
    }

    /** Records directories, or an image. */
    @Override
    @Nullable
    Object run(CommandSession session, @Nullable String... words) throws IOException, InterruptedException {
        CommandWords options = parse(words);
        Place place = Place.of(session);
        ImageWords image = new ImageWords(options, place);
        List<String> sources = image.isImage() ? List.of() : options.words(1, Integer.MAX_VALUE);
        if (!options.has("--to")) {
            throw options.wrong(
                    "Option '--to' is missing, which names the drive. Type: " + meant(words, sources, place));
        }
        if (!image.isImage() && new ImageQuestion(session, drives).wantsImage(place, sources, options)) {
            image = image.of(sources.get(0));
        }
        Order order = image.isImage() ? image.order() : files(options, place, sources);
        Optional<VerbatimImage> stream = image.stream(session);
        return jobs.perform(
                session,
                options,
                "burn",
                words,
                (progress, begun) -> OrderRun.result(jobs.operations(), order, stream, Burned.class, progress, begun));
    }

    private static Order files(CommandWords options, Place place, List<String> sources) throws IOException {
        List<String> addresses =
                options.all("--to").stream().map(place::address).toList();
        return new Order(Order.BURN, addresses, Sources.of(place, sources), Options.NONE)
                .with(recording(options))
                .with(OperationOptions.ANEW, options.has("--new"))
                .with(OperationOptions.VERIFY, options.has("--verify"));
    }

    /** The line with the option: the last of several words is the drive if it is no file to burn. */
    private static String meant(@Nullable String[] words, List<String> sources, Place place) {
        String last = sources.isEmpty() ? "" : sources.get(sources.size() - 1);
        boolean drive = sources.size() > 1 && !Files.exists(place.path(last), LinkOption.NOFOLLOW_LINKS);
        List<String> line = new ArrayList<>();
        for (String word : words) {
            if (word != null) {
                line.add(word);
            }
        }
        if (drive) {
            line.add(line.lastIndexOf(last), "--to");
        } else {
            line.addAll(List.of("--to", "DRIVE"));
        }
        return FrontEnd.current().disc() + "burn "
                + line.stream().map(Burn::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.chars().allMatch(each -> each > ' ' && "'\"\\$`*?;&|<>()".indexOf(each) < 0)
                ? word
                : "'" + word.replace("'", "'\\''") + "'";
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
        if (words.value("--speed").isPresent()) {
            chosen = speed(words, words.value("--speed").get(), chosen);
        }
        if (words.has("--close")) {
            chosen = chosen.with(WriteOptions.CLOSE, true);
        }
        return words.has("--overwrite") ? chosen.with(RecordingOptions.OVERWRITE, true) : chosen;
    }

    /** A number is in kB/s; what 1x is, is said by the medium. */
    private static Options speed(CommandWords words, String text, Options chosen) {
        if (text.matches("\\d+")) {
            return chosen.with(WriteOptions.SPEED, words.small("--speed").orElseThrow());
        }
        if (SpeedText.parse(text).isEmpty()) {
            throw words.wrong(
                    "Option '--speed' needs kB/s, such as 5540, or a multiple, such as 4x, not '" + text + "'");
        }
        return chosen.with(OperationOptions.SPEED, text);
    }
}
