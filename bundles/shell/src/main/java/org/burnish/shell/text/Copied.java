package org.burnish.shell.text;

import java.nio.file.Path;
import org.burnish.recorder.MediumReader;

/**
 * What copying a medium came to.
 *
 * @param target the file
 * @param copy the figures
 */
public record Copied(Path target, MediumReader.Copy copy) implements Verdict {

    @Override
    public boolean good() {
        return copy.unreadable() == 0;
    }
}
