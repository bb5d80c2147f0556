package org.burnish.audit.internal;

import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import org.burnish.media.Medium;
import org.burnish.mmc.OpticalDrive;
import org.burnish.recorder.Drive;
import org.burnish.scsi.Cdb;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.ScsiDevice;
import org.burnish.scsi.ScsiException;
import org.burnish.scsi.TransportException;
import org.jspecify.annotations.Nullable;

/** Drives that answer nothing. */
final class Fakes {

    private Fakes() {}

    static Drive drive(String address, @Nullable String user) {
        Medium medium = Medium.of(0x1B, "DVD+R", Medium.State.BLANK, Medium.Traits.of(16, 16))
                .with(new Medium.Product("MCC/004", ""));
        OpticalDrive optical = new OpticalDrive(new Silent(DeviceAddress.parse(address)));
        return (Drive) Proxy.newProxyInstance(
                Drive.class.getClassLoader(),
                new Class<?>[] {Drive.class},
                (self, method, words) -> switch (method.getName()) {
                    case "address" -> DeviceAddress.parse(address);
                    case "user" -> Optional.ofNullable(user);
                    case "medium" -> Optional.of(medium);
                    case "optical" -> optical;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private record Silent(DeviceAddress address) implements ScsiDevice {
        @Override
        public int execute(Cdb cdb, ByteBuffer data, Duration timeout) throws ScsiException {
            throw new TransportException("no answer");
        }

        @Override
        public void close() {}
    }
}
