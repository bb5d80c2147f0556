package org.burnish.parity;

/**
 * What the repair of an image came to that carries parity of another program in itself.
 *
 * @param before what was found while it was repaired
 * @param after what was found in the new file
 */
public record AugmentedRepair(AugmentedCheck before, AugmentedCheck after) {}
