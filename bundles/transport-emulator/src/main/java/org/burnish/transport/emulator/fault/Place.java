package org.burnish.transport.emulator.fault;

import java.util.Optional;

/** Where on the medium a rule applies. */
@FunctionalInterface
public interface Place {

    /** Anywhere, and to commands that touch no block. */
    Place ANYWHERE = (command, workings) -> Optional.of(command.blocks());

    /** The blocks of a command that lie there; nothing when the rule does not apply to it. */
    Optional<Span> of(Command command, Workings workings);

    /**
     * Blocks with these addresses.
     *
     * @param addresses logical block addresses
     */
    record Addresses(Span addresses) implements Place {

        @Override
        public Optional<Span> of(Command command, Workings workings) {
            return Optional.of(command.blocks().and(addresses)).filter(blocks -> !blocks.isEmpty());
        }
    }
}
