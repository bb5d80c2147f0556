package org.burnish.transport.emulator.medium.dvd;

import java.util.Map;
import java.util.Objects;
import org.burnish.transport.emulator.medium.MediumSpec;

/**
 * What is pressed into the lead-in of a kind of DVD (ECMA-267, -338, -337, -349, -330).
 *
 * @param book book type and part version
 * @param rateOrSize disc size and maximum transfer rate
 * @param manufacturer who made it: six characters with DVD-R and DVD-RW, eight with the others
 * @param product which product of that manufacturer it is: six characters, or three
 */
record DvdLeadIn(int book, int rateOrSize, String manufacturer, String product) {

    private static final Map<String, DvdLeadIn> BY_KIND = Map.of(
            "dvd-rom", new DvdLeadIn(0x01, 0x02, "", ""),
            "dvd-r", new DvdLeadIn(0x25, 0x02, "BURNIS", "HEMR01"),
            "dvd-rw", new DvdLeadIn(0x32, 0x02, "BURNIS", "HEMU01"),
            "dvd-r-dl", new DvdLeadIn(0x26, 0x02, "BURNIS", "HEMD01"),
            "dvd-ram", new DvdLeadIn(0x16, 0x02, "BURNISH", "RAM"),
            "dvd+rw", new DvdLeadIn(0x92, 0x02, "BURNISH", "W01"),
            "dvd+r", new DvdLeadIn(0xA1, 0x02, "BURNISH", "R01"),
            "dvd+r-dl", new DvdLeadIn(0xE1, 0x02, "BURNISH", "D01"));

    /** That of a kind of medium. */
    static DvdLeadIn of(MediumSpec spec) {
        return Objects.requireNonNull(BY_KIND.get(spec.name()), "no kind of DVD");
    }
}
