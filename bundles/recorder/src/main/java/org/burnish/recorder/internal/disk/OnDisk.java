package org.burnish.recorder.internal.disk;

/** A content that is all of a file of the disk, and opens as a {@link java.nio.channels.FileChannel}: the system can copy it. */
public interface OnDisk {}
