package org.burnish.shell.command;

import java.io.IOException;
import java.util.Set;
import org.apache.felix.service.command.Descriptor;
import org.burnish.recorder.Drive;
import org.burnish.recorder.DriveOptions;
import org.burnish.recorder.Drives;
import org.burnish.scsi.DeviceAddress;
import org.burnish.shell.text.CommandWords;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens the tray. */
@Component(
        service = Eject.class,
        property = {"osgi.command.scope=disc", "osgi.command.function=eject"})
public final class Eject {

    static final String USAGE = "eject DRIVE";

    private final Drives drives;

    /** Made by the component runtime. */
    @Activate
    public Eject(@Reference Drives drives) {
        this.drives = drives;
    }

    /** Opens the tray. */
    @Descriptor("opens the tray. Usage: " + USAGE)
    public @Nullable Object eject(String... words) throws IOException {
        CommandWords options = CommandWords.parse(USAGE, Set.of(), Set.of(), words);
        DeviceAddress address = drives.address(options.words(1, 1).get(0));
        try (Drive drive = drives.open(address, new DriveOptions(false, null))) {
            drive.eject();
            return options.reportedToPrograms(address);
        }
    }
}
