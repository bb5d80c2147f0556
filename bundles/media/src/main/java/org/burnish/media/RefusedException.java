package org.burnish.media;

import java.util.List;
import org.burnish.options.fact.ExplainedException;
import org.burnish.options.fact.Fact;
import org.burnish.scsi.DeviceAddress;

/** A request that the medium can't fulfil. Nothing was changed. Its message has the neutral words of all reasons. */
public class RefusedException extends ExplainedException {

    private static final long serialVersionUID = 1L;
    private static final String DRIVE = "drive";

    /**
     * Makes one.
     *
     * @param subject what was asked for, such as {@link MediaFacts#cannotWrite}
     * @param reasons every reason, each with what can be done
     */
    public RefusedException(Fact subject, List<Fact> reasons) {
        super(subject, reasons);
    }

    /** The same, of which the subject names the drive; itself if it does so already. */
    public RefusedException in(DeviceAddress drive) {
        return subject().figures().values().containsKey(DRIVE)
                ? this
                : new RefusedException(subject().with(DRIVE, drive.toString()), reasons());
    }
}
