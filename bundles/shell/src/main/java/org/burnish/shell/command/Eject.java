package org.burnish.shell.command;

import java.io.IOException;
import org.apache.felix.service.command.CommandSession;
import org.burnish.recorder.Drive;
import org.burnish.recorder.DriveOptions;
import org.burnish.recorder.Drives;
import org.burnish.scsi.DeviceAddress;
import org.burnish.shell.console.Place;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.Manual;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens the tray. */
@Component(
        service = DiscCommand.class,
        property = {
            "osgi.command.scope=disc",
            "osgi.command.function=eject",
            "osgi.command.description=" + Eject.SUMMARY
        })
public final class Eject extends DiscCommand {

    static final String SUMMARY = "opens the tray";
    static final Manual MANUAL = Manual.of("eject", "DRIVE", SUMMARY).examples("eject /dev/sr0");

    private final Drives drives;

    /** Made by the component runtime. */
    @Activate
    public Eject(@Reference Drives drives) {
        super(MANUAL);
        this.drives = drives;
    }

    /** Opens the tray. */
    @Override
    @Nullable
    Object run(CommandSession session, @Nullable String... words) throws IOException {
        CommandWords options = parse(words);
        DeviceAddress address =
                drives.address(Place.of(session).address(options.words(1, 1).get(0)));
        try (Drive drive = drives.open(address, new DriveOptions(false, null))) {
            drive.eject();
            return options.reportedToPrograms(address);
        }
    }
}
