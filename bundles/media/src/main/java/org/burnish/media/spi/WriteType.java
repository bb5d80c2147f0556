package org.burnish.media.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.media.Medium;
import org.burnish.media.WriteRequest;
import org.burnish.mmc.OpticalDrive;

/**
 * A way of recording a session. A medium has a list of them, the preferred one first.
 *
 * @param name as users know it
 * @param padding what is added behind the data
 * @param objections what speaks against it
 * @param steps what it sends
 */
public record WriteType(String name, WritePlan.Padding padding, Objections objections, Maker steps) {

    /** The objection that the user chose another one. */
    public static final String ANOTHER = "another write type was chosen. Use -write_type auto";

    /** What speaks against a write type on this medium; empty if nothing does. */
    @FunctionalInterface
    public interface Objections {
        List<String> of(Medium medium, WriteRequest request);
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

    /** All objections, each with the name of its type, if there is one against each type; else none. */
    public static List<String> objections(List<WriteType> types, Medium medium, WriteRequest request) {
        List<String> all = new ArrayList<>();
        for (WriteType type : types) {
            List<String> objections = type.objections.of(medium, request);
            if (objections.isEmpty()) {
                return List.of();
            }
            objections.forEach(objection -> all.add(type.name + ": " + objection));
        }
        return all;
    }
}
