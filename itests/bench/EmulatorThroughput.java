import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ScsiDevice;
import org.burnish.transport.emulator.EmulatedMediumFactory;
import org.burnish.transport.emulator.EmulatorTransport;

/**
 * How fast the emulated drive itself takes data, without a program before it: WRITE(10) of 32 KiB, 256 MiB onto a DVD-RW
 * in the folder that is named. Prints MB/s.
 */
public final class EmulatorThroughput {

    private static final int CHUNK = 16;
    private static final int BLOCKS = 128 * 1024;

    private EmulatorThroughput() {}

    public static void main(String[] arguments) throws Exception {
        Path disc = Path.of(arguments[0], "throughput.emu");
        DeviceAddress address = new EmulatedMediumFactory().create("dvd-rw", disc);
        try (ScsiDevice device = new EmulatorTransport().open(address)) {
            System.out.printf(Locale.ROOT, "%.0f%n", BLOCKS * 2048.0 / 1e6 / seconds(device));
        } finally {
            Files.delete(disc);
        }
    }

    private static double seconds(ScsiDevice device) throws Exception {
        ByteBuffer buffer = ByteBuffer.allocateDirect(CHUNK * 2048);
        Duration limit = Duration.ofSeconds(30);
        long begin = System.nanoTime();
        for (int lba = 0; lba < BLOCKS; lba += CHUNK) {
            Cdb write = Cdb.of(
                    "WRITE(10)", Cdb.Direction.OUT, 0x2A, 0, lba >> 24, lba >> 16, lba >> 8, lba, 0, 0, CHUNK, 0);
            device.execute(write, buffer.clear(), limit);
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}
