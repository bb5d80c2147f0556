package org.burnish.scsi;

import java.util.List;
import org.burnish.options.fact.Explained;
import org.burnish.options.fact.Fact;
import org.burnish.options.fact.Phrases;
import org.jspecify.annotations.Nullable;

/** A drive can't be opened, and something helps. */
public class UnusableDriveException extends TransportException implements Explained {

    private static final long serialVersionUID = 1L;

    private final transient Fact subject;
    private final transient Fact reason;

    /**
     * Makes one.
     *
     * @param reason why it can't be opened, with what helps
     * @param cause the failure below it, if there is one
     */
    public UnusableDriveException(DeviceAddress address, Fact reason, @Nullable Throwable cause) {
        this(Fact.of("cannot.open", "Cannot open drive '{drive}'").with("drive", address.toString()), reason, cause);
    }

    private UnusableDriveException(Fact subject, Fact reason, @Nullable Throwable cause) {
        super(Phrases.NEUTRAL.of(subject, List.of(reason)));
        if (cause != null) {
            initCause(cause);
        }
        this.subject = subject;
        this.reason = reason;
    }

    @Override
    public Fact subject() {
        return subject;
    }

    @Override
    public List<Fact> reasons() {
        return List.of(reason);
    }
}
