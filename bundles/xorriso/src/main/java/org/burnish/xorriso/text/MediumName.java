package org.burnish.xorriso.text;

import java.util.Map;
import org.burnish.media.Medium;

/** What xorriso calls a kind of medium. */
public final class MediumName {

    private static final Map<String, String> OWN = Map.of("plain file", "stdio file, overwriteable");

    private MediumName() {}

    /** Its own name for it where it has one. */
    public static String of(Medium medium) {
        return OWN.getOrDefault(medium.name(), medium.name());
    }
}
