package org.burnish.media.spi;

import java.io.IOException;
import java.util.List;
import org.burnish.media.BlankRequest;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaFacts;
import org.burnish.media.MediaProfile;
import org.burnish.media.MediaRemedies;
import org.burnish.media.Medium;
import org.burnish.media.Medium.State;
import org.burnish.media.Preparation;
import org.burnish.mmc.OpticalDrive;
import org.burnish.options.fact.Remedy;

/** The base of media that can be written once: a blank one needs no blanking and no formatting, and no other gets it. */
public abstract class WriteOnceProfile implements MediaProfile {

    @Override
    public List<String> blankModes() {
        return Overwriting.BLANK_MODES;
    }

    /** Does nothing to a blank medium, and refuses any other. */
    @Override
    public Preparation blanker(OpticalDrive drive, Medium medium, BlankRequest request) throws IOException {
        new Refusals()
                .when(!blankModes().contains(request.mode()), MediaFacts.blankMode(request.mode(), blankModes()))
                .when(
                        medium.state() != State.BLANK,
                        MediaFacts.writeOnce()
                                .remedy(Remedy.of(MediaRemedies.OTHER_MEDIUM, "What is on it stays; use another one")))
                .check(MediaFacts.cannotBlank(medium.name(), drive.address(), request.mode()));
        return Preparations.none();
    }

    /** Does nothing where formatting is asked for only if it is needed, and refuses it else, and for a medium that is closed. */
    @Override
    public Preparation formatter(OpticalDrive drive, Medium medium, FormatRequest request) throws IOException {
        return NoFormatting.prepare(drive, medium, request);
    }
}
