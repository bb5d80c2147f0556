package org.burnish.xorriso.command.setting;

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
                "Follow symbolic links on disk: off, on, link, param, mount, pattern, concat, limit=N, default.");
    }

    private static final int LIMIT = 100;

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        DiskRules rules = session.settings().get(DiskRules.SETTING);
        DiskRules.Links links = new DiskRules.Links(
                false, false, false, false, false, rules.links().hops());
        for (String occasion : arguments.get(0).split(":")) {
            links = with(links, occasion);
        }
        session.settings().set(DiskRules.SETTING, rules.with(links));
    }

    private static DiskRules.Links with(DiskRules.Links now, String occasion) throws ProblemException {
        return switch (occasion) {
            case "off" -> now;
            case "on" -> new DiskRules.Links(true, true, true, true, true, now.hops());
            case "default" -> new DiskRules.Links(now.below(), now.named(), true, true, now.written(), LIMIT);
            case "link" -> new DiskRules.Links(true, true, now.mounts(), now.pattern(), now.written(), now.hops());
            case "param" ->
                new DiskRules.Links(now.below(), true, now.mounts(), now.pattern(), now.written(), now.hops());
            case "mount" ->
                new DiskRules.Links(now.below(), now.named(), true, now.pattern(), now.written(), now.hops());
            case "pattern" ->
                new DiskRules.Links(now.below(), now.named(), now.mounts(), true, now.written(), now.hops());
            case "concat" ->
                new DiskRules.Links(now.below(), now.named(), now.mounts(), now.pattern(), true, now.hops());
            default ->
                new DiskRules.Links(
                        now.below(), now.named(), now.mounts(), now.pattern(), now.written(), limit(occasion));
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
