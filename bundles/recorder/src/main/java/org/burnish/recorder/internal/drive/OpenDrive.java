package org.burnish.recorder.internal.drive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.burnish.image.BlockSource;
import org.burnish.image.CheckRange;
import org.burnish.image.DisplacedBlocks;
import org.burnish.image.ImageFormat;
import org.burnish.image.ImageSession;
import org.burnish.image.LoadOptions;
import org.burnish.image.LoadRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.MediumContent;
import org.burnish.image.StructureFault;
import org.burnish.image.StructureReport;
import org.burnish.media.BlankRequest;
import org.burnish.media.CloseRequest;
import org.burnish.media.FormatOverview;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaListener;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium;
import org.burnish.media.Preparation;
import org.burnish.media.RefusedException;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.response.Configuration;
import org.burnish.options.OptionKey;
import org.burnish.options.fact.Fact;
import org.burnish.recorder.Drive;
import org.burnish.recorder.NewestImage;
import org.burnish.recorder.PreparationWatcher.Kind;
import org.burnish.recorder.ReadPace;
import org.burnish.recorder.RecordingFacts;
import org.burnish.recorder.SessionSearch;
import org.burnish.recorder.internal.content.Classifier;
import org.burnish.scsi.BlockDevice;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.Transport;
import org.jspecify.annotations.Nullable;

/** A drive that was acquired. The services it needs are looked up at each call, since they may go at any time. */
final class OpenDrive implements Drive {

    private final Services services;
    private final Transport transport;
    private final OpticalDrive optical;
    private final DriveBlocks blocks;
    private volatile @Nullable Medium medium;
    private final SessionSearch search;
    private final String user;
    private boolean closed;
    /** What the medium was found to hold, without an image. */
    private @Nullable MediumContent known;

    private long knownBelow;
    /** Whether the readable size was compared with the images that are on the medium. */
    private boolean endChecked;

    OpenDrive(Services services, Transport transport, OpticalDrive optical, SessionSearch search, String user) {
        this.user = user;
        this.search = search;
        this.services = services;
        this.transport = transport;
        this.optical = optical;
        blocks = new DriveBlocks(
                optical, () -> medium().map(Medium::readableBlocks).orElse(0L));
    }

    void inspect(int profile) throws IOException {
        known = null;
        endChecked = false;
        if (profile == 0) {
            medium = null;
            return;
        }
        Optional<MediaProfile> service = services.profile(profile);
        medium = service.isPresent()
                ? ReadableEnd.ofSessions(optical, service.get().inspect(optical, profile))
                : UnknownMedium.of(profile, optical.capacity().blocks());
    }

    @Override
    public DeviceAddress address() {
        return optical.address();
    }

    @Override
    public Optional<String> user() {
        return Optional.of(user).filter(name -> !name.isEmpty());
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
        return medium().flatMap(present -> services.profile(present.profile()));
    }

    @Override
    public Optional<Medium> reassess() throws IOException {
        requireTransport();
        Configuration configuration = optical.configuration();
        inspect(configuration.currentProfile());
        return medium();
    }

    @Override
    public boolean hasImage() throws IOException {
        return !sessions().isEmpty();
    }

    @Override
    public MediumContent content() throws IOException {
        return content(0);
    }

    @Override
    public MediumContent content(long end) throws IOException {
        Medium present = medium;
        if (present == null) {
            return MediumContent.BLANK;
        }
        Optional<ImageFormat> format = found().format();
        if (format.isPresent()) {
            return format.get().content();
        }
        // looking through a file may take long: once for each inspection of the medium
        if (known == null || knownBelow < end) {
            known = classifier().of(present, end);
            knownBelow = end;
        }
        return known;
    }

    private Classifier classifier() throws IOException {
        boolean disk = address().scheme().equals(DeviceAddress.FILE_SCHEME)
                && BlockDevice.isAt(Path.of(address().path()));
        return new Classifier(blocks, services.recognizers(), disk);
    }

    @Override
    public OptionalLong dataFrom(long start, long end) throws IOException {
        return medium != null && medium.traits().blankThroughout()
                ? Classifier.dataFrom(blocks, start, end)
                : OptionalLong.empty();
    }

    /** Where heads are chained, block 0 has none of its own, and what lies behind the newest session was given up. */
    @Override
    public List<ImageSession> copiedSessions() throws IOException {
        List<ImageSession> sessions = sessions();
        if (medium == null
                || !medium.traits().blankThroughout()
                || sessions.size() != 1
                || sessions.get(0).start() != 0) {
            return List.of();
        }
        return ImageSessions.searched(blocks, sessions.get(0).blocks(), services.formats())
                .sessions();
    }

    @Override
    public List<ImageSession> sessions() throws IOException {
        return found().sessions();
    }

    private ImageSessions.Found found() throws IOException {
        requireTransport();
        Optional<Medium> present = medium();
        return present.isEmpty() ? ImageSessions.Found.NOTHING : images(present.get());
    }

    private ImageSessions.Found images(Medium present) throws IOException {
        ImageSessions.Found found = ImageSessions.of(present, search, blocks, services.formats());
        // once for each inspection: a drive may try for seconds to read what is not there
        if (endChecked || !present.sessions().isEmpty()) {
            return found;
        }
        endChecked = true;
        medium = ReadableEnd.ofImages(optical, present, found.sessions());
        return medium.equals(present) ? found : ImageSessions.of(medium, search, blocks, services.formats());
    }

    @Override
    public Optional<ImageSession> imageAt(long lba) throws IOException {
        for (ImageSession session : sessions()) {
            if (session.start() == lba) {
                return Optional.of(session);
            }
        }
        for (ImageFormat format : services.formats()) {
            Optional<ImageSession> image = lba < blocks.blocks() ? format.probe(blocks, lba) : Optional.empty();
            if (image.isPresent()) {
                ImageSession found = image.get();
                return Optional.of(new ImageSession(0, found.start(), found.blocks(), found.volumeId()));
            }
        }
        return Optional.empty();
    }

    @Override
    public void activate(ImageSession session, long size, MediaListener listener) throws IOException {
        Medium present = requireMedium("make an older image the newest");
        Activation activation = new Activation(this, requireProfile(present), services.formats());
        watched(Kind.ACTIVATE, () -> {
            activation.run(session, size, present, listener);
            return Done.ACTIVATED;
        });
    }

    @Override
    public Optional<NewestImage> newest() throws IOException {
        List<ImageSession> sessions = sessions();
        return sessions.isEmpty()
                ? Optional.empty()
                : new WholeImages(Objects.requireNonNull(medium, "images without a medium"), blocks, services.formats())
                        .newest(sessions);
    }

    @Override
    public StructureReport inspect(List<ImageSession> wanted) throws IOException {
        ImageSessions.Found found = found();
        boolean head = medium().map(present -> present.next().head()).orElse(false);
        List<CheckRange> ranges = new ArrayList<>();
        List<StructureFault> faults = new ArrayList<>();
        Map<ImageFormat, List<ImageSession>> owned = new LinkedHashMap<>();
        for (ImageSession session : wanted) {
            for (ImageFormat format : owners(session, found)) {
                owned.computeIfAbsent(format, any -> new ArrayList<>()).add(session);
            }
        }
        for (Map.Entry<ImageFormat, List<ImageSession>> each : owned.entrySet()) {
            StructureReport report = each.getKey().inspect(blocks, found.sessions(), each.getValue(), head);
            ranges.addAll(report.ranges());
            faults.addAll(report.faults());
        }
        return new StructureReport(ranges, faults);
    }

    /** All formats that find an image in a session: readers of each may come. */
    private List<ImageFormat> owners(ImageSession session, ImageSessions.Found found) {
        List<ImageFormat> owners = new ArrayList<>();
        for (ImageFormat format : services.formats()) {
            try {
                if (format.probe(blocks, session.start()).isPresent()) {
                    owners.add(format);
                }
            } catch (IOException unreadable) {
                owners.add(format);
            }
        }
        return owners.isEmpty() ? found.format().stream().toList() : owners;
    }

    @Override
    public void readAt(ReadPace pace) throws IOException {
        requireTransport();
        blocks.pace().choose(optical, blocks.blocks(), pace);
    }

    @Override
    public BlockSource blocks() {
        return blocks;
    }

    @Override
    public LoadedImage load(LoadRequest request) throws IOException {
        requireTransport();
        for (ImageFormat format : services.formats()) {
            if (format.probe(blocks, request.start()).isPresent()) {
                requireUnderstood(request, format);
                long displacement = request.options().get(LoadOptions.DISPLACEMENT);
                LoadRequest prepared = new LoadRequest(
                        request.start() - displacement, request.options(), request.listener(), services.digests());
                return format.load(DisplacedBlocks.of(blocks, displacement), prepared);
            }
        }
        throw new IOException("No image that any installed format knows begins at LBA " + request.start()
                + " of drive '" + address() + "'. The formats " + services.formatNames() + ".");
    }

    private void requireUnderstood(LoadRequest request, ImageFormat format) throws RefusedException {
        List<OptionKey<?>> keys = new ArrayList<>(LoadOptions.all());
        keys.addAll(format.loadOptions());
        List<Fact> faults = request.options().faults(keys, "the image's format");
        if (!faults.isEmpty()) {
            throw new RefusedException(
                    Fact.of(RecordingFacts.CANNOT_LOAD, "Cannot load the image at LBA {lba} of drive '{drive}'")
                            .with("lba", request.start())
                            .with("drive", address().toString()),
                    faults);
        }
    }

    @Override
    public Optional<FormatOverview> formats() throws IOException {
        Medium present = requireMedium("list the formats");
        return requireProfile(present).formats(optical, present);
    }

    @Override
    public Done blank(BlankRequest request, MediaListener listener) throws IOException {
        Medium present = requireMedium("blank");
        boolean image =
                request.imagePresent() || (present.next().chained() && content().kind() != MediumContent.Kind.BLANK);
        BlankRequest known = new BlankRequest(request.mode(), request.force(), image);
        MediaProfile profile = requireProfile(present);
        return prepare(Kind.BLANK, profile, () -> profile.blanker(optical, present, known), present, listener);
    }

    @Override
    public Done format(FormatRequest request, MediaListener listener) throws IOException {
        Medium present = requireMedium("format");
        MediaProfile profile = requireProfile(present);
        return prepare(Kind.FORMAT, profile, () -> profile.formatter(optical, present, request), present, listener);
    }

    @Override
    public Done closeDamaged(CloseRequest request, MediaListener listener) throws IOException {
        Medium present = requireMedium("close the damaged track");
        if (present.state() != Medium.State.DAMAGED && !request.force()) {
            return Done.NOTHING;
        }
        MediaProfile profile = requireProfile(present);
        return prepare(Kind.CLOSE_DAMAGED, profile, () -> profile.closer(optical, present, request), present, listener);
    }

    /** What a profile prepares, or its refusal with the drive. */
    @FunctionalInterface
    private interface Preparing {
        Preparation get() throws IOException;
    }

    private Done prepare(Kind kind, MediaProfile profile, Preparing preparing, Medium present, MediaListener listener)
            throws IOException {
        MediumPreparation preparation = new MediumPreparation(this, profile, services.formats(), classifier());
        return watched(kind, () -> {
            try {
                return preparation.run(preparing.get(), present, listener);
            } catch (RefusedException refused) {
                throw refused.in(address());
            }
        });
    }

    private Done watched(Kind kind, PreparationWatches.Watched work) throws IOException {
        return PreparationWatches.run(services.watchers(), kind, this, work);
    }

    private Medium requireMedium(String what) throws IOException {
        requireTransport();
        if (medium == null) {
            throw new IOException("Cannot " + what + ": there is no medium in drive '" + address() + "'. Load one.");
        }
        return medium;
    }

    private MediaProfile requireProfile(Medium present) throws IOException {
        return services.profile(present.profile())
                .orElseThrow(() -> new IOException(String.format(
                        Locale.ROOT,
                        "No service is installed that knows the medium in drive '%s', of profile %02Xh (%s)."
                                + " The known profiles %s.",
                        address(),
                        present.profile(),
                        present.name(),
                        services.knownProfiles())));
    }

    private void requireTransport() throws IOException {
        if (closed) {
            throw new IOException("Drive '" + address() + "' was closed. Open it anew.");
        }
        if (!transport.equals(services.transport(address().scheme()).orElse(null))) {
            throw new IOException("The transport '" + address().scheme() + "' that had opened drive '" + address()
                    + "' is gone. Start its bundle, and open the drive anew.");
        }
    }

    @Override
    public void eject() throws IOException {
        requireTransport();
        optical.release(true);
        medium = null;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            optical.release(false);
        } catch (IOException e) {
            // closing never fails: the drive may be gone, and the device is closed below
        } finally {
            optical.close();
        }
    }
}
