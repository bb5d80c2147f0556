package org.burnish.shell.command;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Process;
import org.burnish.operations.OperationOptions;
import org.burnish.operations.Order;
import org.burnish.operations.PathPair;
import org.burnish.options.Options;
import org.burnish.recorder.RecordingOptions;
import org.burnish.recorder.VerbatimImage;
import org.burnish.shell.console.Place;
import org.burnish.shell.text.CommandWords;
import org.jspecify.annotations.Nullable;

/** The words of {@code burn} for an image that exists already. */
final class ImageWords {

    private static final String STANDARD_INPUT = "-";
    private static final List<String> OF_FILES = List.of("--volid", "--new");

    private final CommandWords words;
    private final Place place;
    private final Optional<String> image;

    ImageWords(CommandWords words, Place place) {
        this(words, place, words.value(Burn.IMAGE));
        if (image.isPresent()) {
            words.words(0, 0);
        } else if (words.has(Burn.SIZE) || words.has(Burn.APPEND)) {
            throw words.wrong("Options '" + Burn.SIZE + "' and '" + Burn.APPEND + "' go with '" + Burn.IMAGE + "'");
        }
        if (words.has(Burn.SIZE) && !isStream()) {
            throw words.wrong("A file has its size: '" + Burn.SIZE + "' goes with '" + Burn.IMAGE + " -'");
        }
    }

    private ImageWords(CommandWords words, Place place, Optional<String> image) {
        this.words = words;
        this.place = place;
        this.image = image;
    }

    /** The same words, meant for the image in a file. */
    ImageWords of(String file) {
        return new ImageWords(words, place, Optional.of(file));
    }

    boolean isImage() {
        return image.isPresent();
    }

    private boolean isStream() {
        return image.equals(Optional.of(STANDARD_INPUT));
    }

    /** What shall be done. */
    Order order() {
        for (String option : OF_FILES) {
            if (words.has(option)) {
                throw words.wrong("An image is burned as it is: '" + option + "' goes with files");
            }
        }
        List<String> drives = words.all("--to").stream().map(place::address).toList();
        List<PathPair> file = isStream()
                ? List.of()
                : List.of(PathPair.of(place.path(image.orElseThrow()).toString()));
        Order order = new Order(Order.BURN_IMAGE, drives, file, Options.NONE)
                .with(Burn.recording(words))
                .with(OperationOptions.VERIFY, words.has("--verify"));
        return words.has(Burn.APPEND) ? order.with(RecordingOptions.APPEND, true) : order;
    }

    /** Standard input, where that is meant. */
    Optional<VerbatimImage> stream(CommandSession session) {
        if (!isStream()) {
            return Optional.empty();
        }
        @Nullable Process process = Process.Utils.current();
        if (process != null && process.isTty(0)) {
            throw words.wrong("Standard input is the terminal: put a command and a pipe before, or name a file");
        }
        InputStream in = process == null ? session.getKeyboard() : process.in();
        return Optional.of(VerbatimImage.of(in, words.number(Burn.SIZE), "standard input"));
    }
}
