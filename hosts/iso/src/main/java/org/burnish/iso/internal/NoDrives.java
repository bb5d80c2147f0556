package org.burnish.iso.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.burnish.recorder.Drive;
import org.burnish.recorder.DriveDescription;
import org.burnish.recorder.DriveOptions;
import org.burnish.recorder.Drives;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.MediumKind;

/** Where no drive is: images go to files and streams. */
final class NoDrives implements Drives {

    @Override
    public List<String> schemes() {
        return List.of();
    }

    @Override
    public List<DriveDescription> discover() {
        return List.of();
    }

    @Override
    public List<DeviceAddress> addresses() {
        return List.of();
    }

    @Override
    public Optional<DriveDescription> describe(DeviceAddress address) {
        return Optional.empty();
    }

    @Override
    public DeviceAddress address(String text) {
        return DeviceAddress.parse(text);
    }

    @Override
    public DeviceAddress lasting(DeviceAddress address) {
        return address;
    }

    @Override
    public Drive open(DeviceAddress address, DriveOptions options) throws IOException {
        throw new IOException("Cannot open drive '" + address + "': this program makes images, and operates no drives");
    }

    @Override
    public List<MediumKind> mediumKinds() {
        return List.of();
    }

    @Override
    public DeviceAddress newMedium(String kind, Path path) throws IOException {
        throw new IOException("Cannot make a medium '" + path + "': this program makes images, and operates no drives");
    }
}
