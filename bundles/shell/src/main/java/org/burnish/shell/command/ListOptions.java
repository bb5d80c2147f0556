package org.burnish.shell.command;

import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.burnish.recorder.DiskOptions;
import org.burnish.recorder.Recorder;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.Manual;
import org.burnish.shell.text.OptionLine;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists the options of recordings. */
@Component(
        service = DiscCommand.class,
        property = {
            "osgi.command.scope=disc",
            "osgi.command.function=options",
            "osgi.command.description=" + ListOptions.SUMMARY
        })
public final class ListOptions extends DiscCommand {

    static final String SUMMARY =
            "lists what burn --option takes: the options of the recorder, and of all installed image formats and kinds"
                    + " of media";
    static final Manual MANUAL = Manual.of("options", "", SUMMARY);

    private final Recorder recorder;

    /** Made by the component runtime. */
    @Activate
    public ListOptions(@Reference Recorder recorder) {
        super(MANUAL);
        this.recorder = recorder;
    }

    /** Lists the options of recordings. */
    @Override
    @Nullable
    Object run(CommandSession session, @Nullable String... words) {
        CommandWords options = parse(words);
        options.words(0, 0);
        return options.reported(Stream.concat(recorder.options().stream(), DiskOptions.ofAdding().stream())
                .map(OptionLine::of)
                .toList());
    }
}
