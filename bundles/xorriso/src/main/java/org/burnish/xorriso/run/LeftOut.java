package org.burnish.xorriso.run;

import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.Setting;
import org.burnish.xorriso.spi.Settings;
import org.burnish.xorriso.spi.Severity;

/**
 * How many of the files that were added have what the image will not have. Reported once for a session.
 *
 * @param lists files with an access control list
 * @param attributes files with extended attributes
 */
record LeftOut(long lists, long attributes) {

    private static final LeftOut NONE = new LeftOut(0, 0);
    private static final Setting<LeftOut> COUNT = new Setting<>("left out", NONE);

    /** Adds these to those of the session. */
    void addTo(Settings settings) {
        LeftOut before = settings.get(COUNT);
        settings.set(COUNT, new LeftOut(before.lists + lists, before.attributes + attributes));
    }

    /** Reports those of the session, and forgets them. */
    static void report(Settings settings, Console console) {
        LeftOut all = settings.get(COUNT);
        settings.set(COUNT, NONE);
        all.report("Left out of the image", console);
    }

    /** Reports these, if there are any. */
    void report(String what, Console console) {
        // the equals of a record costs a start of the program some 15 ms
        if (lists > 0 || attributes > 0) {
            console.event(
                    Severity.NOTE,
                    what + " : the access control lists of " + lists + " files , the extended attributes of "
                            + attributes + " files");
        }
    }
}
