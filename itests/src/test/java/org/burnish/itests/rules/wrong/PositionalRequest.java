package org.burnish.itests.rules.wrong;

/** What the rules must find: options that are told apart by their positions. */
public record PositionalRequest(long start, long blocks, boolean close, boolean simulate, int speed) {}
