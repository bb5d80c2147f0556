package org.burnish.media.cd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.burnish.media.BlockForm;
import org.burnish.media.MediumSession;
import org.burnish.media.MediumTrack;
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
    /** The bit of the control nibble that is set for data. */
    private static final int DATA = 4;

    private static final int WRITES_CD = 0x03;

    private final OpticalDrive drive;

    CdSessions(OpticalDrive drive) {
        this.drive = drive;
    }

    /** Asks for the raw TOC, or, where a drive does not report it, for the formatted one. */
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
                sessions.add(bounds.session(number));
            }
        });
        return sessions;
    }

    /** Where one session begins and ends, and the tracks in it, as far as the entries report them. */
    private static final class Bounds {
        private final TreeMap<Long, Entry> tracks = new TreeMap<>();
        private long leadOut = Long.MIN_VALUE;

        void add(Entry entry) {
            if (entry.point() >= 1 && entry.point() <= LAST_TRACK) {
                tracks.put((long) entry.start(), entry);
            } else if (entry.point() == LEAD_OUT_OF_SESSION || entry.point() == LEAD_OUT) {
                leadOut = entry.start();
            }
        }

        boolean complete() {
            return !tracks.isEmpty() && tracks.firstKey() < leadOut;
        }

        MediumSession session(int number) {
            long start = tracks.firstKey();
            return new MediumSession(number, start, leadOut - start, RUN_OUT, tracks());
        }

        private List<MediumTrack> tracks() {
            List<MediumTrack> all = new ArrayList<>();
            for (Entry entry : tracks.headMap(leadOut).values()) {
                Long next = tracks.higherKey((long) entry.start());
                long end = next == null ? leadOut : Math.min(next, leadOut);
                BlockForm form = (entry.control() & DATA) != 0 ? BlockForm.DATA : BlockForm.AUDIO;
                all.add(new MediumTrack(entry.point(), entry.start(), end - entry.start(), form));
            }
            return all;
        }
    }

    /** All tracks as one session, since the format reports no other. */
    private List<MediumSession> formatted() throws IOException {
        Bounds bounds = new Bounds();
        try {
            drive.toc(ReadToc.TRACKS, 0).entries().forEach(bounds::add);
        } catch (SenseException e) {
            return List.of();
        }
        return bounds.complete() ? List.of(bounds.session(1)) : List.of();
    }
}
