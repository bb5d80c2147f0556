package org.burnish.operations;

/**
 * What restoring came to.
 *
 * @param nodes how many files and directories were restored
 */
public record Restored(long nodes) {}
