package org.burnish.media.spi;

import org.burnish.media.BlankRequest;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaFacts;
import org.burnish.media.MediaRemedies;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.Preparation;
import org.burnish.media.RefusedException;
import org.burnish.mmc.OpticalDrive;
import org.burnish.options.fact.Fact;

/** What formatting means for media that have none: nothing where it is needed only, if they can be written as they are. */
public final class NoFormatting {

    private NoFormatting() {}

    /**
     * Does nothing.
     *
     * @throws RefusedException when a mode of formatting was chosen, or the medium accepts no session, which formatting can't
     *     change
     */
    public static Preparation prepare(OpticalDrive drive, Medium medium, FormatRequest request)
            throws RefusedException {
        boolean usable = !medium.state().ended();
        boolean erasable = medium.traits().erasable() && medium.state() != State.BLANK;
        Fact none = MediaFacts.noFormat(request.mode());
        Fact asItIs = none.remedy(MediaRemedies.asItIs());
        Fact instead = erasable ? asItIs.remedy(MediaRemedies.blank(BlankRequest.AS_NEEDED)) : asItIs;
        new Refusals()
                .when(!usable || !request.mode().equals(FormatRequest.AS_NEEDED), usable ? instead : none)
                .when(medium.state() == State.CLOSED, MediaFacts.closed(medium))
                .when(medium.state() == State.DAMAGED, MediaFacts.damaged(medium))
                .check(MediaFacts.cannotFormat(medium.name(), drive.address()));
        return Preparations.none();
    }
}
