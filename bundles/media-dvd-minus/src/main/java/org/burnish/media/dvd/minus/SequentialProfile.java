package org.burnish.media.dvd.minus;

import java.io.IOException;
import java.util.List;
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
import org.burnish.media.spi.Formats;
import org.burnish.mmc.OpticalDrive;
import org.osgi.service.component.annotations.Component;

/** DVD-RW in sequential recording mode, profile 0014h (MMC-6, clause 4). */
@Component(property = MediaProfile.PROFILE + ":Integer=20")
public final class SequentialProfile implements MediaProfile {

    @Override
    public Medium inspect(OpticalDrive drive, int profile) throws IOException {
        return new SequentialInspector(drive).inspect(profile, SequentialKind.RW);
    }

    @Override
    public Optional<FormatOverview> formats(OpticalDrive drive, Medium medium) throws IOException {
        return Formats.overview(drive);
    }

    @Override
    public List<String> blankModes() {
        return SequentialBlanking.MODES;
    }

    @Override
    public TrackWriter writer(OpticalDrive drive, Medium medium, WriteRequest request) throws IOException {
        return SequentialWriting.writer(drive, medium, request);
    }

    @Override
    public Preparation blanker(OpticalDrive drive, Medium medium, BlankRequest request) throws IOException {
        return SequentialBlanking.prepare(drive, medium, request);
    }

    @Override
    public Preparation formatter(OpticalDrive drive, Medium medium, FormatRequest request) throws IOException {
        return DvdRwFormatting.OF_SEQUENTIAL.prepare(drive, request);
    }

    @Override
    public Preparation closer(OpticalDrive drive, Medium medium, CloseRequest request) throws IOException {
        return SequentialClosing.prepare(drive, medium, request);
    }
}
