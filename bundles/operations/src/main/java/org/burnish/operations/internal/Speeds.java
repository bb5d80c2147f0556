package org.burnish.operations.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.burnish.media.Medium;
import org.burnish.media.NominalSpeed;
import org.burnish.media.RefusedException;
import org.burnish.media.SpeedText;
import org.burnish.media.WriteOptions;
import org.burnish.operations.OperationOptions;
import org.burnish.operations.Order;
import org.burnish.options.Options;
import org.burnish.options.fact.Fact;
import org.burnish.recorder.Drive;

/** The speed that an order asks for, as the medium in the drive reads it. */
final class Speeds {

    private Speeds() {}

    /** What is wrong with the text of a speed. */
    static List<Fact> faults(Order order) {
        String text = order.get(OperationOptions.SPEED);
        return SpeedText.parse(text).isPresent()
                ? List.of()
                : List.of(Fact.of("speed.unknown", "'{speed}' is no speed; such are 5540k, 4x and 4xDVD")
                        .with("speed", text));
    }

    /** The options of a recording, with the speed of the order where it has one. */
    static Options chosen(Options options, Order order, List<Drive> drives) throws RefusedException {
        String text = order.get(OperationOptions.SPEED);
        if (text.isEmpty()) {
            return options;
        }
        OptionalInt first = kilobytes(text, drives.get(0));
        for (Drive drive : drives) {
            OptionalInt speed = kilobytes(text, drive);
            if (speed.isEmpty() || !speed.equals(first)) {
                throw new RefusedException(
                        Fact.of("cannot.choose-speed", "Cannot write at the speed '{speed}'")
                                .with("speed", text),
                        List.of(Fact.of(
                                        "speed.other-unit",
                                        "for the medium in drive '{drive}' 1x is {kilobytes} kB/s, written 1x{letter}")
                                .with("drive", drive.address().toString())
                                .with("kilobytes", Math.round(unit(drive).kilobytes()))
                                .with("letter", unit(drive).letter())));
            }
        }
        return options.with(WriteOptions.SPEED, first.getAsInt());
    }

    private static OptionalInt kilobytes(String text, Drive drive) {
        return SpeedText.parse(text).orElseThrow().kilobytes(unit(drive));
    }

    private static NominalSpeed unit(Drive drive) {
        Optional<Medium> medium = drive.medium();
        return medium.map(present -> present.traits().speed()).orElse(NominalSpeed.DVD);
    }
}
