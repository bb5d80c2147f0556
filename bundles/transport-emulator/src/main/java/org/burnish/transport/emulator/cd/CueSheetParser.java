package org.burnish.transport.emulator.cd;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.burnish.transport.emulator.file.CdTrack.Form;
import org.burnish.transport.emulator.sense.CheckCondition;
import org.burnish.transport.emulator.sense.Sense;

/** Reads the entries of a cue sheet one after the other, and refuses the first that can't stand where it stands. */
final class CueSheetParser {

    private static final int POSITION = 1;
    private static final int CATALOG = 2;
    private static final int ISRC = 3;
    private static final int LEAD_OUT = 0xAA;
    private static final int LAST_TRACK = 99;
    private static final int DATA = 4;
    private static final int AUDIO_FORM = 0x00;
    private static final int AUDIO_EMPTY = 0x01;
    private static final int AUDIO_WITH_TEXT = 0x41;
    private static final int MODE_1_FORM = 0x10;
    private static final int MODE_1_EMPTY = 0x14;
    /** A track has 4 seconds at least. */
    private static final int SHORTEST_TRACK = 300;
    /** The pause before the first track has 2 seconds at least. */
    private static final int FIRST_PAUSE = 150;

    private final byte[] bytes;
    private final List<CueSheet.Track> tracks = new ArrayList<>();
    private int at;
    private String catalog = "";
    private String isrc = "";
    private int isrcOf;
    private long pause;
    private boolean pausing;
    private boolean hasText;
    private int index;
    private long last = Long.MIN_VALUE;

    CueSheetParser(byte[] bytes) {
        this.bytes = bytes;
    }

    CueSheet parse() throws CheckCondition {
        if (bytes.length == 0 || bytes.length % CueSheet.ENTRY != 0) {
            throw Sense.PARAMETER_LIST_LENGTH.check();
        }
        if (adr() == CATALOG) {
            catalog = text(CATALOG, 13);
        }
        leadIn();
        while (number() != LEAD_OUT) {
            entry();
        }
        return new CueSheet(tracks, leadOut(), catalog, hasText);
    }

    private int u8(int offset) {
        return bytes[at + offset] & 0xFF;
    }

    private int adr() {
        return u8(0) & 0x0F;
    }

    private int control() {
        return u8(0) >> 4;
    }

    private int number() {
        return u8(1);
    }

    private void next() throws CheckCondition {
        require(at + CueSheet.ENTRY < bytes.length, 0);
        at += CueSheet.ENTRY;
    }

    private void require(boolean condition, int offset) throws CheckCondition {
        if (!condition) {
            throw Sense.INVALID_FIELD_IN_PARAMETERS.pointing(at + offset);
        }
    }

    /** The number that two entries hold, seven characters and the rest. */
    private String text(int kind, int length) throws CheckCondition {
        boolean isCatalog = kind == CATALOG;
        int begin = isCatalog ? 1 : 2;
        String first = characters(begin);
        int track = isCatalog ? 0 : number();
        next();
        require(adr() == kind && (isCatalog || number() == track), 0);
        String whole = first + characters(begin);
        next();
        return whole.substring(0, length);
    }

    private String characters(int begin) {
        return new String(bytes, at + begin, CueSheet.ENTRY - begin, StandardCharsets.ISO_8859_1);
    }

    /** Lead-in: no data come for it, but of a disc with sound the R to W sub-channels may. */
    private void leadIn() throws CheckCondition {
        require(adr() == POSITION, 0);
        require(number() == 0, 1);
        require(u8(2) == 0, 2);
        hasText = u8(3) == AUDIO_WITH_TEXT && (control() & DATA) == 0;
        require(hasText || u8(3) == AUDIO_EMPTY || u8(3) == MODE_1_EMPTY, 3);
        require(packed() == 0, 5);
        next();
    }

    private void entry() throws CheckCondition {
        if (adr() == ISRC) {
            isrcOf = number();
            isrc = text(ISRC, 12);
            return;
        }
        require(adr() == POSITION, 0);
        require(number() >= 1 && number() <= LAST_TRACK, 1);
        long lba = address();
        if (u8(2) == 0) {
            pause(lba);
        } else if (isNewTrack()) {
            start(lba);
        } else {
            index(lba);
        }
        next();
    }

    private boolean isNewTrack() {
        return pausing || tracks.isEmpty() || number() != current().number();
    }

    private CueSheet.Track current() {
        return tracks.get(tracks.size() - 1);
    }

    private void pause(long lba) throws CheckCondition {
        require(!pausing && isNewTrack(), 2);
        require(tracks.isEmpty() || number() == current().number() + 1, 1);
        form();
        pause = lba;
        pausing = true;
    }

    private void start(long lba) throws CheckCondition {
        require(u8(2) == 1, 2);
        require(!tracks.isEmpty() || pausing && lba - pause >= FIRST_PAUSE, 5);
        require(tracks.isEmpty() || number() == current().number() + 1, 1);
        require(isrc.isEmpty() || isrcOf == number(), 1);
        long before = pausing ? pause : lba;
        requireLength(before);
        tracks.add(new CueSheet.Track(number(), control(), form(), before, lba, isrc, List.of()));
        isrc = "";
        pausing = false;
        index = 1;
    }

    private void index(long lba) throws CheckCondition {
        require(u8(2) == index + 1, 2);
        require(form() == current().form(), 3);
        index++;
        tracks.set(tracks.size() - 1, current().indexed(lba));
    }

    private void requireLength(long end) throws CheckCondition {
        require(tracks.isEmpty() || end - current().start() >= SHORTEST_TRACK, 5);
    }

    private Form form() throws CheckCondition {
        boolean data = (control() & DATA) != 0;
        require(u8(3) == (data ? MODE_1_FORM : AUDIO_FORM), 3);
        return data ? Form.MODE_1 : Form.AUDIO;
    }

    private int packed() {
        return u8(5) << 16 | u8(6) << 8 | u8(7);
    }

    private long address() throws CheckCondition {
        require(Msf.isValid(packed()), 5);
        long lba = Msf.toLba(packed());
        require(lba > last, 5);
        last = lba;
        return lba;
    }

    private long leadOut() throws CheckCondition {
        require(adr() == POSITION && !tracks.isEmpty() && !pausing, 0);
        require(u8(2) == 1, 2);
        require(u8(3) == AUDIO_EMPTY || u8(3) == MODE_1_EMPTY, 3);
        long lba = address();
        requireLength(lba);
        require(at + CueSheet.ENTRY == bytes.length, 0);
        return lba;
    }
}
