package org.burnish.media.cd;

import java.util.List;
import org.burnish.media.Medium;
import org.burnish.media.WriteRequest;
import org.burnish.media.WriteTypeWish;
import org.burnish.media.spi.WriteSteps;
import org.burnish.mmc.OpticalDrive;

/**
 * A way of recording CD.
 *
 * @param name as users know it
 * @param wish what asks for it by name
 * @param objections what speaks against it
 * @param steps what it sends
 */
record WriteType(String name, WriteTypeWish wish, Objections objections, Maker steps) {

    /** What speaks against it, its not being wanted included; empty if nothing does. */
    List<String> objections(Medium medium, WriteRequest request) {
        return request.type() == WriteTypeWish.AUTO || request.type() == wish
                ? objections.of(medium)
                : List.of("another write type was chosen. Use -write_type auto");
    }

    /** What speaks against a write type on this medium. */
    interface Objections {
        List<String> of(Medium medium);
    }

    /** Makes the steps of one session. */
    interface Maker {
        WriteSteps of(OpticalDrive drive, WriteRequest request);
    }
}
