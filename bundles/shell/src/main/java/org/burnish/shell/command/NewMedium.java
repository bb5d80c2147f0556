package org.burnish.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.felix.service.command.Descriptor;
import org.burnish.recorder.Drives;
import org.burnish.shell.text.CommandWords;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes a blank medium file. */
@Component(
        service = NewMedium.class,
        property = {"osgi.command.scope=disc", "osgi.command.function=newmedium"})
public final class NewMedium {

    static final String USAGE = "newmedium KIND FILE";

    private final Drives drives;

    /** Made by the component runtime. */
    @Activate
    public NewMedium(@Reference Drives drives) {
        this.drives = drives;
    }

    /** Makes a blank medium file. */
    @Descriptor("makes a blank medium for the emulated recorder, such as dvd-rw or bd-re. Usage: " + USAGE)
    public Object newmedium(String... words) throws IOException {
        CommandWords options = CommandWords.parse(USAGE, Set.of(), Set.of(), words);
        List<String> two = options.words(2, 2);
        return options.reported(drives.newMedium(two.get(0), Path.of(two.get(1))));
    }
}
