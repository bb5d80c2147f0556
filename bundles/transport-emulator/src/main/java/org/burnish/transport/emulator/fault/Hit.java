package org.burnish.transport.emulator.fault;

/**
 * A command that meets a rule.
 *
 * @param command the command
 * @param blocks which of the blocks that it reads or writes the rule is about; none where it has no blocks
 * @param always whether the rule is about these blocks at all times
 */
public record Hit(Command command, Span blocks, boolean always) {}
