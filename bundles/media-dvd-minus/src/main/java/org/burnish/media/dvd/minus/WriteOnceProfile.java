package org.burnish.media.dvd.minus;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.burnish.media.BlankRequest;
import org.burnish.media.CloseRequest;
import org.burnish.media.FormatOverview;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium;
import org.burnish.media.Preparation;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteRequest;
import org.burnish.media.spi.WriteOnce;
import org.burnish.mmc.OpticalDrive;
import org.osgi.service.component.annotations.Component;

/** DVD-R of one and two layers, profiles 0011h and 0015h (MMC-6, clause 4). The layer break is the drive's matter. */
@Component(property = {MediaProfile.PROFILE + ":Integer=17", MediaProfile.PROFILE + ":Integer=21"})
public final class WriteOnceProfile implements MediaProfile {

    private static final Map<Integer, SequentialKind> KINDS = Map.of(0x11, SequentialKind.R, 0x15, SequentialKind.R_DL);

    @Override
    public Medium inspect(OpticalDrive drive, int profile) throws IOException {
        return new SequentialInspector(drive).inspect(profile, KINDS.get(profile));
    }

    @Override
    public Optional<FormatOverview> formats(OpticalDrive drive, Medium medium) {
        return Optional.empty();
    }

    @Override
    public List<String> blankModes() {
        return WriteOnce.modes();
    }

    @Override
    public TrackWriter writer(OpticalDrive drive, Medium medium, WriteRequest request) throws IOException {
        return SequentialWriting.writer(drive, medium, request);
    }

    @Override
    public Preparation blanker(OpticalDrive drive, Medium medium, BlankRequest request) throws IOException {
        return WriteOnce.blank(medium, request);
    }

    @Override
    public Preparation formatter(OpticalDrive drive, Medium medium, FormatRequest request) throws IOException {
        return WriteOnce.format(medium, request);
    }

    /** Nobody knows how a damaged track of two layers is closed. */
    @Override
    public Preparation closer(OpticalDrive drive, Medium medium, CloseRequest request) throws IOException {
        if (KINDS.get(medium.profile()).multiSession()) {
            return SequentialClosing.prepare(drive, medium, request);
        }
        return MediaProfile.super.closer(drive, medium, request);
    }
}
