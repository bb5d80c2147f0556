package org.burnish.transport.iscsi;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.burnish.scsi.Cdb;

/**
 * A session of libiscsi. Its asynchronous functions are used, and waited for here: the synchronous ones leave a command
 * whose time is over behind, which would be ended on a stack frame that is gone.
 */
final class NativeSession implements Session {

    private static final int XFER_NONE = 0;
    private static final int XFER_READ = 1;
    private static final int XFER_WRITE = 2;
    /** So that no unit is asked anything at the login: its unit attentions are the caller's. */
    private static final int NO_UNIT = -1;

    /** What libiscsi says where it has lost the reason. */
    private static final String NO_REASON = "Can not reconnect right now";

    private static final int ERROR_STATUS = 0x0F00_0000;
    /** What was sent and is not acknowledged for so long will not arrive any more. */
    private static final int UNACKNOWLEDGED_MILLIS = 30_000;

    private static final Duration LOGOUT_LIMIT = Duration.ofSeconds(2);
    private static final long LONGEST_POLL_MILLIS = 1000;

    /** One {@code struct pollfd}: the descriptor, the events that are wanted, and those that are there. */
    private static final int POLL_BYTES = 8;

    private final Libiscsi.Ended ended = this::ended;
    private final Memory poll = new Memory(POLL_BYTES);
    private final List<String> found = new ArrayList<>();
    private final Pointer context;
    private boolean destroyed;
    private boolean waiting;
    private boolean discovering;
    private int status;

    private NativeSession(Pointer context) {
        this.context = context;
    }

    /** Logs in. */
    static NativeSession login(String initiator, IscsiUrl url, Duration limit) throws SessionException {
        Libiscsi.acquire();
        Pointer context = Libiscsi.iscsi_create_context(initiator);
        if (context == null) {
            Libiscsi.release();
            throw new SessionException(SessionException.Kind.REFUSED, "libiscsi could not begin");
        }
        NativeSession session = new NativeSession(context);
        try {
            session.set(url);
            session.begin(
                    Libiscsi.iscsi_full_connect_async(context, url.portal(), NO_UNIT, session.ended, null), limit);
            if (session.status != Outcome.GOOD) {
                throw session.refused();
            }
            return session;
        } catch (SessionException e) {
            session.destroy();
            throw e;
        }
    }

    private void set(IscsiUrl url) {
        boolean discovery = url.target().isEmpty();
        Libiscsi.iscsi_set_session_type(context, discovery ? Libiscsi.SESSION_DISCOVERY : Libiscsi.SESSION_NORMAL);
        if (!discovery) {
            Libiscsi.iscsi_set_targetname(context, url.target());
        }
        Libiscsi.iscsi_set_header_digest(
                context, url.headerDigest() ? Libiscsi.HEADER_DIGEST_CRC32C : Libiscsi.HEADER_DIGEST_NONE);
        url.login().ifPresent(login -> {
            Libiscsi.iscsi_set_initiator_username_pwd(context, login.user(), login.secret());
            if (!login.ownUser().isEmpty()) {
                Libiscsi.iscsi_set_target_username_pwd(context, login.ownUser(), login.ownSecret());
            }
        });
        // a session that begins anew in the middle of a burn would go on as if nothing had been lost
        Libiscsi.iscsi_set_noautoreconnect(context, 1);
        Libiscsi.iscsi_set_tcp_user_timeout(context, UNACKNOWLEDGED_MILLIS);
    }

    private void ended(Pointer iscsi, int how, Pointer data, Pointer own) {
        status = how;
        waiting = false;
        if (discovering && how == Outcome.GOOD) {
            collect(data);
        }
    }

    /** A list of {@code struct iscsi_discovery_address}, each of which begins with the next one and the target's name. */
    private void collect(Pointer list) {
        for (Pointer each = list; each != null; each = each.getPointer(0)) {
            found.add(each.getPointer(Native.POINTER_SIZE).getString(0, StandardCharsets.UTF_8.name()));
        }
    }

    private void begin(int begun, Duration limit) throws SessionException {
        waiting = begun == 0;
        if (begun != 0) {
            throw refused();
        }
        await(limit);
    }

    /** Serves the connection until what is waited for has ended. */
    private void await(Duration limit) throws SessionException {
        long end = System.nanoTime() + limit.toNanos();
        while (waiting) {
            long rest = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (rest <= 0) {
                throw new SessionException(
                        SessionException.Kind.TIMEOUT, "no answer within " + limit.toMillis() + " ms");
            }
            int descriptor = Libiscsi.iscsi_get_fd(context);
            if (descriptor < 0 || Libiscsi.iscsi_service(context, events(descriptor, rest)) < 0) {
                throw refused();
            }
        }
    }

    private int events(int descriptor, long millis) {
        poll.setInt(0, descriptor);
        poll.setShort(4, (short) Libiscsi.iscsi_which_events(context));
        poll.setShort(6, (short) 0);
        int ready = Libiscsi.Libc.poll(poll, new NativeLong(1), (int) Math.min(LONGEST_POLL_MILLIS, millis));
        return ready > 0 ? poll.getShort(6) : 0;
    }

    /** What libiscsi says of its last failure. */
    private SessionException refused() {
        String words = Libiscsi.iscsi_get_error(context);
        String text = words == null || words.contains(NO_REASON) ? "" : words;
        SessionException.Kind kind = text.contains("Authentication") || text.contains("Authorization")
                ? SessionException.Kind.AUTHENTICATION
                : text.contains("Target not found") ? SessionException.Kind.NO_TARGET : SessionException.Kind.REFUSED;
        return new SessionException(kind, text);
    }

    @Override
    public List<String> targets(Duration limit) throws SessionException {
        requireContext();
        discovering = true;
        waiting = true;
        try {
            begin(Libiscsi.iscsi_discovery_async(context, ended, null), limit);
        } finally {
            discovering = false;
        }
        return List.copyOf(found);
    }

    @Override
    public Outcome perform(int lun, Cdb cdb, ByteBuffer data, Duration limit) throws SessionException {
        requireContext();
        // the task outlives the session that is lost with it
        Libiscsi.acquire();
        int length = data.remaining();
        Pointer task = Libiscsi.scsi_create_task(
                cdb.length(), cdb.toByteArray(), length == 0 ? XFER_NONE : direction(cdb.direction()), length);
        try {
            attach(task, cdb, data);
            waiting = true;
            begin(Libiscsi.iscsi_scsi_command_async(context, lun, task, ended, null, null), limit);
            if (status >= ERROR_STATUS) {
                throw new SessionException(SessionException.Kind.LOST, refused().getMessage());
            }
            return outcome(task, length);
        } catch (SessionException e) {
            // ends the task before it is freed
            destroy();
            throw e.kind() == SessionException.Kind.TIMEOUT
                    ? e
                    : new SessionException(SessionException.Kind.LOST, e.getMessage());
        } finally {
            Libiscsi.scsi_free_scsi_task(task);
            Libiscsi.release();
            Reference.reachabilityFence(data);
        }
    }

    private static int direction(Cdb.Direction direction) {
        return switch (direction) {
            case NONE -> XFER_NONE;
            case IN -> XFER_READ;
            case OUT -> XFER_WRITE;
        };
    }

    private static void attach(Pointer task, Cdb cdb, ByteBuffer data) {
        if (!data.hasRemaining()) {
            return;
        }
        Pointer start = Native.getDirectBufferPointer(data).share(data.position());
        if (cdb.direction() == Cdb.Direction.OUT) {
            Libiscsi.scsi_task_add_data_out_buffer(task, data.remaining(), start);
        } else {
            Libiscsi.scsi_task_add_data_in_buffer(task, data.remaining(), start);
        }
    }

    private Outcome outcome(Pointer task, int length) {
        TaskLayout layout = Libiscsi.layout();
        boolean underflow = task.getInt(TaskLayout.RESIDUAL_STATUS) == TaskLayout.UNDERFLOW;
        int residual = underflow ? Math.min(length, task.getInt(layout.residual())) : 0;
        byte[] sense = status == Outcome.CHECK_CONDITION ? sense(task, layout) : new byte[0];
        return new Outcome(status, residual, sense);
    }

    /** The length of the sense data in two bytes, then the sense data (RFC 7143, 11.4.7). */
    private static byte[] sense(Pointer task, TaskLayout layout) {
        int length = task.getInt(layout.dataLength());
        Pointer data = task.getPointer(layout.data());
        if (length < 2 || data == null) {
            return new byte[0];
        }
        int reported = (data.getByte(0) & 0xFF) << 8 | data.getByte(1) & 0xFF;
        return data.getByteArray(2, Math.min(reported, length - 2));
    }

    private void requireContext() throws SessionException {
        if (destroyed) {
            throw new SessionException(SessionException.Kind.LOST, "the session has ended before");
        }
    }

    @Override
    public void close() {
        if (destroyed) {
            return;
        }
        try {
            waiting = true;
            begin(Libiscsi.iscsi_logout_async(context, ended, null), LOGOUT_LIMIT);
        } catch (SessionException e) {
            // the target will notice that the connection ends
        } finally {
            destroy();
        }
    }

    private void destroy() {
        if (!destroyed) {
            Libiscsi.iscsi_destroy_context(context);
            destroyed = true;
            Libiscsi.release();
        }
    }
}
