package org.burnish.media;

import java.io.IOException;
import java.util.List;

/** A request that the medium can't fulfil. Nothing was changed. */
public class RefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> reasons;

    /**
     * Makes one.
     *
     * @param what what was asked for, such as {@code Cannot write to DVD-RW sequential recording}
     * @param reasons every reason, each with what can be done
     */
    public RefusedException(String what, List<String> reasons) {
        super(what + ": " + String.join(" ; ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    /** Every reason. */
    public List<String> reasons() {
        return reasons;
    }
}
