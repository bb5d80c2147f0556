package org.burnish.shell.command;

import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.burnish.recorder.DriveDescription;
import org.burnish.recorder.Drives;
import org.burnish.shell.console.Console;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.FrontEnd;
import org.burnish.shell.text.Manual;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists the drives. */
@Component(
        service = DiscCommand.class,
        property = {
            "osgi.command.scope=disc",
            "osgi.command.function=devices",
            "osgi.command.description=" + Devices.SUMMARY
        })
public final class Devices extends DiscCommand {

    static final String SUMMARY = "lists the drives that can be found; emu: and stdio: addresses need no listing";
    static final Manual MANUAL = Manual.of("devices", "", SUMMARY);

    private final Drives drives;

    /** Made by the component runtime. */
    @Activate
    public Devices(@Reference Drives drives) {
        super(MANUAL);
        this.drives = drives;
    }

    /** Lists the drives. */
    @Override
    @Nullable
    Object run(CommandSession session, @Nullable String... words) {
        CommandWords options = parse(words);
        options.words(0, 0);
        List<DriveDescription> found = drives.discover();
        if (found.isEmpty()) {
            Console.of(session)
                    .err()
                    .println("No drives found. This reports why: "
                            + FrontEnd.current().disc()
                            + "doctor . This makes one in software, the drive emu:disc: "
                            + FrontEnd.current().disc() + "newmedium dvd-rw disc");
        }
        return options.reported(found);
    }
}
