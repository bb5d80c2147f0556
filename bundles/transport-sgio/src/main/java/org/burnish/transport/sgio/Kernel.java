package org.burnish.transport.sgio;

import java.nio.ByteBuffer;

/** The system calls that SG_IO needs; a stub takes their place in tests. */
public interface Kernel {

    int O_RDWR = 2;
    int O_EXCL = 0x80;
    int O_NONBLOCK = 0x800;
    int O_CLOEXEC = 0x80000;

    /** Opens a node and gives its file descriptor. */
    int open(String path, int flags) throws ErrnoException;

    /** Takes the advisory write lock on a whole file. */
    void lock(int descriptor) throws ErrnoException;

    /** Performs SG_IO with the header at the beginning of a direct buffer. */
    void sgIo(int descriptor, ByteBuffer header) throws ErrnoException;

    /** The address of a direct buffer's first byte, whatever its position. */
    long address(ByteBuffer direct);

    /** The size of a pointer in bytes. */
    int pointerSize();

    void close(int descriptor);
}
