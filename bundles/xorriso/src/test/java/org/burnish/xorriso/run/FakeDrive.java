package org.burnish.xorriso.run;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.CheckRange;
import org.burnish.image.Checksum;
import org.burnish.image.ChecksumArray;
import org.burnish.image.DirectoryNode;
import org.burnish.image.Extent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageException;
import org.burnish.image.ImageSession;
import org.burnish.image.ImageTree;
import org.burnish.image.LoadRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.MediumContent;
import org.burnish.image.StoredContent;
import org.burnish.image.StructureReport;
import org.burnish.media.BlankRequest;
import org.burnish.media.CloseRequest;
import org.burnish.media.FormatOverview;
import org.burnish.media.FormatRequest;
import org.burnish.media.MediaListener;
import org.burnish.media.MediaProfile;
import org.burnish.media.Medium;
import org.burnish.media.MediumSession;
import org.burnish.media.NextSession;
import org.burnish.mmc.OpticalDrive;
import org.burnish.recorder.Drive;
import org.burnish.recorder.NewestImage;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ScsiDevice;

/** A drive with a DVD-RW whose state a test decides. */
final class FakeDrive implements Drive {

    private final DeviceAddress address;
    private final Medium medium;
    private final List<ImageSession> sessions;
    final List<CloseRequest> closedDamaged = new ArrayList<>();
    final List<BlankRequest> blanked = new ArrayList<>();
    final List<FormatRequest> formatted = new ArrayList<>();
    final List<String> activated = new ArrayList<>();
    final List<Long> loads = new ArrayList<>();
    Done done = Done.BLANKED;
    int opened;
    int closed;
    int ejected;
    boolean checksums = true;
    boolean damaged;

    private FakeDrive(String path, Medium medium, List<ImageSession> sessions) {
        this.address = new DeviceAddress("emu", path);
        this.medium = medium;
        this.sessions = sessions;
    }

    static FakeDrive blank(String path) {
        return new FakeDrive(path, medium(Medium.State.BLANK, List.of(), 0, 2298496), List.of());
    }

    static FakeDrive empty(String path) {
        return new FakeDrive(path, null, List.of());
    }

    /** With the sessions of the seed document. */
    static FakeDrive written(String path, Medium.State state) {
        List<MediumSession> recorded = List.of(
                new MediumSession(1, 0, 106848),
                new MediumSession(2, 135536, 108544),
                new MediumSession(3, 250240, 56352));
        List<ImageSession> images = List.of(
                new ImageSession(1, 0, 106696, "ISOIMAGE"),
                new ImageSession(2, 135536, 108385, "ISOIMAGE"),
                new ImageSession(3, 250240, 56202, "ISOIMAGE"));
        return new FakeDrive(path, medium(state, recorded, 306592, 0), images);
    }

    private static Medium medium(Medium.State state, List<MediumSession> sessions, long readable, long writable) {
        return Medium.of(
                        0x14,
                        "DVD-RW sequential recording",
                        state,
                        Medium.Traits.of(16, 16)
                                .erasable(true)
                                .multiSession(true)
                                .simulation(true))
                .with(new Medium.Product("RITEKW04", "Ritek Corp"))
                .withSessions(sessions)
                .withReadable(readable)
                .withOverall(2298496)
                .with(NextSession.sequential(0, writable));
    }

    FakeDrive opened() {
        opened++;
        return this;
    }

    @Override
    public DeviceAddress address() {
        return address;
    }

    @Override
    public OpticalDrive optical() {
        return new OpticalDrive(new InquiryOnly(address));
    }

    @Override
    public Optional<Medium> medium() {
        return Optional.ofNullable(medium);
    }

    @Override
    public Optional<MediaProfile> profile() {
        return Optional.empty();
    }

    @Override
    public Optional<Medium> reassess() {
        return medium();
    }

    @Override
    public boolean hasImage() {
        return !sessions.isEmpty();
    }

    @Override
    public MediumContent content() {
        return sessions.isEmpty() ? MediumContent.BLANK : MediumContent.IMAGE;
    }

    @Override
    public List<ImageSession> sessions() {
        return sessions;
    }

    @Override
    public Optional<ImageSession> imageAt(long lba) {
        return sessions.stream().filter(session -> session.start() == lba).findFirst();
    }

    @Override
    public void activate(ImageSession session, long size, MediaListener listener) {
        activated.add(session.number() + " " + size);
    }

    @Override
    public Optional<NewestImage> newest() {
        return sessions.isEmpty()
                ? Optional.empty()
                : Optional.of(new NewestImage(sessions.get(sessions.size() - 1), true, List.of()));
    }

    @Override
    public StructureReport inspect(List<ImageSession> wanted) {
        return StructureReport.NONE;
    }

    @Override
    public BlockSource blocks() {
        return new BlockSource() {
            @Override
            public void read(long lba, ByteBuffer target) {
                target.position(target.limit());
            }

            @Override
            public long blocks() {
                return medium == null ? 0 : medium.readableBlocks();
            }
        };
    }

    @Override
    public LoadedImage load(LoadRequest request) throws ImageException {
        if (damaged && !request.tolerateDamage()) {
            throw new ImageException("The image is damaged at /usr");
        }
        loads.add(request.start());
        DirectoryNode root = new DirectoryNode("", FakeServices.DIRECTORY);
        DirectoryNode usr = new DirectoryNode("usr", FakeServices.DIRECTORY);
        root.put(usr);
        ChecksumArray array = checksums && request.checksums() ? new ChecksumArray("MD5", 16, new byte[48]) : null;
        StoredContent content = new StoredContent(blocks(), List.of(new Extent(59, 6)), array, checksums ? 1 : 0);
        usr.put(new FileNode("a.txt", FakeServices.FILE, content));
        ImageTree tree = new ImageTree(root);
        ImageSession session = sessions.get(sessions.size() - 1);
        boolean loaded = array != null;
        boolean recorded = checksums;
        return new LoadedImage() {
            @Override
            public ImageTree tree() {
                return tree;
            }

            @Override
            public ImageSession session() {
                return session;
            }

            @Override
            public boolean checksumsRecorded() {
                return recorded;
            }

            @Override
            public boolean checksumsLoaded() {
                return loaded;
            }

            @Override
            public List<CheckRange> ranges() {
                return loaded
                        ? List.of(new CheckRange(
                                "array", 32, 29, 61, new Checksum("MD5", "583bc769d295c6d5e43ae6275daa8a3c")))
                        : List.of();
            }

            @Override
            public long nodes() {
                return 3;
            }
        };
    }

    @Override
    public Optional<FormatOverview> formats() {
        return Optional.of(new FormatOverview(
                FormatOverview.Status.FORMATTED,
                12088320,
                Optional.of(new FormatOverview.Spare(0, 131072)),
                List.of(new FormatOverview.Offer(0x00, 11826176), new FormatOverview.Offer(0x31, 12219392))));
    }

    @Override
    public Done blank(BlankRequest request, MediaListener listener) {
        blanked.add(request);
        return done;
    }

    @Override
    public Done format(FormatRequest request, MediaListener listener) {
        formatted.add(request);
        return done;
    }

    @Override
    public Done closeDamaged(CloseRequest request, MediaListener listener) {
        closedDamaged.add(request);
        return done;
    }

    @Override
    public void eject() {
        ejected++;
    }

    @Override
    public void close() {
        closed++;
    }

    /** A device that knows INQUIRY. */
    private record InquiryOnly(DeviceAddress address) implements ScsiDevice {

        @Override
        public int execute(Cdb cdb, ByteBuffer data, Duration timeout) {
            byte[] answer = new byte[36];
            answer[0] = 5;
            answer[4] = 31;
            put(answer, 8, "Optiarc ");
            put(answer, 16, "BD RW BD-5300S  ");
            put(answer, 32, "1.04");
            int length = Math.min(answer.length, data.remaining());
            data.put(answer, 0, length);
            return length;
        }

        private static void put(byte[] target, int at, String text) {
            System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, target, at, text.length());
        }

        @Override
        public int maxTransfer() {
            return 65536;
        }

        @Override
        public void close() {}
    }
}
