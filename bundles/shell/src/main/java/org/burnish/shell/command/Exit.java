package org.burnish.shell.command;

import java.util.Set;
import org.apache.felix.service.command.Descriptor;
import org.burnish.shell.text.CommandWords;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Leaves the console. */
@Component(
        service = Exit.class,
        property = {"osgi.command.scope=disc", "osgi.command.function=exit"})
public final class Exit {

    static final String USAGE = "exit";

    private final BundleContext context;

    /** Made by the component runtime. */
    @Activate
    public Exit(BundleContext context) {
        this.context = context;
    }

    /** Leaves the console by stopping the framework, which returns at once and goes on in a thread of its own. */
    @Descriptor("leaves the console. Usage: " + USAGE)
    public void exit(String... words) throws BundleException {
        CommandWords.parse(USAGE, Set.of(), Set.of(), words).words(0, 0);
        context.getBundle(Constants.SYSTEM_BUNDLE_ID).stop();
    }
}
