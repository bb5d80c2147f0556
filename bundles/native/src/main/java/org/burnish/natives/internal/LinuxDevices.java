package org.burnish.natives.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.burnish.natives.DeviceCalls;
import org.burnish.natives.ErrnoException;
import org.osgi.service.component.annotations.Component;

/** Asks Linux by open(2), fcntl(2) and ioctl(2). */
@Component
public final class LinuxDevices implements DeviceCalls {

    private static final int F_SETLK = 6;
    private static final int FLOCK_BYTES = 32;
    private static final short F_WRLCK = 1;

    @Override
    public void require() {
        Libc.calls();
    }

    @Override
    public int open(String path, int flags) throws ErrnoException {
        return Libc.calls().open(PathBytes.of(Path.of(path)), flags);
    }

    @Override
    public void lock(int descriptor) throws ErrnoException {
        ByteBuffer lock = ByteBuffer.allocateDirect(FLOCK_BYTES).order(ByteOrder.nativeOrder());
        lock.putShort(0, F_WRLCK);
        Libc.calls().fcntl(descriptor, F_SETLK, lock);
    }

    @Override
    public void sgIo(int descriptor, ByteBuffer header) throws ErrnoException {
        Libc.calls().ioctl("SG_IO", descriptor, SG_IO, header);
    }

    @Override
    public long address(ByteBuffer direct) {
        return Libc.calls().address(direct);
    }

    @Override
    public int pointerSize() {
        return Libc.calls().pointerSize();
    }

    @Override
    public void close(int descriptor) {
        try {
            Libc.calls().close(descriptor);
        } catch (ErrnoException e) {
            // the descriptor is gone either way
        }
    }
}
