package org.burnish.shell.command;

import java.io.IOException;
import java.util.Set;
import org.apache.felix.service.command.Descriptor;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Drives;
import org.burnish.shell.text.CommandWords;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists formats. */
@Component(
        service = Formats.class,
        property = {"osgi.command.scope=disc", "osgi.command.function=formats"})
public final class Formats {

    static final String USAGE = "formats DRIVE";

    private final Drives drives;

    /** Made by the component runtime. */
    @Activate
    public Formats(@Reference Drives drives) {
        this.drives = drives;
    }

    /** Lists formats. */
    @Descriptor("lists the formats that the medium has and offers. Usage: " + USAGE)
    public Object formats(String... words) throws IOException {
        CommandWords options = CommandWords.parse(USAGE, Set.of(), Set.of(), words);
        String address = options.words(1, 1).get(0);
        try (Drive drive = Access.open(drives, address)) {
            return options.reported(drive.formats()
                    .orElseThrow(() -> new IOException("The medium in drive '" + address + "' has no formats")));
        }
    }
}
