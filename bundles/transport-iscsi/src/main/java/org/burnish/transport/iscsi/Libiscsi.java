package org.burnish.transport.iscsi;

import com.sun.jna.Callback;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Functions of libiscsi (iscsi.h, scsi-lowlevel.h) and libc, with their names there; mapped directly. */
final class Libiscsi {

    static final int SESSION_DISCOVERY = 1;
    static final int SESSION_NORMAL = 2;
    static final int HEADER_DIGEST_NONE = 0;
    static final int HEADER_DIGEST_CRC32C = 3;

    private static final String PROPERTY = "burnish.iscsi.library";

    /** The version of the interface; each system has one of them, and the link without a version only with its headers. */
    private static final List<Integer> VERSIONS =
            IntStream.rangeClosed(7, 20).map(each -> 27 - each).boxed().toList();

    private static final NativeLibrary LIBRARY = library();
    private static final NativeLibrary C = NativeLibrary.getInstance("c");
    private static int users;
    private static @Nullable TaskLayout layout;

    /**
     * Maps the functions, which may be called until {@link #release}. Nothing stays mapped while nobody uses it: JNA holds
     * on to mapped classes, and so to stopped bundles.
     *
     * @throws LinkageError when the library is missing or unknown
     */
    static synchronized void acquire() {
        if (users == 0) {
            Native.register(Libiscsi.class, LIBRARY);
            Native.register(Libc.class, C);
            forget(Libiscsi.class);
            forget(Libc.class);
        }
        users++;
        if (layout == null) {
            try {
                layout = measure();
            } catch (LinkageError e) {
                release();
                throw e;
            }
        }
    }

    static synchronized void release() {
        if (--users == 0) {
            Native.unregister(Libiscsi.class);
            Native.unregister(Libc.class);
        }
    }

    /** JNA keeps the options of a mapped class for ever, and by them the class. Ours have the default ones only. */
    private static void forget(Class<?> mapped) {
        Native.getLibraryOptions(mapped).clear();
    }

    /** Maps the functions once, which shows whether they are there. */
    static TaskLayout probe() {
        acquire();
        release();
        return layout();
    }

    /** Where libiscsi keeps what has no function; known since the first {@link #acquire}. */
    static synchronized TaskLayout layout() {
        return Objects.requireNonNull(layout, "libiscsi was never acquired");
    }

    /** Called when a connection is made, a login or command has ended. */
    interface Ended extends Callback {
        void call(Pointer iscsi, int status, Pointer data, Pointer own);
    }

    /** Functions of libc. */
    static final class Libc {
        static native int poll(Pointer descriptors, NativeLong count, int millis);

        private Libc() {}
    }

    private Libiscsi() {}

    private static NativeLibrary library() {
        String named = System.getProperty(PROPERTY);
        List<String> names = named != null
                ? List.of(named)
                : Stream.concat(VERSIONS.stream().map(each -> "libiscsi.so." + each), Stream.of("iscsi"))
                        .toList();
        @Nullable UnsatisfiedLinkError first = null;
        for (String name : names) {
            try {
                return NativeLibrary.getInstance(name);
            } catch (UnsatisfiedLinkError e) {
                first = first == null ? e : first;
            }
        }
        throw Objects.requireNonNull(first);
    }

    private static TaskLayout measure() {
        Pointer task = scsi_create_task(6, new byte[6], 0, 0);
        try {
            // an address that nothing else in a new task has
            scsi_set_task_private_ptr(task, task);
            for (int at = TaskLayout.FIRST; at < TaskLayout.LAST; at += Native.POINTER_SIZE) {
                if (task.equals(task.getPointer(at))) {
                    return new TaskLayout(Native.POINTER_SIZE, at);
                }
            }
            throw new UnsatisfiedLinkError("this version of libiscsi is not known");
        } finally {
            scsi_free_scsi_task(task);
        }
    }

    static native @Nullable Pointer iscsi_create_context(String initiator);

    static native int iscsi_destroy_context(Pointer iscsi);

    static native int iscsi_set_targetname(Pointer iscsi, String name);

    static native int iscsi_set_session_type(Pointer iscsi, int type);

    static native int iscsi_set_header_digest(Pointer iscsi, int digest);

    static native int iscsi_set_initiator_username_pwd(Pointer iscsi, String user, String secret);

    static native int iscsi_set_target_username_pwd(Pointer iscsi, String user, String secret);

    static native void iscsi_set_noautoreconnect(Pointer iscsi, int state);

    static native void iscsi_set_tcp_user_timeout(Pointer iscsi, int millis);

    static native int iscsi_full_connect_async(
            Pointer iscsi, String portal, int lun, Ended ended, @Nullable Pointer own);

    static native int iscsi_logout_async(Pointer iscsi, Ended ended, @Nullable Pointer own);

    static native int iscsi_discovery_async(Pointer iscsi, Ended ended, @Nullable Pointer own);

    static native int iscsi_scsi_command_async(
            Pointer iscsi, int lun, Pointer task, Ended ended, @Nullable Pointer data, @Nullable Pointer own);

    static native int iscsi_get_fd(Pointer iscsi);

    static native int iscsi_which_events(Pointer iscsi);

    static native int iscsi_service(Pointer iscsi, int events);

    static native @Nullable String iscsi_get_error(Pointer iscsi);

    static native Pointer scsi_create_task(int cdbSize, byte[] cdb, int direction, int length);

    static native void scsi_free_scsi_task(Pointer task);

    static native void scsi_set_task_private_ptr(Pointer task, Pointer own);

    static native int scsi_task_add_data_in_buffer(Pointer task, int length, Pointer data);

    static native int scsi_task_add_data_out_buffer(Pointer task, int length, Pointer data);
}
