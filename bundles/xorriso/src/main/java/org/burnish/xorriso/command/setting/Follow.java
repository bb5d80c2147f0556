package org.burnish.xorriso.command.setting;

import java.util.Set;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.DiskRules;
import org.osgi.service.component.annotations.Component;

/** Chooses which symbolic links on disk are followed. */
@Component(property = XorrisoCommand.COMMAND + "=follow")
public final class Follow implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of(
                "occasion[:occasion...]",
                "Follow symbolic links on disk: off, on, link, param, mount, limit=N, default.");
    }

    private static final int LIMIT = 100;
    private static final Set<String> WITHOUT_EFFECT = Set.of("pattern", "concat", "off");

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        DiskRules rules = session.settings().get(DiskRules.SETTING);
        DiskRules.Links links =
                new DiskRules.Links(false, false, false, rules.links().hops());
        for (String occasion : arguments.get(0).split(":")) {
            links = with(links, occasion);
        }
        session.settings().set(DiskRules.SETTING, rules.with(links));
    }

    private static DiskRules.Links with(DiskRules.Links now, String occasion) throws ProblemException {
        if (WITHOUT_EFFECT.contains(occasion)) {
            return now;
        }
        return switch (occasion) {
            case "on" -> new DiskRules.Links(true, true, true, now.hops());
            case "default" -> new DiskRules.Links(now.below(), now.named(), true, LIMIT);
            case "link" -> new DiskRules.Links(true, true, now.mounts(), now.hops());
            case "param" -> new DiskRules.Links(now.below(), true, now.mounts(), now.hops());
            case "mount" -> new DiskRules.Links(now.below(), now.named(), true, now.hops());
            default -> new DiskRules.Links(now.below(), now.named(), now.mounts(), limit(occasion));
        };
    }

    private static int limit(String occasion) throws ProblemException {
        if (!occasion.matches("limit=\\d{1,9}")) {
            throw ProblemException.failure(
                    "-follow: unknown mode '" + occasion + "'",
                    "Occasions are on, off, default, link, param, pattern, mount, concat and limit=NUMBER");
        }
        return Integer.parseInt(occasion.substring("limit=".length()));
    }
}
