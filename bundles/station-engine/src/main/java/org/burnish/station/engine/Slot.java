package org.burnish.station.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.burnish.image.BlockSource;
import org.burnish.media.Medium;
import org.burnish.recorder.Drive;
import org.burnish.recorder.DriveDescription;
import org.burnish.recorder.DriveOptions;
import org.burnish.recorder.Drives;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.text.Reason;
import org.burnish.station.StationDrive;

/** A drive of this station. Whoever has claimed it uses it alone. */
final class Slot {

    /** How long what was seen of a drive holds that can't be watched without asking it. */
    private static final Duration HOLDS = Duration.ofSeconds(10);

    /** A drive is not asked to pull its tray in: it may be open for a user who changes the disc. */
    private static final DriveOptions LOOK = new DriveOptions(false, null);

    /**
     * What is in it.
     *
     * @param name of the medium; empty where there is none
     * @param state in a word
     * @param capacity in blocks; 0 where unknown
     * @param used blocks of it
     * @param mark what the disc says which burn it is of; empty where it says nothing
     * @param blank whether a session can be written that is the only one
     */
    record Content(String name, String state, long capacity, long used, String mark, boolean blank) {
        static final Content UNSEEN = new Content("", "unseen", 0, 0, "", false);
    }

    private final DeviceAddress address;
    private final AtomicBoolean claimed = new AtomicBoolean();
    private volatile Content content = Content.UNSEEN;
    private volatile String model = "";
    private volatile long burn;
    private Instant looked = Instant.EPOCH;
    private String stamp = "";
    private String asked = "";

    Slot(DeviceAddress address) {
        this.address = address;
    }

    DeviceAddress address() {
        return address;
    }

    Content content() {
        return content;
    }

    /** Whether it has a tray. */
    boolean isReal() {
        return stamp().isEmpty();
    }

    /** Takes it, if nobody has it. */
    boolean claim() {
        return claimed.compareAndSet(false, true);
    }

    boolean isClaimed() {
        return claimed.get();
    }

    /** Says what it works for. */
    void worksFor(long id) {
        burn = id;
    }

    /** Gives it back; what is in it has to be looked at anew. */
    void release() {
        burn = 0;
        looked = Instant.EPOCH;
        stamp = "";
        claimed.set(false);
    }

    /** Whether it was asked before whether this disc is due; each is asked about once, until it is taken out. */
    boolean wasDue(String mark) {
        boolean before = mark.equals(asked);
        asked = mark;
        return before;
    }

    /** Gives it back unchanged. */
    void lookedAt() {
        claimed.set(false);
    }

    /** Whether what was seen may not hold any more. Of a file the time of its last change tells; a drive has to be asked. */
    boolean stale() {
        String now = stamp();
        return now.isEmpty() ? Instant.now().isAfter(looked.plus(HOLDS)) : !now.equals(stamp);
    }

    private String stamp() {
        Path file = Path.of(address.path());
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile() ? attributes.lastModifiedTime() + " " + attributes.fileKey() : "";
        } catch (IOException | java.nio.file.InvalidPathException e) {
            return "";
        }
    }

    /** Looks at what is in it; by whoever has claimed it. */
    void look(Drives drives) {
        stamp = stamp();
        looked = Instant.now();
        if (model.isEmpty()) {
            model = drives.describe(address).map(Slot::model).orElse("");
        }
        try (Drive drive = drives.open(address, LOOK)) {
            content = seen(drive);
        } catch (IOException e) {
            content = new Content("", "busy or failed: " + Reason.of(e), 0, 0, "", false);
        }
        // opening may have changed the file's time
        stamp = stamp();
    }

    private static String model(DriveDescription drive) {
        return (drive.vendor().strip() + " " + drive.product().strip()).strip();
    }

    private static Content seen(Drive drive) throws IOException {
        Optional<Medium> medium = drive.medium();
        if (medium.isEmpty()) {
            return new Content("", "empty", 0, 0, "", false);
        }
        Medium.State state = drive.state().orElse(Medium.State.CLOSED);
        boolean fresh = state == Medium.State.BLANK || state == Medium.State.UNFORMATTED;
        long free = medium.get().next().free();
        long used = fresh ? 0 : medium.get().readableBlocks();
        long capacity = Math.max(medium.get().overallBlocks(), fresh ? free : used + free);
        String mark = fresh || state == Medium.State.DAMAGED ? "" : VolumeSet.newest(drive);
        return new Content(medium.get().name(), state.name().toLowerCase(Locale.ROOT), capacity, used, mark, fresh);
    }

    StationDrive report(String station) {
        Content now = content;
        return new StationDrive(
                station,
                address.toString(),
                model,
                now.name(),
                claimed.get() && burn != 0 ? "busy" : now.state(),
                now.mark(),
                now.capacity() * BlockSource.BLOCK,
                now.used() * BlockSource.BLOCK,
                burn == 0 ? OptionalLong.empty() : OptionalLong.of(burn),
                Instant.now());
    }
}
