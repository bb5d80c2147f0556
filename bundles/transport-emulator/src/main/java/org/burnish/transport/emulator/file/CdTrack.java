package org.burnish.transport.emulator.file;

import java.io.IOException;
import java.util.List;

/**
 * What a track of a CD says of itself in its headers and its Q sub-channel (ECMA-130, clauses 14 and 22).
 *
 * @param control the control field: bit 2 for data, bit 1 copy permitted, bit 0 pre-emphasis of audio
 * @param form what its blocks are
 * @param extended whether its session is CD-ROM XA, which the lead-in says
 * @param pregap the blocks before its first one that belong to it
 * @param catalog the media catalogue number, 13 digits, or nothing
 * @param isrc the recording code of the track, 12 characters, or nothing
 * @param indices where index 2 and those behind it are, in blocks behind the first one
 * @param text the packs of CD-TEXT in the lead-in before the track, 18 bytes each, a character a byte, or nothing
 */
public record CdTrack(
        int control,
        Form form,
        boolean extended,
        int pregap,
        String catalog,
        String isrc,
        List<Integer> indices,
        String text) {

    /** For media other than CD. */
    public static final CdTrack NONE = new CdTrack(4, Form.MODE_1, false, 0, "", "", List.of(), "");

    /** What the blocks of a track are. The codes are those of the medium file (docs/emulated-media.md). */
    public enum Form {
        /** 2352 bytes of sound. */
        AUDIO(0x00, 2352),
        /** 2048 bytes of user data with error correction. */
        MODE_1(0x10, 2048),
        /** The same behind a sub-header, of a CD-ROM XA. */
        MODE_2_FORM_1(0x20, 2048);

        private final int code;
        private final int length;

        Form(int code, int length) {
            this.code = code;
            this.length = length;
        }

        /** The number that stands for it in the medium file. */
        int code() {
            return code;
        }

        /** The bytes of a block as an initiator writes it. */
        public int length() {
            return length;
        }

        static Form of(int code) throws IOException {
            for (Form form : values()) {
                if (form.code == code) {
                    return form;
                }
            }
            throw new IOException("it has a track of the unknown data form " + code);
        }
    }

    public CdTrack {
        indices = List.copyOf(indices);
    }

    /** The same with another pre-gap. */
    public CdTrack after(int blocks) {
        return new CdTrack(control, form, extended, blocks, catalog, isrc, indices, text);
    }

    /** The same behind a lead-in with these packs of CD-TEXT. */
    public CdTrack behind(String packs) {
        return new CdTrack(control, form, extended, pregap, catalog, isrc, indices, packs);
    }

    /** The index in which a block of the track is, so many blocks behind its first one. */
    public int index(long blocks) {
        return 1 + (int) indices.stream().filter(index -> index <= blocks).count();
    }

    /** Whether it is sound. */
    public boolean isAudio() {
        return form == Form.AUDIO;
    }
}
