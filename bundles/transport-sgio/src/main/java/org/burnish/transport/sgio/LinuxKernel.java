package org.burnish.transport.sgio;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The system calls of Linux through JNA. SG_IO goes through a direct mapping, the shortest way that JNA has. */
public final class LinuxKernel implements Kernel {

    static final long SG_IO = 0x2285;
    private static final int F_SETLK = 6;
    private static final int FLOCK_BYTES = 32;
    private static final short F_WRLCK = 1;

    /** The calls of libc that are mapped directly. */
    private static final class Direct {
        static native int ioctl(int descriptor, NativeLong request, Pointer argument) throws LastErrorException;

        private static int users;

        private Direct() {}

        /** The mapping is there as long as a node is open: JNA holds on to mapped classes, and so to stopped bundles. */
        static synchronized void acquire() {
            if (users++ == 0) {
                MappingThread.run(() -> {
                    Native.register(Direct.class, C);
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
    private interface Libc extends Library {
        int open(String path, int flags) throws LastErrorException;

        int close(int descriptor) throws LastErrorException;

        int fcntl(int descriptor, int command, Pointer argument) throws LastErrorException;

        String strerror(int number);
    }

    private static final NativeLibrary C = NativeLibrary.getInstance("c");
    private static final Libc LIBC = Native.load("c", Libc.class);

    static {
        forget(Libc.class);
    }

    private static final NativeLong REQUEST = new NativeLong(SG_IO);

    /** JNA keeps the options of a mapped class for ever, and by them the class. Ours has the default ones only. */
    private static void forget(Class<?> mapped) {
        Native.getLibraryOptions(mapped).clear();
    }

    @Override
    public int open(String path, int flags) throws ErrnoException {
        Direct.acquire();
        try {
            return LIBC.open(path, flags);
        } catch (LastErrorException e) {
            Direct.release();
            throw failed("open", e);
        }
    }

    @Override
    public void lock(int descriptor) throws ErrnoException {
        ByteBuffer lock = ByteBuffer.allocateDirect(FLOCK_BYTES).order(ByteOrder.nativeOrder());
        lock.putShort(0, F_WRLCK);
        try {
            LIBC.fcntl(descriptor, F_SETLK, Native.getDirectBufferPointer(lock));
        } catch (LastErrorException e) {
            throw failed("fcntl", e);
        }
    }

    @Override
    public void sgIo(int descriptor, ByteBuffer header) throws ErrnoException {
        try {
            Direct.ioctl(descriptor, REQUEST, Native.getDirectBufferPointer(header));
        } catch (LastErrorException e) {
            throw failed("SG_IO", e);
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

    @Override
    public void close(int descriptor) {
        try {
            LIBC.close(descriptor);
        } catch (LastErrorException e) {
            // the descriptor is gone either way
        } finally {
            Direct.release();
        }
    }
}
