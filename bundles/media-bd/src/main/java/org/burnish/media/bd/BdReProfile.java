package org.burnish.media.bd;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.burnish.media.BlankRequest;
import org.burnish.media.FormatOverview;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium;
import org.burnish.media.NominalSpeed;
import org.burnish.media.Preparation;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteRequest;
import org.burnish.media.spi.OverwritableKind;
import org.burnish.mmc.OpticalDrive;
import org.osgi.service.component.annotations.Component;

/** BD-RE of any number of layers, profile 0043h (MMC-6, clause 4). */
@Component(property = MediaProfile.PROFILE + ":Integer=67")
public final class BdReProfile implements MediaProfile {

    static final String NAME = "BD-RE";

    private static final BdReFormatting FORMATTING = new BdReFormatting();
    private static final OverwritableKind KIND =
            new OverwritableKind(NAME, BdStructures.CLUSTER, NominalSpeed.BD, BdStructures::product, FORMATTING);

    @Override
    public Medium inspect(OpticalDrive drive, int profile) throws IOException {
        return KIND.inspect(drive, profile);
    }

    @Override
    public Optional<FormatOverview> formats(OpticalDrive drive, Medium medium) throws IOException {
        return Optional.of(BdStructures.formats(drive));
    }

    @Override
    public List<String> blankModes() {
        return OverwritableKind.BLANK_MODES;
    }

    @Override
    public TrackWriter writer(OpticalDrive drive, Medium medium, WriteRequest request) throws IOException {
        return KIND.writer(drive, medium, request);
    }

    @Override
    public Preparation blanker(OpticalDrive drive, Medium medium, BlankRequest request) throws IOException {
        return KIND.blanker(drive, medium, request);
    }

    @Override
    public Preparation formatter(OpticalDrive drive, Medium medium, FormatRequest request) throws IOException {
        return FORMATTING.prepare(drive, medium, request);
    }
}
