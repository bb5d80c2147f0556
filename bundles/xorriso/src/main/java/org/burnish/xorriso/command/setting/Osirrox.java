package org.burnish.xorriso.command.setting;

import org.burnish.options.Options;
import org.burnish.recorder.DiskOptions;
import org.burnish.recorder.DiskOptions.Checking;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.run.RestoreLock;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Settings;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.text.ByteCount;
import org.osgi.service.component.annotations.Component;

/**
 * Allows restoring files, and with {@code device_files} also those that stand for devices. Of several words each sets anew
 * what those before it set.
 */
@Component(property = XorrisoCommand.COMMAND + "=osirrox")
public final class Osirrox implements XorrisoCommand {

    private static final String OPTIONS =
            "Use on, off, blocked, unblock, banned, device_files, sparse=SIZE, sparse=off, check_md5_force, or one of"
                    + " concat_split, auto_chmod, sort_lba, strict_acl, check_md5 with _on or _off";

    private static final String SPARSE = "sparse=";

    @Override
    public Usage usage() {
        return Usage.of(
                "on|off|blocked|unblock|banned[:option[:...]]",
                "Enable or disable copying from the ISO image to disk; banned does so for the rest of the run. Options:"
                        + " device_files, concat_split_*, auto_chmod_*, sort_lba_*, check_md5_*, strict_acl_*, sparse=.");
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
                default -> choose(settings, word);
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

    private static void choose(Settings settings, String word) throws ProblemException {
        boolean on = word.endsWith("_on");
        Options options = settings.get(Choices.RESTORING);
        switch (word) {
            case "auto_chmod_on", "auto_chmod_off" -> options = options.with(DiskOptions.OPEN_DIRECTORIES, on);
            case "sort_lba_on", "sort_lba_off" -> settings.set(Choices.SORT_LBA, on);
            case "check_md5_on" -> options = options.with(DiskOptions.CHECKING, Checking.ON);
            case "check_md5_off" -> options = options.with(DiskOptions.CHECKING, Checking.OFF);
            case "check_md5_force" -> options = options.with(DiskOptions.CHECKING, Checking.REQUIRED);
            case "strict_acl_on", "strict_acl_off" -> settings.set(Choices.STRICT_LISTS, on);
            case "o_excl_on" -> {
                // no other way of opening drives is there
            }
            case "o_excl_off" ->
                throw ProblemException.failure(
                        "-osirrox: 'o_excl_off' is not possible: a drive that others use is not opened here", OPTIONS);
            default -> {
                if (!word.startsWith(SPARSE)) {
                    throw ProblemException.failure("-osirrox: unknown mode '" + word + "'", OPTIONS);
                }
                // what is no number switches it off, as everywhere in the language
                long least = ByteCount.parse(word.substring(SPARSE.length())).orElse(0);
                options = options.with(DiskOptions.HOLES, least);
            }
        }
        settings.set(Choices.RESTORING, options);
    }
}
