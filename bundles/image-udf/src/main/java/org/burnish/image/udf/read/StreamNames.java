package org.burnish.image.udf.read;

import java.util.List;
import org.burnish.image.NodeExtras;

/**
 * The named streams of a node, which no tree shows (ECMA-167 clause 4/9.2).
 *
 * @param names of the streams
 */
record StreamNames(List<String> names) implements NodeExtras {

    StreamNames {
        names = List.copyOf(names);
    }

    @Override
    public boolean hasAttributes() {
        return true;
    }
}
