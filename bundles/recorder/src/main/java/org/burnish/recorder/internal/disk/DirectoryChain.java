package org.burnish.recorder.internal.disk;

import org.jspecify.annotations.Nullable;

/**
 * A directory of the disk, and those that it was reached through.
 *
 * @param stat of the directory
 * @param hops how many links led to it
 * @param above where it was found; null for the one that the user named
 */
record DirectoryChain(DiskStat stat, int hops, @Nullable DirectoryChain above) {

    /** The chain of a directory that is named. */
    static DirectoryChain from(DiskStat stat) {
        return new DirectoryChain(stat, 0, null);
    }

    /** The chain of a directory below. */
    DirectoryChain below(DiskStat found, boolean followed) {
        return new DirectoryChain(found, followed ? hops + 1 : hops, this);
    }

    /** Whether a directory is this one or one above it. */
    boolean holds(DiskStat directory) {
        for (DirectoryChain each = this; each != null; each = each.above) {
            if (each.stat.device() == directory.device() && each.stat.inode() == directory.inode()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a directory is on another file system. */
    boolean leaves(DiskStat directory) {
        return stat.device() != directory.device();
    }
}
