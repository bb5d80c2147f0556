package org.burnish.options.fact;

import java.io.IOException;
import java.util.List;

/** A failure that is explained by values. */
public class ExplainedException extends IOException implements Explained {

    private static final long serialVersionUID = 1L;

    private final transient Fact subject;
    private final transient List<Fact> reasons;

    /**
     * Makes one.
     *
     * @param subject what could not be done
     * @param reasons every reason, each with what can be done
     */
    public ExplainedException(Fact subject, List<Fact> reasons) {
        super(Phrases.NEUTRAL.of(subject, reasons));
        this.subject = subject;
        this.reasons = List.copyOf(reasons);
    }

    @Override
    public Fact subject() {
        return subject;
    }

    @Override
    public List<Fact> reasons() {
        return reasons;
    }
}
