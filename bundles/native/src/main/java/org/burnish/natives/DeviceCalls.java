package org.burnish.natives;

import java.nio.ByteBuffer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The system calls of Linux that device nodes need. A service; safe for use by several threads. All calls throw an {@link
 * UnsupportedOperationException} that says why where native code can't be called.
 */
@ProviderType
public interface DeviceCalls {

    int O_RDWR = 2;
    int O_EXCL = 0x80;
    int O_NONBLOCK = 0x800;
    int O_CLOEXEC = 0x80000;

    /** The request of ioctl(2) that sends a SCSI command (scsi/sg.h). */
    long SG_IO = 0x2285;

    /** Does nothing where native code can be called. */
    void require();

    /** Opens a node and gives its file descriptor. */
    int open(String path, int flags) throws ErrnoException;

    /** Takes the advisory write lock on a whole file. */
    void lock(int descriptor) throws ErrnoException;

    /** Performs the ioctl {@link #SG_IO} with the header at the beginning of a direct buffer. */
    void sgIo(int descriptor, ByteBuffer header) throws ErrnoException;

    /** The address of a direct buffer's first byte, whatever its position. */
    long address(ByteBuffer direct);

    /** The size of a pointer in bytes. */
    int pointerSize();

    void close(int descriptor);
}
