package org.burnish.xorriso.command.setting;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.DiskRules;
import org.burnish.xorriso.tree.Exclusions;
import org.osgi.service.component.annotations.Component;

/** Chooses what the lists of files that are left out mean. */
@Component(property = XorrisoCommand.COMMAND + "=not_mgt")
public final class NotMgt implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of(
                "code[:code...]",
                "Rules for what is left out: reset, erase, on, off, param_on, param_off, subtree_on, subtree_off.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        DiskRules rules = session.settings().get(DiskRules.SETTING);
        Exclusions exclusions = rules.exclusions();
        for (String code : arguments.get(0).split(":")) {
            exclusions = changed(exclusions, code, session);
        }
        session.settings().set(DiskRules.SETTING, rules.with(exclusions));
    }

    private static Exclusions changed(Exclusions now, String code, Session session) throws ProblemException {
        return switch (code) {
            case "reset" -> Exclusions.NONE;
            case "erase" -> now.erased();
            case "on", "off" -> new Exclusions(now.patterns(), isOn(code), now.named(), now.subtrees());
            case "param_on", "param_off" -> new Exclusions(now.patterns(), now.enabled(), isOn(code), now.subtrees());
            case "subtree_on", "subtree_off" -> new Exclusions(now.patterns(), now.enabled(), now.named(), isOn(code));
            case "ignore_off" -> now;
            case "ignore_on" -> {
                session.console()
                        .event(Severity.NOTE, "-not_mgt: ignore_on has no effect: comparisons regard all files");
                yield now;
            }
            default -> throw ProblemException.failure("-not_mgt: unknown setting '" + code + "'");
        };
    }

    private static boolean isOn(String code) {
        return code.endsWith("on");
    }
}
