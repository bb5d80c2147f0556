package org.burnish.itests.rules.wrong;

import java.io.IOException;
import org.burnish.media.BlankRequest;
import org.burnish.media.MediaListener;
import org.burnish.recorder.Drive;

/** Blanks by itself, and gives no order. */
public final class BurningFrontEnd {

    public void blank(Drive drive) throws IOException {
        drive.blank(new BlankRequest("fast", false, true), MediaListener.NONE);
    }
}
