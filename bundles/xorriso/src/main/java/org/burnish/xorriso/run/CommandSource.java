package org.burnish.xorriso.run;

import java.util.Collection;
import java.util.Optional;
import org.burnish.xorriso.spi.XorrisoCommand;

/** Where commands are found at the moment. */
public interface CommandSource {

    /** The command of a name without dashes. */
    Optional<XorrisoCommand> find(String name);

    /** All names, in order. */
    Collection<String> names();
}
