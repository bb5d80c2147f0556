package org.burnish.archive.internal.pdi;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The character sets of DICOM (PS3.3, C.12.1.1.2) by their terms. */
final class CharacterSets {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("100", "ISO-8859-1"),
            Map.entry("101", "ISO-8859-2"),
            Map.entry("109", "ISO-8859-3"),
            Map.entry("110", "ISO-8859-4"),
            Map.entry("144", "ISO-8859-5"),
            Map.entry("127", "ISO-8859-6"),
            Map.entry("126", "ISO-8859-7"),
            Map.entry("138", "ISO-8859-8"),
            Map.entry("148", "ISO-8859-9"),
            Map.entry("203", "ISO-8859-15"),
            Map.entry("13", "Shift_JIS"),
            Map.entry("166", "TIS-620"),
            Map.entry("192", "UTF-8"),
            Map.entry("GB18030", "GB18030"),
            Map.entry("GBK", "GBK"));

    private CharacterSets() {}

    /** That of a specific character set; the first of several; ASCII where it is none that is known. */
    static Charset of(String term) {
        String first = term.split("\\\\", 2)[0].strip().replaceFirst("^ISO(_IR|[_ ]2022[_ ]IR) ?", "");
        String name = NAMES.getOrDefault(first, "US-ASCII");
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.US_ASCII;
    }
}
