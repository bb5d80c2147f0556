package org.burnish.transport.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.Transport;
import org.burnish.scsi.TransportException;
import org.osgi.service.component.annotations.Component;

/**
 * Drives that answer as recorded: {@code replay:FILE}. Each time such a drive is opened, it is the next use of the
 * recorded drive; {@code replay:FILE#N} is the Nth, from 1.
 */
@Component(property = Transport.SCHEME + "=replay")
public final class ReplayTransport implements Transport {

    private static final Pattern NUMBERED = Pattern.compile("(.*)#([1-9]\\d{0,5})");

    private final Map<Path, Integer> used = new HashMap<>();

    @Override
    public List<DeviceAddress> discover() {
        return List.of();
    }

    @Override
    public synchronized ScsiDevice open(DeviceAddress address) throws TransportException {
        Matcher numbered = NUMBERED.matcher(address.path());
        Path file = Path.of(numbered.matches() ? numbered.group(1) : address.path());
        List<Opening> openings = read(address, file);
        Path key = file.toAbsolutePath().normalize();
        int number = numbered.matches() ? Integer.parseInt(numbered.group(2)) : used.getOrDefault(key, 0) + 1;
        if (number > openings.size()) {
            throw new TransportException("Cannot open '" + address + "' as use " + number
                    + " of the drive: the recording has " + openings.size() + " of them");
        }
        if (!numbered.matches()) {
            used.put(key, number);
        }
        return new ReplayDevice(address, openings.get(number - 1));
    }

    private static List<Opening> read(DeviceAddress address, Path file) throws TransportException {
        if (!Files.isRegularFile(file)) {
            throw new TransportException("There is no recording '" + file + "' for the address '" + address
                    + "'. Recordings are made when BURNISH_SCSI_RECORD names a directory");
        }
        try {
            return RecordingReader.read(file);
        } catch (IOException e) {
            throw new TransportException("Cannot open '" + address + "': " + e.getMessage(), e);
        }
    }
}
