package org.burnish.transport.emulator.fault.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.burnish.transport.emulator.fault.Effect;
import org.burnish.transport.emulator.fault.effect.Absence;
import org.burnish.transport.emulator.fault.effect.Answer;
import org.burnish.transport.emulator.fault.effect.Attention;
import org.burnish.transport.emulator.fault.effect.BadBlock;
import org.burnish.transport.emulator.fault.effect.Busy;
import org.burnish.transport.emulator.fault.effect.Corruption;
import org.burnish.transport.emulator.fault.effect.Delay;
import org.burnish.transport.emulator.fault.effect.Edit;
import org.burnish.transport.emulator.fault.effect.EditedReply;
import org.burnish.transport.emulator.fault.effect.FullCache;
import org.burnish.transport.emulator.fault.effect.Lasting;
import org.burnish.transport.emulator.fault.effect.SenseAnswer;
import org.burnish.transport.emulator.fault.effect.Stall;
import org.burnish.transport.emulator.sense.Sense;

/** Reads what stands behind the colon of a rule, {@code then} excepted: what happens to the command. */
final class Effects {

    /** The effect that has a rule of its own behind it. */
    static final String THEN = "then";

    private static final Pattern OFFSET = Pattern.compile("(\\d{1,5})=(.*)");

    private static final Map<String, Function<Words, Effect>> BY_NAME = new TreeMap<>(Map.ofEntries(
            Map.entry("sense", Effects::sense),
            Map.entry("bad", words -> new BadBlock()),
            Map.entry("corrupt", words -> new Corruption()),
            Map.entry("busy", Effects::busy),
            Map.entry("attention", Effects::attention),
            Map.entry("full-cache", words -> new FullCache(Numbers.lasting(words, Lasting.ONCE))),
            Map.entry("power-cut", words -> absence(Absence.Kind.POWER_CUT, words)),
            Map.entry("disconnect", words -> absence(Absence.Kind.DISCONNECTED, words)),
            Map.entry("hang", words -> absence(Absence.Kind.HUNG, words)),
            Map.entry("stall", words -> new Stall()),
            Map.entry("delay", words -> new Delay(Numbers.time(words))),
            Map.entry("reply", words -> new EditedReply(edit(words, Edit.Put::new))),
            Map.entry("insert", words -> new EditedReply(edit(words, Edit.Insert::new))),
            Map.entry("cut", words -> new EditedReply(new Edit.Cut(Numbers.number(words, "a length in bytes")))),
            Map.entry(
                    "without-feature",
                    words -> new EditedReply(
                            new Edit.WithoutFeature(Numbers.hex(words, "a feature code such as 0107")))),
            Map.entry("answer", words -> new Answer(Numbers.bytes(words, words.rest())))));

    private Effects() {}

    /** Reads one. */
    static Effect read(Words words) {
        String name = words.next(allowed());
        Function<Words, Effect> reader = BY_NAME.get(name);
        if (reader == null) {
            throw words.wrong(name, allowed());
        }
        Effect effect = reader.apply(words);
        if (words.hasNext()) {
            throw words.wrong(words.next(""), "nothing more after this");
        }
        return effect;
    }

    private static String allowed() {
        List<String> names = new ArrayList<>(BY_NAME.keySet());
        names.add(THEN);
        return String.join(" ", names);
    }

    private static Effect sense(Words words) {
        int[] codes = Numbers.codes(words, 3, "sense codes KEY/ASC/ASCQ such as 3/0c/00");
        if (codes[0] > 0xF) {
            throw words.wrong(Integer.toHexString(codes[0]), "a sense key from 0 to f");
        }
        return new SenseAnswer(new Sense(codes[0], codes[1], codes[2]));
    }

    private static Effect busy(Words words) {
        int[] qualifier = Numbers.codes(words, 1, "the qualifier of sense 2/04 such as 08 or 01");
        return new Busy(Sense.notReady(qualifier[0]), Numbers.lasting(words, Lasting.ONCE));
    }

    private static Effect attention(Words words) {
        int[] codes = Numbers.codes(words, 2, "additional sense codes ASC/ASCQ such as 29/00");
        return new Attention(new Sense(0x6, codes[0], codes[1]));
    }

    private static Effect absence(Absence.Kind kind, Words words) {
        return new Absence(kind, Numbers.lasting(words, Lasting.EVER));
    }

    private interface Placed {
        Edit at(int offset, byte[] bytes);
    }

    private static Edit edit(Words words, Placed kind) {
        String shape = "OFFSET=BYTES such as 12=ff ff ff 6a, or OFFSET=\"TEXT\"";
        String first = words.next(shape);
        Matcher matcher = OFFSET.matcher(first);
        if (!matcher.matches()) {
            throw words.wrong(first, shape);
        }
        List<String> values = new ArrayList<>(List.of(matcher.group(2)));
        values.addAll(words.rest());
        return kind.at(Integer.parseInt(matcher.group(1)), Numbers.bytes(words, values));
    }
}
