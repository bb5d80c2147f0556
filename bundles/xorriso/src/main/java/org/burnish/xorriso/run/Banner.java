package org.burnish.xorriso.run;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** What this program calls itself. */
public final class Banner {

    private Banner() {}

    /** The first line of every run. */
    static String line() {
        return "burnish " + version() + " : RockRidge filesystem manipulator in the language of xorriso";
    }

    /** The version of this bundle; {@code 0} where no framework runs. */
    public static String version() {
        try {
            Bundle bundle = FrameworkUtil.getBundle(Banner.class);
            return bundle == null ? "0" : bundle.getVersion().toString();
        } catch (NoClassDefFoundError plain) {
            // in a program that has no class of OSGi
            return "0";
        }
    }
}
