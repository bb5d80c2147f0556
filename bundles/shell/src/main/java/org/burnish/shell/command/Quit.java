package org.burnish.shell.command;

import java.io.IOException;
import org.apache.felix.service.command.CommandSession;
import org.burnish.shell.text.Manual;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Leaves the console, as {@link Exit} does. */
@Component(
        service = DiscCommand.class,
        property = {"osgi.command.scope=disc", "osgi.command.function=quit", "osgi.command.description=" + Quit.SUMMARY
        })
public final class Quit extends DiscCommand {

    static final String SUMMARY = "leaves the console, as exit does";
    static final Manual MANUAL = Manual.of("quit", "", SUMMARY);

    private final BundleContext context;

    /** Made by the component runtime. */
    @Activate
    public Quit(BundleContext context) {
        super(MANUAL);
        this.context = context;
    }

    @Override
    @Nullable
    Object run(CommandSession session, @Nullable String... words) throws IOException {
        parse(words).words(0, 0);
        return Exit.leave(session, context);
    }
}
