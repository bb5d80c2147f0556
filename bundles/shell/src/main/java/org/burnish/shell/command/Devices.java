package org.burnish.shell.command;

import java.util.List;
import java.util.Set;
import org.apache.felix.service.command.Descriptor;
import org.burnish.recorder.DriveDescription;
import org.burnish.recorder.Drives;
import org.burnish.shell.text.CommandWords;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists the drives. */
@Component(
        service = Devices.class,
        property = {"osgi.command.scope=disc", "osgi.command.function=devices"})
public final class Devices {

    static final String USAGE = "devices";

    private final Drives drives;

    /** Made by the component runtime. */
    @Activate
    public Devices(@Reference Drives drives) {
        this.drives = drives;
    }

    /** Lists the drives. */
    @Descriptor("lists the drives that can be found; emu: and stdio: addresses need no listing. Usage: " + USAGE)
    public Object devices(String... words) {
        CommandWords options = CommandWords.parse(USAGE, Set.of(), Set.of(), words);
        options.words(0, 0);
        List<DriveDescription> found = drives.discover();
        if (found.isEmpty()) {
            System.err.println(
                    "No drives found. A drive in software is made by: newmedium dvd-rw FILE , address emu:FILE");
        }
        return options.reported(found);
    }
}
