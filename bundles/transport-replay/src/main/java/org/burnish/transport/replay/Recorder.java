package org.burnish.transport.replay;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.burnish.scsi.DeviceDecorator;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.TracingDevice;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Records the commands of all drives when the system property {@link #PROPERTY} or the environment variable
 * BURNISH_SCSI_RECORD names a directory: a file for each drive, to which every use of the drive is added.
 */
@Component
public final class Recorder implements DeviceDecorator {

    static final String PROPERTY = "burnish.scsi.record";

    private final String directory;

    /** Records where the settings say, if anywhere. */
    @Activate
    public Recorder() {
        this(System.getProperty(PROPERTY, System.getenv("BURNISH_SCSI_RECORD")));
    }

    Recorder(String directory) {
        this.directory = directory;
    }

    @Override
    public ScsiDevice decorate(ScsiDevice device) {
        if (directory == null || directory.isEmpty()) {
            return device;
        }
        Path file = Path.of(directory).resolve(name(device));
        try {
            Files.createDirectories(file.getParent());
            Writer writer = Files.newBufferedWriter(
                    file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            Recording recording =
                    new Recording(file, writer, device, Instant.now().truncatedTo(ChronoUnit.SECONDS));
            return new RecordedDevice(new TracingDevice(device, recording), recording);
        } catch (IOException e) {
            // the drive is of more use than its recording
            System.getLogger(Recorder.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "Drive '" + device.address() + "' is not recorded to '" + file + "'",
                            e);
            return device;
        }
    }

    private static String name(ScsiDevice device) {
        return device.address().toString().replaceAll("[^A-Za-z0-9._-]", "_") + ".scsi";
    }
}
