package org.burnish.image.iso9660.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The Supplementary Volume Descriptor, ECMA-119 clause 8.5, of a tree of Joliet: it has what the primary one has, its texts
 * in UCS-2, and a tree of its own.
 *
 * @param volumeId the volume's name; {@link #VOLUME_ID} characters of it are recorded
 * @param tree where its tree is
 */
public record JolietDescriptor(String volumeId, TreeReference tree) {

    /** The longest name of a volume in characters. */
    public static final int VOLUME_ID = 16;

    /** UCS-2 level 3. */
    private static final byte[] ESCAPE_SEQUENCES = {'%', '/', 'E'};

    private static final int SYSTEM_ID_AT = 8;
    private static final int VOLUME_ID_AT = 40;
    private static final int ESCAPE_SEQUENCES_AT = 88;
    /** Four identifiers: volume set, publisher, data preparer, application. */
    private static final int IDENTIFIERS_AT = 190;

    private static final int IDENTIFIERS = 4;
    private static final int ID = 32;
    private static final int LONG_ID = 128;
    /** Three identifiers of files: copyright, abstract, bibliographic. */
    private static final int FILES_AT = 702;

    private static final int FILES = 3;
    private static final int FILE_ID = 37;

    /**
     * Makes the descriptor of the primary one.
     *
     * @param block the whole block of the primary volume descriptor from an index on; changed in place
     */
    public void replace(ByteBuffer block, int at) {
        block.put(at, (byte) VolumeDescriptor.SUPPLEMENTARY);
        putText(block, at + SYSTEM_ID_AT, Numbers.text(block, at + SYSTEM_ID_AT, ID), ID);
        putText(block, at + VOLUME_ID_AT, volumeId, ID);
        block.put(at + ESCAPE_SEQUENCES_AT, ESCAPE_SEQUENCES);
        tree.put(block, at);
        for (int i = 0; i < IDENTIFIERS; i++) {
            int field = at + IDENTIFIERS_AT + i * LONG_ID;
            putText(block, field, Numbers.text(block, field, LONG_ID), LONG_ID);
        }
        // their names are those of the other tree
        for (int i = 0; i < FILES; i++) {
            putText(block, at + FILES_AT + i * FILE_ID, "", FILE_ID);
        }
    }

    /** Characters of UCS-2, filled up with spaces; a zero byte where the field has an odd length. */
    private static void putText(ByteBuffer target, int at, String text, int width) {
        int characters = width / 2;
        String cut = text.length() <= characters ? text : text.substring(0, characters);
        target.put(at, (cut + " ".repeat(characters - cut.length())).getBytes(StandardCharsets.UTF_16BE));
        if (width % 2 != 0) {
            target.put(at + width - 1, (byte) 0);
        }
    }
}
