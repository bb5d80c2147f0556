package org.burnish.shell.console;

import java.util.Optional;
import org.apache.felix.service.command.CommandSession;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** Keeps the session that Gogo makes when it opens its terminal. Gogo calls {@code console:adopt} because the launcher says so. */
@Component(
        service = GogoStart.class,
        immediate = true,
        property = {"osgi.command.scope=console", "osgi.command.function=adopt"})
public final class GogoStart {

    private volatile @Nullable CommandSession session;

    /** Takes a session. */
    public void adopt(CommandSession opened) {
        session = opened;
    }

    /** The session; empty where Gogo has not opened a terminal. */
    public Optional<CommandSession> session() {
        return Optional.ofNullable(session);
    }
}
