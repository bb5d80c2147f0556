package org.burnish.shell.command;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.felix.service.command.Descriptor;
import org.burnish.image.ImageSession;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Drives;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.Contents;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows a medium. */
@Component(
        service = Toc.class,
        property = {"osgi.command.scope=disc", "osgi.command.function=toc"})
public final class Toc {

    static final String USAGE = "toc DRIVE";

    private final Drives drives;

    /** Made by the component runtime. */
    @Activate
    public Toc(@Reference Drives drives) {
        this.drives = drives;
    }

    /** Shows a medium. */
    @Descriptor("shows the medium and its sessions. Usage: " + USAGE)
    public Object toc(String... words) throws IOException {
        CommandWords options = CommandWords.parse(USAGE, Set.of(), Set.of(), words);
        String address = options.words(1, 1).get(0);
        try (Drive drive = Access.open(drives, address)) {
            List<ImageSession> sessions = drive.medium().isPresent() ? drive.sessions() : List.of();
            return options.reported(new Contents(drive.address(), drive.medium(), drive.content(), sessions));
        }
    }
}
