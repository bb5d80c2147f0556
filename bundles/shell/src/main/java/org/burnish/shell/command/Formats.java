package org.burnish.shell.command;

import java.io.IOException;
import org.apache.felix.service.command.CommandSession;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Drives;
import org.burnish.shell.console.Place;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.Manual;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists formats. */
@Component(
        service = DiscCommand.class,
        property = {
            "osgi.command.scope=disc",
            "osgi.command.function=formats",
            "osgi.command.description=" + Formats.SUMMARY
        })
public final class Formats extends DiscCommand {

    static final String SUMMARY = "lists the formats that the medium has and offers";
    static final Manual MANUAL = Manual.of("formats", "DRIVE", SUMMARY).examples("formats emu:disc");

    private final Drives drives;

    /** Made by the component runtime. */
    @Activate
    public Formats(@Reference Drives drives) {
        super(MANUAL);
        this.drives = drives;
    }

    /** Lists formats. */
    @Override
    @Nullable
    Object run(CommandSession session, @Nullable String... words) throws IOException {
        CommandWords options = parse(words);
        String address = Place.of(session).address(options.words(1, 1).get(0));
        try (Drive drive = Access.open(drives, address)) {
            return options.reported(drive.formats()
                    .orElseThrow(() -> new IOException("The medium in drive '" + address + "' has no formats")));
        }
    }
}
