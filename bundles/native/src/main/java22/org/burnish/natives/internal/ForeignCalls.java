package org.burnish.natives.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import org.burnish.natives.ErrnoException;

/** Calls through the JDK's foreign functions (java.lang.foreign), for which no library is unpacked. */
final class ForeignCalls implements Calls {

    private static final Linker LINKER = Linker.nativeLinker();
    private static final Linker.Option KEEP_ERRNO = Linker.Option.captureCallState("errno");
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = STATE.varHandle(PathElement.groupElement("errno"));
    private static final long LONGEST_TEXT = 1024;

    private static final MethodHandle OPEN = variadic("open", 2, ADDRESS, JAVA_INT, JAVA_INT);
    private static final MethodHandle FCNTL = variadic("fcntl", 2, JAVA_INT, JAVA_INT, ADDRESS);
    private static final MethodHandle IOCTL = variadic("ioctl", 2, JAVA_INT, JAVA_LONG, ADDRESS);
    private static final MethodHandle CLOSE = handle("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT), KEEP_ERRNO);
    private static final MethodHandle LLISTXATTR =
            handle("llistxattr", FunctionDescriptor.of(JAVA_LONG, ADDRESS, ADDRESS, JAVA_LONG), KEEP_ERRNO);
    private static final MethodHandle LGETXATTR =
            handle("lgetxattr", FunctionDescriptor.of(JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG), KEEP_ERRNO);
    private static final MethodHandle LSETXATTR = handle(
            "lsetxattr", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT), KEEP_ERRNO);
    private static final MethodHandle LREMOVEXATTR =
            handle("lremovexattr", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS), KEEP_ERRNO);
    private static final MethodHandle STRERROR = handle("strerror", FunctionDescriptor.of(ADDRESS, JAVA_INT));

    /** What a call does with room for its arguments and for errno. */
    @FunctionalInterface
    private interface Body {
        long call(Arena arena, MemorySegment state) throws Throwable;
    }

    private static MethodHandle variadic(String name, int fixed, MemoryLayout... arguments) {
        return handle(
                name, FunctionDescriptor.of(JAVA_INT, arguments), KEEP_ERRNO, Linker.Option.firstVariadicArg(fixed));
    }

    private static MethodHandle handle(String name, FunctionDescriptor descriptor, Linker.Option... options) {
        MemorySegment function = LINKER.defaultLookup()
                .find(name)
                .orElseThrow(() -> new UnsatisfiedLinkError("the system's C library has no function " + name));
        return LINKER.downcallHandle(function, descriptor, options);
    }

    private static int perform(String call, Body body) throws ErrnoException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            long result = body.call(arena, state);
            if (result < 0) {
                int number = (int) ERRNO.get(state, 0L);
                throw new ErrnoException(call, number, words(number));
            }
            return (int) result;
        } catch (ErrnoException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static String words(int number) throws Throwable {
        MemorySegment text = (MemorySegment) STRERROR.invokeExact(number);
        return text.reinterpret(LONGEST_TEXT).getString(0);
    }

    private static MemorySegment whole(ByteBuffer direct) {
        return MemorySegment.ofBuffer(direct.duplicate().clear());
    }

    @Override
    public int open(byte[] path, int flags) throws ErrnoException {
        return perform(
                "open", (arena, state) -> (int) OPEN.invokeExact(state, arena.allocateFrom(JAVA_BYTE, path), flags, 0));
    }

    @Override
    public int fcntl(int descriptor, int command, ByteBuffer argument) throws ErrnoException {
        return perform("fcntl", (arena, state) -> (int) FCNTL.invokeExact(state, descriptor, command, whole(argument)));
    }

    @Override
    public int ioctl(String name, int descriptor, long request, ByteBuffer argument) throws ErrnoException {
        return perform(name, (arena, state) -> (int) IOCTL.invokeExact(state, descriptor, request, whole(argument)));
    }

    @Override
    public int close(int descriptor) throws ErrnoException {
        return perform("close", (arena, state) -> (int) CLOSE.invokeExact(state, descriptor));
    }

    @Override
    public int llistxattr(byte[] path, byte[] list) throws ErrnoException {
        return perform("llistxattr", (arena, state) -> {
            MemorySegment room = arena.allocate(list.length);
            long length =
                    (long) LLISTXATTR.invokeExact(state, arena.allocateFrom(JAVA_BYTE, path), room, (long) list.length);
            return filled(room, length, list);
        });
    }

    @Override
    public int lgetxattr(byte[] path, byte[] name, byte[] value) throws ErrnoException {
        return perform("lgetxattr", (arena, state) -> {
            MemorySegment room = arena.allocate(value.length);
            long length = (long) LGETXATTR.invokeExact(
                    state, arena.allocateFrom(JAVA_BYTE, path), arena.allocateFrom(JAVA_BYTE, name), room, (long)
                            value.length);
            return filled(room, length, value);
        });
    }

    @Override
    public int lsetxattr(byte[] path, byte[] name, byte[] value) throws ErrnoException {
        return perform("lsetxattr", (arena, state) -> (int) LSETXATTR.invokeExact(
                state,
                arena.allocateFrom(JAVA_BYTE, path),
                arena.allocateFrom(JAVA_BYTE, name),
                arena.allocateFrom(JAVA_BYTE, value),
                (long) value.length,
                0));
    }

    @Override
    public int lremovexattr(byte[] path, byte[] name) throws ErrnoException {
        return perform("lremovexattr", (arena, state) -> (int) LREMOVEXATTR.invokeExact(
                state, arena.allocateFrom(JAVA_BYTE, path), arena.allocateFrom(JAVA_BYTE, name)));
    }

    private static long filled(MemorySegment room, long length, byte[] target) {
        if (length > 0) {
            MemorySegment.copy(room, JAVA_BYTE, 0, target, 0, (int) length);
        }
        return length;
    }

    @Override
    public long address(ByteBuffer direct) {
        return whole(direct).address();
    }

    @Override
    public int pointerSize() {
        return (int) ADDRESS.byteSize();
    }
}
