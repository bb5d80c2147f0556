package org.burnish.verifier;

import java.util.List;

/**
 * The result of checking files.
 *
 * @param result the verdict: a mismatch outweighs unreadable content, which outweighs everything else
 * @param matching how many files match their recorded checksum
 * @param withoutChecksum how many files were not checked because they have none
 * @param bytes how many content bytes were read
 * @param mismatches files that differ from their recorded checksum, by path
 * @param unreadable files that have a checksum but can't be read, by path
 */
public record FileCheck(
        CheckResult result,
        long matching,
        long withoutChecksum,
        long bytes,
        List<Mismatch> mismatches,
        List<UnreadableFile> unreadable) {

    public FileCheck {
        mismatches = List.copyOf(mismatches);
        unreadable = List.copyOf(unreadable);
    }

    /** How many files have a recorded checksum that was loaded. */
    public long checked() {
        return matching + mismatches.size() + unreadable.size();
    }
}
