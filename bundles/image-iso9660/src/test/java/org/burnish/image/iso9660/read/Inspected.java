package org.burnish.image.iso9660.read;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.burnish.image.CheckRange;
import org.burnish.image.ImageException;
import org.burnish.image.ImageSession;
import org.burnish.image.LoadRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.StructureFault;
import org.burnish.image.StructureReport;
import org.burnish.image.iso9660.checksum.Md5;

/** Looks at an image as a check of a medium does: loads the newest session, inspects all, compares what has checksums. */
final class Inspected {

    private final MemoryImage image;
    private final Set<String> reporters = new TreeSet<>();

    private Inspected(MemoryImage image) {
        this.image = image;
    }

    /** What reports something: {@code loading}, a structure, or a range; empty for a good image. */
    static Set<String> reporters(MemoryImage image) throws IOException {
        Inspected inspected = new Inspected(image);
        inspected.run();
        return inspected.reporters;
    }

    static List<StructureFault> faults(MemoryImage image) throws IOException {
        Iso9660Reader reader = new Iso9660Reader();
        List<ImageSession> sessions = reader.chain(image);
        return reader.inspect(image, sessions, sessions, true).faults();
    }

    private void run() throws IOException {
        Iso9660Reader reader = new Iso9660Reader();
        List<ImageSession> sessions = reader.chain(image);
        if (sessions.isEmpty()) {
            reporters.add("loading");
            return;
        }
        StructureReport report = reader.inspect(image, sessions, sessions, true);
        report.faults().forEach(fault -> reporters.add(fault.structure()));
        Set<CheckRange> ranges = new LinkedHashSet<>(report.ranges());
        try {
            long newest = sessions.get(sessions.size() - 1).start();
            LoadedImage loaded = reader.load(image, LoadRequest.at(newest));
            ranges.addAll(loaded.ranges());
            if (!loaded.checksumsLoaded()) {
                reporters.add("loading");
            }
        } catch (ImageException refused) {
            reporters.add("loading");
        }
        ranges.forEach(this::compare);
    }

    private void compare(CheckRange range) {
        int from = (int) range.start() * 2048;
        byte[] covered = new byte[(int) range.blocks() * 2048];
        System.arraycopy(image.bytes, from, covered, 0, covered.length);
        if (!Md5.hex(Md5.of(covered)).equals(range.checksum().hex())) {
            reporters.add("MD5 of " + range.name());
        }
    }
}
