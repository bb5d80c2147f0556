/** The language of fault plans, which docs/faults.md describes. */
package org.burnish.transport.emulator.fault.text;
