package org.burnish.xorriso.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.image.Attributes;
import org.burnish.image.ImageOptions;
import org.burnish.image.ImageTree;
import org.burnish.image.MediumContent;
import org.burnish.image.attribute.AttributeKey;
import org.burnish.media.Medium;
import org.burnish.media.WriteOptions;
import org.burnish.operations.Burned;
import org.burnish.operations.Inputs;
import org.burnish.operations.Operation;
import org.burnish.operations.OperationOptions;
import org.burnish.operations.Operations;
import org.burnish.operations.Order;
import org.burnish.options.Options;
import org.burnish.recorder.Drive;
import org.burnish.recorder.ImageOutput;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.RecordingOptions;
import org.burnish.recorder.RecordingPlan;
import org.burnish.xorriso.spi.CloseMode;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Settings;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.text.ContentText;
import org.burnish.xorriso.text.MediaState;
import org.burnish.xorriso.text.MediumName;
import org.burnish.xorriso.text.SpeedUnit;

/** Writes an image tree to a drive and reports about it. */
final class Committer {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy.MM.dd.HHmmss", Locale.ROOT);

    private final Console console;
    private final Settings settings;
    private final Operations operations;

    Committer(Console console, Settings settings, Operations operations) {
        this.console = console;
        this.settings = settings;
        this.operations = operations;
    }

    /**
     * Writes a session.
     *
     * @param growth how the tree came from what was loaded
     */
    void write(Drive drive, Growth growth, ImageTree tree) throws ProblemException, IOException {
        refuseUnsuitable(drive, growth);
        Operation operation = start(Order.BURN, drive, growth, tree);
        Burned burned =
                Pacifier.burned(console, operation, SpeedUnit.of(drive.medium()), settings.get(DialogChoices.PACIFIER));
        report("'" + drive.address() + "'", burned.outcome());
    }

    /**
     * Writes an image to no medium.
     *
     * @param growth how the tree came from what was loaded
     */
    void write(ImageOutput output, Growth growth, ImageTree tree) throws ProblemException, IOException {
        Operation operation = start(Order.IMAGE, output, growth, tree);
        Burned burned = Pacifier.burned(
                console, operation, SpeedUnit.of(Optional.empty()), settings.get(DialogChoices.PACIFIER));
        report("'" + output.name() + "'", burned.outcome());
    }

    /** How many blocks such an image would have. */
    long blocks(ImageOutput output, Growth growth, ImageTree tree) throws ProblemException, IOException {
        return OrderRun.result(start(Order.PLAN, output, growth, tree), RecordingPlan.class)
                .blocks();
    }

    private Operation start(String kind, ImageOutput output, Growth growth, ImageTree tree) throws IOException {
        return operations.start(
                Order.of(kind)
                        .with(RecordingChoices.of(settings)
                                .with(RecordingOptions.PREDICTED_START, growth.predictedStart())),
                Inputs.reportingTo(new WriteNotes(console, settings))
                        .tree(described(tree), growth.base(), growth.loaded())
                        .into(output));
    }

    /** How many blocks a session would have, padding included. */
    long blocks(Drive drive, Growth growth, ImageTree tree) throws ProblemException, IOException {
        refuseUnsuitable(drive, growth);
        return OrderRun.result(start(Order.PLAN, drive, growth, tree), RecordingPlan.class)
                .blocks();
    }

    private Operation start(String kind, Drive drive, Growth growth, ImageTree tree) throws IOException {
        Order order = Order.of(kind, drive.address().toString())
                .with(options(SpeedUnit.of(drive.medium()), growth.predictedStart()))
                .with(OperationOptions.CLOSE_AS_NEEDED, settings.get(CommonSettings.CLOSE) == CloseMode.AS_NEEDED);
        return operations.start(
                order,
                Inputs.reportingTo(new WriteNotes(console, settings))
                        .on(drive)
                        .tree(described(tree), growth.base(), growth.loaded()));
    }

    /** The tree as it is written: it says in which character set its names are, if that was asked for. */
    private ImageTree described(ImageTree tree) {
        if (settings.get(Choices.AUTO_CHARSET)) {
            CharacterSets sets = settings.get(Choices.CHARACTER_SETS);
            String name = sets.out().orElse(sets.local()).name();
            Attributes root = tree.root().attributes();
            tree.root().attributes(root.with(root.named().with(AttributeKey.CHARSET, name)));
        }
        return tree;
    }

    private static void refuseUnsuitable(Drive drive, Growth growth) throws ProblemException, IOException {
        MediaState state = MediaState.of(drive);
        boolean elsewhere = !growth.grows()
                || growth.blind()
                        && drive.medium().filter(Committer::isOverwritable).isPresent();
        if (elsewhere && state.holdsData()) {
            throw ProblemException.failure(
                    "-indev differs from -outdev and -outdev media holds non-zero data", advice(drive, state));
        }
        if (!state.writable()) {
            throw ProblemException.failure(
                    "Unsuitable target media state: '" + drive.address() + "' "
                            + drive.medium().map(MediumName::of).orElse("without medium") + " " + state.words(),
                    advice(drive, state));
        }
    }

    private static boolean isOverwritable(Medium medium) {
        return medium.next().chained();
    }

    private static String[] advice(Drive drive, MediaState state) throws IOException {
        MediumContent content = drive.content();
        if (!content.takesImage()) {
            return new String[] {
                ContentText.holding(drive.address(), content), ContentText.advice(drive.address(), content)
            };
        }
        return new String[] {
            state.writable()
                    ? "Use -dev to add to what is on the medium, or -blank as_needed to get rid of it"
                    : state.advice()
        };
    }

    private Options options(SpeedUnit unit, OptionalLong predictedStart) {
        return RecordingChoices.of(settings)
                .with(RecordingOptions.PREDICTED_START, predictedStart)
                .with(WriteOptions.CLOSE, settings.get(CommonSettings.CLOSE) == CloseMode.ON)
                .with(WriteOptions.SPEED, settings.get(DriveChoices.SPEED).kilobytes(unit));
    }

    private void report(String name, Outcome outcome) throws ProblemException {
        Completion.require(name, outcome, console);
        Completion.figures(name, outcome, console);
        logSession(outcome);
        Completion.unreadable(outcome, console);
    }

    private void logSession(Outcome outcome) {
        String path = settings.get(DialogChoices.SESSION_LOG);
        if (path.isEmpty()) {
            return;
        }
        String volume = settings.get(ImageOptions.VOLUME_ID);
        String line = TIME.format(LocalDateTime.now(ZoneId.systemDefault())) + " " + outcome.start() + " "
                + outcome.written() + " " + (volume.isEmpty() ? ImageOptions.UNNAMED : volume) + "\n";
        try {
            Files.writeString(Path.of(path), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            console.event(Severity.WARNING, "-session_log: cannot write " + Problems.text(e));
        }
    }
}
