package org.burnish.xorriso.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.burnish.image.BlockSource;
import org.burnish.media.Medium;
import org.burnish.recorder.Drive;

/** What xorriso takes a medium for. Overwritable media count as written when something is on them. */
public enum MediaState {
    ABSENT("is not present", false, false, "Load a medium, or make one for emu:PATH by -new_medium PROFILE PATH"),
    BLANK("is blank", true, false, ""),
    APPENDABLE("is written , is appendable", true, true, ""),
    CLOSED("is written , is closed", false, true, "Use another medium, or -blank as_needed if it is erasable"),
    DAMAGED(
            "is written , is appendable , but next track is damaged",
            false,
            true,
            "Use -close_damaged as_needed, which keeps the complete sessions");

    private static final int HEAD_BLOCKS = 32;
    private static final int DESCRIPTOR = 16 * BlockSource.BLOCK + 1;
    private static final String INVALIDATED = "CDXX1";

    private final String words;
    private final boolean writable;
    private final boolean holdsData;
    private final String advice;

    MediaState(String words, boolean writable, boolean holdsData, String advice) {
        this.words = words;
        this.writable = writable;
        this.holdsData = holdsData;
        this.advice = advice;
    }

    /** The state of the medium in a drive. */
    public static MediaState of(Drive drive) throws IOException {
        if (drive.medium().isEmpty()) {
            return ABSENT;
        }
        Medium medium = drive.medium().get();
        if (medium.traits().overwritable()) {
            return drive.hasImage() ? APPENDABLE : holdsForeignData(drive.blocks()) ? CLOSED : BLANK;
        }
        return switch (medium.state()) {
            case BLANK, UNFORMATTED -> BLANK;
            case APPENDABLE -> APPENDABLE;
            case CLOSED -> CLOSED;
            case DAMAGED -> DAMAGED;
        };
    }

    /** Whether the head is neither empty nor an image that was invalidated by blanking. */
    private static boolean holdsForeignData(BlockSource blocks) {
        int count = (int) Math.min(HEAD_BLOCKS, blocks.blocks());
        ByteBuffer head = ByteBuffer.allocateDirect(count * BlockSource.BLOCK);
        try {
            blocks.read(0, head);
        } catch (IOException unwritten) {
            return false;
        }
        head.flip();
        if (head.limit() > DESCRIPTOR + INVALIDATED.length()) {
            byte[] id = new byte[INVALIDATED.length()];
            head.get(DESCRIPTOR, id);
            if (new String(id, StandardCharsets.ISO_8859_1).equals(INVALIDATED)) {
                return false;
            }
        }
        while (head.hasRemaining()) {
            if (head.get() != 0) {
                return true;
            }
        }
        return false;
    }

    public String words() {
        return words;
    }

    /** Whether a session can be written. */
    public boolean writable() {
        return writable;
    }

    /** Whether something is on the medium that must not get lost by accident. */
    public boolean holdsData() {
        return holdsData;
    }

    /** What the user can do about a medium that is not writable. */
    public String advice() {
        return advice;
    }
}
