package org.burnish.samples.quota;

import java.io.IOException;
import java.util.Locale;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Setting;
import org.burnish.xorriso.spi.Settings;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Limits the size of the next session, and checks the pending changes against the limit. */
@Component(property = XorrisoCommand.COMMAND + "=session_quota")
public final class SessionQuota implements XorrisoCommand {

    /** In blocks of 2048 bytes. The value is of a type of Java, since the session may outlive this bundle. */
    private static final Setting<Long> QUOTA = new Setting<>("session_quota", Long.MAX_VALUE);

    private static final String CHECK = "check";

    @Override
    public Usage usage() {
        return Usage.of(
                "blocks|check",
                "Set how many blocks the next session may have; check that the pending one has no more.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException, IOException {
        String word = arguments.get(0);
        if (word.equals(CHECK)) {
            check(session);
        } else {
            session.settings().set(QUOTA, blocks(word));
        }
    }

    private static long blocks(String word) throws ProblemException {
        if (!word.matches("[0-9]{1,10}")) {
            throw ProblemException.failure(
                    "-session_quota: Not a number of blocks : '" + word + "'",
                    "Use a number of blocks of 2048 bytes, or check");
        }
        return Long.parseLong(word);
    }

    /** What other commands have set counts as well: checksums take blocks, and a closed medium takes no further session. */
    private static void check(Session session) throws ProblemException, IOException {
        Settings settings = session.settings();
        long quota = settings.get(QUOTA);
        long pending = session.pendingBlocks();
        session.console()
                .result(String.format(
                        Locale.ROOT,
                        "Session quota: %ds pending, %s, checksums %s, close %s",
                        pending,
                        quota == QUOTA.initial() ? "no limit" : quota + "s allowed",
                        settings.get(CommonSettings.MD5).enabled() ? "on" : "off",
                        settings.get(CommonSettings.CLOSE).name().toLowerCase(Locale.ROOT)));
        if (pending > quota) {
            throw ProblemException.failure(
                    "-session_quota: The session would have " + pending + " blocks, and " + quota + " are allowed",
                    "Leave files out, or set a larger quota");
        }
    }
}
