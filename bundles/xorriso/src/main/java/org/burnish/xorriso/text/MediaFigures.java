package org.burnish.xorriso.text;

import java.io.IOException;
import java.util.List;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageSession;
import org.burnish.media.Medium;
import org.burnish.media.MediumSession;
import org.burnish.recorder.Drive;

/**
 * The figures that are reported about a medium, in blocks. On overwritable media they come from the images on it.
 *
 * @param sessions how many sessions there are
 * @param data how many blocks they have together
 * @param readable how many blocks can be read from 0 on
 * @param writable how many blocks can be written
 * @param overall how many blocks there are
 * @param next the first block of the next session, -1 if none can follow
 */
public record MediaFigures(int sessions, long data, long readable, long writable, long overall, long next) {

    private static final int CHAIN_ALIGNMENT = 32;

    /** The figures of a medium in a state. */
    public static MediaFigures of(Drive drive, Medium medium, MediaState state) throws IOException {
        return medium.next().chained() ? chained(medium, state, drive.sessions()) : recorded(medium, state);
    }

    private static MediaFigures recorded(Medium medium, MediaState state) {
        long data = medium.sessions().stream().mapToLong(MediumSession::blocks).sum();
        boolean open = state.writable();
        return new MediaFigures(
                medium.sessions().size(),
                data,
                medium.readableBlocks(),
                open ? medium.next().free() : 0,
                medium.overallBlocks(),
                open ? medium.next().start() : -1);
    }

    private static MediaFigures chained(Medium medium, MediaState state, List<ImageSession> sessions) {
        long overall = medium.overallBlocks();
        if (state != MediaState.APPENDABLE) {
            return state == MediaState.BLANK
                    ? new MediaFigures(0, 0, 0, overall, overall, 0)
                    : new MediaFigures(1, medium.readableBlocks(), medium.readableBlocks(), 0, overall, -1);
        }
        long data = sessions.stream().mapToLong(ImageSession::blocks).sum();
        long end = 0;
        for (ImageSession session : sessions) {
            end = Math.max(end, session.start() + session.blocks());
        }
        long next = (end + CHAIN_ALIGNMENT - 1) / CHAIN_ALIGNMENT * CHAIN_ALIGNMENT;
        return new MediaFigures(sessions.size(), data, next, Math.max(0, overall - next), overall, next);
    }

    /** The line {@code Media summary}. */
    String summary() {
        String size = sessions == 0 ? "0" : SizeText.summary(data * BlockSource.BLOCK);
        return "Media summary: " + sessions + (sessions == 1 ? " session, " : " sessions, ") + data + " data blocks, "
                + size + " data, " + SizeText.summary(writable * BlockSource.BLOCK) + " free";
    }
}
