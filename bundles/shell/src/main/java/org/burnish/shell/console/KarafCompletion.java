package org.burnish.shell.console;

import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.CommandSessionListener;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Adds the completion of this shell's words to a console of Karaf, at its first line. */
@Component
public final class KarafCompletion implements CommandSessionListener {

    private static final String DONE = ".disc.completed";

    private final BundleContext context;

    /** Made by the component runtime. */
    @Activate
    public KarafCompletion(BundleContext context) {
        this.context = context;
    }

    @Override
    public void beforeExecute(CommandSession session, CharSequence line) {
        // Karaf's sessions have this; asked first, since it costs other programs nothing
        if (session.get(".commandSession") == null || session.get(".reader") == null || session.get(DONE) != null) {
            return;
        }
        session.put(DONE, true);
        try {
            KarafReader.extend(session, new Manuals(context));
        } catch (NoClassDefFoundError e) {
            // the console's JLine is another one than this bundle's
        }
    }

    @Override
    public void afterExecute(CommandSession session, CharSequence line, Exception thrown) {}

    @Override
    public void afterExecute(CommandSession session, CharSequence line, Object result) {}
}
