package org.burnish.media.bd;

import java.io.IOException;
import java.util.Optional;
import org.burnish.media.FormatOverview;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium;
import org.burnish.media.Medium.Product;
import org.burnish.media.NominalSpeed;
import org.burnish.media.spi.OverwritableProfile;
import org.burnish.mmc.OpticalDrive;
import org.osgi.service.component.annotations.Component;

/** BD-RE of any number of layers, profile 0043h (MMC-6, clause 4). */
@Component(service = MediaProfile.class, property = MediaProfile.PROFILE + ":Integer=67")
public final class BdReProfile extends OverwritableProfile {

    static final String NAME = "BD-RE";

    /** Made by the component runtime. */
    public BdReProfile() {
        super(NAME, BdStructures.CLUSTER, NominalSpeed.BD, new BdReFormatting());
    }

    @Override
    protected Product product(OpticalDrive drive) throws IOException {
        return BdStructures.product(drive);
    }

    @Override
    public Optional<FormatOverview> formats(OpticalDrive drive, Medium medium) throws IOException {
        return Optional.of(BdStructures.formats(drive));
    }
}
