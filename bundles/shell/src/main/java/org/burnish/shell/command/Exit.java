package org.burnish.shell.command;

import java.io.IOException;
import org.apache.felix.service.command.CommandSession;
import org.burnish.shell.console.Console;
import org.burnish.shell.text.Manual;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Leaves the console. */
@Component(
        service = DiscCommand.class,
        property = {"osgi.command.scope=disc", "osgi.command.function=exit", "osgi.command.description=" + Exit.SUMMARY
        })
public final class Exit extends DiscCommand {

    static final String SUMMARY = "leaves the console";
    static final Manual MANUAL = Manual.of("exit", "", SUMMARY);

    private final BundleContext context;

    /** Made by the component runtime. */
    @Activate
    public Exit(BundleContext context) {
        super(MANUAL);
        this.context = context;
    }

    /** Leaves the console by stopping the framework, which returns at once and goes on in a thread of its own. */
    @Override
    @Nullable
    Object run(CommandSession session, @Nullable String... words) throws IOException {
        parse(words).words(0, 0);
        return leave(session, context);
    }

    /** Stops the framework. */
    static @Nullable Object leave(CommandSession session, BundleContext context) throws IOException {
        session.put(Console.LEFT, true);
        try {
            context.getBundle(Constants.SYSTEM_BUNDLE_ID).stop();
            return null;
        } catch (BundleException e) {
            throw new IOException("The framework cannot be stopped: " + e.getMessage(), e);
        }
    }
}
