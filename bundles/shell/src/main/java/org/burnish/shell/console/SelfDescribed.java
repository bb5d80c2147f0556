package org.burnish.shell.console;

import org.burnish.shell.text.Manual;

/** A command that has a manual. */
public interface SelfDescribed {

    /** What it says of itself. */
    Manual manual();
}
