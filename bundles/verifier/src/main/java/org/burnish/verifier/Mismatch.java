package org.burnish.verifier;

import java.util.List;
import org.burnish.image.Extent;

/**
 * A file that differs from its recorded checksum.
 *
 * @param path the path in the image
 * @param extents where its content is
 * @param expected the recorded checksum, in lower-case hexadecimal digits
 * @param found the checksum of what was read, likewise
 */
public record Mismatch(String path, List<Extent> extents, String expected, String found) {

    public Mismatch {
        extents = List.copyOf(extents);
    }
}
