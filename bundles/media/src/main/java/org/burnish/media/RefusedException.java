package org.burnish.media;

import java.util.List;
import org.burnish.options.fact.ExplainedException;
import org.burnish.options.fact.Fact;

/** A request that the medium can't fulfil. Nothing was changed. Its message has the neutral words of all reasons. */
public class RefusedException extends ExplainedException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param subject what was asked for, such as {@link MediaFacts#cannotWrite}
     * @param reasons every reason, each with what can be done
     */
    public RefusedException(Fact subject, List<Fact> reasons) {
        super(subject, reasons);
    }
}
