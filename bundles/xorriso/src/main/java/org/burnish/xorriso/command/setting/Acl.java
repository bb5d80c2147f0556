package org.burnish.xorriso.command.setting;

import org.burnish.recorder.DiskOptions;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.burnish.xorriso.tree.DiskRules;
import org.osgi.service.component.annotations.Component;

/** Chooses whether files keep their access control lists. */
@Component(property = XorrisoCommand.COMMAND + "=acl")
public final class Acl implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("\"on\"|\"off\"", "Enable or disable processing of Access Control Lists.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        DiskRules.keep(session, DiskOptions.ACCESS_LISTS, arguments.onOff(0, "-acl"));
    }
}
