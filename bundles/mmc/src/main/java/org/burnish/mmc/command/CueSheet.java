package org.burnish.mmc.command;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.burnish.mmc.Msf;

/**
 * A cue sheet: the layout of a session that is written at once (MMC-6, 6.38.3).
 *
 * @param lines in the order of their addresses, from the lead-in to the lead-out
 */
public record CueSheet(List<Line> lines) {

    /** Bytes of a line. */
    public static final int LINE = 8;
    /** The track number of the lead-out. */
    public static final int LEAD_OUT = 0xAA;

    private static final int DATA = 4;
    private static final int POSITION = 1;
    /** Data form of lead-in and lead-out: the drive makes up their content. */
    private static final int GENERATED = 0x14;
    /** Data form of mode 1: 2048 bytes of each block travel. */
    private static final int MODE_1 = 0x10;

    private static final int AUDIO = 0x00;
    /** Data form of lead-in and lead-out beside audio. */
    private static final int GENERATED_AUDIO = 0x01;

    /**
     * One line.
     *
     * @param control control nibble of the Q sub-channel: 4 data, 0 audio
     * @param adr what the line is: 1 a position, 2 part of the catalog number, 3 part of an ISRC
     * @param track track number; 0 lead-in, AAh lead-out
     * @param index 0 pre-gap, 1 start
     * @param form data form: 00h audio, 01h audio that the drive makes up, 10h mode 1, 14h mode 1 made up
     * @param copyPermissionUsed SCMS
     * @param start where it begins, absolute
     */
    public record Line(int control, int adr, int track, int index, int form, boolean copyPermissionUsed, Msf start) {

        void encode(ByteBuffer out) {
            out.put((byte) (control << 4 | adr))
                    .put((byte) track)
                    .put((byte) index)
                    .put((byte) form)
                    .put((byte) (copyPermissionUsed ? 0x80 : 0))
                    .put((byte) start.minute())
                    .put((byte) start.second())
                    .put((byte) start.frame());
        }
    }

    public CueSheet {
        lines = List.copyOf(lines);
    }

    /** A first session with one track of so many mode 1 blocks from LBA 0 on, and its pre-gap from LBA -150 on. */
    public static CueSheet ofData(long blocks) {
        Msf origin = new Msf(0, 0, 0);
        return new CueSheet(List.of(
                new Line(DATA, POSITION, 0, 0, GENERATED, false, origin),
                new Line(DATA, POSITION, 1, 0, MODE_1, false, origin),
                new Line(DATA, POSITION, 1, 1, MODE_1, false, Msf.of(0)),
                new Line(DATA, POSITION, LEAD_OUT, 1, GENERATED, false, Msf.of(blocks))));
    }

    /**
     * A track of audio.
     *
     * @param control control nibble: bit 1 copy permitted, bit 0 pre-emphasis
     * @param blocks its length
     */
    public record AudioLine(int control, long blocks) {}

    /** A first session of audio tracks without pauses from LBA 0 on; the pre-gap of the first goes from LBA -150 on. */
    public static CueSheet ofAudio(List<AudioLine> tracks) {
        Msf origin = new Msf(0, 0, 0);
        List<Line> lines = new ArrayList<>();
        int first = tracks.get(0).control();
        lines.add(new Line(first, POSITION, 0, 0, GENERATED_AUDIO, false, origin));
        lines.add(new Line(first, POSITION, 1, 0, AUDIO, false, origin));
        long start = 0;
        int control = first;
        for (int i = 0; i < tracks.size(); i++) {
            control = tracks.get(i).control();
            lines.add(new Line(control, POSITION, i + 1, 1, AUDIO, false, Msf.of(start)));
            start += tracks.get(i).blocks();
        }
        lines.add(new Line(control, POSITION, LEAD_OUT, 1, GENERATED_AUDIO, false, Msf.of(start)));
        return new CueSheet(lines);
    }

    /** Length in bytes. */
    public int length() {
        return lines.size() * LINE;
    }

    /** The bytes that travel. */
    public ByteBuffer encode() {
        ByteBuffer out = ByteBuffer.allocate(length());
        lines.forEach(line -> line.encode(out));
        return out.flip();
    }
}
