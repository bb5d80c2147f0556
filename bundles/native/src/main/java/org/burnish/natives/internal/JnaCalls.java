package org.burnish.natives.internal;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import org.burnish.natives.ErrnoException;

/** Calls through JNA. What is called often goes through a direct mapping, the shortest way that JNA has. */
final class JnaCalls implements Calls {

    /** The calls that are mapped directly. */
    private static final class Direct {
        static native int ioctl(int descriptor, NativeLong request, Pointer argument) throws LastErrorException;

        private static int users;

        private Direct() {}

        /** The mapping is there as long as a node is open: JNA holds on to mapped classes, and so to stopped bundles. */
        static synchronized void acquire() {
            if (users++ == 0) {
                MappingThread.run(() -> {
                    Native.register(Direct.class, NativeLibrary.getInstance("c"));
                    forget(Direct.class);
                });
            }
        }

        static synchronized void release() {
            if (--users == 0) {
                Native.unregister(Direct.class);
            }
        }
    }

    /** Those with a variable number of arguments, which only an interface mapping calls by the platform's rules. */
    private interface Functions extends Library {
        int open(byte[] path, int flags) throws LastErrorException;

        int close(int descriptor) throws LastErrorException;

        int fcntl(int descriptor, int command, Pointer argument) throws LastErrorException;

        NativeLong llistxattr(byte[] path, byte[] list, NativeLong size) throws LastErrorException;

        NativeLong lgetxattr(byte[] path, byte[] name, byte[] value, NativeLong size) throws LastErrorException;

        String strerror(int number);
    }

    private static final Functions LIBC = Native.load("c", Functions.class);

    static {
        forget(Functions.class);
    }

    /** JNA keeps the options of a mapped class for ever, and by them the class. Ours has the default ones only. */
    private static void forget(Class<?> mapped) {
        Native.getLibraryOptions(mapped).clear();
    }

    @Override
    public int open(byte[] path, int flags) throws ErrnoException {
        Direct.acquire();
        try {
            return LIBC.open(path, flags);
        } catch (LastErrorException e) {
            Direct.release();
            throw failed("open", e);
        }
    }

    @Override
    public int fcntl(int descriptor, int command, ByteBuffer argument) throws ErrnoException {
        try {
            return LIBC.fcntl(descriptor, command, Native.getDirectBufferPointer(argument));
        } catch (LastErrorException e) {
            throw failed("fcntl", e);
        }
    }

    @Override
    public int ioctl(String name, int descriptor, long request, ByteBuffer argument) throws ErrnoException {
        try {
            return Direct.ioctl(descriptor, new NativeLong(request), Native.getDirectBufferPointer(argument));
        } catch (LastErrorException e) {
            throw failed(name, e);
        }
    }

    @Override
    public int close(int descriptor) throws ErrnoException {
        try {
            return LIBC.close(descriptor);
        } catch (LastErrorException e) {
            throw failed("close", e);
        } finally {
            Direct.release();
        }
    }

    @Override
    public int llistxattr(byte[] path, byte[] list) throws ErrnoException {
        try {
            return LIBC.llistxattr(path, list, new NativeLong(list.length)).intValue();
        } catch (LastErrorException e) {
            throw failed("llistxattr", e);
        }
    }

    @Override
    public int lgetxattr(byte[] path, byte[] name, byte[] value) throws ErrnoException {
        try {
            return LIBC.lgetxattr(path, name, value, new NativeLong(value.length))
                    .intValue();
        } catch (LastErrorException e) {
            throw failed("lgetxattr", e);
        }
    }

    private static ErrnoException failed(String call, LastErrorException cause) {
        ErrnoException failure = new ErrnoException(call, cause.getErrorCode(), LIBC.strerror(cause.getErrorCode()));
        failure.initCause(cause);
        return failure;
    }

    @Override
    public long address(ByteBuffer direct) {
        return Pointer.nativeValue(Native.getDirectBufferPointer(direct));
    }

    @Override
    public int pointerSize() {
        return Native.POINTER_SIZE;
    }
}
