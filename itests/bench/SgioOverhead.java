package org.burnish.transport.sgio;

import com.sun.jna.LastErrorException;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.burnish.natives.DeviceCalls;
import org.burnish.natives.ErrnoException;
import org.burnish.natives.internal.LinuxDevices;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;

/**
 * What the transport itself takes for a command: WRITE(10) of 32 blocks with a system call in place of SG_IO that does next
 * to nothing (FIOCLEX), made as SG_IO is. Prints microseconds: the median of many batches, and the mean of the first commands.
 */
public final class SgioOverhead {

    private static final int BATCHES = 100;
    private static final int COMMANDS = 2000;
    private static final int FIRST = 1000;

    /** The libc as the transport maps it. */
    public static final class Libc {
        static {
            Native.register(Libc.class, "c");
        }

        private Libc() {}

        static native int ioctl(int descriptor, NativeLong request, Pointer argument) throws LastErrorException;
    }

    /** The kernel, which is asked for something else. */
    private static final class Stub implements DeviceCalls {
        private static final NativeLong FIOCLEX = new NativeLong(0x5451);
        private final DeviceCalls kernel = new LinuxDevices();

        @Override
        public void require() {
            kernel.require();
        }

        @Override
        public int open(String path, int flags) throws ErrnoException {
            return kernel.open(path, flags);
        }

        @Override
        public void lock(int descriptor) throws ErrnoException {
            kernel.lock(descriptor);
        }

        @Override
        public void sgIo(int descriptor, ByteBuffer header) {
            Libc.ioctl(descriptor, FIOCLEX, Native.getDirectBufferPointer(header));
        }

        @Override
        public long address(ByteBuffer direct) {
            return kernel.address(direct);
        }

        @Override
        public int pointerSize() {
            return kernel.pointerSize();
        }

        @Override
        public void close(int descriptor) {
            kernel.close(descriptor);
        }
    }

    private SgioOverhead() {}

    public static void main(String[] arguments) throws Exception {
        Stub stub = new Stub();
        DeviceAddress address = new DeviceAddress(DeviceAddress.NODE_SCHEME, "/dev/null");
        try (SgDevice device = new SgDevice(address, stub, stub.open("/dev/null", DeviceCalls.O_RDWR))) {
            double first = batch(device, FIRST);
            double[] batches = new double[BATCHES];
            for (int i = 0; i < BATCHES; i++) {
                batches[i] = batch(device, COMMANDS);
            }
            Arrays.sort(batches);
            System.out.printf(Locale.ROOT, "%.2f %.2f%n", batches[BATCHES / 2], first);
        }
    }

    /** Microseconds for each command. */
    private static double batch(SgDevice device, int commands) throws Exception {
        Cdb write = Cdb.of("WRITE(10)", Cdb.Direction.OUT, 0x2A, 0, 0, 0, 0, 0, 0, 0, 32, 0);
        ByteBuffer data = ByteBuffer.allocateDirect(65536);
        Duration limit = Duration.ofSeconds(200);
        long begin = System.nanoTime();
        for (int i = 0; i < commands; i++) {
            device.execute(write, data.clear(), limit);
        }
        return (System.nanoTime() - begin) / 1e3 / commands;
    }
}
