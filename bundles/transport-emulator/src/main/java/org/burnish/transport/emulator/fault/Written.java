package org.burnish.transport.emulator.fault;

import java.util.Optional;
import org.burnish.transport.emulator.medium.DiscSummary;
import org.burnish.transport.emulator.medium.LoadedMedium;

/**
 * When so much was written since the drive was switched on. A command that writes is met when it writes one of the
 * blocks of the range, counted from 0; any other one when the count stands there.
 *
 * @param from the begin of the range
 * @param to its end
 */
public record Written(Amount from, Amount to) implements Place {

    /**
     * An amount that is written.
     *
     * @param value the figure
     * @param perCent whether it is a part of the medium's capacity, not blocks
     */
    public record Amount(double value, boolean perCent) {

        long blocks(Workings workings) {
            long capacity = workings.medium()
                    .map(LoadedMedium::summary)
                    .map(DiscSummary::lastPossibleLeadOut)
                    .orElse(0L);
            return (long) (perCent ? value * capacity / 100 : value);
        }
    }

    @Override
    public Optional<Span> of(Command command, Workings workings) {
        Span wanted = new Span(from.blocks(workings), to.blocks(workings));
        if (!command.isWrite()) {
            return Optional.of(command.blocks()).filter(blocks -> wanted.contains(workings.written()));
        }
        Span blocks = command.blocks();
        Span counts = Span.of(workings.written(), blocks.count()).and(wanted);
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of(Span.of(blocks.first() + counts.first() - workings.written(), counts.count()));
    }
}
