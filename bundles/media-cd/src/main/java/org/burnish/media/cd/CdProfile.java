package org.burnish.media.cd;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.burnish.media.AudioRecording;
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
import org.burnish.media.spi.NoFormatting;
import org.burnish.mmc.OpticalDrive;
import org.burnish.scsi.IllegalRequestException;
import org.osgi.service.component.annotations.Component;

/** CD-R and CD-RW, profiles 0009h and 000Ah (MMC-6, clause 4). */
@Component(property = {MediaProfile.PROFILE + ":Integer=9", MediaProfile.PROFILE + ":Integer=10"})
public final class CdProfile implements MediaProfile {

    @Override
    public Medium inspect(OpticalDrive drive, int profile) throws IOException {
        return new CdInspector(drive).inspect(CdKind.of(profile));
    }

    @Override
    public Optional<FormatOverview> formats(OpticalDrive drive, Medium medium) throws IOException {
        try {
            return Formats.overview(drive);
        } catch (IllegalRequestException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<String> blankModes() {
        return CdBlanking.MODES;
    }

    @Override
    public TrackWriter writer(OpticalDrive drive, Medium medium, WriteRequest request) throws IOException {
        return CdWriting.writer(drive, medium, request);
    }

    @Override
    public Optional<AudioRecording> audio() {
        return Optional.of(CdAudio::writer);
    }

    @Override
    public Preparation blanker(OpticalDrive drive, Medium medium, BlankRequest request) throws IOException {
        return CdBlanking.prepare(drive, medium, request);
    }

    @Override
    public Preparation formatter(OpticalDrive drive, Medium medium, FormatRequest request) throws IOException {
        return NoFormatting.prepare(drive, medium, request);
    }

    @Override
    public Preparation closer(OpticalDrive drive, Medium medium, CloseRequest request) throws IOException {
        return CdClosing.prepare(drive, medium, request);
    }
}
