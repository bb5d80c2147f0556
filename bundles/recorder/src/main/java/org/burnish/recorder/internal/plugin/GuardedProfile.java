package org.burnish.recorder.internal.plugin;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
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
import org.burnish.mmc.OpticalDrive;
import org.burnish.options.OptionKey;

/** A media profile whose bundle is named when it fails, hangs or lies. */
public record GuardedProfile(MediaProfile guarded, PluginGuard guard) implements MediaProfile {

    @Override
    public Medium inspect(OpticalDrive drive, int profile) throws IOException {
        String doing = String.format(
                Locale.ROOT, "inspecting the medium of profile %02Xh in drive '%s'", profile, drive.address());
        Medium medium = guard.bounded(doing, () -> guarded.inspect(drive, profile));
        if (medium.profile() != profile) {
            throw guard.lied(
                    doing, String.format(Locale.ROOT, "it says that the medium is of profile %02Xh", medium.profile()));
        }
        return medium;
    }

    @Override
    public Optional<FormatOverview> formats(OpticalDrive drive, Medium medium) throws IOException {
        return guard.bounded("reading the formats" + of(drive), () -> guarded.formats(drive, medium));
    }

    @Override
    public List<String> blankModes() {
        return guarded.blankModes();
    }

    @Override
    public List<OptionKey<?>> options() {
        return guarded.options();
    }

    @Override
    public TrackWriter writer(OpticalDrive drive, Medium medium, WriteRequest request) throws IOException {
        TrackWriter writer =
                guard.bounded("planning to write" + of(drive), () -> guarded.writer(drive, medium, request));
        return new GuardedWriter(writer, guard, of(drive));
    }

    @Override
    public Optional<AudioRecording> audio() {
        return guarded.audio().map(this::guarded);
    }

    private AudioRecording guarded(AudioRecording audio) {
        return (drive, medium, request) -> {
            TrackWriter writer =
                    guard.bounded("planning to write audio" + of(drive), () -> audio.writer(drive, medium, request));
            return new GuardedWriter(writer, guard, of(drive));
        };
    }

    @Override
    public Preparation blanker(OpticalDrive drive, Medium medium, BlankRequest request) throws IOException {
        return prepared("blank" + of(drive), () -> guarded.blanker(drive, medium, request));
    }

    @Override
    public Preparation formatter(OpticalDrive drive, Medium medium, FormatRequest request) throws IOException {
        return prepared("format" + of(drive), () -> guarded.formatter(drive, medium, request));
    }

    @Override
    public Preparation closer(OpticalDrive drive, Medium medium, CloseRequest request) throws IOException {
        return prepared("close a track" + of(drive), () -> guarded.closer(drive, medium, request));
    }

    private Preparation prepared(String what, PluginGuard.Call<Preparation> call) throws IOException {
        return new GuardedPreparation(guard.bounded("planning to " + what, call), guard, what);
    }

    private static String of(OpticalDrive drive) {
        return " the medium in drive '" + drive.address() + "'";
    }
}
