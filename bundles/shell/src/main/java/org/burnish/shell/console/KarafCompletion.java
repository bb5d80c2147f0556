package org.burnish.shell.console;

import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.CommandSessionListener;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Tells consoles that read no set-up of this shell, such as those of Karaf, how its commands are completed, at their first line. */
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
        if (session.get(".completions") == null || session.get(DONE) != null) {
            return;
        }
        session.put(DONE, true);
        try {
            new ReaderSetup(session, new Manuals(context)).complete();
        } catch (NoClassDefFoundError e) {
            // the console's JLine is another one than this bundle's
        }
    }

    @Override
    public void afterExecute(CommandSession session, CharSequence line, Exception thrown) {}

    @Override
    public void afterExecute(CommandSession session, CharSequence line, Object result) {}
}
