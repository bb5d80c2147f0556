package org.burnish.natives.internal;

import com.sun.jna.Function;
import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import org.burnish.natives.ErrnoException;

/** Calls through JNA. */
final class JnaCalls implements Calls {

    static {
        KeptLibrary.use();
        // JNA needs this class when it is unloaded itself, where a container gives it no classes any more
        Memory.purge();
    }

    /**
     * The functions by their names: JNA calls those with a variable number of arguments by the platform's rules. An interface in
     * place of them has a class made for it at each start. With a direct mapping, which is faster by a microsecond a call, libffi opens a
     * file that stays open when the class loader is gone.
     */
    private static final NativeLibrary LIBC = NativeLibrary.getInstance("c");

    private static final Function OPEN = function("open");
    private static final Function CLOSE = function("close");
    private static final Function FCNTL = function("fcntl");
    private static final Function IOCTL = function("ioctl");
    private static final Function LLISTXATTR = function("llistxattr");
    private static final Function LGETXATTR = function("lgetxattr");
    private static final Function LSETXATTR = function("lsetxattr");
    private static final Function LREMOVEXATTR = function("lremovexattr");
    private static final Function STRERROR = LIBC.getFunction("strerror");

    private static Function function(String name) {
        return LIBC.getFunction(name, Function.C_CONVENTION | Function.THROW_LAST_ERROR);
    }

    private static int number(Function function, Object... arguments) {
        return function.invokeInt(arguments);
    }

    /** What returns {@code ssize_t}. */
    private static int size(Function function, Object... arguments) {
        return ((NativeLong) function.invoke(NativeLong.class, arguments)).intValue();
    }

    @Override
    public int open(byte[] path, int flags) throws ErrnoException {
        try {
            return number(OPEN, path, flags);
        } catch (LastErrorException e) {
            throw failed("open", e);
        }
    }

    @Override
    public int fcntl(int descriptor, int command, ByteBuffer argument) throws ErrnoException {
        try {
            return number(FCNTL, descriptor, command, Native.getDirectBufferPointer(argument));
        } catch (LastErrorException e) {
            throw failed("fcntl", e);
        }
    }

    @Override
    public int ioctl(String name, int descriptor, long request, ByteBuffer argument) throws ErrnoException {
        try {
            return number(IOCTL, descriptor, new NativeLong(request), Native.getDirectBufferPointer(argument));
        } catch (LastErrorException e) {
            throw failed(name, e);
        }
    }

    @Override
    public int close(int descriptor) throws ErrnoException {
        try {
            return number(CLOSE, descriptor);
        } catch (LastErrorException e) {
            throw failed("close", e);
        }
    }

    @Override
    public int llistxattr(byte[] path, byte[] list) throws ErrnoException {
        try {
            return size(LLISTXATTR, path, list, new NativeLong(list.length));
        } catch (LastErrorException e) {
            throw failed("llistxattr", e);
        }
    }

    @Override
    public int lgetxattr(byte[] path, byte[] name, byte[] value) throws ErrnoException {
        try {
            return size(LGETXATTR, path, name, value, new NativeLong(value.length));
        } catch (LastErrorException e) {
            throw failed("lgetxattr", e);
        }
    }

    @Override
    public int lsetxattr(byte[] path, byte[] name, byte[] value) throws ErrnoException {
        try {
            return number(LSETXATTR, path, name, value, new NativeLong(value.length), 0);
        } catch (LastErrorException e) {
            throw failed("lsetxattr", e);
        }
    }

    @Override
    public int lremovexattr(byte[] path, byte[] name) throws ErrnoException {
        try {
            return number(LREMOVEXATTR, path, name);
        } catch (LastErrorException e) {
            throw failed("lremovexattr", e);
        }
    }

    private static ErrnoException failed(String call, LastErrorException cause) {
        ErrnoException failure = new ErrnoException(
                call, cause.getErrorCode(), STRERROR.invokeString(new Object[] {cause.getErrorCode()}, false));
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
