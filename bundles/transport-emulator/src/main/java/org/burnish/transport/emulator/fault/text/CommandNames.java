package org.burnish.transport.emulator.fault.text;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The commands of MMC-6 by the names that a fault plan has for them: those of the standard, joined by hyphens. */
final class CommandNames {

    /** The word for all commands. */
    static final String ANY = "any";

    private static final Map<String, Set<Integer>> CODES = new TreeMap<>(Map.ofEntries(
            Map.entry(ANY, Set.of()),
            Map.entry("test-unit-ready", Set.of(0x00)),
            Map.entry("request-sense", Set.of(0x03)),
            Map.entry("format-unit", Set.of(0x04)),
            Map.entry("inquiry", Set.of(0x12)),
            Map.entry("start-stop-unit", Set.of(0x1B)),
            Map.entry("prevent-allow-medium-removal", Set.of(0x1E)),
            Map.entry("read-format-capacities", Set.of(0x23)),
            Map.entry("read-capacity", Set.of(0x25)),
            Map.entry("read", Set.of(0x28, 0xA8, 0xBE)),
            Map.entry("read-10", Set.of(0x28)),
            Map.entry("read-12", Set.of(0xA8)),
            Map.entry("read-cd", Set.of(0xBE)),
            Map.entry("write", Set.of(0x2A, 0xAA, 0x2E)),
            Map.entry("write-10", Set.of(0x2A)),
            Map.entry("write-12", Set.of(0xAA)),
            Map.entry("write-and-verify", Set.of(0x2E)),
            Map.entry("verify", Set.of(0x2F)),
            Map.entry("synchronize-cache", Set.of(0x35)),
            Map.entry("read-toc-pma-atip", Set.of(0x43)),
            Map.entry("get-configuration", Set.of(0x46)),
            Map.entry("get-event-status-notification", Set.of(0x4A)),
            Map.entry("read-disc-information", Set.of(0x51)),
            Map.entry("read-track-information", Set.of(0x52)),
            Map.entry("reserve-track", Set.of(0x53)),
            Map.entry("send-opc-information", Set.of(0x54)),
            Map.entry("mode-select", Set.of(0x55)),
            Map.entry("mode-sense", Set.of(0x5A)),
            Map.entry("close-track-session", Set.of(0x5B)),
            Map.entry("read-buffer-capacity", Set.of(0x5C)),
            Map.entry("send-cue-sheet", Set.of(0x5D)),
            Map.entry("blank", Set.of(0xA1)),
            Map.entry("get-performance", Set.of(0xAC)),
            Map.entry("read-disc-structure", Set.of(0xAD)),
            Map.entry("set-streaming", Set.of(0xB6)),
            Map.entry("set-cd-speed", Set.of(0xBB)),
            Map.entry("mechanism-status", Set.of(0xBD)),
            Map.entry("send-disc-structure", Set.of(0xBF))));

    private CommandNames() {}

    /** The operation codes of a name, or of two hexadecimal digits; none for {@link #ANY}. */
    static Optional<Set<Integer>> codes(String word) {
        return word.matches("[0-9a-fA-F]{2}h?")
                ? Optional.of(Set.of(Integer.parseInt(word.substring(0, 2), 16)))
                : Optional.ofNullable(CODES.get(word));
    }

    static String all() {
        return String.join(" ", CODES.keySet());
    }
}
