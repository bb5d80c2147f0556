package org.burnish.transport.emulator.fault.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.burnish.transport.emulator.fault.Effect;
import org.burnish.transport.emulator.fault.FaultPlan;
import org.burnish.transport.emulator.fault.Rule;
import org.burnish.transport.emulator.fault.Trigger;
import org.burnish.transport.emulator.fault.effect.Then;

/** Reads fault plans; docs/faults.md describes their language. */
public final class FaultPlans {

    private static final String PERSONALITY = "drive";

    private FaultPlans() {}

    /**
     * Reads a file.
     *
     * @throws FaultPlanException when a line of it can't be understood
     */
    public static FaultPlan of(Path file) throws IOException {
        return of(file.toString(), Files.readAllLines(file));
    }

    /**
     * Reads lines.
     *
     * @param name what messages call the plan
     */
    public static FaultPlan of(String name, List<String> lines) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            rules.addAll(line(new Words.Place(name, i + 1), lines.get(i)));
        }
        return new FaultPlan(rules);
    }

    private static List<Rule> line(Words.Place place, String line) {
        String text = withoutComment(line).strip();
        if (text.isEmpty()) {
            return List.of();
        }
        Words words = new Words(place, text);
        if (words.skip(PERSONALITY)) {
            String name = words.next("the name of a drive: " + Personalities.names());
            if (words.hasNext()) {
                throw words.wrong(words.next(""), "nothing more after the name of a drive");
            }
            return Personalities.rules(name).orElseThrow(() -> words.wrong(name, Personalities.names()));
        }
        return List.of(rule(place, text));
    }

    private static String withoutComment(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            if (line.charAt(i) == '#' && !quoted) {
                return line.substring(0, i);
            }
        }
        return line;
    }

    private static Rule rule(Words.Place place, String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw place.wrong("'" + text + "' is not understood; allowed: COMMAND CONDITIONS : EFFECT, or "
                    + PERSONALITY + " NAME");
        }
        Trigger trigger = Conditions.read(new Words(place, text.substring(0, colon)));
        return new Rule(trigger, effect(place, text.substring(colon + 1).strip()));
    }

    private static Effect effect(Words.Place place, String text) {
        Words words = new Words(place, text);
        return words.skip(Effects.THEN)
                ? new Then(rule(place, text.substring(Effects.THEN.length()).strip()))
                : Effects.read(words);
    }
}
