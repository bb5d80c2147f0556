package org.burnish.xorriso.command.setting;

import java.util.Set;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.run.RestoreLock;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Settings;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/**
 * Allows restoring files, and with {@code device_files} also those that stand for devices. Of several words each sets anew
 * what those before it set.
 */
@Component(property = XorrisoCommand.COMMAND + "=osirrox")
public final class Osirrox implements XorrisoCommand {

    private static final String OPTIONS =
            "Use on, off, blocked, unblock, banned, device_files, concat_split_on, concat_split_off";

    /** What is done in any case. */
    private static final Set<String> GIVEN = Set.of(
            "auto_chmod_off",
            "sort_lba_off",
            "o_excl_on",
            "strict_acl_on",
            "strict_acl_off",
            "check_md5_off",
            "sparse=off");

    private static final String NOT_GIVEN =
            "auto_chmod_on|sort_lba_on|o_excl_off|check_md5_on|check_md5_force|sparse=\\d+[kmg]?";

    @Override
    public Usage usage() {
        return Usage.of(
                "on|off|blocked|unblock|banned[:device_files][:concat_split_on|concat_split_off]",
                "Enable or disable copying from the ISO image to disk; banned does so for the rest of the run.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        RestoreLock lock = session.settings().get(Choices.RESTORE_LOCK);
        if (lock == RestoreLock.BANNED) {
            throw ProblemException.failure("-osirrox: was already permanently disabled by setting 'banned'");
        }
        Settings settings = session.settings();
        boolean on = settings.get(CommonSettings.OSIRROX);
        boolean devices = settings.get(CommonSettings.DEVICE_FILES);
        boolean join = settings.get(Choices.CONCAT_SPLIT);
        for (String word : arguments.get(0).split(":", -1)) {
            if (lock == RestoreLock.BLOCKED && word.matches("on|device_files|")) {
                throw ProblemException.failure("-osirrox: is currently disabled by setting 'blocked'");
            }
            switch (word) {
                case "on", "", "unblock" -> {
                    on = true;
                    devices = false;
                    lock = RestoreLock.NONE;
                }
                case "off", "blocked", "banned" -> {
                    on = false;
                    devices = false;
                    lock = locked(word, lock);
                }
                case "device_files" -> {
                    on = true;
                    devices = true;
                }
                case "concat_split_on", "concat_split_off" -> join = word.endsWith("on");
                default -> refuseUnlessGiven(word);
            }
        }
        settings.set(Choices.RESTORE_LOCK, lock);
        settings.set(Choices.CONCAT_SPLIT, join);
        settings.set(CommonSettings.OSIRROX, on);
        settings.set(CommonSettings.DEVICE_FILES, devices);
        session.console()
                .info("Copying of file objects from ISO image to disk filesystem is: " + (on ? "Enabled" : "Disabled"));
    }

    private static RestoreLock locked(String word, RestoreLock before) {
        return switch (word) {
            case "blocked" -> RestoreLock.BLOCKED;
            case "banned" -> RestoreLock.BANNED;
            default -> before;
        };
    }

    private static void refuseUnlessGiven(String word) throws ProblemException {
        if (word.matches(NOT_GIVEN)) {
            throw ProblemException.failure("-osirrox: '" + word + "' is not done by this program", OPTIONS);
        }
        if (!GIVEN.contains(word)) {
            throw ProblemException.failure("-osirrox: unknown mode '" + word + "'", OPTIONS);
        }
    }
}
