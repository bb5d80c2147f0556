package org.burnish.transport.emulator.fault.text;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.burnish.transport.emulator.fault.Command;
import org.burnish.transport.emulator.fault.Condition;
import org.burnish.transport.emulator.fault.Place;
import org.burnish.transport.emulator.fault.Span;
import org.burnish.transport.emulator.fault.Trigger;
import org.burnish.transport.emulator.fault.effect.AllocationLength;
import org.burnish.transport.emulator.medium.DiscSummary;
import org.burnish.transport.emulator.medium.LoadedMedium;

/** Reads what stands before the colon of a rule: a command and the conditions on it. */
final class Conditions {

    private static final String ALLOWED =
            "nth lba written blocks byte data length allocation profile status before after";
    private static final Pattern BYTE = Pattern.compile("(\\d{1,2})=([0-9a-fA-F]{2})(?:/([0-9a-fA-F]{2}))?");
    private static final List<String> STATUS = List.of("blank", "appendable", "finalized");

    private final Words words;
    private final List<Condition> conditions = new ArrayList<>();
    private Place place = Place.ANYWHERE;
    private Span nth = Trigger.ALWAYS;

    private Conditions(Words words) {
        this.words = words;
    }

    /** Reads them all. */
    static Trigger read(Words words) {
        Set<Integer> opcodes = command(words);
        Conditions reader = new Conditions(words);
        while (words.hasNext()) {
            reader.condition(words.next(ALLOWED));
        }
        return new Trigger(opcodes, reader.place, reader.conditions, reader.nth);
    }

    private static Set<Integer> command(Words words) {
        String word = words.next("a command");
        return CommandNames.codes(word)
                .orElseThrow(() -> words.wrong(
                        word, "two hexadecimal digits of an operation code, or a name of " + CommandNames.all()));
    }

    private void condition(String word) {
        switch (word) {
            case "nth" -> nth = Numbers.range(words, word);
            case "lba" -> place = new Place.Addresses(Numbers.range(words, word));
            case "written" -> place = Numbers.written(words);
            case "blocks" -> blocks(Numbers.range(words, word));
            case "length" -> length(Numbers.range(words, word));
            case "allocation" -> allocation(Numbers.range(words, word));
            case "byte" -> cdbByte();
            case "data" -> dataByte();
            case "profile" -> profile();
            case "status" -> status();
            case "before" -> performed(command(words), false);
            case "after" -> performed(command(words), true);
            default -> throw words.wrong(word, ALLOWED);
        }
    }

    private void blocks(Span range) {
        conditions.add((command, workings) -> range.contains(command.blocks().count()));
    }

    private void length(Span range) {
        conditions.add((command, workings) -> range.contains(command.data().remaining()));
    }

    private void allocation(Span range) {
        conditions.add((command, workings) ->
                AllocationLength.of(command.cdb()).value(command.cdb()).stream().anyMatch(range::contains));
    }

    private record Masked(int index, int value, int mask) {

        boolean fits(int actual) {
            return (actual & mask) == (value & mask);
        }
    }

    private Masked masked() {
        String shape = "I=HH or I=HH/MM: index, value and mask of a byte";
        String word = words.next(shape);
        Matcher matcher = BYTE.matcher(word);
        if (!matcher.matches()) {
            throw words.wrong(word, shape);
        }
        int mask = matcher.group(3) == null ? 0xFF : Integer.parseInt(matcher.group(3), 16);
        return new Masked(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2), 16), mask);
    }

    private void cdbByte() {
        Masked wanted = masked();
        conditions.add((command, workings) -> wanted.index < command.cdb().length()
                && wanted.fits(command.cdb().u8(wanted.index)));
    }

    private void dataByte() {
        Masked wanted = masked();
        conditions.add((command, workings) -> sent(command, wanted));
    }

    private static boolean sent(Command command, Masked wanted) {
        ByteBuffer data = command.data();
        return wanted.index < data.remaining() && wanted.fits(data.get(data.position() + wanted.index));
    }

    private void profile() {
        String word = words.next("profile numbers such as 14,13");
        if (!word.matches("[0-9a-fA-F]{2}(,[0-9a-fA-F]{2})*")) {
            throw words.wrong(word, "profile numbers such as 14,13, hexadecimal");
        }
        List<Integer> profiles = Arrays.stream(word.split(","))
                .map(number -> Integer.parseInt(number, 16))
                .toList();
        conditions.add((command, workings) -> workings.medium()
                .map(LoadedMedium::profile)
                .filter(profiles::contains)
                .isPresent());
    }

    private void status() {
        String word = words.next(String.join(" ", STATUS));
        int wanted = STATUS.indexOf(word);
        if (wanted < 0) {
            throw words.wrong(word, String.join(" ", STATUS));
        }
        conditions.add((command, workings) -> workings.medium()
                .map(LoadedMedium::summary)
                .map(DiscSummary::discStatus)
                .filter(status -> status == wanted)
                .isPresent());
    }

    private void performed(Set<Integer> opcodes, boolean wanted) {
        conditions.add((command, workings) -> opcodes.stream().anyMatch(workings::hasPerformed) == wanted);
    }
}
