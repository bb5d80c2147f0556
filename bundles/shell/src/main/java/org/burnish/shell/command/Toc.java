package org.burnish.shell.command;

import java.io.IOException;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.burnish.image.ImageSession;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Drives;
import org.burnish.shell.console.Place;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.Contents;
import org.burnish.shell.text.Manual;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows a medium. */
@Component(
        service = DiscCommand.class,
        property = {"osgi.command.scope=disc", "osgi.command.function=toc", "osgi.command.description=" + Toc.SUMMARY})
public final class Toc extends DiscCommand {

    static final String SUMMARY = "shows the medium and its sessions";
    static final Manual MANUAL = Manual.of("toc", "DRIVE", SUMMARY).examples("toc emu:disc", "toc /dev/sr0 --json");

    private final Drives drives;

    /** Made by the component runtime. */
    @Activate
    public Toc(@Reference Drives drives) {
        super(MANUAL);
        this.drives = drives;
    }

    /** Shows a medium. */
    @Override
    @Nullable
    Object run(CommandSession session, @Nullable String... words) throws IOException {
        CommandWords options = parse(words);
        String address = Place.of(session).address(options.words(1, 1).get(0));
        try (Drive drive = Access.open(drives, address)) {
            List<ImageSession> sessions = drive.medium().isPresent() ? drive.sessions() : List.of();
            return options.reported(new Contents(drive.address(), drive.medium(), drive.content(), sessions));
        }
    }
}
