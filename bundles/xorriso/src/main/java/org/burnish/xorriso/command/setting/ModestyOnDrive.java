package org.burnish.xorriso.command.setting;

import org.burnish.recorder.Modesty;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Chooses whether a recording keeps the drive's buffer from getting full. */
@Component(property = XorrisoCommand.COMMAND + "=modesty_on_drive")
public final class ModestyOnDrive implements XorrisoCommand {

    private static final int LEAST = 25;
    private static final int MOST = 100;

    @Override
    public Usage usage() {
        return Usage.of(
                "parameter[:parameters]",
                "Keep the drive buffer from getting full: on, off, min_percent=, max_percent=, timeout_sec=, min_usec=, max_usec=.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        Modesty modesty = session.settings().get(Modesty.KEY);
        for (String word : arguments.get(0).split(":")) {
            modesty = changed(modesty, word);
        }
        session.settings().set(Modesty.KEY, modesty);
    }

    private static Modesty changed(Modesty old, String word) throws ProblemException {
        if (word.matches("\\d{2,3}")) {
            return new Modesty(true, percent(word), old.pause(), old.seconds(), old.shortest(), old.longest());
        }
        return switch (word) {
            case "on", "1" -> switched(old, true);
            case "off", "0" -> switched(old, false);
            default -> with(old, word);
        };
    }

    private static Modesty switched(Modesty old, boolean on) {
        return new Modesty(on, old.resume(), old.pause(), old.seconds(), old.shortest(), old.longest());
    }

    private static Modesty with(Modesty old, String word) throws ProblemException {
        int equals = word.indexOf('=');
        String value = word.substring(equals + 1);
        return switch (equals < 0 ? "" : word.substring(0, equals)) {
            case "min_percent" ->
                new Modesty(old.on(), percent(value), old.pause(), old.seconds(), old.shortest(), old.longest());
            case "max_percent" ->
                new Modesty(old.on(), old.resume(), percent(value), old.seconds(), old.shortest(), old.longest());
            case "timeout_sec" ->
                new Modesty(old.on(), old.resume(), old.pause(), number(value), old.shortest(), old.longest());
            case "min_usec" ->
                new Modesty(old.on(), old.resume(), old.pause(), old.seconds(), number(value), old.longest());
            case "max_usec" ->
                new Modesty(old.on(), old.resume(), old.pause(), old.seconds(), old.shortest(), number(value));
            default ->
                throw ProblemException.failure(
                        "-modesty_on_drive: unknown mode '" + word + "'",
                        "Modes are on, off, min_percent=, max_percent=, timeout_sec=, min_usec=, max_usec=");
        };
    }

    private static int percent(String text) throws ProblemException {
        int percent = number(text);
        if (percent < LEAST || percent > MOST) {
            throw ProblemException.failure(
                    "-modesty_on_drive: percentage '" + text + "' is not between " + LEAST + " and " + MOST);
        }
        return percent;
    }

    private static int number(String text) throws ProblemException {
        if (!text.matches("\\d{1,9}")) {
            throw ProblemException.failure("-modesty_on_drive: '" + text + "' is no number");
        }
        return Integer.parseInt(text);
    }
}
