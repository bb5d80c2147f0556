package org.burnish.media;

/**
 * How to close a track and a session that an interrupted run left damaged.
 *
 * @param force whether it is tried although the drive reports no damage
 * @param close whether the medium shall take no more sessions afterwards
 */
public record CloseRequest(boolean force, boolean close) {}
