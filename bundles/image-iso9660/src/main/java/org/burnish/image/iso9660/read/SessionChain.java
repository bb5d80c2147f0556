package org.burnish.image.iso9660.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageSession;

/**
 * The sessions of an overwritable medium. The first one begins at LBA 32, each further one behind the size that the head
 * of the one before says, rounded up to 32; the head at LBA 0 is a copy of the newest one's head with an absolute size.
 */
final class SessionChain {

    private SessionChain() {}

    /** The sessions, oldest first; one at LBA 0 where there is no chain that leads to the head at LBA 0. */
    static List<ImageSession> read(BlockSource source) throws IOException {
        Optional<SessionHead> head = SessionHead.read(source, 0);
        if (head.isEmpty()) {
            return List.of();
        }
        List<SessionHead> heads = walk(source, head.get());
        if (heads.isEmpty()) {
            return List.of(head.get().session(1));
        }
        List<ImageSession> sessions = new ArrayList<>();
        for (SessionHead each : heads) {
            sessions.add(each.session(sessions.size() + 1));
        }
        int newest = sessions.size() - 1;
        sessions.set(newest, claimed(sessions.get(newest), head.get()));
        return List.copyOf(sessions);
    }

    /** The head at LBA 0 may claim more for the newest session than it has: blocks that shall not be written again. */
    private static ImageSession claimed(ImageSession session, SessionHead head) {
        long blocks = Math.max(session.blocks(), head.end() - session.start());
        return new ImageSession(session.number(), session.start(), blocks, session.volumeId());
    }

    private static List<SessionHead> walk(BlockSource source, SessionHead newest) throws IOException {
        List<SessionHead> heads = new ArrayList<>();
        long start = SessionHead.SIZE;
        while (start < newest.end()) {
            Optional<SessionHead> head = SessionHead.read(source, start);
            if (head.isEmpty()) {
                break;
            }
            heads.add(head.get());
            if (isCopy(newest, head.get())) {
                return heads;
            }
            start = roundUp(start + Math.max(1, head.get().primary().volumeSpaceSize()));
        }
        return namedByTag(source, newest, heads);
    }

    /**
     * Where the steps miss the newest session, the tag of the copy still says where it is. Without a first session at
     * LBA 32 the medium began with an image at LBA 0, which has no history.
     */
    private static List<SessionHead> namedByTag(BlockSource source, SessionHead newest, List<SessionHead> before)
            throws IOException {
        Optional<Long> named = newest.relocatedFrom();
        if (before.isEmpty() || named.isEmpty() || named.get() < SessionHead.SIZE) {
            return List.of();
        }
        Optional<SessionHead> head = SessionHead.read(source, named.get()).filter(found -> isCopy(newest, found));
        if (head.isEmpty()) {
            return List.of();
        }
        List<SessionHead> heads = new ArrayList<>();
        for (SessionHead older : before) {
            if (older.start() < named.get()) {
                heads.add(older);
            }
        }
        heads.add(head.get());
        return heads;
    }

    static boolean isCopy(SessionHead newest, SessionHead head) {
        return newest.primary().root().extent() == head.primary().root().extent()
                && newest.primary().volumeId().equals(head.primary().volumeId());
    }

    static long roundUp(long lba) {
        return (lba + SessionHead.SIZE - 1) / SessionHead.SIZE * SessionHead.SIZE;
    }
}
