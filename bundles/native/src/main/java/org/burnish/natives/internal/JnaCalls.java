package org.burnish.natives.internal;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import org.burnish.natives.ErrnoException;

/** Calls through JNA. */
final class JnaCalls implements Calls {

    /**
     * An interface mapping: it calls those with a variable number of arguments by the platform's rules. With a direct mapping, which
     * is faster by a microsecond a call, libffi opens a file that stays open when the class loader is gone.
     */
    private interface Functions extends Library {
        int open(byte[] path, int flags) throws LastErrorException;

        int close(int descriptor) throws LastErrorException;

        int fcntl(int descriptor, int command, Pointer argument) throws LastErrorException;

        int ioctl(int descriptor, NativeLong request, Pointer argument) throws LastErrorException;

        NativeLong llistxattr(byte[] path, byte[] list, NativeLong size) throws LastErrorException;

        NativeLong lgetxattr(byte[] path, byte[] name, byte[] value, NativeLong size) throws LastErrorException;

        int lsetxattr(byte[] path, byte[] name, byte[] value, NativeLong size, int flags) throws LastErrorException;

        int lremovexattr(byte[] path, byte[] name) throws LastErrorException;

        String strerror(int number);
    }

    private static final Functions LIBC = Native.load("c", Functions.class);

    static {
        // JNA keeps the options of a mapped class for ever, and by them the class; these are the default ones only
        Native.getLibraryOptions(Functions.class).clear();
        // JNA needs this class when it is unloaded itself, where a container gives it no classes any more
        Memory.purge();
    }

    @Override
    public int open(byte[] path, int flags) throws ErrnoException {
        try {
            return LIBC.open(path, flags);
        } catch (LastErrorException e) {
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
            return LIBC.ioctl(descriptor, new NativeLong(request), Native.getDirectBufferPointer(argument));
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

    @Override
    public int lsetxattr(byte[] path, byte[] name, byte[] value) throws ErrnoException {
        try {
            return LIBC.lsetxattr(path, name, value, new NativeLong(value.length), 0);
        } catch (LastErrorException e) {
            throw failed("lsetxattr", e);
        }
    }

    @Override
    public int lremovexattr(byte[] path, byte[] name) throws ErrnoException {
        try {
            return LIBC.lremovexattr(path, name);
        } catch (LastErrorException e) {
            throw failed("lremovexattr", e);
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
