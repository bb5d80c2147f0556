package org.burnish.xorriso.run;

/** What this program calls itself. */
public final class Banner {

    private Banner() {}

    /** The first line of every run. */
    static String line() {
        return "burnish " + version() + " : RockRidge filesystem manipulator in the language of xorriso";
    }

    /** The version of the jar that this came from, as its manifest says; {@code 0} where it has none. */
    public static String version() {
        Package own = Banner.class.getPackage();
        String version = own == null ? null : own.getImplementationVersion();
        return version == null ? "0" : version;
    }
}
