package org.burnish.image.iso9660.read;

import java.io.IOException;
import java.io.InterruptedIOException;
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

    /** A drive may try for seconds to read one head: after so many that it can't read, none is looked for any more. */
    private static final int MOST_UNREADABLE = 32;

    private final BlockSource source;
    private final SessionHead newest;
    /** The newest one's address; what its copy says if it says so, and otherwise no more than that it is not behind this. */
    private final long last;

    private final List<ImageSession> sessions = new ArrayList<>();

    private SessionChain(BlockSource source, SessionHead newest) {
        this.source = source;
        this.newest = newest;
        this.last = newest.relocatedFrom().orElse(newest.end());
    }

    /** The sessions, oldest first; one at LBA 0 where there is no chain that leads to the head at LBA 0. */
    static List<ImageSession> read(BlockSource source) throws IOException {
        Optional<SessionHead> head = SessionHead.read(source, 0);
        if (head.isEmpty()) {
            return List.of();
        }
        SessionChain chain = new SessionChain(source, head.get());
        return chain.walk() || chain.endsByTag()
                ? List.copyOf(chain.sessions)
                : List.of(head.get().session(1));
    }

    /** Whether it led to the newest session. */
    private boolean walk() throws IOException {
        long start = SessionHead.SIZE;
        while (start < newest.end()) {
            try {
                Optional<SessionHead> head = SessionHead.read(source, start);
                if (head.isEmpty()) {
                    return false;
                }
                add(head.get());
                if (isCopy(newest, head.get())) {
                    return true;
                }
                start = roundUp(start + Math.max(1, head.get().primary().volumeSpaceSize()));
            } catch (InterruptedIOException cancelled) {
                throw cancelled;
            } catch (IOException unreadable) {
                if (sessions.isEmpty() && newest.relocatedFrom().isEmpty()) {
                    // as good as any other block of an image that begins at LBA 0
                    return false;
                }
                long next = behind(start);
                boolean known = next < newest.end();
                sessions.add(new ImageSession(
                        sessions.size() + 1,
                        start,
                        next - start,
                        known ? "" : newest.primary().volumeId(),
                        false));
                if (!known) {
                    return true;
                }
                start = next;
            }
        }
        return false;
    }

    private void add(SessionHead head) {
        ImageSession session = head.session(sessions.size() + 1);
        sessions.add(isCopy(newest, head) ? claimed(session) : session);
    }

    /** The head at LBA 0 may claim more for the newest session than it has: blocks that shall not be written again. */
    private ImageSession claimed(ImageSession session) {
        long blocks = Math.max(session.blocks(), newest.end() - session.start());
        return new ImageSession(session.number(), session.start(), blocks, session.volumeId());
    }

    /** Where the session begins that follows one whose head can't be read; the end where that is the newest one. */
    private long behind(long start) throws IOException {
        int unreadable = 0;
        for (long at = start + SessionHead.SIZE; at <= last && unreadable < MOST_UNREADABLE; at += SessionHead.SIZE) {
            try {
                if (SessionHead.read(source, at).filter(this::isSession).isPresent()) {
                    return at;
                }
            } catch (InterruptedIOException cancelled) {
                throw cancelled;
            } catch (IOException bad) {
                unreadable++;
            }
        }
        boolean named = newest.relocatedFrom().isPresent() && last > start;
        return named ? last : newest.end();
    }

    /** Whether a head is no mere content of a file, which is an image that knows nothing of where it lies. */
    private boolean isSession(SessionHead head) {
        long root = head.primary().root().extent();
        return isCopy(newest, head) || root > head.start() && root < head.end();
    }

    /**
     * Where the steps miss the newest session, the tag of the copy still says where it is. Without a first session at
     * LBA 32 the medium began with an image at LBA 0, which has no history.
     */
    private boolean endsByTag() throws IOException {
        Optional<Long> named = newest.relocatedFrom();
        if (sessions.isEmpty() || named.isEmpty() || named.get() < SessionHead.SIZE) {
            return false;
        }
        Optional<SessionHead> head = SessionHead.read(source, named.get()).filter(found -> isCopy(newest, found));
        if (head.isEmpty()) {
            return false;
        }
        sessions.removeIf(older -> older.start() >= named.get());
        add(head.get());
        return true;
    }

    static boolean isCopy(SessionHead newest, SessionHead head) {
        return newest.primary().root().extent() == head.primary().root().extent()
                && newest.primary().volumeId().equals(head.primary().volumeId());
    }

    static long roundUp(long lba) {
        return (lba + SessionHead.SIZE - 1) / SessionHead.SIZE * SessionHead.SIZE;
    }
}
