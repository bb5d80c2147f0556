package org.burnish.verifier;

import java.util.Optional;
import org.burnish.image.CheckRange;

/**
 * The check of a block range.
 *
 * @param range the range with its recorded checksum
 * @param result {@link CheckResult#MATCHES}, {@link CheckResult#MISMATCH} or {@link CheckResult#UNREADABLE}
 * @param found the checksum of what was read, in lower-case hexadecimal digits; empty if a block can't be read
 * @param unreadableAt the first block that can't be read, -1 if there is none
 * @param reason what the source said about that block, empty if there is none
 */
public record RangeCheck(
        CheckRange range, CheckResult result, Optional<String> found, long unreadableAt, String reason) {}
