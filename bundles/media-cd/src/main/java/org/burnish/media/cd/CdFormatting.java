package org.burnish.media.cd;

import org.burnish.media.FormatRequest;
import org.burnish.media.Medium;
import org.burnish.media.Preparation;
import org.burnish.media.RefusedException;
import org.burnish.media.spi.Preparations;
import org.burnish.media.spi.Refusals;

/** CD is written without formatting; formats for packet writing are not made. */
final class CdFormatting {

    private CdFormatting() {}

    static Preparation prepare(Medium medium, FormatRequest request) throws RefusedException {
        String advice = medium.traits().erasable() ? "Use -blank as_needed to get it empty" : "Write to it as it is";
        new Refusals()
                .when(
                        !request.mode().equals("as_needed"),
                        "-format '" + request.mode() + "': the medium needs and has no formatting. " + advice)
                .check("Cannot format " + medium.name());
        return Preparations.none();
    }
}
