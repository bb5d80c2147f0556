package org.burnish.media.spi;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaFacts;
import org.burnish.media.MediaRemedies;
import org.burnish.media.RefusedException;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.response.FormatCapacities;
import org.burnish.mmc.response.FormatDescriptor;

/**
 * The formatting modes of a kind of medium, each with the offer of the drive that it takes.
 *
 * @param medium the kind's name
 * @param modes in the order in which users read them
 * @param choosers by mode
 */
public record FormatTable(String medium, List<String> modes, Map<String, Chooser> choosers) {

    public FormatTable {
        modes = List.copyOf(modes);
        choosers = Map.copyOf(choosers);
    }

    /**
     * Asks the drive what it offers, and takes what the mode wants.
     *
     * @throws RefusedException when there is no such mode, or the drive does not offer what it needs
     */
    public FormatDescriptor choose(OpticalDrive drive, FormatRequest request) throws IOException {
        return chooser(request).choose(drive.formatCapacities(), request);
    }

    /** The chooser of a mode, for which nothing is asked yet. */
    public Chooser chooser(FormatRequest request) throws RefusedException {
        Chooser chooser = choosers.get(request.mode());
        new Refusals()
                .when(
                        chooser == null,
                        MediaFacts.formatMode(request.mode(), medium, modes).remedy(MediaRemedies.listFormats()))
                .check(MediaFacts.cannotFormat(medium));
        return Objects.requireNonNull(chooser, "the request is refused");
    }

    /** Takes one of the offers, or composes what lies within them. */
    @FunctionalInterface
    public interface Chooser {
        FormatDescriptor choose(FormatCapacities capacities, FormatRequest request) throws RefusedException;
    }
}
