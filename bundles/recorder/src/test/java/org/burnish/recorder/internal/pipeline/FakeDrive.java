package org.burnish.recorder.internal.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageSession;
import org.burnish.image.LoadRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.MediumContent;
import org.burnish.image.StructureReport;
import org.burnish.media.BlankRequest;
import org.burnish.media.CloseRequest;
import org.burnish.media.FormatOverview;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaListener;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium;
import org.burnish.media.NextSession;
import org.burnish.mmc.OpticalDrive;
import org.burnish.recorder.Drive;
import org.burnish.recorder.NewestImage;
import org.burnish.recorder.internal.FakeScsi;
import org.burnish.scsi.DeviceAddress;

/** A drive with a given medium. */
public final class FakeDrive implements Drive {

    private final OpticalDrive optical;
    private final Medium medium;
    private final MediaProfile profile;

    private final BlockSource blocks;

    FakeDrive(Medium medium, MediaProfile profile, List<String> calls) {
        this(medium, profile, calls, new Nothing(medium.readableBlocks()));
    }

    public FakeDrive(Medium medium, MediaProfile profile, List<String> calls, BlockSource blocks) {
        this.medium = medium;
        this.profile = profile;
        this.blocks = blocks;
        optical = new OpticalDrive(new FakeScsi(calls));
    }

    public static Medium medium(Medium.State state, boolean overwritable, long next, long writable) {
        Medium.Traits traits = Medium.Traits.of(16, 16)
                .erasable(true)
                .overwritable(overwritable)
                .multiSession(true)
                .simulation(true);
        return Medium.of(0x14, "DVD-RW", state, traits)
                .withOverall(writable)
                .with(
                        traits.overwritable()
                                ? NextSession.overwriting(writable)
                                : NextSession.sequential(next, writable));
    }

    @Override
    public DeviceAddress address() {
        return optical.address();
    }

    @Override
    public OpticalDrive optical() {
        return optical;
    }

    @Override
    public Optional<Medium> medium() {
        return Optional.ofNullable(medium);
    }

    @Override
    public Optional<MediaProfile> profile() {
        return Optional.ofNullable(profile);
    }

    @Override
    public Optional<Medium> reassess() {
        return medium();
    }

    @Override
    public boolean hasImage() {
        return false;
    }

    @Override
    public MediumContent content() {
        return MediumContent.BLANK;
    }

    @Override
    public List<ImageSession> sessions() {
        return List.of();
    }

    @Override
    public Optional<ImageSession> imageAt(long lba) {
        return Optional.empty();
    }

    @Override
    public void activate(ImageSession session, long size, MediaListener listener) {}

    @Override
    public Optional<NewestImage> newest() {
        return Optional.empty();
    }

    @Override
    public StructureReport inspect(List<ImageSession> wanted) {
        return StructureReport.NONE;
    }

    @Override
    public BlockSource blocks() {
        return blocks;
    }

    @Override
    public LoadedImage load(LoadRequest request) throws IOException {
        throw new IOException("nothing is on it");
    }

    @Override
    public Optional<FormatOverview> formats() {
        return Optional.empty();
    }

    @Override
    public Done blank(BlankRequest request, MediaListener listener) {
        return Done.NOTHING;
    }

    @Override
    public Done format(FormatRequest request, MediaListener listener) {
        return Done.NOTHING;
    }

    @Override
    public Done closeDamaged(CloseRequest request, MediaListener listener) {
        return Done.NOTHING;
    }

    @Override
    public void eject() {}

    @Override
    public void close() {}

    private record Nothing(long blocks) implements BlockSource {
        @Override
        public void read(long lba, ByteBuffer target) {
            target.position(target.limit());
        }
    }
}
