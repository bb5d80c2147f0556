package org.burnish.shell.command;

import java.io.IOException;
import org.apache.felix.service.command.CommandSession;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Drives;
import org.burnish.shell.console.Place;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.ImageFacts;
import org.burnish.shell.text.Manual;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Describes an image. */
@Component(
        service = DiscCommand.class,
        property = {"osgi.command.scope=disc", "osgi.command.function=info", "osgi.command.description=" + Info.SUMMARY
        })
public final class Info extends DiscCommand {

    static final String SUMMARY = "describes the newest image: its volume, how much is in it, its names and checksums";
    static final Manual MANUAL = Manual.of("info", "DRIVE", SUMMARY).examples("info emu:disc", "info stdio:image.iso");

    private final Drives drives;

    /** Made by the component runtime. */
    @Activate
    public Info(@Reference Drives drives) {
        super(MANUAL);
        this.drives = drives;
    }

    @Override
    @Nullable
    Object run(CommandSession session, @Nullable String... words) throws IOException {
        CommandWords options = parse(words);
        try (Drive drive = Access.open(
                drives, Place.of(session).address(options.words(1, 1).get(0)))) {
            Access.Newest newest = Access.newest(drive, "describe");
            return options.reported(ImageFacts.of(
                    drive.address(), newest.image(), newest.choice().warnings()));
        }
    }
}
