package org.burnish.scsi;

import java.util.List;
import org.burnish.options.fact.Explained;
import org.burnish.options.fact.Fact;
import org.burnish.options.fact.Phrases;
import org.jspecify.annotations.Nullable;

/** A {@link TransportException} that is explained by values. */
public class FailedTransportException extends TransportException implements Explained {

    private static final long serialVersionUID = 1L;

    private final transient Fact subject;
    private final transient Fact reason;

    /**
     * Makes one.
     *
     * @param subject what could not be done
     * @param reason why, with what helps
     * @param cause the failure below it, if there is one
     */
    public FailedTransportException(Fact subject, Fact reason, @Nullable Throwable cause) {
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
