package org.burnish.xorriso.command.setting;

import org.burnish.options.Options;
import org.burnish.recorder.DiskOptions;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.Md5Mode;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.DiskRules;
import org.burnish.xorriso.tree.FileNumbers;
import org.osgi.service.component.annotations.Component;

/** Keeps all of files, with checksums. */
@Component(property = XorrisoCommand.COMMAND + "=for_backup")
public final class ForBackup implements XorrisoCommand {
    private static final long LEAST_HOLE = 64 * 1024;

    @Override
    public Usage usage() {
        return Usage.plain(
                "Enable what backups need: -hardlinks on -acl on -xattr any -md5 on. Holes of files are restored.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        FileNumbers.links(session, true);
        DiskRules.keep(session, DiskOptions.ACCESS_LISTS, true);
        DiskRules.keep(session, DiskOptions.ATTRIBUTES, DiskOptions.Spaces.ANY);
        session.settings().set(CommonSettings.MD5, Md5Mode.ON);
        // xorriso restores holes only where -osirrox says so
        Options restoring = session.settings().get(Choices.RESTORING);
        if (restoring.get(DiskOptions.HOLES) == 0) {
            session.settings().set(Choices.RESTORING, restoring.with(DiskOptions.HOLES, LEAST_HOLE));
        }
    }
}
