package org.burnish.media.dvd.minus;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.burnish.media.CloseRequest;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium;
import org.burnish.media.Preparation;
import org.burnish.media.TrackWriter;
import org.burnish.media.WriteRequest;
import org.burnish.media.spi.WriteOnceProfile;
import org.burnish.mmc.OpticalDrive;
import org.osgi.service.component.annotations.Component;

/** DVD-R of one and two layers, profiles 0011h and 0015h (MMC-6, clause 4). The layer break is the drive's matter. */
@Component(
        service = MediaProfile.class,
        property = {MediaProfile.PROFILE + ":Integer=17", MediaProfile.PROFILE + ":Integer=21"})
public final class DvdRProfile extends WriteOnceProfile {

    private static final Map<Integer, SequentialKind> KINDS = Map.of(0x11, SequentialKind.R, 0x15, SequentialKind.R_DL);

    private static SequentialKind kind(int profile) {
        return Objects.requireNonNull(KINDS.get(profile), "no DVD-R");
    }

    @Override
    public Medium inspect(OpticalDrive drive, int profile) throws IOException {
        return new SequentialInspector(drive).inspect(profile, kind(profile));
    }

    @Override
    public TrackWriter writer(OpticalDrive drive, Medium medium, WriteRequest request) throws IOException {
        return SequentialWriting.writer(drive, medium, request);
    }

    /** Nobody knows how a damaged track of two layers is closed. */
    @Override
    public Preparation closer(OpticalDrive drive, Medium medium, CloseRequest request) throws IOException {
        if (kind(medium.profile()).multiSession()) {
            return SequentialClosing.prepare(drive, medium, request);
        }
        return super.closer(drive, medium, request);
    }
}
