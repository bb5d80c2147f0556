/** The language of fault plans, which docs/faults.md describes. */
@NullMarked
package org.burnish.transport.emulator.fault.text;

import org.jspecify.annotations.NullMarked;
