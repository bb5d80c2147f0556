package org.burnish.xorriso.command.setting;

import java.util.Map;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.Md5Mode;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Decides about recorded checksums. */
@Component(property = XorrisoCommand.COMMAND + "=md5")
public final class Md5 implements XorrisoCommand {
    private static final Map<String, Md5Mode> MODES = Map.of(
            "on", Md5Mode.ON,
            "all", Md5Mode.ON,
            "off", Md5Mode.OFF,
            "load_check_off", Md5Mode.LOAD_CHECK_OFF,
            "load_check_on", Md5Mode.ON);

    @Override
    public Usage usage() {
        return Usage.of("on|off|all|load_check_off", "Enable or disable recording and loading of MD5 checksums.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        String word = arguments.get(0);
        Md5Mode mode = MODES.get(word);
        if (mode == null) {
            throw ProblemException.failure("-md5: unknown mode '" + word + "'", "Use on, off, all or load_check_off");
        }
        if (word.equals("all")) {
            session.console().event(Severity.WARNING, "-md5 all: source files are read once only, as with -md5 on");
        }
        session.settings().set(CommonSettings.MD5, mode);
    }
}
