package org.burnish.media;

import java.io.IOException;
import java.util.List;
import org.burnish.options.fact.Explained;
import org.burnish.options.fact.Fact;
import org.burnish.options.fact.Phrases;

/** A request that the medium can't fulfil. Nothing was changed. Its message has the neutral words of all reasons. */
public class RefusedException extends IOException implements Explained {

    private static final long serialVersionUID = 1L;

    private final transient Fact subject;
    private final transient List<Fact> reasons;

    /**
     * Makes one.
     *
     * @param subject what was asked for, such as {@link MediaFacts#cannotWrite}
     * @param reasons every reason, each with what can be done
     */
    public RefusedException(Fact subject, List<Fact> reasons) {
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
