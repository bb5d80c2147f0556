package org.burnish.media.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.media.Medium;
import org.burnish.media.WriteRequest;
import org.burnish.mmc.OpticalDrive;
import org.burnish.options.fact.Fact;

/**
 * A way of recording a session. A medium has a list of them, the preferred one first.
 *
 * @param name as users know it
 * @param padding what is added behind the data
 * @param objections what speaks against it
 * @param steps what it sends
 */
public record WriteType(String name, WritePlan.Padding padding, Objections objections, Maker steps) {

    /** What speaks against a write type on this medium; empty if nothing does. */
    @FunctionalInterface
    public interface Objections {
        List<Fact> of(Medium medium, WriteRequest request);
    }

    /** Makes the steps of one session. */
    @FunctionalInterface
    public interface Maker {
        WriteSteps of(OpticalDrive drive, WriteRequest request);
    }

    /** The first one against which nothing speaks. */
    public static Optional<WriteType> choose(List<WriteType> types, Medium medium, WriteRequest request) {
        return types.stream()
                .filter(type -> type.objections.of(medium, request).isEmpty())
                .findFirst();
    }

    /** All objections, each with the name of its type as the figure {@code type}, if there is one against each type; else none. */
    public static List<Fact> objections(List<WriteType> types, Medium medium, WriteRequest request) {
        List<Fact> all = new ArrayList<>();
        for (WriteType type : types) {
            List<Fact> objections = type.objections.of(medium, request);
            if (objections.isEmpty()) {
                return List.of();
            }
            objections.forEach(objection -> all.add(objection.with("type", type.name)));
        }
        return all;
    }
}
