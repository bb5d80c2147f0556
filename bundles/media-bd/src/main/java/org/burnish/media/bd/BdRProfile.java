package org.burnish.media.bd;

import java.io.IOException;
import java.util.Optional;
import org.burnish.media.CloseRequest;
import org.burnish.media.FormatOverview;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium;
import org.burnish.media.Preparation;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteRequest;
import org.burnish.media.spi.WriteOnceProfile;
import org.burnish.mmc.OpticalDrive;
import org.osgi.service.component.annotations.Component;

/** BD-R in sequential recording mode, of any number of layers, profile 0041h (MMC-6, clause 4). */
@Component(service = MediaProfile.class, property = MediaProfile.PROFILE + ":Integer=65")
public final class BdRProfile extends WriteOnceProfile {

    static final String NAME = "BD-R sequential recording";

    @Override
    public Medium inspect(OpticalDrive drive, int profile) throws IOException {
        return new BdRInspector(drive).inspect(profile);
    }

    @Override
    public Optional<FormatOverview> formats(OpticalDrive drive, Medium medium) throws IOException {
        return Optional.of(BdStructures.formats(drive));
    }

    @Override
    public TrackWriter writer(OpticalDrive drive, Medium medium, WriteRequest request) throws IOException {
        return BdRWriting.writer(drive, medium, request);
    }

    @Override
    public Preparation formatter(OpticalDrive drive, Medium medium, FormatRequest request) throws IOException {
        return BdRFormatting.prepare(drive, medium, request);
    }

    @Override
    public Preparation closer(OpticalDrive drive, Medium medium, CloseRequest request) throws IOException {
        return BdRClosing.prepare(drive, medium, request);
    }
}
