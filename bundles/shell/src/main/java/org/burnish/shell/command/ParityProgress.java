package org.burnish.shell.command;

import java.util.Locale;
import java.util.Optional;
import org.burnish.parity.ParityListener;
import org.burnish.shell.text.EventLines;
import org.burnish.shell.text.ProgressLine;

/** Shows how far work with parity is. */
final class ParityProgress implements ParityListener {

    private final ProgressLine line;
    private final Optional<EventLines> events = EventLines.current();

    ParityProgress(ProgressLine line) {
        this.line = line;
    }

    @Override
    public void progress(Phase phase, long done, long total) {
        String name = phase.name().toLowerCase(Locale.ROOT);
        if (events.isPresent()) {
            events.get().phase(name);
            events.get().progress(done, total);
        } else {
            line.show(done + " of " + total + (phase == Phase.REPAIRING ? " codewords, " : " blocks, ") + name);
        }
    }
}
