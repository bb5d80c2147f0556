/** Faults as rules around a drive: what triggers a rule, and what it does to the command. */
@NullMarked
package org.burnish.transport.emulator.fault;

import org.jspecify.annotations.NullMarked;
