package org.burnish.xorriso.command.setting;

import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Refuses the record of scdbackup, which is not made here. */
@Component(property = XorrisoCommand.COMMAND + "=scdbackup_tag")
public final class ScdbackupTag implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.of("list_path", "record_name", "The record of program scdbackup is not made here.");
    }

    @Override
    public void run(Arguments arguments, Session session) throws ProblemException {
        throw ProblemException.failure(
                "-scdbackup_tag: the record that program scdbackup verifies is not made here",
                "-md5 on records a checksum of the same bytes, which -check_media and -check_md5 verify");
    }
}
