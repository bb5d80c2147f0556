package org.burnish.operations;

import java.nio.file.Path;
import java.util.OptionalLong;
import org.burnish.recorder.MediumReader;

/**
 * What copying a medium came to.
 *
 * @param target the file
 * @param copy the figures
 * @param newest where the newest session begins that is not found when the file is opened, as it is sought at block 0 there
 */
public record Copied(Path target, MediumReader.Copy copy, OptionalLong newest) implements Verdict {

    @Override
    public boolean good() {
        return copy.unreadable() == 0;
    }
}
