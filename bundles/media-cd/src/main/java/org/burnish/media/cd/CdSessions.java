package org.burnish.media.cd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.burnish.media.MediumSession;
import org.burnish.mmc.OpticalDrive;
import org.burnish.mmc.command.ReadToc;
import org.burnish.mmc.mode.Capabilities;
import org.burnish.mmc.response.TocEntries;
import org.burnish.mmc.response.TocEntries.Entry;
import org.burnish.scsi.SenseException;

/**
 * The complete sessions of a CD: from the first track of each to its lead-out.
 */
final class CdSessions {

    static final int RUN_OUT = 2;

    private static final int LAST_TRACK = 99;
    private static final int LEAD_OUT_OF_SESSION = 0xA2;
    private static final int LEAD_OUT = 0xAA;
    private static final int POSITION = 1;
    private static final int WRITES_CD = 0x03;

    private final OpticalDrive drive;

    CdSessions(OpticalDrive drive) {
        this.drive = drive;
    }

    /** Asks for the raw TOC, or, where a drive does not tell it, for the formatted one. */
    List<MediumSession> read(CdKind kind) throws IOException {
        if (kind.recordable() || isRecorder()) {
            try {
                return ofRaw(drive.toc(ReadToc.RAW, 0));
            } catch (SenseException e) {
                // a disc whose lead-in can't be read, or a bridge that does not know the format
                return formatted();
            }
        }
        // pure readers, and memory sticks that pose as CD, may never answer other formats
        return formatted();
    }

    private boolean isRecorder() throws IOException {
        try {
            return drive.modePage(Capabilities.CODE)
                    .map(Capabilities::of)
                    .map(page -> (page.writeFlags() & WRITES_CD) != 0)
                    .orElse(false);
        } catch (SenseException e) {
            return false;
        }
    }

    private static List<MediumSession> ofRaw(TocEntries toc) {
        Map<Integer, Bounds> found = new TreeMap<>();
        for (Entry entry : toc.entries()) {
            if (entry.adr() == POSITION) {
                found.computeIfAbsent(entry.session(), number -> new Bounds()).add(entry);
            }
        }
        List<MediumSession> sessions = new ArrayList<>();
        found.forEach((number, bounds) -> {
            if (bounds.complete()) {
                sessions.add(new MediumSession(number, bounds.start, bounds.leadOut - bounds.start, RUN_OUT));
            }
        });
        return sessions;
    }

    /** Where one session begins and ends, as far as the entries told it. */
    private static final class Bounds {
        private long start = Long.MAX_VALUE;
        private long leadOut = Long.MIN_VALUE;

        void add(Entry entry) {
            if (entry.point() >= 1 && entry.point() <= LAST_TRACK) {
                start = Math.min(start, entry.start());
            } else if (entry.point() == LEAD_OUT_OF_SESSION) {
                leadOut = entry.start();
            }
        }

        boolean complete() {
            return start < leadOut && start != Long.MAX_VALUE;
        }
    }

    /** All tracks as one session, since the format tells no other. */
    private List<MediumSession> formatted() throws IOException {
        TocEntries toc;
        try {
            toc = drive.toc(ReadToc.TRACKS, 0);
        } catch (SenseException e) {
            return List.of();
        }
        long start = toc.entries().stream()
                .filter(entry -> entry.point() <= LAST_TRACK)
                .mapToLong(Entry::start)
                .min()
                .orElse(0);
        return toc.entries().stream()
                .filter(entry -> entry.point() == LEAD_OUT && entry.start() > start)
                .map(entry -> new MediumSession(1, start, entry.start() - start, RUN_OUT))
                .toList();
    }
}
