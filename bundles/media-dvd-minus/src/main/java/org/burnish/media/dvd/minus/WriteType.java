package org.burnish.media.dvd.minus;

import java.util.List;
import org.burnish.media.Medium;
import org.burnish.media.WriteRequest;
import org.burnish.media.spi.WritePlan.Padding;
import org.burnish.media.spi.WriteSteps;
import org.burnish.mmc.OpticalDrive;

/**
 * A way of recording a sequential DVD.
 *
 * @param name as users know it
 * @param padding what is added behind the data
 * @param objections what speaks against it
 * @param steps what it sends
 */
record WriteType(String name, Padding padding, Objections objections, Maker steps) {

    /** What speaks against a write type on this medium; empty if nothing does. */
    interface Objections {
        List<String> of(Medium medium, WriteRequest request);
    }

    /** Makes the steps of one session. */
    interface Maker {
        WriteSteps of(OpticalDrive drive, WriteRequest request);
    }
}
