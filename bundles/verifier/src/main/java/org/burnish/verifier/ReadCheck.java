package org.burnish.verifier;

import java.util.List;

/**
 * How well contents could be read that have no recorded checksum. Nothing is proved of what was read.
 *
 * @param files how many files have such content
 * @param bytes how many bytes were read; content that several files share is read once
 * @param unreadable the files that can't be read, by path
 */
public record ReadCheck(long files, long bytes, List<UnreadableFile> unreadable) {

    public ReadCheck {
        unreadable = List.copyOf(unreadable);
    }
}
