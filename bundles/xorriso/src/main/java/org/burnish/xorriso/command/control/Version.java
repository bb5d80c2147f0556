package org.burnish.xorriso.command.control;

import org.burnish.xorriso.run.Banner;
import org.burnish.xorriso.spi.Arguments;
import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Usage;
import org.burnish.xorriso.spi.XorrisoCommand;
import org.osgi.service.component.annotations.Component;

/** Reports the version of this program. */
@Component(property = XorrisoCommand.COMMAND + "=version")
public final class Version implements XorrisoCommand {

    @Override
    public Usage usage() {
        return Usage.plain("Print program name and version.");
    }

    @Override
    public void run(Arguments arguments, Session session) {
        Console console = session.console();
        console.result("burnish " + Banner.version());
        console.result("ISO 9660 Rock Ridge filesystem manipulator and CD/DVD/BD burn program");
        console.result("burnish version   :  " + Banner.version());
        console.result("Command language  :  xorriso 1.5.4");
        console.result("Java runtime      :  " + System.getProperty("java.vm.name") + " " + Runtime.version());
        console.result("Provided under the Apache License, Version 2.0.");
        console.result("There is NO WARRANTY, to the extent permitted by law.");
    }
}
