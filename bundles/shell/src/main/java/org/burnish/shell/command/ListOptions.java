package org.burnish.shell.command;

import java.util.Set;
import org.apache.felix.service.command.Descriptor;
import org.burnish.recorder.Recorder;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.OptionLine;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists the options of recordings. */
@Component(
        service = ListOptions.class,
        property = {"osgi.command.scope=disc", "osgi.command.function=options"})
public final class ListOptions {

    static final String USAGE = "options";

    private final Recorder recorder;

    /** Made by the component runtime. */
    @Activate
    public ListOptions(@Reference Recorder recorder) {
        this.recorder = recorder;
    }

    /** Lists the options of recordings. */
    @Descriptor(
            "lists what burn --option takes: the options of the recorder, and of all installed image formats and kinds"
                    + " of media. Usage: " + USAGE)
    public Object options(String... words) {
        CommandWords options = CommandWords.parse(USAGE, Set.of(), Set.of(), words);
        options.words(0, 0);
        return options.reported(recorder.options().stream().map(OptionLine::of).toList());
    }
}
