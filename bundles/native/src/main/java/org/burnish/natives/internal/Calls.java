package org.burnish.natives.internal;

import java.nio.ByteBuffer;
import org.burnish.natives.ErrnoException;

/** Functions of libc by their names, however they are called. Texts are bytes that end with a zero. */
interface Calls {

    int open(byte[] path, int flags) throws ErrnoException;

    int fcntl(int descriptor, int command, ByteBuffer argument) throws ErrnoException;

    /** The name of the request is for messages. */
    int ioctl(String name, int descriptor, long request, ByteBuffer argument) throws ErrnoException;

    int close(int descriptor) throws ErrnoException;

    int llistxattr(byte[] path, byte[] list) throws ErrnoException;

    int lgetxattr(byte[] path, byte[] name, byte[] value) throws ErrnoException;

    int lsetxattr(byte[] path, byte[] name, byte[] value) throws ErrnoException;

    int lremovexattr(byte[] path, byte[] name) throws ErrnoException;

    /** The address of a direct buffer's first byte, whatever its position. */
    long address(ByteBuffer direct);

    int pointerSize();
}
