package org.burnish.shell.command;

import java.io.IOException;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.burnish.recorder.Drives;
import org.burnish.shell.console.Place;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.Manual;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes a blank medium file. */
@Component(
        service = DiscCommand.class,
        property = {
            "osgi.command.scope=disc",
            "osgi.command.function=newmedium",
            "osgi.command.description=" + NewMedium.SUMMARY
        })
public final class NewMedium extends DiscCommand {

    static final String SUMMARY = "makes a blank medium for the emulated drive, such as dvd-rw or bd-re";
    static final Manual MANUAL =
            Manual.of("newmedium", "KIND FILE", SUMMARY).examples("newmedium dvd-rw disc", "newmedium bd-re disc");

    private final Drives drives;

    /** Made by the component runtime. */
    @Activate
    public NewMedium(@Reference Drives drives) {
        super(MANUAL);
        this.drives = drives;
    }

    /** Makes a blank medium file. */
    @Override
    @Nullable
    Object run(CommandSession session, @Nullable String... words) throws IOException {
        CommandWords options = parse(words);
        List<String> two = options.words(2, 2);
        return options.reported(drives.newMedium(two.get(0), Place.of(session).path(two.get(1))));
    }
}
