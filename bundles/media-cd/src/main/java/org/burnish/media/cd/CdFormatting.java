package org.burnish.media.cd;

import org.burnish.media.BlankRequest;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaFacts;
import org.burnish.media.MediaRemedies;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.Preparation;
import org.burnish.media.RefusedException;
import org.burnish.media.spi.Preparations;
import org.burnish.media.spi.Refusals;
import org.burnish.options.fact.Fact;

/** CD is written without formatting; formats for packet writing are not made. */
final class CdFormatting {

    private CdFormatting() {}

    static Preparation prepare(Medium medium, FormatRequest request) throws RefusedException {
        Fact none = MediaFacts.noFormat(request.mode()).remedy(MediaRemedies.asItIs());
        boolean erasable = medium.traits().erasable() && medium.state() != State.BLANK;
        new Refusals()
                .when(
                        !request.mode().equals(FormatRequest.AS_NEEDED),
                        erasable ? none.remedy(MediaRemedies.blank(BlankRequest.AS_NEEDED)) : none)
                .check(MediaFacts.cannotFormat(medium.name()));
        return Preparations.none();
    }
}
