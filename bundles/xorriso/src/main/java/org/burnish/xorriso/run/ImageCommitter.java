package org.burnish.xorriso.run;

import java.io.IOException;
import java.util.List;
import org.burnish.media.WriteOptions;
import org.burnish.operations.Inputs;
import org.burnish.operations.Operation;
import org.burnish.operations.OperationOptions;
import org.burnish.operations.Operations;
import org.burnish.operations.Order;
import org.burnish.options.Options;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.VerbatimImage;
import org.burnish.xorriso.spi.CloseMode;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Settings;
import org.burnish.xorriso.text.SpeedUnit;

/** Writes an image that exists already to a drive and reports about it. */
final class ImageCommitter {

    private final Console console;
    private final Settings settings;
    private final Operations operations;

    ImageCommitter(Console console, Settings settings, Operations operations) {
        this.console = console;
        this.settings = settings;
        this.operations = operations;
    }

    /** @param more options beside the settings */
    void write(Drive drive, VerbatimImage image, Options more) throws ProblemException, IOException {
        SpeedUnit unit = SpeedUnit.of(drive.medium());
        CloseMode close = settings.get(CommonSettings.CLOSE);
        Order order = Order.of(Order.BURN_IMAGE, drive.address().toString())
                .with(settings.recording()
                        .with(WriteOptions.CLOSE, close == CloseMode.ON)
                        .with(
                                WriteOptions.SPEED,
                                settings.get(DriveChoices.SPEED).kilobytes(unit))
                        .with(more))
                .with(OperationOptions.CLOSE_AS_NEEDED, close == CloseMode.AS_NEEDED);
        WriteNotes notes = new WriteNotes(console, settings, List.of("Beginning to write data track."));
        Inputs inputs = Inputs.reportingTo(notes).on(drive).image(image);
        Operation operation = operations.start(order, inputs);
        Outcome outcome = Pacifier.burned(console, operation, unit, settings.get(DialogChoices.PACIFIER))
                .outcome();
        Completion.require("'" + drive.address() + "'", outcome, console);
        console.info("Written to medium : " + outcome.written() + " sectors at LBA " + outcome.start());
        if (outcome.unreadable() > 0) {
            throw ProblemException.failure("The image could not be read as it was announced, so that '"
                    + drive.address() + "' does not hold it");
        }
        console.info("Writing to '" + drive.address() + "' completed successfully.");
        console.info("");
    }
}
