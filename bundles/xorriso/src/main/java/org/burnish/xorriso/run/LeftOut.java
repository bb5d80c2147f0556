package org.burnish.xorriso.run;

import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.Setting;
import org.burnish.xorriso.spi.Settings;
import org.burnish.xorriso.spi.Severity;

/**
 * How many of the files that were added have what the image will not have. Told once for a session.
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
        if (!all.equals(NONE)) {
            console.event(
                    Severity.NOTE,
                    "Left out of the image : the access control lists of " + all.lists
                            + " files , the extended attributes of " + all.attributes + " files");
        }
    }
}
