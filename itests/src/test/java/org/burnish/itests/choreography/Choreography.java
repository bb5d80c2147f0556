package org.burnish.itests.choreography;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What of a recording is choreography, from the first command that changes something, in the words of the goldens. */
final class Choreography {

    private static final Set<Integer> POLLS = Set.of(0x00, 0x03);
    private static final Set<Integer> CHANGES =
            Set.of(0x04, 0x2A, 0x35, 0x53, 0x55, 0x5B, 0x5D, 0xA1, 0xAA, 0xB6, 0xBB);
    private static final Set<Integer> WORK = Set.of(0x04, 0x2A, 0x35, 0x53, 0x5B, 0x5D, 0xA1, 0xAA);
    private static final Set<Integer> SHOWN_IN_WORK = Set.of(0x52, 0x00, 0x03);
    private static final Set<Integer> RELEASE = Set.of(0x1E, 0x1B);

    private final List<String> lines = new ArrayList<>();
    private long nextWritable = Long.MIN_VALUE;
    private Written written;

    private Choreography() {}

    static List<String> of(List<Exchange> commands) {
        int first = 0;
        int last = -1;
        for (int i = 0; i < commands.size(); i++) {
            if (WORK.contains(commands.get(i).code())) {
                last = i;
            }
        }
        Choreography all = new Choreography();
        while (first < commands.size() && !CHANGES.contains(commands.get(first).code())) {
            all.look(commands.get(first));
            first++;
        }
        for (int i = first; i < commands.size(); i++) {
            Exchange command = commands.get(i);
            boolean shown = CHANGES.contains(command.code())
                    || i > last && RELEASE.contains(command.code())
                    || i <= last + 1 && SHOWN_IN_WORK.contains(command.code());
            if (shown) {
                all.add(command);
            }
        }
        all.endOfWriting();
        return all.sized();
    }

    private void add(Exchange command) {
        if (command.code() == 0x2A || command.code() == 0xAA) {
            write(command);
            return;
        }
        endOfWriting();
        String text = POLLS.contains(command.code()) ? "TEST UNIT READY until ready" : Words.of(command);
        if (!POLLS.contains(command.code())
                || lines.isEmpty()
                || !lines.get(lines.size() - 1).equals(text)) {
            lines.addAll(text.lines().toList());
        }
        look(command);
    }

    private void look(Exchange command) {
        if (command.code() == 0x52 && command.data().length > 15) {
            nextWritable = Exchange.number(command.data(), 12);
        }
    }

    private void write(Exchange command) {
        if (written != null && written.takes(command)) {
            written.add(command);
            return;
        }
        endOfWriting();
        int lba = command.number(2);
        written = new Written(command, address(lba));
    }

    /** Sessions behind the first begin where the drive says, or behind the image that is there: at no fixed address. */
    private String address(int lba) {
        if (lba <= 32) {
            return "LBA " + lba;
        }
        return lba == nextWritable ? "NWA" : lba % 32 == 0 ? "NEXT" : "LBA " + lba;
    }

    private void endOfWriting() {
        if (written == null) {
            return;
        }
        lines.add(written.toString());
        int blocks = written.total();
        // sizes that a command has told before the data
        lines.replaceAll(line -> line.equals("RESERVE TRACK of " + blocks + " blocks") ? "RESERVE TRACK of all" : line);
        String end = Words.msf(blocks + 150);
        lines.replaceAll(line -> line.startsWith("  41 aa ") ? line.replace(end, "end") : line);
        written = null;
    }

    private List<String> sized() {
        return List.copyOf(lines);
    }
}
